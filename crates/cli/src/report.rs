//! The report of a check as one JSON document.

use schemars::JsonSchema;
use serde::Serialize;
use tallfest::{
    FileReport, FindingJson, FolderReport,
    base::Lang,
    rules::{Severity, smiso::coverage::Coverage},
};

/// The report of a check.
#[derive(Debug, Serialize, JsonSchema)]
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
    /// Of whom the user forms of each submission tell (C-031).
    coverage: Vec<CoverageOf>,
}

/// Of whom the user forms of a submission tell.
#[derive(Debug, Serialize, JsonSchema)]
struct CoverageOf {
    system: String,
    centre: String,
    year: tallfest::base::Year,
    /// User forms, with content or without.
    forms: u64,
    /// Those of them with consent.
    consented: u64,
    /// Visitors: visits on form B that are the user's first in the year.
    visitors: u64,
}

/// How many findings of a rule there are in a file.
#[derive(Debug, Serialize, JsonSchema)]
struct Total {
    file: String,
    rule: String,
    severity: &'static str,
    findings: u64,
}

/// A rule that could not be evaluated.
#[derive(Debug, Serialize, JsonSchema)]
struct NotEvaluated {
    file: String,
    rule: String,
    /// Why, as a word for programs.
    reason: &'static str,
    /// For how many records; 1 for a rule about the whole.
    times: u64,
}

/// What was checked: a folder, or one file on its own.
#[derive(Debug)]
pub(crate) enum Checked {
    Folder(FolderReport),
    File { path: String, system: &'static str, year: tallfest::base::Year, report: FileReport },
}

impl Checked {
    /// The heaviest severity of what was found and is not waived.
    pub(crate) fn worst(&self) -> Option<Severity> {
        match self {
            Self::Folder(folder) => folder.worst(),
            Self::File { report, .. } => report.worst(),
        }
    }

    /// The reports of all files, with their paths.
    pub(crate) fn files(&self) -> Vec<(String, &FileReport)> {
        match self {
            Self::Folder(folder) => folder.files(),
            Self::File { path, report, .. } => vec![(path.clone(), report)],
        }
    }

    /// The findings that were kept, as other programs get them.
    pub(crate) fn findings(&self, lang: Lang) -> Vec<FindingJson> {
        let mut findings = vec![];
        match self {
            Self::Folder(folder) => {
                folder.each(|origin, finding| findings.push(finding.to_json(origin, lang)));
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

impl CoverageOf {
    /// Of the submissions of what was checked; a file on its own is none.
    fn each(checked: &Checked) -> Vec<Self> {
        let Checked::Folder(folder) = checked else { return vec![] };
        let of_year = |year: &tallfest::YearReport| {
            let of = |submission: &tallfest::SubmissionReport| {
                let Coverage { forms, consented, visitors } = submission.coverage;
                let (system, centre) = (year.system.clone(), submission.centre().to_owned());
                Self { system, centre, year: year.year, forms, consented, visitors }
            };
            year.submissions.iter().map(of).collect::<Vec<_>>()
        };
        folder.years.iter().flat_map(of_year).collect()
    }
}

impl CheckReport {
    pub(crate) fn new(checked: &[Checked], lang: Lang) -> Self {
        let files = || checked.iter().flat_map(Checked::files);
        let totals = files().flat_map(|(file, report)| {
            let total =
                move |(rule, severity, total): (tallfest::rules::RuleId, Severity, u64)| Total {
                    file: file.clone(),
                    rule: rule.to_string(),
                    severity: severity.code(),
                    findings: total,
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
        Self {
            format: 1,
            records: files().map(|(_, report)| report.records()).sum(),
            findings: checked.iter().flat_map(|checked| checked.findings(lang)).collect(),
            totals: totals.collect(),
            not_evaluated: not_evaluated.collect(),
            coverage: checked.iter().flat_map(CoverageOf::each).collect(),
        }
    }
}
