//! Submissions on disk, carried to another year's forms: written whole or not at all.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use tallfest_base::{FormInfo, Lang, Year};
use tallfest_formats::{
    folder::{self, FormFile, Layout, MANIFEST, REGISTER},
    output::{self, OutputError},
    read_manifest,
};
use tallfest_forms::{
    YEARS,
    manifest::{Confirmations, Manifest, Status},
};
use tallfest_rules::Severity;

use super::{FormOfYear, ManifestLoss, Migrated, MigratedFile, MigratedSubmission, Migration};
use crate::{AnyForm, AnySystem, FileReport, Limits, Source, YearError, system, systems};

/// Submissions could not be migrated.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The path cannot be opened, or holds no submission.
    #[error(transparent)]
    Year(#[from] YearError),
    /// The output cannot be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// A file cannot be read on.
    #[error("cannot read {}", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The survey does not cover a year.
    #[error("the survey does not cover {0}; it covers {first}–{last}", first = YEARS.start(), last = YEARS.end())]
    NotCovered(Year),
    /// A manifest cannot be read.
    #[error("{}: {problem}", .path.display())]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// What would be written lies in what is read.
    #[error("{} lies in {}, which is not overwritten; choose another place", .to.display(), .from.display())]
    Within {
        /// The output.
        to: PathBuf,
        /// The input.
        from: PathBuf,
    },
    /// The name of a file does not say how it is written.
    #[error("{0}: what is read is .ndjson, .json or .csv, or these with .gz or .zst")]
    UnknownLayout(String),
    /// The name of the output is none of the form.
    #[error("{name}: what is written of this form is .{json} or .csv")]
    OtherLayout {
        /// The name.
        name: String,
        /// How its records are written as JSON.
        json: &'static str,
    },
    /// Files cannot be read whole, so that nothing of them may be carried over.
    #[error("files cannot be read whole; nothing is written")]
    Refused(Vec<RefusedFile>),
}

/// A file that cannot be read whole.
#[derive(Debug)]
pub struct RefusedFile {
    /// Where it is, relative to what was asked for.
    pub path: String,
    /// The reporting system.
    pub system: &'static str,
    /// The year of its records.
    pub year: Year,
    /// What is wrong with it.
    pub report: FileReport,
}

/// Carries a submission, or a folder of them, to the forms of another year. Where no output is named, it is only told
/// what would be lost.
///
/// What is written is a draft of the first version, without what hangs on the other year. Each file keeps its layout,
/// and is not compressed. A register beside the submissions is of its year and is left out.
///
/// # Errors
/// If the folder cannot be opened, holds no submission, or has a file that cannot be read whole; if the year is not one
/// of the survey's; if the output holds something or cannot be written.
pub fn migrate_folder(
    from: &Path,
    out: Option<&Path>,
    to: Year,
    limits: &Limits,
) -> Result<Migration, MigrateError> {
    covered(to)?;
    apart(from, out)?;
    let submissions = opened(from)?;
    let refused: Vec<_> = submissions.iter().flat_map(|one| one.refused(limits)).collect();
    if !refused.is_empty() {
        return Err(MigrateError::Refused(refused));
    }
    let run = |new: Option<&Path>| -> Result<Migration, MigrateError> {
        let migrated = submissions.iter().map(|submission| submission.migrate(new, to, limits));
        let submissions_done = migrated.collect::<Result<_, _>>()?;
        Ok(Migration {
            format: 1,
            to,
            submissions: submissions_done,
            registers: registers(from, &submissions),
        })
    };
    let Some(out) = out else { return run(None) };
    let mut done = None;
    let written = output::create(out, |new| {
        let migration = run(Some(new));
        let failed = migration.as_ref().err().map(|_| io::ErrorKind::Other.into());
        done = Some(migration);
        failed.map_or(Ok(()), Err)
    });
    match (done, written) {
        (Some(Ok(migration)), Ok(())) => Ok(migration),
        (Some(Err(error)), _) => Err(error),
        (_, Err(error)) => Err(error.into()),
        (None, Ok(())) => run(None),
    }
}

