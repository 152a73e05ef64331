//! Cooperation partners' contacts.

use tallfest_base::{Answer, Asked, Sample, inferred, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        contact::{Contact, fields},
        lists::{PartnerType, Party},
    },
};

use super::from_partner;
use crate::{Axis, Base, Contacts, Measure, Population, Protection, Table, Unanswered, Worked};

const FROM_PARTNERS: Population<Contact> = Population {
    words: text(
        "Henvendelser fra samarbeidspartnere",
        "Førespurnader frå samarbeidspartnarar",
        "Contacts from cooperation partners",
    ),
    records: Asked::When(fields::CONTACT_PARTY.is(Party::Partner.bit())),
};

/// Partners' contacts by what the partner is.
pub static BY_TYPE: Table<Contact, Contacts> = Table {
    id: "smiso-partner-contacts-by-type",
    title: text(
        "Henvendelser fra samarbeidspartnere etter type samarbeidspartner",
        "Førespurnader frå samarbeidspartnarar etter type samarbeidspartnar",
        "Contacts from cooperation partners by kind of partner",
    ),
    valid: inferred(2009),
    unit: Contacts,
    population: FROM_PARTNERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PARTNER_TYPE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |partner_type| Contact { partner_type, ..from_partner() };
            let police = Answer::Given(PartnerType::Police);
            vec![
                from_partner(),
                with(police.clone()),
                with(police),
                with(Answer::Absent),
                Sample::sample(),
            ]
        },
        cells: &[(&["nav"], 1), (&["police"], 2), (&["-"], 1)],
    },
};

/// Partners' contacts by whether they are about a user.
pub static ABOUT_USER: Table<Contact, Contacts> = Table {
    id: "smiso-partner-contacts-by-about-user",
    title: text(
        "Henvendelser fra samarbeidspartnere etter om de gjelder en bruker",
        "Førespurnader frå samarbeidspartnarar etter om dei gjeld ein brukar",
        "Contacts from cooperation partners by whether they are about a user",
    ),
    valid: inferred(2009),
    unit: Contacts,
    population: FROM_PARTNERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PARTNER_ABOUT_USER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |partner_about_user| Contact { partner_about_user, ..from_partner() };
            let yes = Answer::Given(YesNo::Yes);
            vec![
                from_partner(),
                with(yes.clone()),
                with(yes),
                with(Answer::Absent),
                Sample::sample(),
            ]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};
