//! What the rules of a centre's year know: sums folded in the one pass over the records. No rule holds records.

mod answers;
mod contacts;
mod days;
mod draft;
mod repeats;
mod summed;
mod users;
mod visits;

use tallfest_base::{Date, Year as RegistrationYear};
use tallfest_forms::smiso::{annual::Annual, pandemic::Pandemic};

pub use answers::Answers;
pub use contacts::Contacts;
pub use days::Days;
pub use draft::Records;
pub use repeats::Repeats;
pub use users::Users;
pub use visits::Visits;

pub(super) use summed::{Dated, Summed};
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

/// Adds counts one by one.
fn add(into: &mut [u64], from: &[u64]) {
    into.iter_mut().zip(from).for_each(|(sum, more)| *sum += more);
}

/// How an event looks: its day, and up to four answers as lines of code lists.
fn look(day: Date, lines: [u8; 4]) -> u64 {
    lines.into_iter().fold(day.number(), |look, line| look << 8 | u64::from(line))
}
