//! The report of a check as one JSON document.

use std::io;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use tallfest::{
    FileReport, FindingJson, FolderReport, SubmissionReport,
    base::Lang,
    formats::folder,
    forms::manifest::Manifest,
    rules::{Severity, smiso::coverage::Coverage},
};

/// The report of a check.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct CheckReport {
    /// The version of this document: 1.
    format: u16,
    /// How many records were read.
    records: u64,
    /// The findings that were kept, in a stable order.
    findings: Vec<FindingJson>,
    /// How many findings there are of each rule in each file, kept or not.
    totals: Vec<Total>,
    /// The rules that could not be evaluated.
    not_evaluated: Vec<NotEvaluated>,
    /// The submissions that were checked.
    submissions: Vec<Submission>,
}

/// A submission that was checked.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Submission {
    /// Where it is, relative to what was checked; empty for what was checked itself.
    path: String,
    /// The reporting system.
    system: String,
    /// The centre's id.
    centre: String,
    /// The registration year.
    year: tallfest::base::Year,
    /// The version of the centre's submission.
    version: u32,
    /// The hash of its files: what the next version names as `replaces`.
    hash: String,
    /// Of whom its user forms tell (C-031), where its system has such.
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<FormsAndVisitors>,
}

/// Of whom the user forms of a submission tell.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FormsAndVisitors {
    /// User forms, with content or without.
    forms: u64,
    /// Those of them with consent.
    consented: u64,
    /// Visitors: visits on form B that are the user's first in the year.
    visitors: u64,
}

/// How many findings of a rule there are in a file.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Total {
    /// The file, relative to what was checked.
    file: String,
    /// The rule's id.
    rule: String,
    /// `info`, `warning`, `error` or `fatal`.
    severity: &'static str,
    /// How many there are.
    findings: u64,
    /// How many of them the centre has confirmed.
    confirmed: u64,
}

/// A rule that could not be evaluated.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NotEvaluated {
    /// The file, relative to what was checked.
    file: String,
    /// The rule's id.
    rule: String,
    /// Why, as a word for programs.
    reason: &'static str,
    /// For how many records; 1 for a rule about the whole.
    times: u64,
}

/// What was checked: a folder, or one file on its own.
#[derive(Debug)]
pub(crate) enum Checked {
    Folder { root: std::path::PathBuf, report: FolderReport },
    File { path: String, system: &'static str, year: tallfest::base::Year, report: FileReport },
}

impl Checked {
    /// The heaviest severity of what was found and is not waived.
    pub(crate) fn worst(&self) -> Option<Severity> {
        match self {
            Self::Folder { report, .. } => report.worst(),
            Self::File { report, .. } => report.worst(),
        }
    }

    /// The reports of all files, with their paths.
    pub(crate) fn files(&self) -> Vec<(String, &FileReport)> {
        match self {
            Self::Folder { report, .. } => report.files(),
            Self::File { path, report, .. } => vec![(path.clone(), report)],
        }
    }

    /// The findings that were kept, as other programs get them.
    pub(crate) fn findings(&self, lang: Lang) -> Vec<FindingJson> {
        let mut findings = vec![];
        match self {
            Self::Folder { report, .. } => {
                report.each(|origin, finding| findings.push(finding.to_json(origin, lang)));
            }
            Self::File { path, system, year, report } => {
                let origin = tallfest::Origin { system, centre: "", year: Some(*year), file: path };
                findings = report
                    .findings()
                    .iter()
                    .map(|finding| finding.to_json(&origin, lang))
                    .collect();
            }
        }
        findings
    }
}

impl Checked {
    /// The submissions whose manifest could be read, with the hashes of their files.
    fn submissions(&self) -> io::Result<Vec<Submission>> {
        let Self::Folder { root, report } = self else { return Ok(vec![]) };
        let submissions = report.years.iter().flat_map(|year| &year.submissions);
        let known = submissions.filter_map(|one| Some((one, one.manifest.as_ref()?)));
        let submission = |(one, manifest): (&SubmissionReport, &Manifest)| {
            let told = one.numbers.as_ref().and_then(Coverage::of);
            let coverage = told.map(|told| {
                let Coverage { forms, consented, visitors } = told;
                FormsAndVisitors { forms, consented, visitors }
            });
            Ok(Submission {
                path: one.path.clone(),
                system: manifest.system.clone(),
                centre: manifest.centre.clone(),
                year: manifest.year,
                version: manifest.version,
                hash: folder::hash(&root.join(&one.path))?,
                coverage,
            })
        };
        known.map(submission).collect()
    }
}

impl CheckReport {
    /// A report as its schema shows it.
    pub(crate) fn example() -> serde_json::Value {
        let file = "smiso-07/contacts.csv";
        json!({
            "format": 1,
            "records": 812,
            "findings": [
                {
                    "rule": "A-007", "severity": "warning", "waived": false,
                    "fingerprint": "0123456789abcdef0123456789abcdef", "confirmed": "special_event",
                    "system": "smiso", "centre": "smiso-07", "year": 2020, "file": file, "line": 17,
                    "column": "C", "cell": "C17", "rows": 3, "record_id": "c-17",
                    "pointer": "/contact_channel", "question": "contact_channel",
                    "message": "besøk er bare for samarbeidspartnere", "values": { "found": "visit" },
                },
            ],
            "totals": [
                { "file": file, "rule": "A-007", "severity": "warning", "findings": 1, "confirmed": 1 },
            ],
            "not_evaluated": [{ "file": file, "rule": "A-010", "reason": "no_register", "times": 1 }],
            "submissions": [{
                "path": "smiso-07", "system": "smiso", "centre": "smiso-07", "year": 2020, "version": 1,
                "hash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "coverage": { "forms": 40, "consented": 31, "visitors": 52 },
            }],
        })
    }

    pub(crate) fn new(checked: &[Checked], lang: Lang) -> io::Result<Self> {
        let submissions: Vec<_> =
            checked.iter().map(Checked::submissions).collect::<io::Result<_>>()?;
        let files = || checked.iter().flat_map(Checked::files);
        let totals = files().flat_map(|(file, report)| {
            let total =
                move |(rule, severity, total): (tallfest::rules::RuleId, Severity, u64)| Total {
                    file: file.clone(),
                    rule: rule.to_string(),
                    severity: severity.code(),
                    findings: total,
                    confirmed: report.confirmed(rule),
                };
            report.totals().map(total).collect::<Vec<_>>()
        });
        let not_evaluated = files().flat_map(|(file, report)| {
            let entry = move |entry: &tallfest::NotEvaluated| NotEvaluated {
                file: file.clone(),
                rule: entry.rule.id.to_string(),
                reason: entry.reason.code(),
                times: entry.times,
            };
            report.not_evaluated().map(entry).collect::<Vec<_>>()
        });
        Ok(Self {
            format: 1,
            submissions: submissions.into_iter().flatten().collect(),
            records: files().map(|(_, report)| report.records()).sum(),
            findings: checked.iter().flat_map(|checked| checked.findings(lang)).collect(),
            totals: totals.collect(),
            not_evaluated: not_evaluated.collect(),
        })
    }
}
