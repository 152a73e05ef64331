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
    formats::publication::{self, Publication, SeriesPages},
    releases,
    rules::Phase,
    system,
};

use crate::{
    args::Publish,
    error::CliError,
    print,
    report::Checked,
    series::{self, Given},
    terminal,
};

pub(crate) fn run(args: &Publish, quiet: bool) -> Result<ExitCode, CliError> {
    // A file that cannot be used is told before years are read.
    let published = series::published(&args.series)?;
    let threads = args.work.threads();
    let report = checked(&args.path, &args.previous, threads, quiet)?;
    let mut stdout = anstream::stdout().lock();
    let year = match releases(&report) {
        Ok(released) => {
            let before: Vec<_> = args
                .previous
                .iter()
                .map(|folder| checked(folder, &[], threads, quiet))
                .collect::<Result<_, _>>()?;
            let folders: Vec<_> = std::iter::once(&report).chain(&before).collect();
            let given = Given { folders: &folders, published: &published };
            let wanted = !args.previous.is_empty() || !args.series.is_empty();
            write(&released, wanted.then_some(given), args.published, &args.out)?;
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
    given: Option<Given<'_>>,
    published: Option<Date>,
    out: &Path,
) -> Result<(), CliError> {
    let series = releases.iter().map(|release| given.map(|given| given.of(&release.year.system)));
    let series: Vec<_> = series.collect();
    let both = releases.iter().zip(&series);
    let publications = both.map(|(release, series)| {
        let pages = series.as_ref().map(|(series, synthetic)| SeriesPages {
            overviews: &series.overviews,
            left_out: &series.left_out,
            synthetic: *synthetic,
        });
        publication_of(release, pages, published)
    });
    Ok(publication::write(&publications.collect::<Vec<_>>(), out)?)
}

fn publication_of<'a>(
    release: &'a Release<'_>,
    series: Option<SeriesPages<'a>>,
    published: Option<Date>,
) -> Publication<'a> {
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
        // Of a system without series there is no page.
        series: series.filter(|pages| !pages.overviews.is_empty()),
    }
}
