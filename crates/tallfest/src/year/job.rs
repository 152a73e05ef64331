//! One submission to check.

use std::{collections::BTreeMap, path::PathBuf};

use tallfest_base::{CentreFacts, FormInfo};
use tallfest_formats::folder;
use tallfest_forms::manifest::Manifest;
use tallfest_rules::{Context, Fault, Phase, Severity, Shown, structure};

use super::SubmissionReport;
use crate::{AnySystem, FileReport, Limits, Source, TooLargeTable};

/// A submission to check.
pub(super) struct Job {
    pub(super) number: usize,
    pub(super) group: usize,
    pub(super) system: &'static dyn AnySystem,
    pub(super) path: PathBuf,
    pub(super) relative: String,
    pub(super) manifest: Manifest,
    pub(super) registered: Option<bool>,
    pub(super) facts: CentreFacts,
    pub(super) waived: Vec<String>,
}

impl Job {
    /// Checks and counts the submission.
    pub(super) fn check(
        &self,
        limits: &Limits,
        phase: Phase,
    ) -> Result<SubmissionReport, TooLargeTable> {
        let context = Context {
            year: self.manifest.year,
            centre: &self.manifest.centre,
            registered: self.registered,
            facts: self.facts,
            year_is_over: self.manifest.year_is_over(),
            period_to: self.manifest.last_day(),
            phase,
        };
        let forms: Vec<&'static FormInfo> =
            self.system.forms().iter().map(|form| form.info()).collect();
        let mut reports: BTreeMap<String, FileReport> = BTreeMap::new();
        let new = || FileReport::new(limits.findings);
        let files = folder::files(&self.path, &forms).unwrap_or_default();
        for (name, fault) in files.faults {
            reports.entry(name).or_insert_with(new).add_fault(fault, None);
        }
        let mut sources = vec![];
        for file in &files.forms {
            match folder::open(file) {
                Ok(reader) if file.compressed => {
                    sources.push((file.form, Source::unpacking(reader)));
                }
                Ok(reader) => sources.push((file.form, Source::plain(reader))),
                Err(error) => {
                    let problem = Shown::Id(error.kind().to_string());
                    let fault = Fault::new(&structure::UNREADABLE_FILE, Severity::Fatal, None);
                    let report = reports.entry(file.name.clone()).or_insert_with(new);
                    report.add_fault(fault.with("problem", problem), None);
                }
            }
        }
        let waived: Vec<_> = self.waived.iter().map(String::as_str).collect();
        let checked = self.system.check_year(sources, &context, limits, &waived)?;
        let mut records = vec![];
        for (form, report) in checked.files {
            records.push((form.file, report.records()));
            let file = files.forms.iter().find(|file| file.form.id == form.id);
            let name = file.map_or_else(|| form.file_name(), |file| file.name.clone());
            reports.entry(name).or_insert_with(new).merge(report);
        }
        reports.entry(folder::MANIFEST.to_owned()).or_insert_with(new).merge(checked.year);
        Ok(SubmissionReport {
            path: self.relative.clone(),
            manifest: Some(self.manifest.clone()),
            files: reports,
            records,
            tables: checked.tables,
        })
    }
}
