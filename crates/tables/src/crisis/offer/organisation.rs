//! Organisation and money, which are asked about once a centre.

use tallfest_base::{Answer, Decimal, Integer, Sample, Stated, seen_about, text};
use tallfest_forms::crisis::{
    lists::OrganisationForm,
    offer::{Offer, fields},
};

use super::{CENTRES, men};
use crate::{Axis, Band, Base, Centres, Kroner, Measure, Protection, Table, Unanswered, Worked};

/// Centres by what kind of organisation they are.
pub static FORM: Table<Offer, Centres> = Table {
    id: "crisis-organisation-form",
    title: text(
        "Krisesentre etter organisasjonsform",
        "Krisesenter etter organisasjonsform",
        "Crisis centres by form of organisation",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ORGANISATION_FORM, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |organisation_form| Offer { organisation_form, ..Sample::sample() };
            vec![
                with(Answer::Given(OrganisationForm::Foundation)),
                with(Answer::Given(OrganisationForm::Municipal)),
                with(Answer::Given(OrganisationForm::Municipal)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&["foundation"], 1), (&["municipal"], 2), (&["-"], 1)],
    },
};

/// What centres were granted, and the mean per centre.
pub static GRANTS: Table<Offer, Kroner> = Table {
    id: "crisis-grants",
    title: text("Samlet bevilgning", "Samla løyving", "Total grants"),
    valid: seen_about(2014),
    unit: Kroner,
    population: CENTRES,
    measure: Measure::sum(&fields::GRANT_TOTAL),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |grant_total| Offer { grant_total, ..Sample::sample() };
            let of = |kroner| Answer::Given(Stated::Known(Decimal::whole(kroner)));
            vec![
                with(of(9_400_000)),
                with(of(600_000)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&[], 1_000_000_000)],
    },
};

/// Centres by cost per inhabitant.
pub static COST_PER_INHABITANT: Table<Offer, Centres> = Table {
    id: "crisis-cost-per-inhabitant",
    title: text(
        "Krisesentre etter kostnad per innbygger",
        "Krisesenter etter kostnad per innbyggjar",
        "Crisis centres by cost per inhabitant",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: CENTRES,
    measure: Measure::Records,
    axes: &[Axis::bands(&fields::COST_PER_INHABITANT, COSTS, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |cost_per_inhabitant| Offer { cost_per_inhabitant, ..Sample::sample() };
            let of = |kroner| Answer::Given(Stated::Known(Integer::whole(kroner)));
            vec![
                with(of(99)),
                with(of(100)),
                with(of(199)),
                with(of(213)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[
            (&["under_100"], 1),
            (&["100_199"], 2),
            (&["200_or_more"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

static COSTS: &[Band] = &[
    Band {
        code: "under_100",
        label: text("under 100 kroner", "under 100 kroner", "less than NOK 100"),
        up_to: 99,
    },
    Band {
        code: "100_199",
        label: text("100–199 kroner", "100–199 kroner", "NOK 100–199"),
        up_to: 199,
    },
    Band {
        code: "200_or_more",
        label: text("200 kroner eller mer", "200 kroner eller meir", "NOK 200 or more"),
        up_to: u64::MAX,
    },
];
