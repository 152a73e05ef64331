//! Submissions on disk: one, or a folder of them; and a file on its own.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use tallfest_base::FormInfo;
use tallfest_formats::{Named, NamedFile, folder, read_register};
use tallfest_forms::{manifest::Manifest, register::Register};
use tallfest_rules::{Context, Fault, Severity, structure};

use super::{
    CheckOptions, FolderReport, Progress, check,
    collect::{self, Arrived, Incoming},
    contents::{Contents, Opened, OpenedFile, Shared},
};
use crate::{
    AnyForm, CheckedForm, FileOf, Limits, Source, TooLargeTable, pass::unreadable,
    survey::Counting, systems,
};

/// Submissions could not be checked at all.
#[derive(Debug, thiserror::Error)]
pub enum YearError {
    /// The path does not exist or cannot be opened.
    #[error("cannot open {}", .path.display())]
    Open {
        /// The path.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// There is no submission in the folder.
    #[error("there is no submission in {}: a submission is a folder with submission.json", .0.display())]
    Nothing(PathBuf),
    /// A table of the survey has too many cells.
    #[error(transparent)]
    TooLarge(#[from] TooLargeTable),
}

/// Checks one file of a form's records on its own.
///
/// # Errors
/// If it cannot be opened.
pub fn check_file(
    path: &Path,
    form: &dyn AnyForm,
    context: &Context<'_>,
    limits: &Limits,
) -> Result<CheckedForm, YearError> {
    let failed = |source| YearError::Open { path: path.to_owned(), source };
    folder::regular(path).map_err(failed)?;
    let source = Source::open(&form_file(path, form.info())).map_err(failed)?;
    Ok(form.check(source, context, limits))
}

/// A file of a form's records, whatever it is called: what is not named as a sheet is JSON.
fn form_file(path: &Path, form: &'static FormInfo) -> folder::FormFile {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let packed = folder::is_packed(&name);
    let named = folder::Layout::of_name(&name);
    let (layout, compressed) = named.unwrap_or((folder::Layout::Json, packed));
    folder::FormFile { form, stem: form.file(), name, path: path.to_owned(), layout, compressed }
}

/// Checks a submission, or a folder of them.
///
/// # Errors
/// If the path cannot be opened or holds no submission. What is wrong with one of several submissions is a finding.
pub fn check_folder(
    path: &Path,
    options: &CheckOptions,
    progress: Progress<'_>,
) -> Result<FolderReport, YearError> {
    check_folder_after(path, &[], options, progress)
}

/// Checks a submission, or a folder of them, beside those of earlier years in other folders, with which rules over two
/// years compare them.
///
/// # Errors
/// If a path cannot be opened or holds no submission. What is wrong with one of several submissions is a finding; what
/// is wrong with an earlier one was said when that was checked.
pub fn check_folder_after(
    path: &Path,
    previous: &[PathBuf],
    options: &CheckOptions,
    progress: Progress<'_>,
) -> Result<FolderReport, YearError> {
    let mut before = vec![];
    for folder in previous {
        for path in found(folder)?.submissions {
            if let Ok(manifest) = read(&path) {
                let contents: Shared<'static> = Arc::new(OnDisk { path });
                before.push((manifest, contents));
            }
        }
    }
    let arrived = Arrived { before, ..arrived(path, found(path)?) };
    Ok(check(arrived, options, Counting::Tables, progress)?)
}

/// Checks a submission, or a folder of them, and counts how often each answer to each question is given, in place of
/// the tables.
///
/// # Errors
/// If the path cannot be opened or holds no submission.
pub fn check_folder_by_question(
    path: &Path,
    options: &CheckOptions,
    progress: Progress<'_>,
) -> Result<FolderReport, YearError> {
    Ok(check(arrived(path, found(path)?), options, Counting::Questions, progress)?)
}

/// The submissions at or below a path, of which there must be some.
fn found(path: &Path) -> Result<folder::Found, YearError> {
    let failed = |source| YearError::Open { path: path.to_owned(), source };
    let forms: Vec<&'static FormInfo> =
        systems().iter().flat_map(|system| system.forms()).map(AnyForm::info).collect();
    let found = folder::submissions(path, &forms).map_err(failed)?;
    if found.submissions.is_empty() && found.unreadable.is_empty() {
        return Err(YearError::Nothing(path.to_owned()));
    }
    Ok(found)
}

fn arrived(root: &Path, found: folder::Found) -> Arrived<'static> {
    let folder::Found { submissions, unreadable: closed } = found;
    let is_whole = !submissions.iter().any(|folder| folder == root);
    let closed = closed.into_iter().map(|(path, error)| (path, Err(unreadable(&error))));
    let open = submissions.into_iter().map(|path| {
        let manifest = read(&path);
        (path, manifest)
    });
    let submissions: Vec<_> =
        closed.chain(open).map(|(path, manifest)| incoming(root, path, manifest)).collect();
    let mut registers = BTreeMap::new();
    for one in submissions.iter().filter(|one| one.manifest.is_ok()) {
        if !registers.contains_key(&one.beside)
            && let Some(register) = register(&one.beside)
        {
            registers.insert(one.beside.clone(), register);
        }
    }
    Arrived { submissions, registers, is_whole, before: vec![] }
}

fn incoming(root: &Path, path: PathBuf, manifest: Result<Manifest, Fault>) -> Incoming<'static> {
    let beside = path.parent().unwrap_or(&path).to_owned();
    Incoming {
        relative: relative(root, &path),
        manifest,
        folder: relative(root, &beside),
        beside,
        contents: Arc::new(OnDisk { path }),
        is_here: true,
    }
}

