//! What the rules of a centre's year know: sums folded in the one pass over the records. No rule holds records.

mod contacts;
mod draft;
mod summed;
mod users;
mod visits;

use tallfest_base::Year as RegistrationYear;
use tallfest_forms::smiso::{annual::Annual, pandemic::Pandemic};

pub use crate::common::sums::{Answers, Days, Repeats};
pub use contacts::Contacts;
pub use draft::Records;
pub use users::Users;
pub use visits::Visits;

use crate::common::sums::{add, look};

pub(super) use users::CHILD_BELOW;
pub(super) use visits::LAST_DAY_BEFORE;

/// From this year only the first contact or visit of a user in a day is sent (MA23; the first year may be earlier).
// mutant `2023` to `2023 - 1`: the rules that read it are not in force before.
pub(super) const ONCE_A_DAY: RegistrationYear = 2023;

/// A centre's year.
#[derive(Debug, Clone, Default)]
pub struct Year {
    /// The contacts.
    pub contacts: Contacts,
    /// The visits.
    pub visits: Visits,
    /// The user forms.
    pub users: Users,
    /// The annual questionnaire, if it was sent and could be read.
    pub annual: Option<Box<Annual>>,
    /// The pandemic supplement, if it was sent and could be read.
    pub pandemic: Option<Box<Pandemic>>,
}

impl Year {
    /// Adds what another part of the submission came to.
    pub fn merge(&mut self, other: Self) {
        self.contacts.merge(&other.contacts);
        self.visits.merge(&other.visits);
        self.users.merge(&other.users);
        self.annual = self.annual.take().or(other.annual);
        self.pandemic = self.pandemic.take().or(other.pandemic);
    }
}
