//! The abuse: age at the first, how long it lasted, what it was.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    lists::Gender,
    smiso::{
        lists::{AbuseDuration, AbuseType, AgeAtFirstAbuse},
        user::{User, fields},
    },
};

use super::{ABUSED, crossed, refused, relative};
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Abused users by age at the first abuse. The bands changed between the forms of 2017 and 2018, so that a series breaks
/// there; under 7 is in both.
pub static AGE_AT_FIRST: Table<User, Users> = Table {
    id: "smiso-abused-users-by-age-first-abuse",
    title: text(
        "Utsatte brukere etter alder ved første overgrep",
        "Utsette brukarar etter alder ved første overgrep",
        "Abused users by age at the first abuse",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::AGE_FIRST_ABUSE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age_first_abuse| User { age_first_abuse, ..Sample::sample() };
            let twice = Answer::Given(AgeAtFirstAbuse::From14To17);
            vec![
                with(Answer::Given(AgeAtFirstAbuse::Under7)),
                with(twice.clone()),
                with(twice),
                with(Answer::Absent),
                relative(),
                refused(),
            ]
        },
        cells: &[(&["under_7"], 1), (&["14_17"], 2), (&["-"], 1)],
    },
};

/// Abused users by gender and age at the first abuse.
pub static AGE_AT_FIRST_BY_GENDER: Table<User, Users> = Table {
    id: "smiso-abused-users-by-gender-and-age-first-abuse",
    title: text(
        "Utsatte brukere etter kjønn og alder ved første overgrep",
        "Utsette brukarar etter kjønn og alder ved første overgrep",
        "Abused users by gender and age at the first abuse",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
        Axis::of(&fields::AGE_FIRST_ABUSE, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |gender, age_first_abuse| User { gender, age_first_abuse, ..Sample::sample() };
            let ages = [AgeAtFirstAbuse::Under7, AgeAtFirstAbuse::From18];
            let mut records = crossed(with, [Gender::Female, Gender::Male], ages);
            records.extend([relative(), refused()]);
            records
        },
        cells: &[
            (&["female", "under_7"], 1),
            (&["female", "18_plus"], 1),
            (&["female", "-"], 1),
            (&["male", "under_7"], 1),
            (&["male", "18_plus"], 2),
            (&["-", "under_7"], 1),
        ],
    },
};

/// Abused users by how long the abuse lasted.
pub static DURATION: Table<User, Users> = Table {
    id: "smiso-abused-users-by-duration",
    title: text(
        "Utsatte brukere etter overgrepenes varighet",
        "Utsette brukarar etter kor lenge overgrepa varte",
        "Abused users by duration of the abuse",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ABUSE_DURATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |abuse_duration| User { abuse_duration, ..Sample::sample() };
            let twice = Answer::Given(AbuseDuration::From5);
            vec![
                with(Answer::Given(AbuseDuration::SingleEvent)),
                with(twice.clone()),
                with(twice),
                with(Answer::Absent),
                relative(),
                refused(),
            ]
        },
        cells: &[(&["single_event"], 1), (&["5_plus_years"], 2), (&["-"], 1)],
    },
};

/// Abused users by kind of abuse; several can be ticked. Many do not want to answer, and are in no base.
pub static KIND: Table<User, Users> = Table {
    id: "smiso-abused-users-by-abuse-type",
    title: text(
        "Utsatte brukere etter type overgrep",
        "Utsette brukarar etter type overgrep",
        "Abused users by kind of abuse",
    ),
    valid: inferred(2014),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ABUSE_TYPE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |abuse_type| User { abuse_type, ..Sample::sample() };
            let one = AbuseType::Rape.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(AbuseType::SexualAct.bit()))),
                with(Answer::Given(AbuseType::NotStated.bit())),
                with(Answer::Absent),
                relative(),
                refused(),
            ]
        },
        cells: &[(&["rape"], 2), (&["sexual_act"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
