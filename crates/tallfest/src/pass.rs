//! The pass: read → check → fold and count, over one file of one form.

mod hashes;
mod identity;
mod one;
mod part;
mod run;
mod segments;
mod sheet;
mod source;

pub use source::Source;
pub use tallfest_tables::TooLarge as TooLargeTable;

pub(crate) use run::{Plan, check};
pub(crate) use source::unreadable;

use tallfest_tables::Counted;

use crate::FileReport;

/// What a check of one form's file came to.
#[derive(Debug)]
pub struct CheckedForm {
    /// What was found.
    pub file: FileReport,
    /// The form's tables.
    pub tables: Vec<Counted>,
}
