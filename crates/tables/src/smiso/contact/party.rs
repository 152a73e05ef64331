//! Contacts by whom they are from.

use tallfest_base::{Answer, Asked, Sample, seen, text};
use tallfest_forms::smiso::{
    contact::{Contact, fields},
    lists::Party,
};

use super::from_partner;
use crate::{Axis, Base, Contacts, Measure, Population, Protection, Table, Unanswered, Worked};

/// All contacts by whom they are from. Users' contacts are the published total.
pub static BY_PARTY: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-party",
    title: text(
        "Henvendelser etter hvem de kommer fra",
        "Førespurnader etter kven dei kjem frå",
        "Contacts by whom they are from",
    ),
    valid: seen(2009),
    unit: Contacts,
    population: Population {
        words: text("Alle henvendelser", "Alle førespurnader", "All contacts"),
        records: Asked::Always,
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CONTACT_PARTY, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |contact_party| Contact { contact_party, ..Contact::default() };
            vec![
                Sample::sample(),
                Sample::sample(),
                from_partner(),
                with(Answer::Given(Party::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["user"], 2), (&["cooperation_partner"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
