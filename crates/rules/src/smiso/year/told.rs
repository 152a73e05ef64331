//! What of a centre's year is told beyond it.

use super::Year;
use crate::Numbers;

/// Contacts from users outside the helpline.
pub const OUTSIDE_HELPLINE: &str = "contacts_outside_helpline";
/// User forms, with content or without.
pub const FORMS: &str = "user_forms";
/// User forms with consent.
pub const CONSENTED: &str = "user_forms_with_consent";
/// Visitors: visits that are the user's first in the year.
pub const VISITORS: &str = "visitors";

impl Year {
    /// What is told beyond the centre's year.
    pub fn numbers(&self) -> Numbers {
        Numbers::from([
            (OUTSIDE_HELPLINE, self.contacts.outside_helpline),
            (FORMS, self.users.records),
            (CONSENTED, self.users.consented),
            (VISITORS, self.visits.persons),
        ])
    }
}
