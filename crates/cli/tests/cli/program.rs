//! Runs the program, and makes submissions for it with its own `synth`.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What a run came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program, not run yet; nothing of the terminal that runs the tests gets through.
pub(crate) fn program(args: &[&OsStr]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tallfest"));
    command.args(args).stdin(Stdio::null());
    for colours in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(colours);
    }
    command
}

/// Runs a program to its end.
pub(crate) fn finish(mut command: Command) -> Ran {
    let done = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

/// Runs `tallfest` with words and paths as arguments.
macro_rules! tallfest {
    ($($arg:expr),* $(,)?) => {
        $crate::program::finish($crate::program::program(&[$(std::ffi::OsStr::new(&$arg)),*]))
    };
}
pub(crate) use tallfest;

/// A synthetic year on disk, with room beside it; gone at its end.
#[derive(Debug)]
pub(crate) struct Made {
    folder: tempfile::TempDir,
}

impl Made {
    /// A year of so many centres, in which nothing is found.
    pub(crate) fn year(centres: u8) -> Self {
        Self::year_of(centres, "2020")
    }

    /// An earlier year of so many centres.
    pub(crate) fn year_of(centres: u8, year: &str) -> Self {
        let made = Self { folder: tempfile::tempdir().unwrap() };
        let (of, out) = (centres.to_string(), made.path());
        let ran =
            tallfest!["synth", "--system", "smiso", "--year", year, "--centres", of, "--out", out];
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        made
    }

    /// The folder of submissions.
    pub(crate) fn path(&self) -> PathBuf {
        self.beside("2020")
    }

    /// A path beside it.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The path of a file of its submissions.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// Changes a file of it.
    pub(crate) fn change(&self, name: &str, change: impl FnOnce(&str) -> String) {
        let before = fs::read_to_string(self.file(name)).unwrap();
        let after = change(&before);
        assert_ne!(before, after, "{name} is to change");
        fs::write(self.file(name), after).unwrap();
    }

    /// Changes the first lines of a file that hold `from`.
    pub(crate) fn change_lines(&self, name: &str, lines: usize, from: &str, to: &str) {
        self.change(name, |before| {
            let mut left = lines;
            let changed = before.lines().map(|line| {
                let is_one = left > 0 && line.contains(from);
                left -= usize::from(is_one);
                let line = if is_one { line.replace(from, to) } else { line.to_owned() };
                line + "\n"
            });
            let after = changed.collect();
            assert_eq!(left, 0, "{name} has {lines} lines to change");
            after
        });
    }

    /// Makes so many records of the first centre faulty: a code that does not exist.
    pub(crate) fn with_errors(self, errors: usize) -> Self {
        self.change_lines(CONTACTS, errors, "\"phone\"", "\"phon\"");
        self
    }

    /// Leaves an answer out of so many records, which is a warning.
    pub(crate) fn with_warnings(self, warnings: usize) -> Self {
        self.change_lines(CONTACTS, warnings, "\"gender\":\"female\",", "");
        self
    }
}

/// The contacts of the first centre.
pub(crate) const CONTACTS: &str = "smiso-01/contacts.ndjson";

/// Every file of a folder, by its path below.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().unwrap().is_dir() {
            let below = files(&entry.path()).into_iter();
            all.extend(below.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            all.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    all
}
