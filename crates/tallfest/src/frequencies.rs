//! From a year that was counted question by question to what a codebook may show.

use tallfest_catalog::codebook::Frequencies;
use tallfest_disclosure::{Protection, protect};
use tallfest_tables::Counted;

use crate::{FolderReport, NotReleased, YearReport, releases};

/// How often each answer was given in a year, of a report of
/// [`check_folder_by_question`](https://docs.rs/tallfest/latest/tallfest/fn.check_folder_by_question.html): each question is
/// protected as a table is, with its total, and more strictly if only one centre reported. Of the tables of any other
/// check, the codebook knows none.
///
/// No figure is audited against those of another question or of a publication.
///
/// # Errors
/// As for [`releases`]: if there are errors that are not waived, no final submission, or submissions of several years.
pub fn frequencies(report: &FolderReport) -> Result<Frequencies, NotReleased> {
    // What may not be published may not be shown here.
    let released = releases(report)?;
    let year = released.first().map_or(0, |release| release.year.year);
    let synthetic = released.iter().any(|release| release.year.synthetic);
    let tables = released.iter().flat_map(|release| {
        let is_local = release.reported == 1;
        protected(release.year, is_local)
    });
    Ok(Frequencies { year, synthetic, tables: tables.collect() })
}

fn protected(
    year: &YearReport,
    is_local: bool,
) -> impl Iterator<Item = tallfest_disclosure::Protected> {
    let one = move |counted: &Counted| {
        let (open, protection) = counted.publishable();
        let protection = match protection {
            Protection::SmallCounts { .. } if is_local => Protection::LOCAL,
            Protection::SmallCounts { .. } | Protection::Public { .. } => protection,
        };
        protect(open, protection)
    };
    year.tables.iter().map(one)
}
