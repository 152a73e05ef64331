//! A publication on disk: tables as CSV, a page in each language. Takes [`Protected`] tables only.

mod chart;
mod csv;
mod files;
mod page;
mod printed;
mod release;
mod series;
mod series_csv;
mod table_line;

use tallfest_base::{Date, Text, Year};
use tallfest_disclosure::Protected;
use tallfest_tables::series::Overview;

pub use files::{Files, hashes, place_of_proof};
pub use printed::{PrintedError, PrintedTable, printed};
pub use release::{ReleaseFile, SystemRelease, SystemsRelease};
pub use table_line::TableLine;

/// What is published.
#[derive(Debug)]
pub struct Publication<'a> {
    /// The reporting system: `smiso`.
    pub system: &'a str,
    /// Whose figures these are.
    pub title: Text,
    /// The registration year.
    pub year: Year,
    /// The day of publication, if it is told.
    pub published: Option<Date>,
    /// Whether the data are made up: every page says so.
    pub synthetic: bool,
    /// How many centres there are in the register, if there is one.
    pub register: Option<u64>,
    /// How many of them reported.
    pub reported: u64,
    /// The forms of persons and events that not all of those sent, by what they are called: from how many centres there is
    /// one, or the word that there was nothing to report. Of a form of centres, its tables tell.
    pub partly: &'a [(Text, u64)],
    /// How many errors the directorate has let through.
    pub waived: u64,
    /// The tables.
    pub tables: &'a [Protected],
    /// The series, if there are any.
    pub series: Option<SeriesPages<'a>>,
}

/// The series of a publication.
#[derive(Debug, Clone, Copy)]
pub struct SeriesPages<'a> {
    /// What is told of each series.
    pub overviews: &'a [Overview],
    /// The years that are left out, since their submissions have errors.
    pub left_out: &'a [Year],
    /// Whether records of any of the years are made up: what was published is not.
    pub synthetic: bool,
}

/// The file with what everybody may see of the proof.
const PROOF: &str = "certificate.json";

/// The file by which a folder is known as a publication of ours, which may be replaced.
const RELEASE: &str = "release.json";
/// The version of what that file says.
const FORMAT: u16 = 1;
