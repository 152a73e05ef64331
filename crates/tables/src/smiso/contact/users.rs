//! Users' contacts by what the user is.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    lists::{AgeBand, Gender, UserGroup},
    smiso::contact::{Contact, fields},
};

use super::{FROM_USERS, from_partner};
use crate::{Axis, Base, Contacts, Measure, Protection, Table, Unanswered, Worked};

/// Users' contacts by role. The published roles add up to 100 %: those not stated are left out of the base.
pub static BY_USER_GROUP: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-user-group",
    title: text(
        "Henvendelser fra brukere etter utsatt eller pårørende",
        "Førespurnader frå brukarar etter utsett eller pårørande",
        "Contacts from users by abused person or relative",
    ),
    valid: inferred(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::USER_GROUP, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |user_group| Contact { user_group, ..Sample::sample() };
            let relative = Answer::Given(UserGroup::Relative);
            vec![
                Sample::sample(),
                with(relative.clone()),
                with(relative),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["abused"], 1), (&["relative_other"], 2), (&["-"], 1)],
    },
};

/// Users' contacts by gender.
pub static BY_GENDER: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-gender",
    title: text(
        "Henvendelser fra brukere etter kjønn",
        "Førespurnader frå brukarar etter kjønn",
        "Contacts from users by gender",
    ),
    valid: seen_about(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| Contact { gender, ..Sample::sample() };
            let man = Answer::Given(Gender::Male);
            vec![
                Sample::sample(),
                with(man.clone()),
                with(man),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Users' contacts by age.
pub static BY_AGE_GROUP: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-age-group",
    title: text(
        "Henvendelser fra brukere etter aldersgruppe",
        "Førespurnader frå brukarar etter aldersgruppe",
        "Contacts from users by age band",
    ),
    valid: seen_about(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::AGE_GROUP, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age_group| Contact { age_group, ..Sample::sample() };
            let old = Answer::Given(AgeBand::From60);
            vec![
                Sample::sample(),
                with(old.clone()),
                with(old),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["18_23"], 1), (&["60_plus"], 2), (&["-"], 1)],
    },
};
