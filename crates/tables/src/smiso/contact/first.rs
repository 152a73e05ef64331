//! Whether users' contacts were their first.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    lists::{YesNo, YesNoDk},
    smiso::contact::{Contact, fields},
};

use super::{FROM_USERS, from_partner};
use crate::{Axis, Base, Contacts, Measure, Protection, Table, Unanswered, Worked};

/// Users' contacts by whether they were the first ever. The published 72 and 28 % leave out those that are not known.
pub static EVER: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-first-ever",
    title: text(
        "Henvendelser fra brukere etter om de er den første noensinne",
        "Førespurnader frå brukarar etter om dei er den første nokon gong",
        "Contacts from users by whether they were the first ever",
    ),
    valid: seen_about(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FIRST_CONTACT_EVER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |first_contact_ever| Contact { first_contact_ever, ..Sample::sample() };
            let (yes, unknown) = (YesNoDk::Yes, YesNoDk::DoesNotKnow);
            vec![
                Sample::sample(),
                Sample::sample(),
                with(Answer::Given(yes)),
                with(Answer::Given(unknown)),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["does_not_know"], 1), (&["-"], 1)],
    },
};

/// Users' contacts by whether they were the user's first this year: yes counts persons, and what is unanswered says
/// how far that count can be trusted.
pub static THIS_YEAR: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-first-this-year",
    title: text(
        "Henvendelser fra brukere etter om de er brukerens første i år",
        "Førespurnader frå brukarar etter om dei er den første frå brukaren i år",
        "Contacts from users by whether they were the user's first this year",
    ),
    valid: inferred(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FIRST_CONTACT_THIS_YEAR, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |first_contact_this_year| Contact { first_contact_this_year, ..Sample::sample() };
            let no = Answer::Given(YesNo::No);
            vec![Sample::sample(), with(no.clone()), with(no), with(Answer::Absent), from_partner()]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};
