//! Contacts with and without the national helpline, which is close to half of them all (`domain.md` 3.13).
//!
//! Only the centre that runs the helpline is asked, so that a contact without an answer is another centre's and counts
//! as not the helpline's. "Not stated" comes from the centre that runs it and is on neither side. If that centre leaves
//! the question out, COM-009b warns, and its contacts are among those without the helpline.

use tallfest_base::{Answer, Asked, Condition, Sample, inferred, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        contact::{Contact, fields},
        lists::Party,
    },
};

use super::from_partner;
use crate::{Axis, Base, Contacts, Measure, Population, Protection, Table, Unanswered, Worked};

static NOT_HELPLINE: [Condition<Contact>; 2] =
    [fields::CONTACT_PARTY.is(Party::User.bit()), Condition::Not(&TO_HELPLINE)];
static TO_HELPLINE: Condition<Contact> =
    fields::NATIONAL_HELPLINE.is(YesNo::Yes.bit().or(YesNo::NotStated.bit()));

/// Without a register it is not known who was asked, but those who answered were.
static ASKED: [Condition<Contact>; 2] = [
    fields::CONTACT_PARTY.is(Party::User.bit()),
    fields::NATIONAL_HELPLINE.is(YesNo::Yes.bit().or(YesNo::No.bit()).or(YesNo::NotStated.bit())),
];

fn at(national_helpline: Answer<YesNo>) -> Contact {
    Contact { national_helpline, ..Sample::sample() }
}

/// Users' contacts by month, without the helpline.
pub static BY_MONTH_WITHOUT: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-month-without-helpline",
    title: text(
        "Henvendelser fra brukere etter måned, uten hjelpetelefonen",
        "Førespurnader frå brukarar etter månad, utan hjelpetelefonen",
        "Contacts from users by month, without the helpline",
    ),
    valid: inferred(2016),
    unit: Contacts,
    population: Population {
        words: text(
            "Henvendelser fra brukere, uten dem til hjelpetelefonen",
            "Førespurnader frå brukarar, utan dei til hjelpetelefonen",
            "Contacts from users, without those with the helpline",
        ),
        records: Asked::When(Condition::All(&NOT_HELPLINE)),
    },
    measure: Measure::Records,
    axes: &[Axis::months(&fields::CONTACT_DATE, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            vec![
                at(Answer::Given(YesNo::Yes)),
                at(Answer::Given(YesNo::Yes)),
                at(Answer::Given(YesNo::No)),
                at(Answer::Given(YesNo::NotStated)),
                Sample::sample(),
                Contact { contact_date: Answer::Absent, ..Sample::sample() },
                from_partner(),
            ]
        },
        cells: &[(&["03"], 2), (&["-"], 1)],
    },
};

/// Users' contacts at the centre that runs the helpline, by whether they are with it. Other centres are not asked, so
/// that their contacts are no part of the base.
pub static BY_HELPLINE: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-helpline",
    title: text(
        "Henvendelser til senteret som har hjelpetelefonen, etter om de er til den",
        "Førespurnader til senteret som har hjelpetelefonen, etter om dei er til han",
        "Contacts with the centre that runs the helpline, by whether they are with it",
    ),
    valid: inferred(2009),
    unit: Contacts,
    population: Population {
        words: text(
            "Henvendelser fra brukere til senteret som har hjelpetelefonen, der det er svart på spørsmålet",
            "Førespurnader frå brukarar til senteret som har hjelpetelefonen, der det er svart på spørsmålet",
            "Contacts from users with the centre that runs the helpline, where the question was answered",
        ),
        records: Asked::When(Condition::All(&ASKED)),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::NATIONAL_HELPLINE, Unanswered::LeftOut)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            vec![
                at(Answer::Given(YesNo::Yes)),
                at(Answer::Given(YesNo::Yes)),
                at(Answer::Given(YesNo::No)),
                at(Answer::Given(YesNo::NotStated)),
                Sample::sample(),
                from_partner(),
            ]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["not_stated"], 1)],
    },
};