/// Carries a file of records on its own to the form of another year. Where no output is named, it is only told what
/// would be lost; of a form that the year does not have, nothing is written.
///
/// # Errors
/// If the file cannot be opened or read whole, if a year is not one of the survey's, or if the output cannot be written.
pub fn migrate_file(
    from: &Path,
    out: Option<&Path>,
    form: &'static dyn AnyForm,
    years: Migrated,
    limits: &Limits,
) -> Result<Migration, MigrateError> {
    covered(years.from)?;
    covered(years.to)?;
    apart(from, out)?;
    let opening = |source| YearError::Open { path: from.to_owned(), source };
    folder::regular(from).map_err(opening)?;
    let (info, name) = (form.info(), name(from));
    let known = Layout::of_name(&name);
    let (layout, compressed) =
        known.ok_or_else(|| MigrateError::UnknownLayout(folder::shown(&name)))?;
    let to_sheet = out.map_or(Ok(false), |out| is_sheet(&self::name(out), info))?;
    let file =
        FormFile { form: info, stem: info.file(), name, path: from.to_owned(), layout, compressed };
    let one = OneFile { file, form };
    let report = one.report(limits);
    if report.worst() >= Some(Severity::Error) {
        let path = folder::shown(&one.file.name);
        let refused = RefusedFile { path, system: info.system, year: years.from, report };
        return Err(MigrateError::Refused(vec![refused]));
    }
    let mut done = None;
    let read = |out: &mut dyn Write| one.migrate(years, to_sheet, limits, out);
    match out.filter(|_| info.valid.holds_in(years.to) || years.from == years.to) {
        None => done = Some(read(&mut io::sink()).map_err(|source| one.failed(source))?),
        Some(out) => output::replace_file(out, |new| {
            done = Some(written(new, read)?);
            Ok(())
        })?,
    }
    let submission = MigratedSubmission {
        path: String::new(),
        system: info.system.to_owned(),
        centre: None,
        from: years.from,
        files: done.into_iter().collect(),
        not_sent: vec![],
        manifest: vec![],
    };
    Ok(Migration { format: 1, to: years.to, submissions: vec![submission], registers: vec![] })
}

fn covered(year: Year) -> Result<(), MigrateError> {
    if YEARS.contains(&year) { Ok(()) } else { Err(MigrateError::NotCovered(year)) }
}

