//! The pass: read → check → fold and count, over one file of one form.

mod identity;
mod one;
mod part;
mod run;
mod segments;
mod sheet;
mod source;

pub use source::Source;

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

/// A table of the survey with more cells than can be counted: a mistake in its declaration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the table {table} has too many cells: {sizes:?}")]
pub struct TooLargeTable {
    /// The table.
    pub table: &'static str,
    /// The sizes whose product is too large.
    pub sizes: Vec<usize>,
}
