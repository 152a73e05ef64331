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
