//! Rules of form A: contacts.

use tallfest_forms::smiso::contact::Contact;

use crate::rule::rules;

rules! {
    /// The rules of a contact, in the order of their ids.
    Contact:
    visit_is_from_partner;
    contact_is_in_the_year;
}
