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

use super::{FROM_USERS, from_partner};
use crate::{Axis, Base, Contacts, Measure, Population, Protection, Table, Unanswered, Worked};

static NOT_HELPLINE: [Condition<Contact>; 2] =
    [fields::CONTACT_PARTY.is(Party::User.bit()), Condition::Not(&TO_HELPLINE)];
static TO_HELPLINE: Condition<Contact> =
    fields::NATIONAL_HELPLINE.is(YesNo::Yes.bit().or(YesNo::NotStated.bit()));

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

/// Users' contacts by whether they are with the helpline; the shares are of all users' contacts.
pub static BY_HELPLINE: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-helpline",
    title: text(
        "Henvendelser fra brukere etter om de er til hjelpetelefonen",
        "Førespurnader frå brukarar etter om dei er til hjelpetelefonen",
        "Contacts from users by whether they are with the helpline",
    ),
    valid: inferred(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    // The contacts of other centres, which are not asked, have no class.
    axes: &[Axis::of(&fields::NATIONAL_HELPLINE, Unanswered::LeftOut)],
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
                from_partner(),
            ]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["not_stated"], 1)],
    },
};
