//! `tallfest convert`.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use tallfest::{
    AnyForm, FileReport, Limits, Source, YearError,
    base::{FormInfo, Lang, Year},
    formats::{
        folder::{self, FormFile, Layout, MANIFEST, REGISTER},
        output, read_manifest,
    },
    forms::manifest::Manifest,
    rules::Severity,
    system, systems,
};

use crate::{
    args::{Convert, To},
    error::CliError,
    print,
    report::Checked,
};

pub(crate) fn run(args: &Convert) -> Result<ExitCode, CliError> {
    if fs::canonicalize(&args.from).is_ok_and(|from| lies_in(&args.to, &from)) {
        let (from, to) = (args.from.display(), args.to.display());
        return Err(CliError::Usage(format!(
            "{to} lies in {from}, which is not overwritten; choose another place"
        )));
    }
    let submissions = if args.from.is_dir() { folder(args)? } else { vec![one_file(args)?] };
    let refused: Vec<_> = submissions.iter().flat_map(Submission::refused).collect();
    if !refused.is_empty() {
        write!(anstream::stdout(), "{}", print::findings(&refused, args.lang, false))?;
        return Ok(ExitCode::FAILURE);
    }
    if args.from.is_dir() {
        output::create(&args.to, |new| {
            submissions.iter().try_for_each(|submission| submission.write(&args.from, new))
        })?;
    } else if let [submission] = submissions.as_slice()
        && let [file] = submission.files.as_slice()
    {
        output::replace_file(&args.to, |path| file.write(path))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a path that need not exist is another, or lies below it.
fn lies_in(path: &Path, other: &Path) -> bool {
    let real = fs::canonicalize(path).ok();
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let real_parent = || fs::canonicalize(parent.unwrap_or(Path::new("."))).ok();
    real.or_else(real_parent).is_some_and(|real| real.starts_with(other))
}

/// What is converted of a submission.
struct Submission {
    /// Relative to what was asked for.
    path: PathBuf,
    system: &'static str,
    year: Year,
    files: Vec<Converted>,
    /// Files that are none of a form, or are not read.
    faulty: Vec<(String, FileReport)>,
}

/// A file, and how it is to be laid out.
struct Converted {
    file: FormFile,
    form: &'static dyn AnyForm,
    to: Layout,
}

impl Converted {
    fn new(file: FormFile, form: &'static dyn AnyForm, to: Layout) -> Self {
        Self { file, form, to }
    }

    /// What of the file cannot be carried over.
    fn report(&self) -> FileReport {
        let limits = Limits::default();
        match Source::open(&self.file) {
            Ok(source) => self.form.structure(source, &limits),
            Err(error) => FileReport::unreadable(&error),
        }
    }

    fn write(&self, to: &Path) -> std::io::Result<()> {
        let mut out = BufWriter::new(File::create_new(to)?);
        let source = Source::open(&self.file)?;
        self.form.rewrite(source, self.to == Layout::Csv, &Limits::default(), &mut out)?;
        out.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()
    }
}

impl Submission {
    /// The reports of files that cannot be carried over whole.
    fn refused(&self) -> Vec<Checked> {
        let name = |name: &str| self.path.join(name).to_string_lossy().into_owned();
        let files = self.files.iter().map(|file| (name(&file.file.name), file.report()));
        let faulty = self.faulty.iter().map(|(file, report)| (name(file), report.clone()));
        let all = files.chain(faulty);
        let refused = all.filter(|(_, report)| report.worst() >= Some(Severity::Error));
        let (system, year) = (self.system, self.year);
        let checked = |(path, report): (String, _)| Checked::File {
            path: folder::shown(&path),
            system,
            year,
            report,
        };
        refused.map(checked).collect()
    }

    /// Writes the record files, and manifest and register byte for byte.
    fn write(&self, from: &Path, new: &Path) -> std::io::Result<()> {
        let to = new.join(&self.path);
        fs::create_dir_all(&to)?;
        fs::copy(from.join(&self.path).join(MANIFEST), to.join(MANIFEST))?;
        if let Some(parent) = self.path.parent() {
            let register = from.join(parent).join(REGISTER);
            let copy = new.join(parent).join(REGISTER);
            if register.is_file() && !copy.exists() {
                fs::copy(register, copy)?;
            }
        }
        for file in &self.files {
            let info = file.file.form;
            file.write(&to.join(format!("{}.{}", file.file.stem, file.to.extension(info))))?;
        }
        Ok(())
    }
}

/// The manifest in a folder.
fn manifest(folder: &Path) -> Result<Manifest, CliError> {
    let path = folder.join(MANIFEST);
    let failed = |source| YearError::Open { path: path.clone(), source };
    let bytes = folder::document(&path).map_err(failed)?;
    read_manifest(&bytes).map_err(|fault| {
        CliError::Usage(format!("{}: {}", path.display(), fault.message(Lang::En)))
    })
}

fn forms_of(manifest: &Manifest) -> Result<(&'static str, Vec<&'static dyn AnyForm>), CliError> {
    let system = system(&manifest.system);
    let system =
        system.ok_or_else(|| CliError::Usage("the manifest names no system of ours".to_owned()))?;
    Ok((system.id(), system.forms()))
}

fn folder(args: &Convert) -> Result<Vec<Submission>, CliError> {
    let all: Vec<&'static FormInfo> =
        systems().iter().flat_map(|system| system.forms()).map(AnyForm::info).collect();
    let failed = |source| YearError::Open { path: args.from.clone(), source };
    let found = folder::submissions(&args.from, &all).map_err(failed)?;
    if let Some((path, error)) = found.unreadable.into_iter().next() {
        return Err(YearError::Open { path, source: error }.into());
    }
    if found.submissions.is_empty() {
        return Err(YearError::Nothing(args.from.clone()).into());
    }
    let mut submissions = vec![];
    for folder in &found.submissions {
        let manifest = manifest(folder)?;
        let (system, forms) = forms_of(&manifest)?;
        let infos: Vec<_> = forms.iter().map(|form| form.info()).collect();
        let files = folder::files(folder, &infos).map_err(failed)?;
        let faulty = files.faults.into_iter();
        let find = |file: &FormFile| forms.iter().find(|form| form.info().id == file.form.id);
        let files = files.forms.into_iter().filter_map(|file| Some((*find(&file)?, file)));
        submissions.push(Submission {
            path: folder.strip_prefix(&args.from).unwrap_or(Path::new("")).to_owned(),
            system,
            year: manifest.year,
            files: files.map(|(form, file)| Converted::new(file, form, Layout::Csv)).collect(),
            faulty: faulty.map(|(name, fault)| (name, FileReport::of(fault))).collect(),
        });
    }
    // Where there is a sheet, JSON is what was asked for, unless it was said.
    let mut files = submissions.iter().flat_map(|submission| &submission.files);
    let has_sheets = files.any(|converted| converted.file.layout == Layout::Csv);
    let to = match args.layout {
        Some(To::Json) => Layout::Json,
        None if has_sheets => Layout::Json,
        Some(To::Csv) | None => Layout::Csv,
    };
    let files = submissions.iter_mut().flat_map(|submission| &mut submission.files);
    files.for_each(|converted| converted.to = to);
    Ok(submissions)
}

fn one_file(args: &Convert) -> Result<Submission, CliError> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (from, to) = (name(&args.from), name(&args.to));
    folder::regular(&args.from)
        .map_err(|source| YearError::Open { path: args.from.clone(), source })?;
    let usage = |words: String| Err(CliError::Usage(words));
    let Some((layout, compressed)) = Layout::of_name(&from) else {
        return usage(format!(
            "{from}: what is read is .ndjson, .json or .csv, or these with .gz or .zst"
        ));
    };
    let (form, year) = if let Some(id) = &args.form {
        (crate::check::form_named(id)?, args.year.unwrap_or(*tallfest::forms::YEARS.end()))
    } else {
        let manifest = manifest(args.from.parent().unwrap_or(Path::new("")))?;
        let (_, forms) = forms_of(&manifest)?;
        let stem = from.split('.').next().unwrap_or_default();
        let Some(form) = forms.into_iter().find(|form| form.info().files.contains(&stem)) else {
            return usage(format!("{from} is not named as a form's file; say which with --form"));
        };
        (form, manifest.year)
    };
    let info = form.info();
    let extension = to.rsplit_once('.').map_or("", |(_, extension)| extension);
    let written = [Layout::Json, Layout::Csv].into_iter();
    let Some(to) = written.into_iter().find(|layout| layout.extension(info) == extension) else {
        let json = info.records.extension();
        return usage(format!("{to}: what is written of this form is .{json} or .csv"));
    };
    let file = FormFile {
        form: info,
        stem: info.file(),
        name: from,
        path: args.from.clone(),
        layout,
        compressed,
    };
    let files = vec![Converted::new(file, form, to)];
    Ok(Submission { path: PathBuf::new(), system: info.system, year, files, faulty: vec![] })
}
