//! Contacts by month.

use tallfest_base::{Answer, Date, Sample, date, inferred, text};
use tallfest_forms::smiso::contact::{Contact, fields};

use super::{FROM_USERS, from_partner};
use crate::{Axis, Base, Contacts, Measure, Protection, Table, Unanswered, Worked};

/// Users' contacts by month.
pub static BY_MONTH: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-month",
    title: text(
        "Henvendelser fra brukere etter måned",
        "Førespurnader frå brukarar etter månad",
        "Contacts from users by month",
    ),
    valid: inferred(2016),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::months(&fields::CONTACT_DATE, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            vec![
                on(date(2020, 1, 31)),
                on(date(2020, 3, 1)),
                on(date(2020, 3, 31)),
                Contact { contact_date: Answer::Absent, ..Sample::sample() },
                from_partner(),
            ]
        },
        cells: &[(&["01"], 1), (&["03"], 2), (&["-"], 1)],
    },
};

fn on(day: Date) -> Contact {
    Contact { contact_date: Answer::Given(day), ..Sample::sample() }
}
