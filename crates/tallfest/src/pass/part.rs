//! A part of a file in the pass: its lines go in, findings, sums and counts come out, and parts merge in any order.

use std::hash::{DefaultHasher, Hash, Hasher};

use tallfest_base::{AnyField, Checked, Form, Kind, Slot, Value};
use tallfest_formats::{Chunk, Encoding, Line, fast, slow};
use tallfest_rules::{
    Event, Fault, Reason, Severity, Shown, Subject, declared::RECORD_STANDS_ONCE, key_may_identify,
    structure,
};
use tallfest_tables::{Counted, Tally};

use super::{
    identity::{Identities, Repeated},
    run::Plan,
    segments::Segments,
};
use crate::{FileReport, Finding};

/// A part of a file.
pub(crate) struct Part<T: Form, S> {
    pub(crate) report: FileReport,
    pub(crate) tallies: Vec<Tally<T>>,
    pub(crate) summary: S,
    /// In the order of the plan's keys.
    identities: Vec<Identities>,
    /// How each record looks but for its id, as a hash: two that differ are taken for alike once in millions of files.
    contents: Segments<u64>,
    blank_lines: u64,
    carriage_return: Option<u64>,
    encoding: Encoding,
}

/// The slot of the record's id, if the form has one.
pub(crate) fn record_id<T: Form>() -> Option<Slot<T>> {
    let field = AnyField::named(T::FIELDS, "record_id")?;
    Some(Slot { field, row: 0 })
}

/// The slots whose answers are not in a row, but for the record's id.
pub(crate) fn hidden<T: Form>() -> Vec<Slot<T>> {
    let is_hidden = |slot: &Slot<T>| matches!(slot.field.kind, Kind::Key | Kind::Text);
    Slot::all().filter(|slot| is_hidden(slot) && Some(*slot) != record_id()).collect()
}

impl<T: Form + Subject, S: Default> Part<T, S> {
    pub(crate) fn new(plan: &Plan<'_, T, S>, tallies: Vec<Tally<T>>) -> Self {
        Self {
            report: FileReport::new(plan.limits.findings),
            tallies,
            summary: S::default(),
            identities: plan.keys.iter().map(|_| Identities::default()).collect(),
            contents: Segments::default(),
            blank_lines: 0,
            carriage_return: None,
            encoding: Encoding::Plain,
        }
    }

    /// Checks and counts the lines of a chunk.
    pub(crate) fn add_chunk(&mut self, plan: &Plan<'_, T, S>, chunk: &Chunk) {
        if chunk.encoding != Encoding::Plain {
            self.encoding = chunk.encoding;
        }
        if chunk.encoding == Encoding::Utf16 {
            return;
        }
        for line in chunk.lines() {
            self.add_line(plan, line);
        }
        if let Some(too_long) = chunk.too_long {
            self.too_long(plan, too_long.line);
        }
        self.identities.iter_mut().for_each(Identities::close);
        self.contents.close();
    }

    pub(crate) const fn is_utf16(&self) -> bool {
        matches!(self.encoding, Encoding::Utf16)
    }

    fn too_long(&mut self, plan: &Plan<'_, T, S>, line: u64) {
        let limit = u64::try_from(plan.limits.line).unwrap_or(u64::MAX);
        let fault = Fault::new(&structure::LINE_TOO_LONG, Severity::Error, None);
        self.report.count_record();
        self.report.add_fault(fault.with("limit", Shown::Count(limit)), Some(line));
    }

    fn add_line(&mut self, plan: &Plan<'_, T, S>, line: Line<'_>) {
        if line.carriage_return {
            let first = self.carriage_return.unwrap_or(line.number);
            self.carriage_return = Some(first.min(line.number));
        }
        if line.bytes.iter().all(u8::is_ascii_whitespace) {
            self.blank_lines += u64::from(!line.ends_open || !line.bytes.is_empty());
            return;
        }
        if line.bytes.len() > plan.limits.line {
            self.too_long(plan, line.number);
            return;
        }
        self.report.count_record();
        self.add_record(plan, line.bytes, Some(line.number), line.ends_open);
    }

