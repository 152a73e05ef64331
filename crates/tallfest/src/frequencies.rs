//! From a year that was counted question by question to what a codebook may show.

use tallfest_catalog::codebook::Frequencies;

use crate::{FolderReport, NotReleased, releases};

/// How often each answer was given in a year, of a report of
/// [`check_folder_by_question`](https://docs.rs/tallfest/latest/tallfest/fn.check_folder_by_question.html): each question is
/// protected as a table is, with all others of its form. Of the tables of any other check, the codebook knows none.
///
/// No figure is audited against those of a publication.
///
/// # Errors
/// As for [`releases`]: if there are errors that are not waived, no final submission, or submissions of several years.
pub fn frequencies(report: &FolderReport) -> Result<Frequencies, NotReleased> {
    // What may not be published may not be shown here.
    let released = releases(report)?;
    let year = released.first().map_or(0, |release| release.year.year);
    let synthetic = released.iter().any(|release| release.year.synthetic);
    let mut tables = vec![];
    for release in released {
        tables.extend(release.tables);
    }
    Ok(Frequencies { year, synthetic, tables })
}
