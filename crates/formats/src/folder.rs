//! Submissions in a folder: which there are, and which file holds which form.

use std::{
    collections::BTreeMap,
    fs, io,
    io::Read,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use tallfest_base::FormInfo;
use tallfest_rules::{Fault, RuleInfo, Severity, Shown, structure};

use crate::packed::Packing;

/// The name of the manifest.
pub const MANIFEST: &str = "submission.json";

/// The name of the register of a year.
pub const REGISTER: &str = "year.json";

/// How long a manifest or a register may be, in bytes: far longer than one that names every record of a large centre.
const LONGEST_DOCUMENT: u64 = 16 << 20;

/// How deep submissions are looked for: far deeper than anybody keeps them.
const DEPTH: u32 = 32;

/// What can stand after the stem of a form's file, and is not read.
const NOT_READ: [&str; 1] = ["xlsx"];

/// A form's file in a submission.
#[derive(Debug, Clone)]
pub struct FormFile {
    /// The form.
    pub form: &'static FormInfo,
    /// Its name in the folder.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// How its records are laid out.
    pub layout: Layout,
    /// Whether it has to be unpacked, as the end of its name says: `.gz` or `.zst`.
    pub compressed: bool,
}

/// How the records of a file are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// As JSON: one document, or a line each.
    #[default]
    Json,
    /// As a sheet (CSV): a row each, below a row of headings.
    Csv,
}

impl Layout {
    /// The layout that the name of a file says it has, and whether the file is compressed.
    ///
    /// ```
    /// use tallfest_formats::folder::Layout;
    /// assert_eq!(Layout::of_name("contacts.csv.gz"), Some((Layout::Csv, true)));
    /// assert_eq!(Layout::of_name("contacts.ndjson.zst"), Some((Layout::Json, true)));
    /// assert_eq!(Layout::of_name("contacts.xlsx"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<(Self, bool)> {
        let (name, packing) = Packing::of_name(name);
        let (_, extension) = name.rsplit_once('.')?;
        let layout = match extension {
            "json" | "ndjson" => Self::Json,
            "csv" => Self::Csv,
            _ => return None,
        };
        Some((layout, packing.is_some()))
    }

    /// The extension of a form's file.
    pub const fn extension(self, form: &FormInfo) -> &'static str {
        match self {
            Self::Json => form.records.extension(),
            Self::Csv => "csv",
        }
    }
}

/// The files of a submission, and what is wrong with those that are none of a form.
#[derive(Debug, Default)]
pub struct Files {
    /// The files, in the order of the forms.
    pub forms: Vec<FormFile>,
    /// Faults, with the name of the file.
    pub faults: Vec<(String, Fault)>,
}

/// The folders of submissions at or below a path, in the order of their paths.
#[derive(Debug, Default)]
pub struct Found {
    /// Folders with a manifest or a form's file.
    pub submissions: Vec<PathBuf>,
    /// Folders that cannot be opened, and why.
    pub unreadable: Vec<(PathBuf, io::Error)>,
}