    /// Checks and counts a record.
    pub(crate) fn add_record(
        &mut self,
        plan: &Plan<'_, T, S>,
        bytes: &[u8],
        line: Option<u64>,
        ends_open: bool,
    ) {
        let mut found = Found { findings: vec![], line };
        let record = if let Some(mut record) = fast::<T>(bytes) {
            self.check(plan, &mut record, vec![], &mut found);
            record
        } else {
            self.read_slowly(plan, bytes, ends_open, &mut found)
        };
        self.keep(plan, &record, found);
    }

    /// The slow gear: every fault of structure, and what can be checked all the same.
    fn read_slowly(
        &mut self,
        plan: &Plan<'_, T, S>,
        bytes: &[u8],
        ends_open: bool,
        found: &mut Found,
    ) -> T {
        let mut slow = slow::<T>(bytes);
        // Faults in content that may not be there would show what stands there.
        let row = slow.record.row();
        if let Some(gate) =
            plan.checks.gate().filter(|gate| !gate.is_open(row.as_ref(), &slow.unreadable))
        {
            slow.faults
                .retain(|(_, fault)| !fault.place.is_some_and(|place| gate.is_content(place)));
        }
        let ends = if found.line.is_none() { line_ends(bytes) } else { vec![] };
        for (at, fault) in slow.faults {
            // The end of the file in the middle of a record: more than this line may be missing.
            let cut_off = ends_open && !slow.is_record && at >= bytes.len();
            let fault = if cut_off {
                Fault::new(&structure::CUT_OFF, Severity::Error, None)
            } else {
                fault
            };
            // A file of one record has lines of its own.
            let line = found.line.or_else(|| Some(line_of_byte(&ends, at)));
            found.findings.push(Finding::new(fault, line));
        }
        if slow.is_record {
            self.check(plan, &mut slow.record, slow.unreadable, found);
        }
        slow.record
    }

    fn check(
        &mut self,
        plan: &Plan<'_, T, S>,
        record: &mut T,
        mut unreadable: Vec<usize>,
        found: &mut Found,
    ) {
        let before = found.findings.len();
        let mut row = record.row();
        if let Some(gate) = plan.checks.gate()
            && gate.has_content(row.as_ref(), &unreadable)
        {
            gate.shut(record, &mut unreadable);
            row = record.row();
            found.findings.push(Finding::new(gate.fault(), found.line));
        }
        let row = row.as_ref();
        let report = &mut self.report;
        plan.checks.check(record, row, &unreadable, plan.context, |event| match event {
            Event::Fault(fault) => found.findings.push(Finding::new(fault, found.line)),
            Event::NotEvaluated(rule, reason) => report.add_not_evaluated(rule, reason),
        });
        for finding in found.findings.iter_mut().skip(before) {
            finding.waived =
                finding.severity() == Severity::Error && plan.waives(finding.fault.rule);
        }
        // What could not be read whole is in no sum and no count.
        if before > 0 || !unreadable.is_empty() {
            return;
        }
        (plan.fold)(&mut self.summary, record, row);
        // Of forms without consent, all look alike.
        if found.line.is_some() && plan.checks.gate().is_none_or(|gate| gate.is_open(row, &unreadable)) {
            self.contents.add(look(plan, record, row));
        }
        if !found.findings.iter().any(Finding::stands_as_error) {
            let checked = Checked::vouch(record, row);
            self.tallies.iter_mut().for_each(|tally| tally.add(checked));
        }
    }

    /// Keeps the findings of a record, and its keys.
    fn keep(&mut self, plan: &Plan<'_, T, S>, record: &T, found: Found) {
        let id = match plan.record_id.map(|slot| slot.get(record)) {
            Some(Value::Text(id)) => Some(id),
            _ => None,
        };
        if let (Some(_), Some(line)) = (id, found.line) {
            for ((slot, rule), identities) in plan.keys.iter().zip(&mut self.identities) {
                if let Value::Text(key) = slot.get(record) {
                    identities.add(key, line);
                } else {
                    self.report.add_not_evaluated(rule, Reason::NotAnswered);
                }
            }
        }
        if found.findings.is_empty() {
            return;
        }
        let shown = id.filter(|id| !key_may_identify(id));
        for (sequence, mut finding) in (0..).zip(found.findings) {
            finding.sequence = sequence;
            finding.record_id = shown.map(str::to_owned);
            self.report.add(finding);
        }
    }
}

