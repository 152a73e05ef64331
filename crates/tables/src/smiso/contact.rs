//! Tables of form A: contacts.

use tallfest_forms::smiso::contact::Contact;

use crate::table::tables;

tables! {
    /// The tables of contacts, in the order of publication.
    Contact:
    months { BY_MONTH }
}