/// Asks that the output be neither the input nor lie in it.
fn apart(from: &Path, out: Option<&Path>) -> Result<(), MigrateError> {
    let (Ok(real), Some(out)) = (fs::canonicalize(from), out) else { return Ok(()) };
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    let beside = || fs::canonicalize(parent.unwrap_or(Path::new(".")));
    let place = fs::canonicalize(out).or_else(|_| beside());
    if place.is_ok_and(|place| place.starts_with(&real)) {
        return Err(MigrateError::Within { to: out.to_owned(), from: from.to_owned() });
    }
    Ok(())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn is_sheet(name: &str, form: &FormInfo) -> Result<bool, MigrateError> {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    if extension == Layout::Csv.extension(form) {
        return Ok(true);
    }
    let json = Layout::Json.extension(form);
    let other = || MigrateError::OtherLayout { name: folder::shown(name), json };
    if extension == json { Ok(false) } else { Err(other()) }
}

/// A file of a form.
struct OneFile {
    file: FormFile,
    form: &'static dyn AnyForm,
}

impl OneFile {
    /// What of the file cannot be read.
    fn report(&self, limits: &Limits) -> FileReport {
        match Source::open(&self.file) {
            Ok(source) => self.form.structure(source, limits),
            Err(error) => FileReport::unreadable(&error),
        }
    }

    fn failed(&self, source: io::Error) -> MigrateError {
        MigrateError::Read { path: self.file.path.clone(), source }
    }

    fn migrate(
        &self,
        years: Migrated,
        to_sheet: bool,
        limits: &Limits,
        out: &mut dyn Write,
    ) -> io::Result<MigratedFile> {
        let source = Source::open(&self.file)?;
        let migrated = self.form.migrate(source, years, to_sheet, limits, out)?;
        Ok(MigratedFile { file: folder::shown(&self.file.name), ..migrated })
    }
}

/// Writes a new file to the disk.
fn written<R>(path: &Path, write: impl Fn(&mut dyn Write) -> io::Result<R>) -> io::Result<R> {
    let mut out = BufWriter::new(File::create_new(path)?);
    let done = write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(done)
}

/// A submission that is read.
struct Opened {
    /// Relative to what was asked for.
    path: PathBuf,
    system: &'static dyn AnySystem,
    manifest: Manifest,
    /// The manifest as it stands in its file.
    as_sent: Vec<u8>,
    files: Vec<OneFile>,
    /// Files that are none of a form, or are not read.
    faulty: Vec<(String, FileReport)>,
}

/// The submissions at or below a folder.
fn opened(root: &Path) -> Result<Vec<Opened>, MigrateError> {
    let all: Vec<&'static FormInfo> =
        systems().iter().flat_map(|system| system.forms()).map(AnyForm::info).collect();
    let failed = |source| YearError::Open { path: root.to_owned(), source };
    let found = folder::submissions(root, &all).map_err(failed)?;
    if let Some((path, source)) = found.unreadable.into_iter().next() {
        return Err(YearError::Open { path, source }.into());
    }
    if found.submissions.is_empty() {
        return Err(YearError::Nothing(root.to_owned()).into());
    }
    found.submissions.iter().map(|folder| Opened::read(root, folder)).collect()
}

/// The registers beside the submissions, relative to the root.
fn registers(root: &Path, submissions: &[Opened]) -> Vec<String> {
    let parents = submissions.iter().filter_map(|submission| submission.path.parent());
    let mut registers: Vec<_> = parents.map(|parent| parent.join(REGISTER)).collect();
    registers.sort();
    registers.dedup();
    let there = registers.into_iter().filter(|path| root.join(path).is_file());
    there.map(|path| folder::shown(&path.to_string_lossy())).collect()
}

impl Opened {
    fn read(root: &Path, folder: &Path) -> Result<Self, MigrateError> {
        let path = folder.join(MANIFEST);
        let as_sent = folder::document(&path)
            .map_err(|source| YearError::Open { path: path.clone(), source })?;
        let problem = |problem: String| MigrateError::Manifest { path: path.clone(), problem };
        let manifest = read_manifest(&as_sent).map_err(|fault| problem(fault.message(Lang::En)))?;
        let system = system(&manifest.system)
            .ok_or_else(|| problem("it names no system of ours".to_owned()))?;
        covered(manifest.year)?;
        let forms = system.forms();
        let infos: Vec<_> = forms.iter().map(|form| form.info()).collect();
        let opening = |source| YearError::Open { path: folder.to_owned(), source };
        let files = folder::files(folder, &infos).map_err(opening)?;
        let find = |file: &FormFile| forms.iter().find(|form| form.info().id == file.form.id);
        let one = |file: FormFile| Some(OneFile { form: *find(&file)?, file });
        let faulty = files.faults.into_iter().map(|(name, fault)| (name, FileReport::of(fault)));
        Ok(Self {
            path: folder.strip_prefix(root).unwrap_or(Path::new("")).to_owned(),
            system,
            manifest,
            as_sent,
            files: files.forms.into_iter().filter_map(one).collect(),
            faulty: faulty.collect(),
        })
    }

    /// The files that cannot be read whole.
    fn refused(&self, limits: &Limits) -> Vec<RefusedFile> {
        let files = self.files.iter().map(|one| (one.file.name.clone(), one.report(limits)));
        let all = files.chain(self.faulty.iter().cloned());
        let refused = all.filter(|(_, report)| report.worst() >= Some(Severity::Error));
        let file = |(name, report): (String, FileReport)| RefusedFile {
            path: folder::shown(&self.path.join(name).to_string_lossy()),
            system: self.system.id(),
            year: self.manifest.year,
            report,
        };
        refused.map(file).collect()
    }

    /// Carries the submission over, and writes it below `new`.
    fn migrate(
        &self,
        new: Option<&Path>,
        to: Year,
        limits: &Limits,
    ) -> Result<MigratedSubmission, MigrateError> {
        let years = Migrated { from: self.manifest.year, to };
        let folder = new.map(|new| new.join(&self.path));
        let writing = |source| {
            let path = folder.clone().unwrap_or_default();
            MigrateError::Output(OutputError::Write { path, source })
        };
        let (manifest, losses) = carried(&self.manifest, self.system, to);
        if let Some(folder) = &folder {
            fs::create_dir_all(folder).map_err(writing)?;
            let bytes =
                if years.from == to { self.as_sent.clone() } else { as_document(&manifest) };
            output::file(&folder.join(MANIFEST), &bytes).map_err(writing)?;
        }
        let forms = self.system.forms();
        let has = |info: &FormInfo, year| info.valid.holds_in(year);
        let new_forms = forms.iter().map(|form| form.info());
        let not_sent = new_forms.filter(|info| has(info, to) && !has(info, years.from));
        let is_there = |info: &FormInfo| self.files.iter().any(|one| one.file.form.id == info.id);
        let named = |info: &'static FormInfo| FormOfYear {
            form: info.id.to_owned(),
            label: info.label.into(),
        };
        Ok(MigratedSubmission {
            path: folder::shown(&self.path.to_string_lossy()),
            system: self.system.id().to_owned(),
            centre: Some(folder::shown(&self.manifest.centre)),
            from: years.from,
            files: self.files_to(folder.as_deref(), years, limits)?,
            not_sent: not_sent.filter(|info| !is_there(info)).map(named).collect(),
            manifest: if years.from == to { vec![] } else { losses },
        })
    }

    fn files_to(
        &self,
        folder: Option<&Path>,
        years: Migrated,
        limits: &Limits,
    ) -> Result<Vec<MigratedFile>, MigrateError> {
        let migrate = |one: &OneFile| {
            let (info, layout) = (one.file.form, one.file.layout);
            let read = |out: &mut dyn Write| one.migrate(years, layout == Layout::Csv, limits, out);
            let has_form = info.valid.holds_in(years.to) || years.from == years.to;
            let done = match folder.filter(|_| has_form) {
                Some(folder) => {
                    let name = format!("{}.{}", one.file.stem, layout.extension(info));
                    written(&folder.join(name), read)
                }
                None => read(&mut io::sink()),
            };
            done.map_err(|source| one.failed(source))
        };
        self.files.iter().map(migrate).collect()
    }
}

