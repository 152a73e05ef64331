//! One table from the records of a file.

use tallfest_base::Year;
use tallfest_disclosure::{Protected, protect};
use tallfest_rules::Context;
use tallfest_tables::Counted;

use crate::{FileReport, Limits, Source, TooLargeTable, systems};

/// One table, and what was found in the records on the way.
#[derive(Debug)]
pub struct CountedTable {
    /// What was found. A record with an error is not counted.
    pub file: FileReport,
    /// The table, protected: there are no bare counts to be published by mistake.
    pub table: Protected,
}

/// A table could not be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotCounted {
    /// There is no such table.
    #[error("there is no table with this id")]
    NoTable,
    /// The table cannot be made in the year.
    #[error("the table {table} cannot be made in {year}")]
    OtherYears {
        /// The table.
        table: &'static str,
        /// The year.
        year: Year,
    },
    /// It has too many cells.
    #[error(transparent)]
    TooLarge(#[from] TooLargeTable),
}

/// Counts the records of a file into one table, and protects it. The records are checked on the way; those with an
/// error are not counted.
///
/// A table of persons or events that is of one centre, which the context then names, is protected more strictly than a
/// national one. A table alone is protected alone: of several over the same records, one may give another's hidden
/// cells away.
///
/// ```
/// use tallfest::{NotCounted, count_table, prelude::*};
///
/// let (context, limits) = (Context::unknown(2020), Limits::default());
/// let nobody = count_table("smiso-contacts-by-month", Source::memory(b""), &context, &limits)?;
/// assert_eq!(nobody.table.rows()[0].total.value(), Some(0));
/// let unknown = count_table("smiso-by-mood", Source::memory(b""), &context, &limits);
/// assert_eq!(unknown.err(), Some(NotCounted::NoTable));
/// # Ok::<(), tallfest::NotCounted>(())
/// ```
///
/// # Errors
/// If there is no such table, not in the year, or one of too many cells.
pub fn count_table(
    table: &str,
    records: Source<'_>,
    context: &Context<'_>,
    limits: &Limits,
) -> Result<CountedTable, NotCounted> {
    let mut forms = systems().iter().flat_map(|system| system.forms());
    let form = forms.find(|form| form.tables().contains(&table)).ok_or(NotCounted::NoTable)?;
    form.count(table, records, context, limits)
}

/// Protects what was counted of a centre, or of all.
pub(crate) fn protected(counted: &Counted, context: &Context<'_>) -> Protected {
    let (open, protection) = counted.publishable();
    let is_local = !context.centre.is_empty();
    let protection = if is_local { protection.of_few_centres() } else { protection };
    protect(open, protection)
}
