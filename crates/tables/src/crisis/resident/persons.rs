//! Residents: stays that are the first of the year. Before 2021 only those who were registered carried the flag, so that the count
//! by the old method, which leaves the reserved out, is the bridge over that year.

use tallfest_base::{Answer, Sample, Stated, seen_about, text};
use tallfest_forms::{
    crisis::resident::{Resident, Years, fields},
    lists::Gender,
};

use super::{REGISTERED, RESIDENTS, again, reserved};
use crate::{
    Axis, Band, Base, Measure, Protection, Residents, Table, Unanswered, Worked, YearsOfLife,
};

/// Residents by gender.
pub static BY_GENDER: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-gender",
    title: text("Beboere etter kjønn", "Bebuarar etter kjønn", "Residents by gender"),
    valid: seen_about(2014),
    unit: Residents,
    population: RESIDENTS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| Resident { gender, ..Sample::sample() };
            vec![
                with(Answer::Given(Gender::Female)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Absent),
                again(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Residents by gender, as they were counted before 2021: only those who are registered.
pub static BY_GENDER_BY_THE_OLD_METHOD: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-gender-old-method",
    title: text(
        "Beboere etter kjønn, etter metoden før 2021",
        "Bebuarar etter kjønn, etter metoden før 2021",
        "Residents by gender, by the method before 2021",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| Resident { gender, ..Sample::sample() };
            vec![
                with(Answer::Given(Gender::Female)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Residents by age.
pub static BY_AGE: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-age",
    title: text("Beboere etter alder", "Bebuarar etter alder", "Residents by age"),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::bands(&fields::AGE, AGES, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age| Resident { age, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Years::whole(number)));
            vec![
                with(of(18)),
                with(of(29)),
                with(of(30)),
                with(of(61)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[
            (&["18_29"], 2),
            (&["30_39"], 1),
            (&["60_plus"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

/// The ages of residents by gender, and their mean.
pub static AGE_BY_GENDER: Table<Resident, YearsOfLife> = Table {
    id: "crisis-residents-age-by-gender",
    title: text(
        "Alder for beboere etter kjønn",
        "Alder for bebuarar etter kjønn",
        "Age of residents by gender",
    ),
    valid: seen_about(2014),
    unit: YearsOfLife,
    population: REGISTERED,
    measure: Measure::sum(&fields::AGE),
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |gender, age| Resident { gender: Answer::Given(gender), age, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Years::whole(number)));
            vec![
                with(Gender::Female, of(3)),
                with(Gender::Female, of(7)),
                with(Gender::Male, of(4)),
                with(Gender::Male, Answer::Given(Stated::NotStated)),
                with(Gender::Male, Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["female"], 10), (&["male"], 4)],
    },
};

/// Ages of adults, in completed years. Those under 18 have forms of their own; one who is sent as an adult is shown.
static AGES: &[Band] = &[
    Band {
        code: "under_18",
        label: text("under 18 år", "under 18 år", "under 18 years"),
        up_to: 17,
    },
    Band { code: "18_29", label: text("18–29 år", "18–29 år", "18–29 years"), up_to: 29 },
    Band { code: "30_39", label: text("30–39 år", "30–39 år", "30–39 years"), up_to: 39 },
    Band { code: "40_49", label: text("40–49 år", "40–49 år", "40–49 years"), up_to: 49 },
    Band { code: "50_59", label: text("50–59 år", "50–59 år", "50–59 years"), up_to: 59 },
    Band {
        code: "60_plus",
        label: text("60 år eller eldre", "60 år eller eldre", "60 years or older"),
        up_to: u64::MAX,
    },
];
