//! `tallfest publish`.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use tallfest::{
    AnySystem, CheckOptions, FolderReport, Limits, NotReleased, Release,
    base::{Date, text},
    check_folder_after,
    formats::publication::{self, Publication},
    releases,
    rules::Phase,
    system,
};

use crate::{args::Publish, error::CliError, print, report::Checked, terminal};

pub(crate) fn run(args: &Publish, quiet: bool) -> Result<ExitCode, CliError> {
    let report = checked(&args.path, &args.previous, args.work.threads(), quiet)?;
    let mut stdout = anstream::stdout().lock();
    let year = match releases(&report) {
        Ok(released) => {
            write(&released, args.published, &args.out)?;
            released.first().map_or_else(String::new, |first| first.year.year.to_string())
        }
        Err(NotReleased::Errors) => {
            let checked = Checked::Folder { root: args.path.clone(), report };
            write!(stdout, "{}", print::findings(&[checked], args.lang, false))?;
            let words = text(
                "Ingenting er publisert: feilene må rettes eller fritas først.",
                "Ingenting er publisert: feila må rettast eller få fritak først.",
                "Nothing is published: the errors have to be mended or waived first.",
            );
            terminal::say(quiet, words.to(args.lang));
            return Ok(ExitCode::FAILURE);
        }
        Err(error) => return Err(error.into()),
    };
    let words = text(
        "{year} er publisert i {out}",
        "{year} er publisert i {out}",
        "{year} is published in {out}",
    );
    let words = words.to(args.lang).replace("{year}", &year);
    writeln!(stdout, "{}", words.replace("{out}", &args.out.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

/// Checks a year that is to be published.
pub(crate) fn checked(
    path: &Path,
    previous: &[PathBuf],
    threads: usize,
    quiet: bool,
) -> Result<FolderReport, CliError> {
    let limits = Limits { threads, ..Limits::default() };
    let options = CheckOptions { limits, phase: Phase::Publication };
    Ok(check_folder_after(path, previous, &options, &terminal::progress(quiet))?)
}

/// Writes what may be published.
pub(crate) fn write(
    releases: &[Release<'_>],
    published: Option<Date>,
    out: &Path,
) -> Result<(), CliError> {
    let publication = |release| publication_of(release, published);
    Ok(publication::write(&releases.iter().map(publication).collect::<Vec<_>>(), out)?)
}

fn publication_of<'a>(release: &'a Release<'_>, published: Option<Date>) -> Publication<'a> {
    let year = release.year;
    Publication {
        system: &year.system,
        title: system(&year.system).map_or(text("", "", ""), AnySystem::title),
        year: year.year,
        published,
        synthetic: year.synthetic,
        register: year.register,
        reported: release.reported,
        waived: release.waived,
        tables: &release.tables,
    }
}
