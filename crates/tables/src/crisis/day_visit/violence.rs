//! The violence that day users were exposed to, as it was registered at their first visit.

use tallfest_base::{Answer, Sample, inferred, text};
use tallfest_forms::{
    crisis::{
        day_visit::{DayVisit, fields},
        lists::{Perpetrator, PerpetratorGender, ViolenceRepeated, ViolenceType},
    },
    lists::YesNoDk,
};

use super::{REGISTERED, again, reserved, talk};
use crate::{Axis, Base, DayUsers, Measure, Protection, Table, Unanswered, Worked};

/// Day users by kind of violence.
pub static KIND: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-violence-type",
    title: text(
        "Dagbrukere etter type vold",
        "Dagbrukarar etter type vald",
        "Day users by kind of violence",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VIOLENCE_TYPE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |violence_type| DayVisit { violence_type, ..Sample::sample() };
            let one = ViolenceType::Psychological.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ViolenceType::Threats.bit()))),
                with(Answer::Given(ViolenceType::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["psychological"], 2), (&["threats"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Day users by whether the violence was repeated.
pub static REPEATED: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-violence-repeated",
    title: text(
        "Dagbrukere etter om volden er gjentatt",
        "Dagbrukarar etter om valden er gjenteken",
        "Day users by whether the violence was repeated",
    ),
    valid: inferred(2019),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VIOLENCE_REPEATED, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |violence_repeated| DayVisit { violence_repeated, ..Sample::sample() };
            vec![
                with(Answer::Given(ViolenceRepeated::Repeated)),
                with(Answer::Given(ViolenceRepeated::Single)),
                with(Answer::Given(ViolenceRepeated::Single)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["repeated"], 1), (&["single"], 2), (&["-"], 1)],
    },
};

/// Day users by what the perpetrator is to them.
pub static PERPETRATOR: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-perpetrator",
    title: text(
        "Dagbrukere etter relasjon til voldsutøver",
        "Dagbrukarar etter relasjon til valdsutøvar",
        "Day users by relation to the perpetrator",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PERPETRATOR_RELATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |perpetrator_relation| DayVisit { perpetrator_relation, ..Sample::sample() };
            let one = Perpetrator::SpouseCohabitant.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(Perpetrator::Stranger.bit()))),
                with(Answer::Given(Perpetrator::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
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

/// Day users by the gender of the perpetrator.
pub static PERPETRATOR_GENDER: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-perpetrator-gender",
    title: text(
        "Dagbrukere etter voldsutøvers kjønn",
        "Dagbrukarar etter kjønnet til valdsutøvaren",
        "Day users by gender of the perpetrator",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PERPETRATOR_GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |perpetrator_gender| DayVisit { perpetrator_gender, ..Sample::sample() };
            let one = PerpetratorGender::Male.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(PerpetratorGender::Female.bit()))),
                with(Answer::Given(PerpetratorGender::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["male"], 2), (&["female"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Day users by whether it was reported.
pub static REPORTED: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-reported",
    title: text(
        "Dagbrukere etter om volden er anmeldt til politiet",
        "Dagbrukarar etter om valden er meld til politiet",
        "Day users by whether the violence was reported to the police",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::REPORTED, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |reported| DayVisit { reported, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};
