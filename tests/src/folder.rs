//! Submissions on disk, for a test: made in a folder of its own, gone at its end.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

pub use tallfest::catalog::faults::contact;
use tallfest::{
    CheckOptions, FolderReport, Limits,
    catalog::{
        document::Catalogue,
        faults::{Content, Files, submission},
        rules::Read,
    },
    check_folder,
};

/// A submission in which nothing is found: ten contacts, a visit, a user and the forms of the centre. All of it is made
/// up.
#[derive(Debug)]
pub struct Submission {
    folder: tempfile::TempDir,
}

impl Submission {
    /// How many records it has.
    pub const RECORDS: u64 = 14;

    /// A copy of its files in a folder, which is made.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn copy_to(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir(folder)?;
        for entry in fs::read_dir(self.path())? {
            let entry = entry?;
            fs::copy(entry.path(), folder.join(entry.file_name()))?;
        }
        Ok(())
    }

    /// The good submission.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn new() -> io::Result<Self> {
        Ok(Self { folder: of_files(&submission())? })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The path of one of its files.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// Writes one of its files.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        fs::write(self.file(name), bytes)
    }

    /// What a check finds, as `rule file:line pointer`, and the report itself.
    pub fn check(&self) -> (Vec<String>, FolderReport) {
        check(self.path(), &Limits::default())
    }
}

/// A folder with these files, gone at its end.
///
/// # Errors
/// If it cannot be written.
pub fn of_files(files: &Files) -> io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    for (name, content) in files {
        let path = folder.path().join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        match content {
            Content::Bytes(bytes) => fs::write(&path, bytes)?,
            Content::Folder => fs::create_dir(&path)?,
        }
    }
    Ok(folder)
}

/// All rules with their examples run: those of the reader on files in folders.
///
/// # Panics
/// If the files cannot be written or checked at all.
#[expect(clippy::panic, reason = "a test stops here")]
pub fn catalogue() -> Catalogue {
    tallfest::catalog::rules::catalogue(&|files| {
        let folder = match of_files(files) {
            Ok(folder) => folder,
            Err(error) => panic!("{error}"),
        };
        let mut found = vec![];
        check(folder.path(), &Limits::default()).1.each(|origin, finding| {
            let (file, fault) = (origin.file.to_owned(), finding.fault.clone());
            found.push(Read { file, line: finding.line, fault });
        });
        found
    })
}

/// What a check of a folder finds, as `rule file:line pointer`, and the report itself.
///
/// # Panics
/// If the folder cannot be checked at all.
#[expect(clippy::panic, reason = "a test stops here")]
pub fn check(path: &Path, limits: &Limits) -> (Vec<String>, FolderReport) {
    let options = CheckOptions { limits: *limits, ..CheckOptions::default() };
    let report = match check_folder(path, &options, &|_, _| ()) {
        Ok(report) => report,
        Err(error) => panic!("{error}"),
    };
    let mut found = vec![];
    report.each(|origin, finding| {
        let line = finding.line.map_or(String::new(), |line| line.to_string());
        let (rule, pointer) = (finding.rule_id(), finding.pointer());
        found.push(format!("{rule} {}:{line} {pointer}", origin.file));
    });
    (found, report)
}
