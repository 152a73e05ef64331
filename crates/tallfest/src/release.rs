//! From a checked year to what may be published.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_disclosure::{Protected, Response, protect};
use tallfest_rules::Severity;
use tallfest_tables::{Counted, Registered};

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
    /// There is no year, or more than one; or more than one system where one was asked for.
    #[error("a publication is of one year; there are submissions of {0}")]
    Years(usize),
    /// No final submission.
    #[error("there is no final submission")]
    NothingFinal,
}

/// What of a checked folder may be published, if all of it is of one system and year.
///
/// # Errors
/// If there are errors that are not waived, or not exactly one system and year.
pub fn release(report: &FolderReport) -> Result<Release<'_>, NotReleased> {
    let mut releases = releases(report)?;
    let number = releases.len();
    releases.pop().filter(|_| number == 1).ok_or(NotReleased::Years(number))
}

/// What of a checked folder may be published, system by system.
///
/// # Errors
/// If there are errors that are not waived, no submission, or submissions of several years.
pub fn releases(report: &FolderReport) -> Result<Vec<Release<'_>>, NotReleased> {
    if report.worst() >= Some(Severity::Error) {
        return Err(NotReleased::Errors);
    }
    let years: BTreeSet<_> = report.years.iter().map(|year| year.year).collect();
    if years.len() != 1 {
        return Err(NotReleased::Years(years.len()));
    }
    let mut waived: BTreeMap<&str, u64> = BTreeMap::new();
    report.each(|origin, finding| {
        let system = report.years.iter().find(|year| year.system == origin.system);
        if let Some(year) = system {
            *waived.entry(&year.system).or_default() += u64::from(finding.waived);
        }
    });
    let waived = |year: &YearReport| waived.get(year.system.as_str()).copied().unwrap_or(0);
    let releases: Vec<_> =
        report.years.iter().filter_map(|year| release_of(year, waived(year))).collect();
    if releases.is_empty() { Err(NotReleased::NothingFinal) } else { Ok(releases) }
}

/// What of a system's year may be published; none of one of which nothing is final.
fn release_of(year: &YearReport, waived: u64) -> Option<Release<'_>> {
    let reported = year.submissions.iter().filter(|submission| submission.is_final()).count();
    if reported == 0 {
        return None;
    }
    let protected = |table: &Counted| {
        let (open, protection) = table.publishable();
        protect(open, protection).answered_by(responses(year, table))
    };
    let tables: Vec<_> = year.tables.iter().map(protected).collect();
    let tables = match system(&year.system) {
        Some(system) => system.together(tables, &year.tables),
        None => tables,
    };
    Some(Release { year, reported: u64::try_from(reported).unwrap_or(u64::MAX), waived, tables })
}

/// What became of the centres of the register in a table of centres, and of the offers in one of offers.
fn responses(year: &YearReport, table: &Counted) -> Vec<Response> {
    let Some(centres) = year.register else { return vec![] };
    let registered = Registered { centres, offers: year.offers.clone() };
    table.responses(&registered, &year.tables)
}
