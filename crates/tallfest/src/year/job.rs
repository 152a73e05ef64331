//! One submission to check.

use std::collections::BTreeMap;

use tallfest_base::{CentreFacts, FormInfo, Year};
use tallfest_catalog::rules::Entry;
use tallfest_formats::MANIFEST;
use tallfest_forms::{confirmation::Confirmation, manifest::Manifest};
use tallfest_rules::{Context, Fault, Phase, Severity, Shown, structure};
use tallfest_tables::series::Series;

use super::{SubmissionReport, contents::Shared};
use crate::{
    AnySystem, Before, Confirming, Excused, FileReport, Limits, TooLargeTable, survey::Counting,
};

/// A submission to check.
pub(super) struct Job<'a> {
    pub(super) number: usize,
    pub(super) group: usize,
    /// Which of the submissions that the group received.
    pub(super) received: usize,
    pub(super) system: &'static dyn AnySystem,
    pub(super) contents: Shared<'a>,
    /// The centre's submission of the year before, if there is one.
    pub(super) before: Option<(Year, Shared<'a>)>,
    pub(super) relative: String,
    pub(super) manifest: Manifest,
    pub(super) registered: Option<bool>,
    pub(super) facts: CentreFacts,
    pub(super) waived: Vec<String>,
    /// The year of the register beside the submission, if it is another.
    pub(super) other_year: Option<Year>,
}

impl Job<'_> {
    /// Checks and counts the submission.
    pub(super) fn check(
        &self,
        limits: &Limits,
        phase: Phase,
        counting: Counting,
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
        let opened = self.contents.open(&forms);
        for (name, fault) in opened.faults {
            reports.entry(name).or_insert_with(new).add_fault(fault, None);
        }
        let mut names = BTreeMap::new();
        let mut sources = vec![];
        for file in opened.files {
            match file.source {
                Ok(source) => sources.push((file.of, source)),
                Err(fault) => {
                    reports.entry(file.name.clone()).or_insert_with(new).add_fault(fault, None);
                }
            }
            names.insert(file.of.stem, file.name);
        }
        let waived: Vec<_> = self.waived.iter().map(String::as_str).collect();
        let confirming = Confirming::new(&self.manifest.confirmations);
        let excused = Excused { waived: &waived, confirmed: Some(&confirming) };
        let before = self.before.as_ref().map(|(year, contents)| {
            let opened = contents.open(&forms).files.into_iter();
            // A file that cannot be opened was said to be so when that year was checked.
            let files = opened.filter_map(|file| Some((file.of, file.source.ok()?)));
            Before { year: *year, files: files.collect() }
        });
        let checked = match counting {
            Counting::Tables => {
                self.system.check_year(sources, before, &context, limits, excused)?
            }
            Counting::Questions => {
                self.system.check_year_by_question(sources, before, &context, limits, excused)?
            }
        };
        let readings = Series::readings(self.system.id(), context.year, &checked.tables, |table| {
            self.had_nothing_for(table)
        });
        let mut records = vec![];
        for (file, report) in checked.files {
            records.push((file.stem, report.records()));
            let name = names.get(file.stem).cloned().unwrap_or_else(|| file.form.file_name());
            reports.entry(name).or_insert_with(new).merge(report);
        }
        let manifest = reports.entry(MANIFEST.to_owned()).or_insert_with(new);
        manifest.merge(checked.year);
        self.faults(&forms, &records).into_iter().for_each(|fault| manifest.add_fault(fault, None));
        Ok(SubmissionReport {
            path: self.relative.clone(),
            manifest: Some(self.manifest.clone()),
            files: reports,
            records,
            numbers: Some(checked.numbers),
            hash: None,
            readings,
            tables: checked.tables,
        })
    }

    /// Whether the centre said that it had nothing to report in the form of a table.
    fn had_nothing_for(&self, table: &str) -> bool {
        let is_empty = |stem: &&str| self.manifest.empty.iter().any(|empty| empty == stem);
        let forms = self.system.forms().into_iter();
        let mut forms = forms.filter(|form| form.tables().contains(&table));
        forms.any(|form| form.info().files.iter().all(&is_empty))
    }

    /// What is wrong with the manifest beside the register and the files.
    fn faults(&self, forms: &[&'static FormInfo], records: &[(&'static str, u64)]) -> Vec<Fault> {
        let fault = |rule| Fault::new(rule, Severity::Error, None);
        let other_year = self.other_year.map(|register| {
            let fault = fault(&structure::OTHER_YEAR).with("year", Shown::Year(self.manifest.year));
            fault.with("register", Shown::Year(register))
        });
        let known = || forms.iter().flat_map(|form| form.files).copied();
        let empty = self.manifest.empty.iter().filter_map(|name| {
            if !known().any(|form| form == name) {
                let fault =
                    fault(&structure::EMPTY_IS_NO_FORM).with("found", Shown::sent(name, known()));
                return Some(fault.with("instead", Shown::instead(name, known())));
            }
            let (file, count) = records.iter().find(|(file, count)| file == name && *count > 0)?;
            let fault =
                fault(&structure::EMPTY_HAS_RECORDS).with("file", Shown::Id((*file).to_owned()));
            Some(fault.with("count", Shown::Count(*count)))
        });
        other_year.into_iter().chain(empty).chain(self.confirmed_wrongly()).collect()
    }

    /// Confirmations of what cannot be confirmed.
    fn confirmed_wrongly(&self) -> Vec<Fault> {
        let known = tallfest_catalog::rules::all();
        let year = self.manifest.year;
        let wrong = |confirmation: &Confirmation| {
            let of_id = |entry: &&Entry| entry.info.id.as_str() == confirmation.rule;
            let mut rules = known.iter().filter(of_id).peekable();
            let Some(rule) = rules.peek().map(|entry| entry.info.id) else {
                let ids = known.iter().map(|entry| entry.info.id.as_str());
                let fault = Fault::new(&structure::CONFIRMS_NO_RULE, Severity::Error, None);
                return Some(fault.with("found", Shown::sent(&confirmation.rule, ids)));
            };
            let is_warning = |entry: &Entry| {
                entry.info.severity_in(year, Phase::Check) == Some(Severity::Warning)
            };
            if rules.any(is_warning) {
                return None;
            }
            let fault = Fault::new(&structure::CONFIRMS_NO_WARNING, Severity::Error, None);
            let fault = fault.with("rule", Shown::Id(rule.to_string()));
            Some(fault.with("year", Shown::Year(year)))
        };
        self.manifest.confirmations.0.iter().filter_map(wrong).collect()
    }
}
