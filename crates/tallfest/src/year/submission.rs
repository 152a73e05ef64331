//! Submissions from memory.

use std::{path::PathBuf, sync::Arc};

use tallfest_formats::{MANIFEST, read_register};
use tallfest_forms::{manifest::Manifest, register::Register};
use tallfest_rules::{Fault, Phase};

use super::{
    CheckOptions, FolderReport, check,
    collect::{Arrived, Incoming, manifest},
    earlier::Earlier,
    memory::Memory,
};
use crate::{Limits, Source, TooLargeTable, survey::Counting};

/// A submission that is not on disk: its manifest, and its files as bytes or as readers of what is just arriving.
///
/// Nothing is an error that a folder would make a finding of: a manifest that cannot be read, a file that belongs to no
/// form. The report is the same as that of a folder.
///
/// ```
/// use tallfest::{Limits, Source, Submission};
///
/// let manifest = br#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"status":"final"}"#;
/// let report = Submission::new(manifest)
///     .file("contacts.ndjson", Source::memory(b"{\"record_id\":\"c-1\"}\n"))
///     .check(&Limits::default())?;
/// assert_eq!(report.records(), 1);
/// assert!(report.years[0].submissions[0].files["contacts.ndjson"].findings().len() > 1);
/// # Ok::<(), tallfest::TooLargeTable>(())
/// ```
#[derive(Debug)]
pub struct Submission<'a> {
    path: String,
    manifest: Result<Manifest, Fault>,
    files: Memory<'a>,
    earlier: Vec<(Result<Manifest, Fault>, Earlier)>,
    register: Option<Result<Register, Fault>>,
    before: Vec<(Manifest, Memory<'a>)>,
}

impl<'a> Submission<'a> {
    /// A submission with this manifest (`submission.json`), and no file yet. What is wrong with the manifest is a
    /// finding of the check.
    pub fn new(submission_json: &[u8]) -> Self {
        Self {
            path: String::new(),
            manifest: manifest(submission_json),
            files: Memory::new(submission_json),
            earlier: vec![],
            register: None,
            before: vec![],
        }
    }

    /// What the submission says of itself, if that can be read: whether a sender may send it is the embedder's to say.
    pub fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref().ok()
    }

    /// What reports call the place of the submission: `smiso-07` makes `smiso-07/contacts.ndjson` of its file.
    #[must_use]
    pub fn at(self, path: impl Into<String>) -> Self {
        Self { path: path.into(), ..self }
    }

    /// Adds a file. Its name says which form's it is and how it is written, as in a folder: `contacts.ndjson`,
    /// `contacts.csv`, and with the feature `files` `contacts.ndjson.gz`. The source gives the file's own bytes.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>, source: Source<'a>) -> Self {
        let name = name.into();
        // The manifest was given; files that a system puts into every folder are no part of a submission.
        if name != MANIFEST && !name.starts_with('.') {
            self.files.add(name, source);
        }
        self
    }

    /// Names an earlier version, by its manifest and its [hash](crate::SubmissionReport::hash). The embedder has it;
    /// it is not sent and not checked again.
    #[must_use]
    pub fn after(mut self, submission_json: &[u8], hash: impl Into<String>) -> Self {
        self.earlier.push((manifest(submission_json), Earlier { hash: hash.into() }));
        self
    }

    /// Gives the submission of the year before, with which rules over two years compare this one. It is not checked
    /// again.
    #[must_use]
    pub fn previous(mut self, submission: Self) -> Self {
        if let Ok(manifest) = submission.manifest {
            self.before.push((manifest, submission.files));
        }
        self
    }

    /// Gives the register of the year (`year.json`): it says whether there is such a centre, what it is asked, and
    /// which errors are let through. What it says of other centres is not looked at.
    #[must_use]
    pub fn register(self, year_json: &[u8]) -> Self {
        Self { register: Some(read_register(year_json)), ..self }
    }

    /// Checks and counts the submission: its files, the centre's year over all of them, the manifest.
    ///
    /// # Errors
    /// If a table of the survey has too many cells.
    pub fn check(mut self, limits: &Limits) -> Result<FolderReport, TooLargeTable> {
        let register = self.register.take();
        let options = CheckOptions { limits: *limits, phase: Phase::Check };
        check(arrived(register, [self], false), &options, Counting::Tables, &|_, _| ())
    }
}

/// Checks and counts all submissions of a year: each of them, and what must hold over all. What [`release`] publishes,
/// if it is checked for [`Phase::Publication`].
///
/// A register that was given to one of the submissions is not looked at.
///
/// ```
/// use tallfest::{CheckOptions, Submission, check_submissions};
///
/// let year = br#"{"format":1,"year":2020,"centres":[{"centre":"smiso-07","system":"smiso"}]}"#;
/// let manifest = br#"{"format":1,"system":"smiso","centre":"smiso-08","year":2020,"version":1,"status":"final"}"#;
/// let sent = [Submission::new(manifest).at("smiso-08")];
/// let report = check_submissions(Some(year), sent, &CheckOptions::default())?;
/// let mut found = vec![];
/// report.each(|origin, finding| found.push(format!("{} {}", finding.rule_id(), origin.file)));
/// assert!(found.contains(&"COM-001 smiso-08/submission.json".to_owned()), "{found:?}");
/// # Ok::<(), tallfest::TooLargeTable>(())
/// ```
///
/// [`release`]: crate::release
/// [`Phase::Publication`]: tallfest_rules::Phase::Publication
///
/// # Errors
/// If a table of the survey has too many cells.
#[expect(single_use_lifetimes, reason = "an `impl Trait` takes no lifetime without a name")]
pub fn check_submissions<'a>(
    year_json: Option<&[u8]>,
    submissions: impl IntoIterator<Item = Submission<'a>>,
    options: &CheckOptions,
) -> Result<FolderReport, TooLargeTable> {
    let arrived = arrived(year_json.map(read_register), submissions, true);
    check(arrived, options, Counting::Tables, &|_, _| ())
}

fn arrived<'a>(
    register: Option<Result<Register, Fault>>,
    submissions: impl IntoIterator<Item = Submission<'a>>,
    is_whole: bool,
) -> Arrived<'a> {
    let registers = register.map(|register| (PathBuf::new(), register));
    let mut arrived =
        Arrived { registers: registers.into_iter().collect(), is_whole, ..Arrived::default() };
    for Submission { path, manifest, files, earlier, before, .. } in submissions {
        for (manifest, files) in before {
            arrived.before.push((manifest, Arc::new(files)));
        }
        for (manifest, earlier) in earlier {
            arrived.submissions.push(Incoming {
                relative: path.clone(),
                manifest,
                beside: PathBuf::new(),
                folder: String::new(),
                contents: Arc::new(earlier),
                is_here: false,
            });
        }
        arrived.submissions.push(Incoming {
            relative: path,
            manifest,
            beside: PathBuf::new(),
            folder: String::new(),
            contents: Arc::new(files),
            is_here: true,
        });
    }
    arrived
}
