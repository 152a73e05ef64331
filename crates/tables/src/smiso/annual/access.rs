//! Hours, place and reach.

use tallfest_base::{Answer, Asked, Decimal, Integer, Sample, Stated, seen_about, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::annual::{Annual, fields},
};

use super::ALL_CENTRES;
use crate::{
    Axis, Band, Base, Centres, Hours, Kilometres, Measure, Population, Protection, Table, Unanswered,
    Worked,
};

/// Hours a week with the telephone answered, and the mean per centre.
pub static PHONE_HOURS: Table<Annual, Hours> = Table {
    id: "smiso-phone-hours-week",
    title: text(
        "Timer betjent telefon per uke",
        "Timar betent telefon per veke",
        "Hours a week with the telephone answered",
    ),
    valid: seen_about(2014),
    unit: Hours,
    population: ALL_CENTRES,
    measure: Measure::sum(&fields::PHONE_HOURS_WEEK),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |phone_hours_week| Annual { phone_hours_week, ..Sample::sample() };
            let all_week = Answer::Given(Stated::Known(Decimal::whole(168)));
            vec![
                Sample::sample(),
                with(all_week),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 2_055)],
    },
};

/// Centres by hours a week with the telephone answered, in the published bands.
pub static PHONE_HOURS_IN_BANDS: Table<Annual, Centres> = Table {
    id: "smiso-phone-hours-week-bands",
    title: text(
        "Sentre etter timer betjent telefon per uke",
        "Senter etter timar betent telefon per veke",
        "Centres by hours a week with the telephone answered",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::bands(&fields::PHONE_HOURS_WEEK, PHONE_BANDS, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |phone_hours_week| Annual { phone_hours_week, ..Sample::sample() };
            let hours = |tenths| with(Answer::Given(Stated::Known(Decimal::units_of(tenths))));
            vec![
                hours(0),
                hours(350),
                hours(351),
                hours(1_680),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[
            (&["up_to_35"], 2),
            (&["over_35"], 1),
            (&["round_the_clock"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

static PHONE_BANDS: &[Band] = &[
    Band {
        code: "up_to_35",
        label: text("inntil 35 timer", "inntil 35 timar", "up to 35 hours"),
        up_to: 350,
    },
    Band {
        code: "over_35",
        label: text("over 35 timer", "over 35 timar", "more than 35 hours"),
        up_to: 1_679,
    },
    Band {
        code: "round_the_clock",
        label: text("døgnåpent", "døgnope", "round the clock"),
        up_to: u64::MAX,
    },
];

/// Hours a week open for visits, and the mean per centre, which leaves out those open round the clock (D-20).
pub static OPEN_HOURS: Table<Annual, Hours> = Table {
    id: "smiso-open-hours-week-by-day",
    title: text(
        "Timer åpent for besøk per uke ved sentre som ikke er døgnåpne",
        "Timar ope for besøk per veke ved senter som ikkje er døgnopne",
        "Hours a week open for visits at centres not open round the clock",
    ),
    valid: seen_about(2014),
    unit: Hours,
    population: Population {
        words: text(
            "Sentre som har oppgitt timer og ikke er døgnåpne",
            "Senter som har oppgitt timar og ikkje er døgnopne",
            "Centres that stated their hours and are not open round the clock",
        ),
        records: Asked::When(fields::OPEN_HOURS_WEEK.below(HOURS_OF_A_WEEK)),
    },
    measure: Measure::sum(&fields::OPEN_HOURS_WEEK),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |open_hours_week| Annual { open_hours_week, ..Sample::sample() };
            let all_week = Answer::Given(Stated::Known(Decimal::whole(HOURS_OF_A_WEEK)));
            let half = Answer::Given(Stated::Known(Decimal::units_of(375)));
            vec![
                Sample::sample(),
                with(half),
                with(all_week),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 675)],
    },
};

/// A centre that is open all of them is open round the clock.
const HOURS_OF_A_WEEK: u64 = 168;

/// Centres by whether they are open in the evening.
pub static EVENING: Table<Annual, Centres> = Table {
    id: "smiso-evening-open",
    title: text(
        "Sentre etter om de har kveldsåpent",
        "Senter etter om dei har kveldsope",
        "Centres by whether they are open in the evening",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::EVENING_OPEN, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |evening_open| Annual { evening_open, ..Sample::sample() };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

/// Centres by whether they are co-located with a crisis centre.
pub static CO_LOCATED: Table<Annual, Centres> = Table {
    id: "smiso-co-located-crisis-centre",
    title: text(
        "Sentre etter om de er samlokalisert med krisesenter",
        "Senter etter om dei er samlokaliserte med krisesenter",
        "Centres by whether they are co-located with a crisis centre",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CO_LOCATED_CRISIS_CENTRE, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with =
                |co_located_crisis_centre| Annual { co_located_crisis_centre, ..Sample::sample() };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

/// The longest journey to each centre; the mean is what is published.
pub static DISTANCE: Table<Annual, Kilometres> = Table {
    id: "smiso-travel-distance-km",
    title: text(
        "Lengste reiseavstand til senteret i kilometer",
        "Lengste reiseavstand til senteret i kilometer",
        "Longest journey to the centre in kilometres",
    ),
    valid: seen_about(2014),
    unit: Kilometres,
    population: ALL_CENTRES,
    measure: Measure::sum(&fields::TRAVEL_DISTANCE_KM),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |travel_distance_km| Annual { travel_distance_km, ..Sample::sample() };
            let far = Answer::Given(Stated::Known(Integer::whole(300)));
            vec![
                Sample::sample(),
                with(far),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 420)],
    },
};

/// Centres by whether they cover municipalities that do not contribute financially.
pub static NONPAYING: Table<Annual, Centres> = Table {
    id: "smiso-covers-nonpaying-municipalities",
    title: text(
        "Sentre etter om de dekker kommuner som ikke bidrar økonomisk",
        "Senter etter om dei dekkjer kommunar som ikkje bidreg økonomisk",
        "Centres by whether they cover municipalities that do not contribute financially",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVERS_NONPAYING_MUNICIPALITIES, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covers_nonpaying_municipalities| Annual {
                covers_nonpaying_municipalities,
                ..Sample::sample()
            };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};
