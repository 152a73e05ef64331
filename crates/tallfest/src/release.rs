//! From a checked year to what may be published.

use tallfest_disclosure::{Protected, Response, protect};
use tallfest_rules::Severity;
use tallfest_tables::Counted;

use crate::{FolderReport, YearReport, system};

/// What of a year may be published.
#[derive(Debug)]
pub struct Release<'a> {
    /// The year.
    pub year: &'a YearReport,
    /// How many centres reported.
    pub reported: u64,
    /// How many errors the directorate has let through.
    pub waived: u64,
    /// The tables, protected.
    pub tables: Vec<Protected>,
}

/// Why a year is not published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReleased {
    /// There are errors that are not waived.
    #[error("there are errors that have to be mended or waived first")]
    Errors,
    /// There is no year, or more than one.
    #[error("a publication is of one system and one year; there are {0}")]
    Years(usize),
    /// No final submission.
    #[error("there is no final submission")]
    NothingFinal,
}

/// What of a checked folder may be published.
///
/// # Errors
/// If there are errors that are not waived, or not exactly one year.
pub fn release(report: &FolderReport) -> Result<Release<'_>, NotReleased> {
    if report.worst() >= Some(Severity::Error) {
        return Err(NotReleased::Errors);
    }
    let [year] = report.years.as_slice() else {
        return Err(NotReleased::Years(report.years.len()));
    };
    let reported = year.submissions.iter().filter(|submission| submission.is_final()).count();
    if reported == 0 {
        return Err(NotReleased::NothingFinal);
    }
    let protected = |table: &Counted| {
        let (open, protection) = table.publishable();
        protect(open, protection).answered_by(response(year, table))
    };
    let tables: Vec<_> = year.tables.iter().map(protected).collect();
    let tables = match system(&year.system) {
        Some(system) => system.together(tables, &year.tables),
        None => tables,
    };
    let mut waived = 0;
    report.each(|_, finding| waived += u64::from(finding.waived));
    Ok(Release { year, reported: u64::try_from(reported).unwrap_or(u64::MAX), waived, tables })
}

/// What became of the centres of the register in a table of centres. Those that sent its form are in the population of
/// the table of that form that is about the most.
fn response(year: &YearReport, table: &Counted) -> Option<Response> {
    let of_form = year.tables.iter().filter(|other| other.form() == table.form());
    let reported = of_form.map(Counted::population).max()?;
    table.response(year.register?, reported)
}
