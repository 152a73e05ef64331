//! Sums over a centre's records that the years of several systems fold, and the forms of which there are many.

mod answers;
mod days;
mod repeats;

use tallfest_base::{Date, Form};

pub use answers::Answers;
pub use days::Days;
pub use repeats::Repeats;

use super::Dated;
use crate::Subject;

/// A form of many records in a centre's year.
pub(crate) trait Summed<S: Subject>: Form {
    /// How often its questions are answered.
    fn answers(year: &S) -> &Answers<Self>;
    /// Its records, for examples to edit.
    fn all_in(records: &mut S::Draft) -> &mut Vec<Self>;
}

/// A form of many records that have a day.
pub(crate) trait DatedIn<S: Subject>: Summed<S> + Dated {
    /// On which days they fall.
    fn days(year: &S) -> &Days;
}

/// Adds counts one by one.
pub(crate) fn add(into: &mut [u64], from: &[u64]) {
    into.iter_mut().zip(from).for_each(|(sum, more)| *sum += more);
}

/// How an event looks: its day, and up to four answers as lines of code lists.
pub(crate) fn look(day: Date, lines: [u8; 4]) -> u64 {
    lines.into_iter().fold(day.number(), |look, line| look << 8 | u64::from(line))
}