/// How a record looks but for its id.
fn look<T: Form + Subject, S>(plan: &Plan<'_, T, S>, record: &T, row: &[u64]) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.hash(&mut hasher);
    for slot in &plan.hidden {
        if let Value::Text(text) = slot.get(record) {
            text.hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// The findings of a record, and its line.
struct Found {
    findings: Vec<Finding>,
    line: Option<u64>,
}

/// Where the lines of a text end, looked up once: a record can have as many faults as lines.
fn line_ends(bytes: &[u8]) -> Vec<usize> {
    let bytes = bytes.iter().enumerate();
    bytes.filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).collect()
}

fn line_of_byte(ends: &[usize], at: usize) -> u64 {
    let before = ends.partition_point(|end| *end < at);
    u64::try_from(before).unwrap_or(u64::MAX) + 1
}

impl<T: Form, S> Part<T, S> {
    /// Adds another part of the file.
    pub(crate) fn merge(&mut self, other: Self, merge: fn(&mut S, S)) {
        self.report.merge(other.report);
        self.tallies.iter_mut().zip(&other.tallies).for_each(|(tally, more)| tally.merge(more));
        merge(&mut self.summary, other.summary);
        let identities = self.identities.iter_mut().zip(other.identities);
        identities.for_each(|(all, more)| all.merge(more));
        self.contents.merge(other.contents);
        self.blank_lines += other.blank_lines;
        self.carriage_return = self.carriage_return.into_iter().chain(other.carriage_return).min();
        if other.encoding != Encoding::Plain {
            self.encoding = other.encoding;
        }
    }
}

impl<T: Form + Subject, S: Default> Part<T, S> {
    /// What the file came to: keys that repeat, records that look alike, and what was read although it is not what we
    /// write, once a file.
    pub(crate) fn finish(self, plan: &Plan<'_, T, S>) -> (FileReport, Vec<Counted>, S) {
        let Self { mut report, tallies, summary, identities, contents, .. } = self;
        for ((slot, rule), identities) in plan.keys.iter().zip(identities) {
            let waived = plan.waives(rule);
            let is_record_id = plan.record_id == Some(*slot);
            identities.repeated(|Repeated { key, line, first }| {
                let fault = Fault::new(rule, Severity::Error, Some(slot.place()));
                let mut finding =
                    Finding::new(fault.with("first", Shown::Count(first)), Some(line));
                // Any other key is of a person, and never shown.
                finding.record_id = (is_record_id && !key_may_identify(&key)).then_some(key);
                finding.sequence = u32::MAX;
                finding.waived = waived;
                report.add(finding);
            });
        }
        let (mut all, mut repeated, mut last) = (0_u64, 0_u64, None);
        contents.sorted(|content| {
            all += 1;
            repeated += u64::from(last == Some(content));
            last = Some(content);
        });
        if repeated > 0 {
            let fault = Fault::new(&RECORD_STANDS_ONCE, Severity::Info, None);
            let fault = fault.with("repeated", Shown::Count(repeated));
            report.add_fault(fault.with("all", Shown::Count(all)), None);
        }
        let mut info = |rule, line| report.add_fault(Fault::new(rule, Severity::Info, None), line);
        match self.encoding {
            Encoding::Plain => (),
            Encoding::ByteOrderMark => info(&structure::BYTE_ORDER_MARK, Some(1)),
            Encoding::Utf16 => {
                let fault = Fault::new(&structure::WRONG_ENCODING, Severity::Fatal, None);
                report.add_fault(fault, None);
            }
        }
        if let Some(line) = self.carriage_return {
            let fault = Fault::new(&structure::CARRIAGE_RETURNS, Severity::Info, None);
            report.add_fault(fault, Some(line));
        }
        if self.blank_lines > 0 {
            let fault = Fault::new(&structure::BLANK_LINES, Severity::Info, None);
            report.add_fault(fault.with("count", Shown::Count(self.blank_lines)), None);
        }
        report.settle();
        (report, tallies.iter().map(Tally::counted).collect(), summary)
    }
}
