//! A year whose errors have to be mended first: they are printed, and why nothing else is.

use std::{io::Write, path::Path, process::ExitCode};

use tallfest::{
    FolderReport,
    base::{Lang, Text},
};

use crate::{error::CliError, print, report::Checked, terminal};

/// Prints the errors for which nothing is done, and says what is not done.
pub(crate) fn refused(
    to: &mut impl Write,
    path: &Path,
    report: FolderReport,
    (why, lang): (Text, Lang),
    quiet: bool,
) -> Result<ExitCode, CliError> {
    let checked = Checked::Folder { root: path.to_owned(), report };
    write!(to, "{}", print::findings(&[checked], lang, false))?;
    terminal::say(quiet, why.to(lang));
    Ok(ExitCode::FAILURE)
}
