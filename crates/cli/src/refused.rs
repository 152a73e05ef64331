//! Why nothing is published or counted: errors that have to be mended first, or a correction that would tell of persons.

use std::{io::Write, path::Path, process::ExitCode};

use tallfest::{
    FolderReport,
    base::{Lang, Text, text},
    disclosure::linked::Refused,
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

/// Which correction would tell of few persons beside what was published before.
pub(crate) fn corrected(form: &str, why: &Refused, lang: Lang) -> String {
    let words = text(
        "Skjemaet {form}: siden {release} er tallet for {cell} rettet med mindre enn det som kan vises. Skjul det, eller publiser rettelsen sammen med andre.",
        "Skjemaet {form}: sidan {release} er talet for {cell} retta med mindre enn det som kan visast. Skjul det, eller publiser rettinga saman med andre.",
        "The form {form}: since {release} the figure of {cell} was corrected by less than what may be shown. Hide it, or publish the correction with others.",
    );
    let words = words.to(lang).replace("{form}", form).replace("{cell}", &why.cell);
    words.replace("{release}", &format!("`{}`", why.release))
}
