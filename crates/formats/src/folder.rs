//! Submissions in a folder: which there are, and which file holds which form.

use std::{
    fs, io,
    io::Read,
    path::{Path, PathBuf},
};

use tallfest_base::FormInfo;
use tallfest_rules::{Fault, Severity, Shown, structure};

pub use crate::{
    hash::hash_of,
    names::{Layout, MANIFEST, REGISTER, shown},
};
use crate::{
    hash::{FileHash, hash_of_hashed},
    names::{Named, NamedFile, form_of, named},
    packing::Packing,
};

/// How long a manifest or a register may be, in bytes: far longer than one that names every record of a large centre.
const LONGEST_DOCUMENT: u64 = 16 << 20;

/// How deep submissions are looked for: far deeper than anybody keeps them.
const DEPTH: u32 = 32;

/// A form's file in a submission.
#[derive(Debug, Clone)]
pub struct FormFile {
    /// The form.
    pub form: &'static FormInfo,
    /// Which of its files it is: the stem.
    pub stem: &'static str,
    /// Its name in the folder.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// How its records are laid out.
    pub layout: Layout,
    /// Whether it has to be unpacked, as the end of its name says: `.gz` or `.zst`.
    pub compressed: bool,
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

/// The folders of submissions at or below a path. Links to folders are not followed, so that a loop of them ends; one
/// that leads to a submission is unreadable, so that nobody thinks it was read.
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
        let kind = entry.file_type()?;
        if kind.is_dir() && !name.starts_with('.') {
            folders.push(entry.path());
        } else if kind.is_symlink() && is_submission(&entry.path(), forms) {
            found.unreadable.push((entry.path(), io::ErrorKind::NotADirectory.into()));
        }
    }
    for folder in folders.into_iter().filter(|_| depth > 0) {
        if let Err(error) = look(&folder, forms, depth - 1, found) {
            found.unreadable.push((folder, error));
        }
    }
    Ok(())
}

/// Whether there is a folder with a manifest or a form's file.
fn is_submission(path: &Path, forms: &[&'static FormInfo]) -> bool {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut names = entries.map(|entry| entry.file_name());
    names.any(|name| {
        let name = name.to_string_lossy();
        name == MANIFEST || is_of_a_form(&name, forms)
    })
}

fn is_of_a_form(name: &str, forms: &[&'static FormInfo]) -> bool {
    forms.iter().any(|form| form_of(name, form).is_some())
}

/// The files of a submission.
///
/// # Errors
/// If the folder cannot be read.
pub fn files(folder: &Path, forms: &[&'static FormInfo]) -> io::Result<Files> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let name = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let names: Vec<_> = entries.iter().map(name).collect();
    let path = |at: usize| entries.get(at).map(fs::DirEntry::path).unwrap_or_default();
    let Named { files, faults } = named(&names, forms, |at| not_a_file(&path(at)));
    let file = |NamedFile { form, stem, at, name, layout, compressed }| FormFile {
        form,
        stem,
        name,
        path: path(at),
        layout,
        compressed,
    };
    Ok(Files { forms: files.into_iter().map(file).collect(), faults })
}

/// What is wrong with what is no regular file: a pipe or a device could keep a reader waiting for ever.
fn not_a_file(path: &Path) -> Option<Fault> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => None,
        Ok(_) => Some(Fault::new(&structure::NOT_A_FILE, Severity::Fatal, None)),
        Err(_) => {
            let problem = Shown::Id(io::ErrorKind::NotFound.to_string());
            let fault = Fault::new(&structure::UNREADABLE_FILE, Severity::Fatal, None);
            Some(fault.with("problem", problem))
        }
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
pub fn unpack<'a>(name: &str, file: impl Read + Send + 'a) -> Box<dyn Read + Send + 'a> {
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
    let mut hashed = vec![];
    for (name, path) in names {
        let mut hash = FileHash::default();
        io::copy(&mut fs::File::open(path)?, &mut hash)?;
        hashed.push((name, hash));
    }
    Ok(hash_of_hashed(hashed))
}

/// What is written is hashed.
impl io::Write for FileHash {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
