//! The survey as a finite model, and what can be decided on it: whether there is a record for which some conditions
//! hold, and which is the smallest.
//!
//! A record is a row of words, one for each slot. What can stand in a slot is a [`Domain`]; what a year [refuses](declared)
//! is a list of [tests](tallfest_base::Test) on the row. No test looks closer at a word than at some of its codes or on which
//! side of a limit it is, so that one word stands for all that every test takes alike, and there are few. The
//! [search](Problem) tries them, the cheapest first: it finds the smallest row, or proves that there is none.
//! It is exact and always takes the same way. Where it would take too many steps it says [`Undecided`], never "no".

mod domain;
mod formula;
mod record;
mod refused;
mod search;

use std::collections::BTreeSet;

use tallfest_base::Test;

use formula::{Formula, Words};

pub use domain::{Domain, NotStated};
pub use record::{days_moved, domains, record, test_moved};
pub use refused::{Kind, Refused, declared, said, shape};
pub use search::{Problem, STEPS};

/// What the model cannot decide, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Undecided {
    /// The search would take too many steps.
    #[error("the search takes more than {STEPS} steps")]
    TooLong,
    /// A slot has too many words that tests tell apart.
    #[error("tests tell too many answers to one question apart")]
    TooManyWords,
    /// A test looks at the digits of a number.
    #[error("a test looks at the digits of a number")]
    Digits,
}

/// Whether a test holds of nothing, whatever the words: the year or the centre is not one that it names.
pub fn is_never(test: &Test) -> bool {
    Formula::of(test, true).within(&Words::new()) == Formula::Always(false)
}

/// The slots that a test looks at, where what is known of year and centre leaves them to be looked at.
///
/// ```
/// use tallfest_base::Test;
/// use tallfest_catalog::model::looks_at;
/// let test = Test::one_of([Test::In(0, 1), Test::every([Test::Always(false), Test::In(1, 1)])]);
/// assert_eq!(looks_at(&test).into_iter().collect::<Vec<_>>(), [0]);
/// ```
pub fn looks_at(test: &Test) -> BTreeSet<usize> {
    Formula::of(test, true).within(&Words::new()).slots()
}
