//! Rules of a centre's year: over all records of a form, and over one form against another.

mod summary;

pub use summary::{Answers, Contacts, Days, Records, Repeats, Users, Visits, Year};

use crate::rule::rules;

rules! {
    /// The rules of a centre's year, in the order of their ids.
    Year:
    telephone_is_a_usual_share;
    contacts_per_person_are_usual;
    partners_make_contact;
    questions_are_mostly_stated;
    months_have_contacts;
    days_are_spread;
}
