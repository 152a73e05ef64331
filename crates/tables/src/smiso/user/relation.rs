//! Relatives.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    smiso::{
        lists::{RelationToAbused},
        user::{User, fields},
    },
};

use super::{RELATIVES, refused, relative};
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Relatives by what they are to the abused person; one can be several.
pub static TO_ABUSED: Table<User, Users> = Table {
    id: "smiso-relative-users-by-relation",
    title: text("Pårørende brukere etter relasjon til den utsatte", "Pårørande brukarar etter relasjon til den utsette", "Relatives by relation to the abused person"),
    valid: seen_about(2009),
    unit: Users,
    population: RELATIVES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::RELATION_TO_ABUSED, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |relation_to_abused| User { relation_to_abused, ..relative() };
            let one = RelationToAbused::BiologicalMother.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(RelationToAbused::Friend.bit()))),
                with(Answer::Given(RelationToAbused::NotStated.bit())),
                with(Answer::Absent),
                Sample::sample(),
                refused(),
            ]
        },
        cells: &[(&["biological_mother"], 2), (&["friend"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
