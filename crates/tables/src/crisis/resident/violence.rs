//! The violence that residents were exposed to, as it was registered at their first stay.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{Perpetrator, PerpetratorGender, ViolenceDuration, ViolenceRepeated, ViolenceType},
        resident::{Resident, fields},
    },
    lists::{Gender, YesNoDk},
};

use super::{REGISTERED, again, reserved};
use crate::{Axis, Base, Measure, Protection, Residents, Table, Unanswered, Worked};

/// Residents by kind of violence.
pub static KIND: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-violence-type",
    title: text(
        "Beboere etter type vold",
        "Bebuarar etter type vald",
        "Residents by kind of violence",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VIOLENCE_TYPE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |violence_type| Resident { violence_type, ..Sample::sample() };
            let one = ViolenceType::Psychological.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ViolenceType::Threats.bit()))),
                with(Answer::Given(ViolenceType::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["psychological"], 2), (&["threats"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Residents by whether the violence was repeated.
pub static REPEATED: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-violence-repeated",
    title: text(
        "Beboere etter om volden er gjentatt",
        "Bebuarar etter om valden er gjenteken",
        "Residents by whether the violence was repeated",
    ),
    valid: seen_about(2019),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VIOLENCE_REPEATED, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |violence_repeated| Resident { violence_repeated, ..Sample::sample() };
            vec![
                with(Answer::Given(ViolenceRepeated::Repeated)),
                with(Answer::Given(ViolenceRepeated::Single)),
                with(Answer::Given(ViolenceRepeated::Single)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["repeated"], 1), (&["single"], 2), (&["-"], 1)],
    },
};

/// Residents by how long the violence lasted.
pub static DURATION: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-violence-duration",
    title: text(
        "Beboere etter voldens varighet",
        "Bebuarar etter kor lenge valden varte",
        "Residents by duration of the violence",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VIOLENCE_DURATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |violence_duration| Resident { violence_duration, ..Sample::sample() };
            vec![
                with(Answer::Given(ViolenceDuration::Under1Year)),
                with(Answer::Given(ViolenceDuration::From10)),
                with(Answer::Given(ViolenceDuration::From10)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["under_1_year"], 1), (&["10_plus_years"], 2), (&["-"], 1)],
    },
};

/// Residents by what the perpetrator is to them; there can be several.
pub static PERPETRATOR: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-perpetrator",
    title: text(
        "Beboere etter relasjon til voldsutøver",
        "Bebuarar etter relasjon til valdsutøvar",
        "Residents by relation to the perpetrator",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PERPETRATOR_RELATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |perpetrator_relation| Resident { perpetrator_relation, ..Sample::sample() };
            let one = Perpetrator::SpouseCohabitant.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(Perpetrator::Stranger.bit()))),
                with(Answer::Given(Perpetrator::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[
            (&["spouse_cohabitant"], 2),
            (&["stranger"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

/// Residents by the gender of the perpetrator.
pub static PERPETRATOR_GENDER: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-perpetrator-gender",
    title: text(
        "Beboere etter voldsutøvers kjønn",
        "Bebuarar etter kjønnet til valdsutøvaren",
        "Residents by gender of the perpetrator",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PERPETRATOR_GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |perpetrator_gender| Resident { perpetrator_gender, ..Sample::sample() };
            let one = PerpetratorGender::Male.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(PerpetratorGender::Female.bit()))),
                with(Answer::Given(PerpetratorGender::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["male"], 2), (&["female"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Residents by their own gender and the perpetrator's.
pub static PERPETRATOR_GENDER_BY_GENDER: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-gender-and-perpetrator-gender",
    title: text(
        "Beboere etter eget og voldsutøvers kjønn",
        "Bebuarar etter eige kjønn og kjønnet til valdsutøvaren",
        "Residents by their own gender and the perpetrator's",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
        Axis::of(&fields::PERPETRATOR_GENDER, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender, perpetrator_gender| Resident {
                gender: Answer::Given(gender),
                perpetrator_gender,
                ..Sample::sample()
            };
            let (one, other) = (PerpetratorGender::Male.bit(), PerpetratorGender::Female.bit());
            vec![
                with(Gender::Female, Answer::Given(one.or(other))),
                with(Gender::Female, Answer::Given(one)),
                with(Gender::Male, Answer::Given(other)),
                with(Gender::Male, Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[
            (&["female", "male"], 2),
            (&["female", "female"], 1),
            (&["male", "female"], 1),
            (&["male", "-"], 1),
        ],
    },
};

/// Residents by whether it was reported.
pub static REPORTED: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-reported",
    title: text(
        "Beboere etter om volden er anmeldt til politiet",
        "Bebuarar etter om valden er meld til politiet",
        "Residents by whether the violence was reported to the police",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::REPORTED, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |reported| Resident { reported, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Residents by gender and whether it was reported.
pub static REPORTED_BY_GENDER: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-gender-and-reported",
    title: text(
        "Beboere etter kjønn og om volden er anmeldt",
        "Bebuarar etter kjønn og om valden er meld",
        "Residents by gender and whether the violence was reported",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
        Axis::of(&fields::REPORTED, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender, reported| Resident {
                gender: Answer::Given(gender),
                reported,
                ..Sample::sample()
            };
            vec![
                with(Gender::Female, Answer::Given(YesNoDk::Yes)),
                with(Gender::Female, Answer::Given(YesNoDk::Yes)),
                with(Gender::Male, Answer::Given(YesNoDk::No)),
                with(Gender::Male, Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["female", "yes"], 2), (&["male", "no"], 1), (&["male", "-"], 1)],
    },
};
