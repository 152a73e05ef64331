//! Hours, place and reach.

use tallfest_base::{Answer, Asked, Decimal, Integer, Sample, Stated, seen_about, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::annual::{Annual, fields},
};

use super::ALL_CENTRES;
use crate::{
    Axis, Base, Centres, Hours, Kilometres, Measure, Population, Protection, Table, Unanswered,
    Worked,
};

/// Hours a week with the telephone answered, and the mean per centre. The published bands of hours are no classes of
/// an axis: an axis is made of codes or months.
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

/// Hours a week open for visits, and the mean per centre.
///
/// This is not the published mean, which leaves out the centres open round the clock (D-20): a population is a
/// condition on codes, and 168 hours is a number. The words of the population say so.
pub static OPEN_HOURS: Table<Annual, Hours> = Table {
    id: "smiso-open-hours-week",
    title: text(
        "Timer åpent for besøk per uke",
        "Timar ope for besøk per veke",
        "Hours a week open for visits",
    ),
    valid: seen_about(2014),
    unit: Hours,
    population: Population {
        words: text(
            "Alle sentre, også de døgnåpne",
            "Alle senter, også dei døgnopne",
            "All centres, those open round the clock included",
        ),
        records: Asked::Always,
    },
    measure: Measure::sum(&fields::OPEN_HOURS_WEEK),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |open_hours_week| Annual { open_hours_week, ..Sample::sample() };
            let all_week = Answer::Given(Stated::Known(Decimal::whole(168)));
            let half = Answer::Given(Stated::Known(Decimal::units_of(375)));
            vec![with(half), with(all_week), with(Answer::Absent)]
        },
        cells: &[(&[], 2_055)],
    },
};

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
