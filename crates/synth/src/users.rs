//! A centre's user forms, one after the other: memory does not grow with their number.

use tallfest_base::{CentreFacts, Completion, Year};
use tallfest_forms::smiso::user::User;

use crate::people::People;

/// The user forms of a centre. Made by [`Centre::users`](crate::Centre::users).
///
/// ```
/// use tallfest_synth::{NationalYear, Plan};
///
/// let year = NationalYear::new(&Plan { year: 2018, ..Plan::default() })?;
/// let forms: usize = year.centres().iter().map(|centre| centre.users().count()).sum();
/// assert_eq!(forms, 2_888);
/// # Ok::<(), tallfest_synth::SynthError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Users {
    people: People,
    number: u64,
    /// Answers the questions that no figure is published of.
    completion: Completion<User>,
}

impl Users {
    pub(crate) fn new(year: Year, people: People) -> Self {
        Self { people, number: 0, completion: Completion::new(year, CentreFacts::default()) }
    }
}

impl Iterator for Users {
    type Item = User;

    fn next(&mut self) -> Option<User> {
        if self.number >= self.people.forms() {
            return None;
        }
        let mut user = self.people.form(self.number);
        self.number += 1;
        self.completion.complete(&mut user);
        Some(user)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.people.forms() - self.number);
        (left.unwrap_or(usize::MAX), left.ok())
    }
}
