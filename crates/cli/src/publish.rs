//! `tallfest publish`.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use tallfest::{
    AnySystem, CheckOptions, FolderReport, Ledgers, Limits, NotReleased, Proof, Release,
    SubmissionReport,
    base::{Date, Text, Year, text},
    check_folder_after,
    disclosure::NotTogether,
    formats::{
        output,
        publication::{Files, Publication, SeriesPages},
    },
    releases_beside,
    rules::{Phase, Severity},
    system,
};

use crate::{
    args::Publish,
    error::CliError,
    hidden,
    ledger::LedgerFile,
    refused::{corrected, refused},
    series::{self, Given},
    terminal,
};

pub(crate) fn run(args: &Publish, quiet: bool) -> Result<ExitCode, CliError> {
    // A file that cannot be used is told before years are read.
    let published = series::published(&args.series)?;
    let mut ledger = args.ledger.as_deref().map(LedgerFile::open).transpose()?;
    let threads = args.work.threads();
    let report = checked(&args.path, &args.previous, threads, quiet)?;
    let mut stdout = anstream::stdout().lock();
    let mut unknown = Ledgers::default();
    let ledgers = ledger.as_mut().map_or(&mut unknown, |file| &mut file.ledgers);
    terminal::step(quiet, PROTECTING.to(args.lang));
    let day = args.published.map_or_else(String::new, |day| format!(" {day}"));
    let year = match releases_beside(&report, ledgers, &format!("publish{day}")) {
        Ok(released) => {
            let before: Vec<_> = args
                .previous
                .iter()
                .map(|folder| checked(folder, &[], threads, quiet))
                .collect::<Result<_, _>>()?;
            let of_year = released.first().map(|release| release.year.year);
            for (folder, earlier) in args.previous.iter().zip(&before) {
                is_earlier(folder, earlier, of_year)?;
                if earlier.worst() >= Some(Severity::Error) {
                    let words = LEFT_OUT.to(args.lang);
                    terminal::say(quiet, &words.replace("{}", &folder.display().to_string()));
                }
            }
            let drafts = drafts(&report);
            if !drafts.is_empty() {
                terminal::say(quiet, &DRAFTS.to(args.lang).replace("{}", &drafts.join(", ")));
            }
            let folders: Vec<_> = std::iter::once(&report).chain(&before).collect();
            let given = Given { folders: &folders, published: &published };
            let wanted = !args.previous.is_empty() || !args.series.is_empty();
            // What may become known is entered before it does.
            if let Some(file) = &ledger {
                file.write()?;
            }
            let certificate = args.certificate.clone();
            let certificate = certificate.unwrap_or_else(|| certificate_of(&args.out));
            let out = Out { publication: &args.out, certificate: &certificate };
            write(&released, wanted.then_some(given), args.published, out)?;
            if args.hidden {
                hidden::print(&mut stdout, &released, args.lang)?;
            }
            of_year.map_or_else(String::new, |year| year.to_string())
        }
        Err(NotReleased::Errors) => {
            return refused(&mut stdout, &args.path, report, (ERRORS, args.lang), quiet);
        }
        Err(NotReleased::NotTogether { form, why: NotTogether::Refused(why) }) => {
            let words = text(
                "Ingenting er publisert: ved siden av det som er publisert før, ville en rettelse røpe enkeltpersoner.",
                "Ingenting er publisert: ved sida av det som er publisert før, ville ei retting røpe enkeltpersonar.",
                "Nothing is published: beside what was published before, a correction would give single persons away.",
            );
            writeln!(stdout, "{}", words.to(args.lang))?;
            writeln!(stdout, "{}", corrected(form, &why, args.lang))?;
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

const ERRORS: Text = text(
    "Ingenting er publisert: feilene må rettes eller fritas først.",
    "Ingenting er publisert: feila må rettast eller få fritak først.",
    "Nothing is published: the errors have to be mended or waived first.",
);
const PROTECTING: Text =
    text("Skjermer tabellene …", "Skjermar tabellane …", "Protecting the tables …");

const LEFT_OUT: Text = text(
    "{} er utelatt av seriene: innsendingene har feil.",
    "{} er utelaten av seriane: innsendingane har feil.",
    "{} is left out of the series: its submissions have errors.",
);
const DRAFTS: Text = text(
    "Ikke med, siden det bare finnes utkast: {}.",
    "Ikkje med, sidan det berre finst utkast: {}.",
    "Not in it, since there are drafts only: {}.",
);

/// Whether what was given as earlier years is earlier.
fn is_earlier(
    folder: &Path,
    earlier: &FolderReport,
    of_year: Option<Year>,
) -> Result<(), CliError> {
    let late = earlier.years.iter().map(|year| year.year).find(|year| Some(*year) >= of_year);
    let Some((late, of_year)) = late.zip(of_year) else { return Ok(()) };
    let folder = folder.display();
    Err(CliError::Usage(format!(
        "--previous {folder}: {late} is not before {of_year}; give the folder of an earlier year"
    )))
}

/// The centres of which there is a draft and no final version.
fn drafts(report: &FolderReport) -> Vec<&str> {
    let submissions = || report.years.iter().flat_map(|year| &year.submissions);
    let is_in = |centre: &str| submissions().any(|one| one.is_final() && one.centre() == centre);
    let drafts: BTreeSet<_> = submissions()
        .filter(|one| one.manifest.is_some() && !is_in(one.centre()))
        .map(SubmissionReport::centre)
        .collect();
    drafts.into_iter().collect()
}

/// Where a publication and its certificate go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Out<'a> {
    pub(crate) publication: &'a Path,
    pub(crate) certificate: &'a Path,
}

/// Where the certificate of a publication goes, if nobody says: beside it, since it is not for those who read that.
pub(crate) fn certificate_of(publication: &Path) -> PathBuf {
    let mut path = publication.components().as_path().as_os_str().to_owned();
    path.push(".certificate.json");
    path.into()
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
    out: Out<'_>,
) -> Result<(), CliError> {
    let of = |release: &Release<'_>| given.map(|given| given.of(&release.year.system, releases));
    let series: Vec<_> = releases.iter().map(of).collect();
    let both = releases.iter().zip(&series);
    let publications = both.map(|(release, series)| {
        let pages = series.as_ref().map(|(series, synthetic)| SeriesPages {
            overviews: &series.overviews,
            left_out: &series.left_out,
            synthetic: *synthetic,
        });
        publication_of(release, pages, published)
    });
    let files = Files::of(&publications.collect::<Vec<_>>())?;
    let proof = Proof::of(releases, files.hashes());
    let json = proof.to_json().map_err(CliError::Proof)?;
    let files = files.with_proof(&proof.public_json().map_err(CliError::Proof)?);
    output::replace_file(out.certificate, |new| private(new, json.as_bytes()))?;
    Ok(files.write(out.publication)?)
}

/// Writes a file that only its owner can read, where the system knows of owners.
pub(crate) fn private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(bytes)
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
        partly: &release.partly,
        waived: release.waived,
        tables: &release.tables,
        // Of a system without series there is no page.
        series: series.filter(|pages| !pages.overviews.is_empty()),
    }
}