/// The manifest of what is carried over, and what of the one that was sent is left out.
fn carried(sent: &Manifest, system: &dyn AnySystem, to: Year) -> (Manifest, Vec<ManifestLoss>) {
    let forms = system.forms();
    let has_form = |stem: &&String| {
        forms
            .iter()
            .map(|form| form.info())
            .any(|info| info.files.contains(&stem.as_str()) && info.valid.holds_in(to))
    };
    let empty: Vec<String> = sent.empty.iter().filter(has_form).cloned().collect();
    let losses = [
        // What it replaces is a version of the other year's.
        ("/replaces", usize::from(sent.replaces.is_some())),
        // The last day is one of the other year.
        ("/period_to", usize::from(sent.period_to.is_some())),
        ("/made_on", usize::from(sent.made_on.is_some())),
        ("/made_by", usize::from(sent.made_by.is_some())),
        ("/empty", sent.empty.len() - empty.len()),
        // They are about findings of the other year, and rest on what was read then.
        ("/confirmations", sent.confirmations.0.len()),
    ];
    let losses = losses.into_iter().filter(|(_, entries)| *entries > 0);
    let losses =
        losses.map(|(pointer, entries)| ManifestLoss { pointer: pointer.to_owned(), entries });
    let made_by = format!(
        "tallfest {}: migrated from {}, version {}",
        env!("CARGO_PKG_VERSION"),
        sent.year,
        sent.version
    );
    let manifest = Manifest {
        year: to,
        version: 1,
        replaces: None,
        // Nobody has handed it in.
        status: Status::Draft,
        period_to: None,
        made_on: None,
        made_by: Some(made_by),
        empty,
        confirmations: Confirmations::default(),
        ..sent.clone()
    };
    (manifest, losses.collect())
}

fn as_document(manifest: &Manifest) -> Vec<u8> {
    // A manifest can always be written: its keys are names.
    let mut json = serde_json::to_vec_pretty(manifest).unwrap_or_default();
    json.push(b'\n');
    json
}
