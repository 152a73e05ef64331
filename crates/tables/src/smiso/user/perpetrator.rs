//! The perpetrators.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    lists::Gender,
    smiso::{
        lists::{Perpetrator, PerpetratorGender},
        user::{User, fields},
    },
};

use super::{ABUSED, crossed, refused, relative};
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Abused users by what the perpetrators are to them; there can be several. A stranger is a kind of person.
pub static RELATION: Table<User, Users> = Table {
    id: "smiso-abused-users-by-perpetrator",
    title: text(
        "Utsatte brukere etter relasjon til overgriper",
        "Utsette brukarar etter relasjon til overgripar",
        "Abused users by relation to the perpetrator",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PERPETRATOR_RELATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |perpetrator_relation| User { perpetrator_relation, ..Sample::sample() };
            let one = Perpetrator::Father.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(Perpetrator::Stranger.bit()))),
                with(Answer::Given(Perpetrator::NotStated.bit())),
                with(Answer::Absent),
                relative(),
                refused(),
            ]
        },
        cells: &[(&["father"], 2), (&["stranger"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Abused users by gender and the perpetrators' gender; there can be several.
pub static GENDER_BY_GENDER: Table<User, Users> = Table {
    id: "smiso-abused-users-by-gender-and-perpetrator-gender",
    title: text(
        "Utsatte brukere etter kjønn og overgripers kjønn",
        "Utsette brukarar etter kjønn og kjønnet til overgriparen",
        "Abused users by gender and the perpetrator's gender",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
        Axis::of(&fields::PERPETRATOR_GENDER, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender, perpetrator_gender| User {
                gender,
                perpetrator_gender,
                ..Sample::sample()
            };
            let genders = [PerpetratorGender::Male.bit(), PerpetratorGender::Female.bit()];
            let mut records = crossed(with, [Gender::Female, Gender::Male], genders);
            records.extend([relative(), refused()]);
            records
        },
        cells: &[
            (&["female", "male"], 1),
            (&["female", "female"], 1),
            (&["female", "-"], 1),
            (&["male", "male"], 1),
            (&["male", "female"], 2),
            (&["-", "male"], 1),
        ],
    },
};