/// The path of a submission below what was checked, with slashes; empty for what was checked itself.
fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(Path::new(""));
    let parts = below.components().map(|part| folder::shown(&part.as_os_str().to_string_lossy()));
    parts.collect::<Vec<_>>().join("/")
}

/// Reads the manifest of a submission.
fn read(folder: &Path) -> Result<Manifest, Fault> {
    let path = folder.join(folder::MANIFEST);
    if !path.exists() {
        return Err(Fault::new(&structure::NO_MANIFEST, Severity::Fatal, None));
    }
    if !path.is_file() {
        return Err(Fault::new(&structure::NOT_A_FILE, Severity::Fatal, None));
    }
    collect::manifest(&folder::document(&path).map_err(|error| unreadable(&error))?)
}

/// The register of the submissions in a folder, if there is one.
fn register(folder: &Path) -> Option<Result<Register, Fault>> {
    match folder::document(&folder.join(folder::REGISTER)) {
        Ok(bytes) => Some(read_register(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => Some(Err(unreadable(&error))),
    }
}

/// A submission in a folder.
#[derive(Debug)]
struct OnDisk {
    path: PathBuf,
}

impl Contents for OnDisk {
    fn named(&self, forms: &[&'static FormInfo]) -> Named {
        let folder::Files { forms, faults } = folder::files(&self.path, forms).unwrap_or_default();
        let file = |(at, file): (usize, folder::FormFile)| {
            let folder::FormFile { form, stem, name, layout, compressed, .. } = file;
            NamedFile { form, stem, at, name, layout, compressed }
        };
        Named { files: forms.into_iter().enumerate().map(file).collect(), faults }
    }

    fn open(&self, forms: &[&'static FormInfo]) -> Opened<'_> {
        let folder::Files { forms, faults } = folder::files(&self.path, forms).unwrap_or_default();
        let open = |file: folder::FormFile| {
            let source = Source::open(&file).map_err(|error| unreadable(&error));
            OpenedFile { of: FileOf { form: file.form, stem: file.stem }, name: file.name, source }
        };
        Opened { files: forms.into_iter().map(open).collect(), faults }
    }

    fn hash(&self, is_needed: bool) -> Option<String> {
        if is_needed { folder::hash(&self.path).ok() } else { None }
    }
}
