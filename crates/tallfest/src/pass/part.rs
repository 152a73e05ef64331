//! A part of a file in the pass: its lines go in, findings, sums and counts come out, and parts merge in any order.

use tallfest_base::{AnyField, Checked, Form, Slot, Value};
use tallfest_formats::{Chunk, Encoding, Line, fast, slow};
use tallfest_forms::confirmation::CENTRE;
use tallfest_rules::{
    Event, Fault, Severity, Shown, Subject, declared::RECORD_ID_IS_UNIQUE, key_may_identify,
    structure,
};
use tallfest_tables::{Counted, Tally};

use super::{
    identity::{Identities, Repeated},
    run::Plan,
    sheet::SheetPart,
};
use crate::{Confirming, FileReport, Finding, confirm};

/// A part of a file.
pub(crate) struct Part<T: Form, S> {
    pub(crate) report: FileReport,
    pub(crate) tallies: Vec<Tally<T>>,
    pub(crate) summary: S,
    /// What is known of the sheet, if the file is one.
    pub(super) sheet: Option<SheetPart<T>>,
    pub(super) identities: Identities,
    pub(super) blank_lines: u64,
    pub(super) carriage_return: Option<u64>,
    pub(super) encoding: Encoding,
}

/// The slot of the record's id, if the form has one.
pub(crate) fn record_id<T: Form>() -> Option<Slot<T>> {
    let field = AnyField::named(T::FIELDS, "record_id")?;
    Some(Slot { field, row: 0 })
}

