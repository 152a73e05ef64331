//! Submissions on disk, for a test: made in a folder of its own, gone at its end.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tallfest::{CheckOptions, FolderReport, Limits, check_folder};
use tallfest_base::{Answer, Date, Key, Sample};
use tallfest_forms::smiso::{annual::Annual, contact::Contact};

/// A submission in which nothing is found: ten contacts and the annual questionnaire. All of it is made up.
#[derive(Debug)]
pub struct Submission {
    folder: tempfile::TempDir,
}

/// A good contact with this number in its id. Those of one month are of different days.
pub fn contact(number: usize) -> String {
    let id = format!("good-{number}").parse().unwrap_or(Key::literal("good-0"));
    let day = u8::try_from(number % 28).ok().and_then(|day| Date::new(2020, 3, day + 1));
    let record = Contact {
        record_id: Answer::Given(id),
        contact_date: day.map_or(Answer::Absent, Answer::Given),
        ..Sample::sample()
    };
    serde_json::to_string(&record).unwrap_or_default()
}

fn annual() -> String {
    serde_json::to_string_pretty(&<Annual as Sample>::sample()).unwrap_or_default()
}

impl Submission {
    /// The good submission.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn new() -> io::Result<Self> {
        let made = Self { folder: tempfile::tempdir()? };
        made.write(
            "submission.json",
            br#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"replaces":null,"status":"final","synthetic":true,"period_to":"2020-12-31","made_on":"2021-01-15","made_by":"a test","empty":[],"confirmations":[]}"#,
        )?;
        let contacts: Vec<_> = (1..=10).map(contact).collect();
        made.write("contacts.ndjson", format!("{}\n", contacts.join("\n")).as_bytes())?;
        made.write("annual.json", annual().as_bytes())?;
        Ok(made)
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
