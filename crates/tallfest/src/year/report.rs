//! What a check of submissions says.

use std::collections::BTreeMap;

use tallfest_base::{FormInfo, Year};
use tallfest_forms::{
    manifest::{Manifest, Status},
    register::RegisterCounts,
};
use tallfest_rules::{Numbers, Severity};
use tallfest_tables::{
    Counted,
    series::{Reading, Reported},
};

use crate::{FileReport, Finding, Origin};

/// What a check of submissions says, of a folder or from memory: their years, and the submissions that nobody can tell
/// whose they are.
#[derive(Debug)]
pub struct FolderReport {
    /// The years, by system and year.
    pub years: Vec<YearReport>,
    /// Submissions whose manifest is missing or cannot be read.
    pub unknown: Vec<SubmissionReport>,
}

/// What a check of a system's year says.
#[derive(Debug)]
pub struct YearReport {
    /// The reporting system.
    pub system: String,
    /// The registration year.
    pub year: Year,
    /// Whether the register or a submission is made up.
    pub synthetic: bool,
    /// How many centres the register has, if there is one.
    pub register: Option<u64>,
    /// How many offers the register has that are to report, by the codes of whom they are for.
    pub offers: BTreeMap<String, u64>,
    /// What the register says of its centres together, if there is one.
    pub register_counts: Option<RegisterCounts>,
    /// What was found over all submissions, by file.
    pub general: BTreeMap<String, FileReport>,
    /// The submissions, by centre; of a centre, the version that counts.
    pub submissions: Vec<SubmissionReport>,
    /// The national tables: the sum over the final submissions.
    pub tables: Vec<Counted>,
    /// What is told beyond a centre's year: the sum over the final submissions.
    pub numbers: Numbers,
    /// What each centre came to in the series of its system: of the final submissions, before it is protected.
    pub(crate) reported: Reported,
}

/// What a check of a submission says.
#[derive(Debug)]
pub struct SubmissionReport {
    /// Where it is, relative to what was checked.
    pub path: String,
    /// What it says of itself, if that could be read.
    pub manifest: Option<Manifest>,
    /// What was found, by the name of the file.
    pub files: BTreeMap<String, FileReport>,
    /// The records, by the stem of the form's file.
    pub records: Vec<(&'static str, u64)>,
    /// What of its year is told beyond it, where records were looked at.
    pub numbers: Option<Numbers>,
    /// The hash of its files, which the next version names as `replaces`. It is made while files from memory are read;
    /// of a folder only where versions are compared. None also if a file could not be read to its end.
    pub hash: Option<String>,
    /// What the centre came to in the series of its system, until it is added to its year.
    pub(crate) readings: BTreeMap<&'static str, Reading>,
    /// The centre's tables, until they are added to those of its year.
    pub(crate) tables: Vec<Counted>,
}

impl SubmissionReport {
    /// The centre's id; empty where it is not known.
    pub fn centre(&self) -> &str {
        self.manifest.as_ref().map_or("", |manifest| &manifest.centre)
    }

    /// Whether it is handed in.
    pub fn is_final(&self) -> bool {
        self.manifest.as_ref().is_some_and(|manifest| manifest.status == Status::Final)
    }

    /// Whether it has a form, or says that there was nothing to report in it.
    pub(crate) fn tells_of(&self, form: &FormInfo) -> bool {
        let is_empty = |stem: &str| {
            self.manifest
                .as_ref()
                .is_some_and(|manifest| manifest.empty.iter().any(|one| one == stem))
        };
        let is_sent = |stem: &str| self.records.iter().any(|(sent, _)| *sent == stem);
        form.files.iter().any(|stem| is_sent(stem) || is_empty(stem))
    }

    /// The path of one of its files, relative to what was checked.
    fn file_path(&self, file: &str) -> String {
        if self.path.is_empty() { file.to_owned() } else { format!("{}/{file}", self.path) }
    }

    /// The findings, with whose and in which file they are.
    pub fn each(&self, mut found: impl FnMut(&Origin<'_>, &Finding)) {
        for (file, report) in &self.files {
            let path = self.file_path(file);
            let manifest = self.manifest.as_ref();
            let origin = Origin {
                system: manifest.map_or("", |manifest| &manifest.system),
                centre: self.centre(),
                year: manifest.map(|manifest| manifest.year),
                file: &path,
            };
            report.findings().into_iter().for_each(|finding| found(&origin, finding));
        }
    }
}

impl FolderReport {
    /// The findings that were kept, in a stable order, with whose and in which file they are.
    pub fn each(&self, mut found: impl FnMut(&Origin<'_>, &Finding)) {
        for year in &self.years {
            for (file, report) in &year.general {
                let origin =
                    Origin { system: &year.system, centre: "", year: Some(year.year), file };
                report.findings().into_iter().for_each(|finding| found(&origin, finding));
            }
            year.submissions.iter().for_each(|submission| submission.each(&mut found));
        }
        self.unknown.iter().for_each(|submission| submission.each(&mut found));
    }

    /// The reports of all files, with their paths.
    pub fn files(&self) -> Vec<(String, &FileReport)> {
        let submissions = self.years.iter().flat_map(|year| &year.submissions).chain(&self.unknown);
        let general = self.years.iter().flat_map(|year| &year.general);
        let of_submissions = submissions.flat_map(|submission| {
            submission.files.iter().map(|(file, report)| (submission.file_path(file), report))
        });
        general.map(|(file, report)| (file.clone(), report)).chain(of_submissions).collect()
    }

    /// The heaviest severity of what was found and is not waived.
    pub fn worst(&self) -> Option<Severity> {
        self.files().into_iter().filter_map(|(_, report)| report.worst()).max()
    }

    /// How many records were read.
    pub fn records(&self) -> u64 {
        self.files().into_iter().map(|(_, report)| report.records()).sum()
    }
}
