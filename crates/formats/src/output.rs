//! Output that appears whole or not at all.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// A folder could not be written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The folder holds something else, which is not overwritten.
    #[error("{} holds something that this program did not make; choose an empty or a new folder", .0.display())]
    Occupied(PathBuf),
    /// It cannot be written.
    #[error("cannot write {}", .path.display())]
    Write {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
}

/// Makes a folder beside its place and puts it there in one step: until all of it is written, what was there stays.
///
/// What is there is replaced only if it is empty or holds the file `marker`, by which a folder of ours is known.
///
/// # Errors
/// If it cannot be written, or holds something else.
pub fn replace(
    folder: &Path,
    marker: &str,
    write: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), OutputError> {
    whole(folder, Some(marker), write)
}

/// The same, of a folder that is new or empty; what is there is not replaced.
///
/// # Errors
/// If it cannot be written, or holds something.
pub fn create(
    folder: &Path,
    write: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), OutputError> {
    whole(folder, None, write)
}

/// Makes a file beside its place and puts it there in one step, in place of what was there.
///
/// # Errors
/// If it cannot be written.
pub fn replace_file(
    path: &Path,
    write: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), OutputError> {
    let failed = |source| OutputError::Write { path: path.to_owned(), source };
    let beside = beside(path).map_err(failed)?;
    let new = beside.path().join("new");
    write(&new).map_err(failed)?;
    fs::rename(&new, path).map_err(failed)
}

/// A folder beside a path, which goes at its end.
fn beside(path: &Path) -> io::Result<tempfile::TempDir> {
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent)?;
    tempfile::Builder::new().prefix(".tallfest-").tempdir_in(parent)
}

fn whole(
    folder: &Path,
    marker: Option<&str>,
    write: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), OutputError> {
    let failed = |source| OutputError::Write { path: folder.to_owned(), source };
    let there = is_replaceable(folder, marker).map_err(failed)?;
    if !there {
        return Err(OutputError::Occupied(folder.to_owned()));
    }
    let beside = beside(folder).map_err(failed)?;
    let new = beside.path().join("new");
    fs::create_dir(&new).map_err(failed)?;
    write(&new).map_err(failed)?;
    put(&new, folder, &beside.path().join("old")).map_err(failed)
}

/// Whether there is nothing, an empty folder, or a folder of ours.
fn is_replaceable(folder: &Path, marker: Option<&str>) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            let is_ours = marker.is_some_and(|marker| folder.join(marker).is_file());
            Ok(is_ours || entries.next().is_none())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(error),
    }
}

fn put(new: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    if !folder.exists() {
        return fs::rename(new, folder);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        // The old and the new change places in one step; the old goes with the folder beside.
        if renameat_with(CWD, new, CWD, folder, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    // A file system that cannot exchange: for a moment there is neither, never a mixture.
    fs::rename(folder, old)?;
    fs::rename(new, folder)
}

/// Writes a new file to the disk.
///
/// # Errors
/// If it cannot be written.
pub fn file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
