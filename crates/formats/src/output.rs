//! Output that appears whole or not at all.
//!
//! It is made in a folder `.tallfest-…` beside its place, which only its owner can open, and moved there in one step. Of
//! a program that was killed such a folder is left; the next output beside it takes it away. A folder in use is locked,
//! and the lock goes with the program, so that nothing in use is taken away.

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
    let beside = Beside::new(path).map_err(failed)?;
    let new = beside.new_one();
    write(&new).map_err(failed)?;
    fs::rename(&new, path).map_err(failed)
}

/// How the names of folders begin in which output is made.
const PREFIX: &str = ".tallfest-";

/// What is made, and what it replaces, in such a folder.
const NEW: &str = "new";
const OLD: &str = "old";

/// A folder beside a path, which goes at its end.
struct Beside {
    folder: tempfile::TempDir,
    /// Held until then.
    _lock: Option<fs::File>,
}

impl Beside {
    fn new(path: &Path) -> io::Result<Self> {
        let parent = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent)?;
        clear(parent);
        loop {
            let folder = temporary(parent)?;
            let lock = locked(folder.path());
            // Before it was locked, another program may have taken it for one that was left. A file system that knows
            // no locks is none to wait for: nothing is taken away there.
            let is_lost = |error: &io::Error| error.kind() == io::ErrorKind::WouldBlock;
            if folder.path().is_dir() && !lock.as_ref().is_err_and(is_lost) {
                return Ok(Self { folder, _lock: lock.ok() });
            }
        }
    }

    fn new_one(&self) -> PathBuf {
        self.folder.path().join(NEW)
    }
}

#[cfg(unix)]
fn temporary(parent: &Path) -> io::Result<tempfile::TempDir> {
    use std::os::unix::fs::PermissionsExt;
    // Records may stand in it, too: nobody else opens it.
    let mine = fs::Permissions::from_mode(0o700);
    tempfile::Builder::new().prefix(PREFIX).permissions(mine).tempdir_in(parent)
}

#[cfg(not(unix))]
fn temporary(parent: &Path) -> io::Result<tempfile::TempDir> {
    tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent)
}

/// Locks a folder for this program, unless another has it or the file system knows no locks.
#[cfg(unix)]
fn locked(folder: &Path) -> io::Result<fs::File> {
    use rustix::fs::{FlockOperation, flock};
    let opened = fs::File::open(folder)?;
    flock(&opened, FlockOperation::NonBlockingLockExclusive)?;
    Ok(opened)
}

#[cfg(not(unix))]
fn locked(_: &Path) -> io::Result<fs::File> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Takes away what programs that were killed have left in a folder. What cannot be taken away stays.
fn clear(parent: &Path) {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    for entry in entries {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX)
            && entry.file_type().is_ok_and(|it| it.is_dir());
        let folder = entry.path();
        // With both in it, the old was not replaced yet and may be the only one that there is.
        let is_needed = || folder.join(OLD).exists() && folder.join(NEW).exists();
        if is_ours
            && let Ok(_lock) = locked(&folder)
            && !is_needed()
        {
            fs::remove_dir_all(&folder).unwrap_or_default();
        }
    }
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
    let beside = Beside::new(folder).map_err(failed)?;
    let new = beside.new_one();
    fs::create_dir(&new).map_err(failed)?;
    write(&new).map_err(failed)?;
    put(&new, folder, &beside.folder.path().join(OLD)).map_err(failed)
}

/// Whether there is nothing, an empty folder, or a folder of ours.
fn is_replaceable(folder: &Path, marker: Option<&str>) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            let is_ours = marker.is_some_and(|marker| folder.join(marker).is_file());
            Ok(is_ours || entries.next().is_none())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        // What stands above it may be the file, too: then nothing can be written at all.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory && folder.exists() => Ok(false),
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

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let name = |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<_> = entries.map(|it| name(it).to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_a_killed_program_left_is_taken_away_and_what_is_in_use_is_not() {
        let parent = tempfile::tempdir().unwrap();
        let place = |name: &str| parent.path().join(name);
        fs::create_dir_all(place(".tallfest-left/new")).unwrap();
        fs::write(place(".tallfest-left/new/half.csv"), "a,").unwrap();
        fs::create_dir_all(place(".tallfest-used/new")).unwrap();
        let used = locked(&place(".tallfest-used"));
        assert!(used.is_ok());
        // The only copies of an output that was to be replaced; and what is somebody else's.
        fs::create_dir_all(place(".tallfest-both/new")).unwrap();
        fs::create_dir_all(place(".tallfest-both/old")).unwrap();
        fs::create_dir(place(".other")).unwrap();
        fs::write(place(".tallfest-file"), "").unwrap();
        std::os::unix::fs::symlink(place(".other"), place(".tallfest-link")).unwrap();
        replace_file(&place("out"), |new| file(new, b"whole")).unwrap();
        let stays = [".other", ".tallfest-both", ".tallfest-file", ".tallfest-link"];
        assert_eq!(names(parent.path()), [&stays[..], &[".tallfest-used", "out"]].concat());
        drop(used);
        replace_file(&place("out"), |new| file(new, b"whole")).unwrap();
        assert_eq!(names(parent.path()), [&stays[..], &["out"]].concat());
    }

    #[test]
    fn what_is_made_can_be_opened_by_others_when_it_is_in_its_place_and_not_before() {
        use std::os::unix::fs::PermissionsExt;
        let parent = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let out = parent.path().join("out");
        create(&out, |new| {
            assert_eq!(mode(new.parent().unwrap()), 0o700);
            Ok(())
        })
        .unwrap();
        let plain = parent.path().join("plain");
        fs::create_dir(&plain).unwrap();
        assert_eq!(mode(&out), mode(&plain));
    }

    #[test]
    fn two_programs_that_write_beside_each_other_do_not_disturb_each_other() {
        let parent = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for number in 0..4 {
                let out = parent.path().join(number.to_string());
                scope.spawn(move || {
                    for _ in 0..50 {
                        replace_file(&out, |new| file(new, b"whole")).unwrap();
                    }
                });
            }
        });
        assert_eq!(names(parent.path()), ["0", "1", "2", "3"]);
    }
}
