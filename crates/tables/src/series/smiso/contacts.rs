//! Contacts, and who made them.

use tallfest_base::text;

use super::{ALWAYS, PER_CENT};
use crate::{
    Contacts, Persons, Protection, Unit,
    series::{Cells, Kind, Per, Place, Series},
};

pub(super) static CONTACTS: Series = Series {
    id: "smiso-contacts",
    title: text("Henvendelser fra brukere", "Førespurnader frå brukarar", "Contacts from users"),
    unit: Contacts::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-contacts-by-month") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static CONTACTS_BY_PHONE: Series = Series {
    id: "smiso-contacts-phone",
    title: text("Henvendelser på telefon", "Førespurnader på telefon", "Contacts by telephone"),
    unit: Contacts::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contacts-by-channel", &[&["phone"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static PHONE_SHARE: Series = Series {
    id: "smiso-contacts-phone-share",
    title: text(
        "Andel av henvendelsene som er på telefon",
        "Del av førespurnadene som er på telefon",
        "Share of contacts by telephone",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contacts-by-channel", &[&["phone"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

pub(super) static WOMEN_IN_CONTACT: Series = Series {
    id: "smiso-contact-persons-women",
    title: text(
        "Kvinner som har tatt kontakt",
        "Kvinner som har teke kontakt",
        "Women who made contact",
    ),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contact-persons-by-gender", &[&["female"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static MEN_IN_CONTACT: Series = Series {
    id: "smiso-contact-persons-men",
    title: text("Menn som har tatt kontakt", "Menn som har teke kontakt", "Men who made contact"),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contact-persons-by-gender", &[&["male"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};