/// The folders of submissions at or below a path. Links to folders are not followed, so that a loop of them ends.
///
/// # Errors
/// If the folder itself cannot be read.
pub fn submissions(root: &Path, forms: &[&'static FormInfo]) -> io::Result<Found> {
    let mut found = Found::default();
    look(root, forms, DEPTH, &mut found)?;
    found.submissions.sort();
    found.unreadable.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(found)
}

fn look(
    folder: &Path,
    forms: &[&'static FormInfo],
    depth: u32,
    found: &mut Found,
) -> io::Result<()> {
    let mut folders = vec![];
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name == MANIFEST || is_of_a_form(&name, forms) {
            found.submissions.push(folder.to_owned());
            return Ok(());
        }
        if entry.file_type()?.is_dir() && !name.starts_with('.') {
            folders.push(entry.path());
        }
    }
    for folder in folders.into_iter().filter(|_| depth > 0) {
        if let Err(error) = look(&folder, forms, depth - 1, found) {
            found.unreadable.push((folder, error));
        }
    }
    Ok(())
}

fn is_of_a_form(name: &str, forms: &[&'static FormInfo]) -> bool {
    forms.iter().any(|form| form_of(name, form).is_some())
}

/// What a file's name says of a form: whether it is the form's, and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    As { layout: Layout, compressed: bool },
    NotRead,
}

fn form_of(name: &str, form: &FormInfo) -> Option<Written> {
    let extension = name.strip_prefix(form.file)?.strip_prefix('.')?;
    let (extension, packing) = Packing::of_name(extension);
    let is_written = |layout: &Layout| layout.extension(form) == extension;
    if let Some(layout) = [Layout::Json, Layout::Csv].into_iter().find(is_written) {
        return Some(Written::As { layout, compressed: packing.is_some() });
    }
    let not_read = extension.split('.').any(|part| NOT_READ.contains(&part));
    not_read.then_some(Written::NotRead)
}

/// A name of a file or folder as it may be shown: control characters could do harm on a terminal.
pub fn shown(name: &str) -> String {
    name.replace(char::is_control, "\u{fffd}")
}

/// The files of a submission.
///
/// # Errors
/// If the folder cannot be read.
pub fn files(folder: &Path, forms: &[&'static FormInfo]) -> io::Result<Files> {
    let mut files = Files::default();
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        // Files that a system puts into every folder are nobody's submission.
        if name == MANIFEST || name == REGISTER || name.starts_with('.') {
            continue;
        }
        files.add(shown(&name), entry.path(), forms);
    }
    let place = |file: &FormFile| forms.iter().position(|form| form.id == file.form.id);
    files.forms.sort_by_key(place);
    Ok(files)
}

impl Files {
    fn add(&mut self, name: String, path: PathBuf, forms: &[&'static FormInfo]) {
        let named = forms.iter().find_map(|form| Some((*form, form_of(&name, form)?)));
        let Some((form, written)) = named else {
            let known: Vec<_> = forms.iter().map(|form| form.file_name()).collect();
            let known = Shown::Id(known.join(", "));
            self.fault(name, &structure::UNKNOWN_FILE, Severity::Error, Some(("instead", known)));
            return;
        };
        // A pipe or a device could keep a reader waiting for ever.
        if !fs::metadata(&path).is_ok_and(|metadata| metadata.is_file()) {
            let unreadable = fs::metadata(&path).is_err();
            if unreadable {
                let problem = Shown::Id(io::ErrorKind::NotFound.to_string());
                self.fault(
                    name,
                    &structure::UNREADABLE_FILE,
                    Severity::Fatal,
                    Some(("problem", problem)),
                );
            } else {
                self.fault(name, &structure::NOT_A_FILE, Severity::Fatal, None);
            }
            return;
        }
        let Written::As { layout, compressed } = written else {
            let instead = Shown::Id(format!("{}, {}.csv", form.file_name(), form.file));
            self.fault(
                name,
                &structure::FORMAT_NOT_READ,
                Severity::Error,
                Some(("instead", instead)),
            );
            return;
        };
        if let Some(first) = self.forms.iter().find(|file| file.form.id == form.id) {
            let read = Shown::Id(first.name.clone());
            self.fault(name, &structure::TWO_FILES, Severity::Error, Some(("read", read)));
            return;
        }
        self.forms.push(FormFile { form, name, path, layout, compressed });
    }

    fn fault(
        &mut self,
        name: String,
        rule: &'static RuleInfo,
        severity: Severity,
        value: Option<(&'static str, Shown)>,
    ) {
        let mut fault = Fault::new(rule, severity, None);
        fault.values.extend(value);
        self.faults.push((name, fault));
    }
}

/// Reads a manifest or a register whole.
///
/// # Errors
/// If it cannot be read, is no file (a pipe could keep a reader waiting for ever), or is longer than 16 MiB.
pub fn document(path: &Path) -> io::Result<Vec<u8>> {
    regular(path)?;
    let mut bytes = vec![];
    let file = fs::File::open(path)?;
    file.take(LONGEST_DOCUMENT.saturating_add(1)).read_to_end(&mut bytes)?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > LONGEST_DOCUMENT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Asks that there be a file that can be read to its end: a pipe or a device could keep a reader waiting for ever.
///
/// # Errors
/// If there is none.
pub fn regular(path: &Path) -> io::Result<()> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else if !metadata.is_file() {
        Err(io::Error::new(io::ErrorKind::Unsupported, "it is a pipe or a device, not a file"))
    } else {
        Ok(())
    }
}

/// Whether the end of a file's name says that it is compressed.
pub fn is_packed(name: &str) -> bool {
    Packing::of_name(name).1.is_some()
}

/// What a file unpacks to, as the end of its name says that it is compressed; else what it is.
pub fn unpack(name: &str, file: impl Read + Send + 'static) -> Box<dyn Read + Send> {
    match Packing::of_name(name).1 {
        Some(packing) => packing.unpack(file),
        None => Box::new(file),
    }
}

/// Opens a form's file; a compressed one is unpacked on the way. One that asks for more memory than a report needs, or
/// unpacks to far more than its size, is broken: reading ends with an error.
///
/// # Errors
/// If it cannot be opened.
pub fn open(file: &FormFile) -> io::Result<Box<dyn Read + Send>> {
    let opened = fs::File::open(&file.path)?;
    let name = file.path.file_name().unwrap_or_default().to_string_lossy();
    Ok(if file.compressed { unpack(&name, opened) } else { Box::new(opened) })
}

/// The hash of a submission: SHA-256 over the names and contents of its files, in the order of their names, as 64 hex
/// digits. Dotfiles are left out.
///
/// # Errors
/// If a file cannot be read.
pub fn hash(folder: &Path) -> io::Result<String> {
    let mut names = vec![];
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && !name.starts_with('.') {
            names.push((name, entry.path()));
        }
    }
    names.sort();
    let mut hash = Sha256::new();
    for (name, path) in names {
        let mut file = fs::File::open(path)?;
        let mut of_file = Sha256::new();
        io::copy(&mut file, &mut Hashing(&mut of_file))?;
        add(&mut hash, &name, of_file);
    }
    Ok(hex(hash))
}

/// The hash of a submission whose files, by name, are not on disk.
///
/// ```
/// use tallfest_formats::folder::hash_of;
/// let (manifest, annual) = (("submission.json", &b"{}"[..]), ("annual.json", &b"{}"[..]));
/// assert_eq!(hash_of([manifest, annual]), hash_of([annual, manifest]));
/// assert_ne!(hash_of([manifest, annual]), hash_of([manifest]));
/// ```
pub fn hash_of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let files: BTreeMap<&str, &[u8]> = files.into_iter().collect();
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        add(&mut hash, name, Sha256::new().chain_update(bytes));
    }
    hex(hash)
}

fn add(hash: &mut Sha256, name: &str, of_file: Sha256) {
    hash.update(name.as_bytes());
    hash.update([0]);
    hash.update(of_file.finalize());
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// What is written is hashed.
struct Hashing<'a>(&'a mut Sha256);

impl io::Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
