//! What a check of one file says. Two reports of parts of a file merge in any order to the same report.

use std::collections::BTreeMap;

use tallfest_base::Lang;
use tallfest_rules::{Fault, Reason, RuleId, RuleInfo, Severity};

use crate::{Finding, confirm::Met};

/// What a check of one file says.
#[derive(Debug, Clone, Default)]
pub struct FileReport {
    records: u64,
    limit: usize,
    rules: BTreeMap<RuleId, OfRule>,
    not_evaluated: BTreeMap<(RuleId, Reason), NotEvaluated>,
    met: Met,
}

/// A rule that could not be evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotEvaluated {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// Why.
    pub reason: Reason,
    /// For how many records; 1 for a rule about the whole.
    pub times: u64,
}

/// The findings of a rule: the first ones, and how many there are.
#[derive(Debug, Clone, Default)]
struct OfRule {
    total: u64,
    standing_errors: u64,
    confirmed: u64,
    severity: Option<Severity>,
    kept: Vec<Finding>,
}

impl OfRule {
    /// Keeps the first `limit` findings in the order of the file, whatever the order in which they came.
    fn settle(&mut self, limit: usize) {
        self.kept.sort_by_key(Finding::order);
        self.kept.truncate(limit);
    }
}

impl FileReport {
    /// An empty report that keeps `limit` findings a rule.
    pub fn new(limit: usize) -> Self {
        Self { limit, ..Self::default() }
    }

    /// The report of a file in which this alone is wrong.
    pub fn of(fault: Fault) -> Self {
        let mut report = Self::new(1);
        report.add_fault(fault, None);
        report
    }

    /// The report of a file that cannot be opened.
    pub fn unreadable(error: &std::io::Error) -> Self {
        Self::of(crate::pass::unreadable(error))
    }

    /// How many records the file has, faulty ones among them.
    pub const fn records(&self) -> u64 {
        self.records
    }

    /// The findings that were kept, in the order of the file.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<_> = self.rules.values().flat_map(|rule| &rule.kept).collect();
        findings.sort_by_key(|finding| (finding.order(), finding.fault.rule.id));
        findings
    }

    /// How many findings there are of each rule, kept or not.
    pub fn totals(&self) -> impl Iterator<Item = (RuleId, Severity, u64)> {
        self.rules.iter().filter_map(|(id, rule)| Some((*id, rule.severity?, rule.total)))
    }

    /// How many findings of a rule the centre has confirmed, kept or not.
    pub fn confirmed(&self, rule: RuleId) -> u64 {
        self.rules.get(&rule).map_or(0, |rule| rule.confirmed)
    }

    /// The rules that could not be evaluated.
    pub fn not_evaluated(&self) -> impl Iterator<Item = &NotEvaluated> {
        self.not_evaluated.values()
    }

    /// The heaviest severity of what was found and is neither waived nor confirmed.
    pub fn worst(&self) -> Option<Severity> {
        let rules = self.rules.values().filter(|rule| {
            let is_lighter = rule.severity.is_some_and(|severity| severity < Severity::Error);
            rule.standing_errors > 0 || (is_lighter && rule.total > rule.confirmed)
        });
        rules.filter_map(|rule| rule.severity).max()
    }

    pub(crate) fn count_record(&mut self) {
        self.records += 1;
    }

    pub(crate) fn add(&mut self, finding: Finding) {
        let limit = self.limit;
        let rule = self.rules.entry(finding.fault.rule.id).or_default();
        rule.total += 1;
        rule.standing_errors += u64::from(finding.stands_as_error());
        rule.confirmed += u64::from(finding.confirmed.is_some());
        rule.severity = rule.severity.max(Some(finding.severity()));
        rule.kept.push(finding);
        if rule.kept.len() >= limit.saturating_mul(2).max(64) {
            rule.settle(limit);
        }
    }

    /// Counts faults of structure of which the first were added; all of them are errors, and none is waived.
    pub(crate) fn count_more(&mut self, rule: RuleId, times: u64) {
        let rule = self.rules.entry(rule).or_default();
        rule.total += times;
        rule.standing_errors += times;
    }

    /// Adds a fault of the whole file.
    pub(crate) fn add_fault(&mut self, fault: Fault, line: Option<u64>) {
        self.add(Finding::new(fault, line));
    }

    pub(crate) fn add_not_evaluated(&mut self, rule: &'static RuleInfo, reason: Reason) {
        let entry = self.not_evaluated.entry((rule.id, reason));
        entry.or_insert(NotEvaluated { rule, reason, times: 0 }).times += 1;
    }

    /// Adds what another part of the file came to.
    pub(crate) fn merge(&mut self, other: Self) {
        self.records += other.records;
        for (id, more) in other.rules {
            let rule = self.rules.entry(id).or_default();
            rule.total += more.total;
            rule.standing_errors += more.standing_errors;
            rule.confirmed += more.confirmed;
            rule.severity = rule.severity.max(more.severity);
            rule.kept.extend(more.kept);
            rule.settle(self.limit);
        }
        for (key, more) in other.not_evaluated {
            let entry = self.not_evaluated.entry(key);
            entry.or_insert(NotEvaluated { times: 0, ..more }).times += more.times;
        }
        other.met.into_iter().for_each(|(at, fits)| self.meet(at, fits));
    }

    /// A confirmation met a warning, and its fingerprint fits or does not.
    pub(crate) fn meet(&mut self, at: usize, fits: bool) {
        *self.met.entry(at).or_default() |= fits;
    }

    pub(crate) const fn met(&self) -> &Met {
        &self.met
    }

    /// Leaves out the findings that are not to be told.
    pub(crate) fn retain(&mut self, tell: impl Fn(&Finding) -> bool) {
        for rule in self.rules.values_mut() {
            let (kept, left_out): (Vec<_>, Vec<_>) =
                std::mem::take(&mut rule.kept).into_iter().partition(&tell);
            rule.kept = kept;
            for finding in left_out {
                rule.total -= 1;
                rule.standing_errors -= u64::from(finding.stands_as_error());
                rule.confirmed -= u64::from(finding.confirmed.is_some());
            }
        }
        self.rules.retain(|_, rule| rule.total > 0);
    }

    /// Sorts what was kept, at the end.
    pub(crate) fn settle(&mut self) {
        let limit = self.limit;
        self.rules.values_mut().for_each(|rule| rule.settle(limit));
    }

    /// Gives findings of a file of one record the lines of their answers.
    pub(crate) fn locate(&mut self, line: impl Fn(tallfest_base::Place) -> Option<u64>) {
        for finding in self.rules.values_mut().flat_map(|rule| &mut rule.kept) {
            if let (None, Some(place)) = (finding.line, finding.fault.place) {
                finding.line = line(place);
            }
        }
    }

    /// A line a finding, for logs and tests: rule, line, pointer, message.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let line = |finding: &&Finding| {
            let at = finding.line.map_or(String::new(), |line| line.to_string());
            format!("{} {at}{} {}", finding.rule_id(), finding.pointer(), finding.message(lang))
        };
        self.findings().iter().map(line).collect()
    }
}
