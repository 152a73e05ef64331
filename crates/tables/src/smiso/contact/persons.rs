//! Persons who made contact: users' contacts that are the user's first this year. A contact without the flag counts
//! nobody, so that the persons are at least as many.

use tallfest_base::{Answer, Asked, Condition, Sample, inferred, text};
use tallfest_forms::{
    lists::{Gender, UserGroup, YesNo},
    smiso::{
        contact::{Contact, fields},
        lists::Party,
    },
};

use super::from_partner;
use crate::{Axis, Base, Measure, Persons, Population, Protection, Table, Unanswered, Worked};

const PERSONS: Population<Contact> = Population {
    words: text(
        "Personer som har tatt kontakt som brukere",
        "Personar som har teke kontakt som brukarar",
        "Persons who made contact as users",
    ),
    records: Asked::When(Condition::All(&FIRST_FROM_USER)),
};

static FIRST_FROM_USER: [Condition<Contact>; 2] = [
    fields::CONTACT_PARTY.is(Party::User.bit()),
    fields::FIRST_CONTACT_THIS_YEAR.is(YesNo::Yes.bit()),
];

/// A contact of which it is said, or not, whether it is the user's first this year.
fn again(first_contact_this_year: Answer<YesNo>) -> Contact {
    Contact { first_contact_this_year, ..Sample::sample() }
}

/// Persons who made contact, by gender.
pub static BY_GENDER: Table<Contact, Persons> = Table {
    id: "smiso-contact-persons-by-gender",
    title: text(
        "Personer som har tatt kontakt, etter kjønn",
        "Personar som har teke kontakt, etter kjønn",
        "Persons who made contact, by gender",
    ),
    valid: inferred(2009),
    unit: Persons,
    population: PERSONS,
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
                again(Answer::Given(YesNo::No)),
                again(Answer::Absent),
                with(man),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 1), (&["-"], 1)],
    },
};

/// Persons who made contact, by role; the role at the first contact.
pub static BY_USER_GROUP: Table<Contact, Persons> = Table {
    id: "smiso-contact-persons-by-user-group",
    title: text(
        "Personer som har tatt kontakt, etter utsatt eller pårørende",
        "Personar som har teke kontakt, etter utsett eller pårørande",
        "Persons who made contact, by abused person or relative",
    ),
    valid: inferred(2009),
    unit: Persons,
    population: PERSONS,
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
                again(Answer::Given(YesNo::No)),
                again(Answer::Absent),
                with(relative),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["abused"], 1), (&["relative_other"], 1), (&["-"], 1)],
    },
};