impl<T: Form + Subject, S: Default> Part<T, S> {
    pub(crate) fn new(plan: &Plan<'_, T, S>, tallies: Vec<Tally<T>>) -> Self {
        Self {
            report: FileReport::new(plan.limits.findings),
            tallies,
            summary: S::default(),
            sheet: None,
            identities: Identities::default(),
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
        self.identities.close();
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

    /// A finding in the file, which may be a sheet.
    pub(super) fn finding(&self, fault: Fault, line: Option<u64>) -> Finding {
        let sheet = self.sheet.as_ref().map(|sheet| sheet.place_of(&fault));
        Finding { sheet, ..Finding::new(fault, line) }
    }

    pub(super) fn ends_with_carriage_return(&mut self, line: u64) {
        self.carriage_return = Some(self.carriage_return.unwrap_or(line).min(line));
    }

    fn add_line(&mut self, plan: &Plan<'_, T, S>, line: Line<'_>) {
        if line.carriage_return {
            self.ends_with_carriage_return(line.number);
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
        let found = Found { findings: vec![], unreadable: vec![], line };
        self.add_found(plan, bytes, ends_open, found);
    }

    /// Checks and counts a record in which something was found already.
    pub(super) fn add_found(
        &mut self,
        plan: &Plan<'_, T, S>,
        bytes: &[u8],
        ends_open: bool,
        mut found: Found,
    ) {
        let record = if let Some(record) = fast::<T>(bytes) {
            let row = record.row();
            self.check(plan, &record, row.as_ref(), &mut found);
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
        let slow = slow::<T>(bytes);
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
            found.findings.push(self.finding(fault, line));
        }
        found.unreadable.extend(slow.unreadable);
        if slow.is_record {
            let row = slow.record.row();
            self.check(plan, &slow.record, row.as_ref(), found);
        }
        slow.record
    }

    fn check(&mut self, plan: &Plan<'_, T, S>, record: &T, row: &[u64], found: &mut Found) {
        if plan.is_of_structure {
            return;
        }
        let Found { findings, unreadable, line } = found;
        let before = findings.len();
        let (report, sheet) = (&mut self.report, self.sheet.as_ref());
        plan.checks.check(record, row, unreadable, plan.context, |event| match event {
            Event::Fault(fault) => {
                let sheet = sheet.map(|sheet| sheet.place_of(&fault));
                findings.push(Finding { sheet, ..Finding::new(fault, *line) });
            }
            Event::NotEvaluated(rule, reason) => report.add_not_evaluated(rule, reason),
        });
        for finding in found.findings.iter_mut().skip(before) {
            finding.waived =
                finding.severity() == Severity::Error && plan.waives(finding.fault.rule);
        }
        // What could not be read whole is in no sum and no count.
        let is_whole = sheet.is_none_or(SheetPart::is_whole);
        if before > 0 || !found.unreadable.is_empty() || !is_whole {
            return;
        }
        (plan.fold)(&mut self.summary, record, row);
        if !found.findings.iter().any(Finding::stands_as_error) {
            let checked = Checked::vouch(record, row);
            self.tallies.iter_mut().for_each(|tally| tally.add(checked));
        }
    }

    /// Keeps the findings of a record, and its id.
    pub(super) fn keep(&mut self, plan: &Plan<'_, T, S>, record: &T, found: Found) {
        let id = match plan.record_id.map(|slot| slot.get(record)) {
            Some(Value::Text(id)) => Some(id),
            _ => None,
        };
        if let (Some(id), Some(line)) = (id, found.line)
            && !plan.is_of_structure
        {
            self.identities.add(id, line);
        }
        if found.findings.is_empty() {
            return;
        }
        let shown = id.filter(|id| !key_may_identify(id));
        for (sequence, mut finding) in (0..).zip(found.findings) {
            finding.sequence = sequence;
            finding.record_id = shown.map(str::to_owned);
            // What a sheet has no column for is one finding of the column, not one of each row.
            let finding = match &mut self.sheet {
                Some(sheet) => sheet.without_column(finding),
                None => Some(finding),
            };
            let Some(mut finding) = finding else { continue };
            // A record without an id that may be shown cannot be named in a confirmation.
            let about = if plan.record_id.is_some() { shown } else { Some(CENTRE) };
            if let Some(about) = about.filter(|_| finding.severity() == Severity::Warning) {
                let values = confirm::values(record, &finding.fault);
                finding.confirm(about, &values, plan.excused.confirmed, &mut self.report);
            }
            self.report.add(finding);
        }
    }
}

/// The findings of a record, the answers that could not be read, and its line.
pub(super) struct Found {
    pub(super) findings: Vec<Finding>,
    /// Their indexes in the row.
    pub(super) unreadable: Vec<usize>,
    pub(super) line: Option<u64>,
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

impl<T: Form + Subject, S: Default> Part<T, S> {
    /// Adds another part of the file.
    pub(crate) fn merge(&mut self, other: Self, merge: fn(&mut S, S)) {
        self.report.merge(other.report);
        self.tallies.iter_mut().zip(&other.tallies).for_each(|(tally, more)| tally.merge(more));
        merge(&mut self.summary, other.summary);
        self.identities.merge(other.identities);
        self.blank_lines += other.blank_lines;
        self.carriage_return = self.carriage_return.into_iter().chain(other.carriage_return).min();
        if other.encoding != Encoding::Plain {
            self.encoding = other.encoding;
        }
        if let (Some(sheet), Some(other)) = (&mut self.sheet, other.sheet) {
            sheet.merge(other);
        }
    }

    /// What the file came to: ids that repeat, and what was read although it is not what we write, once a file.
    pub(crate) fn finish(
        mut self,
        waived: bool,
        confirmed: Option<&Confirming<'_>>,
    ) -> (FileReport, Vec<Counted>, S) {
        let mut found = vec![];
        let id = record_id::<T>().map(Slot::place);
        std::mem::take(&mut self.identities).repeated(|Repeated { id: repeated, line, first }| {
            let fault = Fault::new(&RECORD_ID_IS_UNIQUE, Severity::Error, id);
            let mut finding = self.finding(fault.with("first", Shown::Count(first)), Some(line));
            finding.record_id = (!key_may_identify(&repeated)).then_some(repeated);
            finding.sequence = u32::MAX;
            finding.waived = waived;
            found.push(finding);
        });
        let info = |rule| Fault::new(rule, Severity::Info, None);
        match self.encoding {
            Encoding::Plain => (),
            Encoding::ByteOrderMark => {
                found.push(self.finding(info(&structure::BYTE_ORDER_MARK), Some(1)));
            }
            Encoding::Utf16 => {
                let fault = Fault::new(&structure::WRONG_ENCODING, Severity::Fatal, None);
                found.push(self.finding(fault, None));
            }
        }
        if let Some(line) = self.carriage_return {
            found.push(self.finding(info(&structure::CARRIAGE_RETURNS), Some(line)));
        }
        if self.blank_lines > 0 {
            let fault = info(&structure::BLANK_LINES).with("count", Shown::Count(self.blank_lines));
            found.push(self.finding(fault, None));
        }
        let Self { mut report, tallies, summary, sheet, .. } = self;
        found.extend(sheet.into_iter().flat_map(SheetPart::finish));
        for mut finding in found {
            finding.confirm_of_centre(confirmed, &mut report);
            report.add(finding);
        }
        report.settle();
        (report, tallies.iter().map(Tally::counted).collect(), summary)
    }
}
