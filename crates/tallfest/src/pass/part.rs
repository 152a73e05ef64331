//! A part of a file in the pass: its lines go in, findings, sums and counts come out, and parts merge in any order.

use std::hash::{BuildHasher, Hash, Hasher};

use foldhash::quality::FixedState;
use tallfest_base::{AnyField, Checked, Form, KeyOrder, Place, Slot, Value, texts};
use tallfest_formats::{Chunk, Encoding, Line, MoreFaults, by_serde, quick, slow_within};
use tallfest_forms::confirmation::CENTRE;
use tallfest_rules::{
    Event, Fault, Reason, Severity, Shown, Subject, declared::RECORD_STANDS_ONCE, key_may_identify,
    structure,
};
use tallfest_tables::{Counted, Tallies};

use super::{
    hashes::Hashes,
    identity::{Identities, Repeated},
    run::Plan,
    sheet::SheetPart,
};
use crate::{FileReport, Finding, confirm};

/// A part of a file.
pub(crate) struct Part<T: Form, S> {
    pub(crate) report: FileReport,
    pub(crate) tallies: Tallies<T>,
    pub(crate) summary: S,
    /// What is known of the sheet, if the file is one.
    pub(super) sheet: Option<SheetPart<T>>,
    /// In the order of the plan's keys.
    pub(super) identities: Vec<Identities>,
    /// How each record looks but for its id, as a hash: two that differ are taken for alike once in millions of files.
    contents: Hashes,
    order: KeyOrder,
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
    pub(crate) fn new(plan: &Plan<'_, T, S>, tallies: Tallies<T>) -> Self {
        Self {
            report: FileReport::new(plan.limits.findings),
            tallies,
            summary: S::default(),
            sheet: None,
            identities: plan.keys.iter().map(|_| Identities::default()).collect(),
            contents: Hashes::default(),
            order: KeyOrder::default(),
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
        self.close_segments();
    }

    /// Closes the segments of a chunk.
    pub(super) fn close_segments(&mut self) {
        self.identities.iter_mut().for_each(Identities::close);
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
        let found = Found { line, ..Found::default() };
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
        // In one place from reading to counting: a record is some hundred bytes.
        let mut record = T::default();
        if quick(&mut record, bytes, &mut self.order) {
            self.check(plan, &mut record, &mut found);
        } else if let Some(read) = by_serde(bytes) {
            record = read;
            self.check(plan, &mut record, &mut found);
        } else {
            record = self.read_slowly(plan, bytes, ends_open, &mut found);
        }
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
        let mut slow = slow_within::<T>(bytes, plan.limits.findings);
        let ends = if found.line.is_none() { line_ends(bytes) } else { vec![] };
        let (faults, more) = slow.faults.into_parts();
        found.more.extend(more);
        for (at, fault) in faults {
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
            self.check(plan, &mut slow.record, found);
        }
        slow.record
    }

    fn check(&mut self, plan: &Plan<'_, T, S>, record: &mut T, found: &mut Found) {
        let mut row = record.row();
        let withheld = withhold(plan, record, row.as_ref(), found);
        if withheld.is_some() {
            row = record.row();
        }
        // What could not be read of the record, and may be told.
        let before = found.findings.len();
        let line = found.line;
        found.findings.extend(withheld.map(|fault| self.finding(fault, line)));
        if plan.is_of_structure {
            return;
        }
        let row = row.as_ref();
        let (report, sheet) = (&mut self.report, self.sheet.as_ref());
        let Found { findings, unreadable, .. } = found;
        plan.checks.check(record, row, unreadable, plan.context, |event| match event {
            Event::Fault(fault) => {
                let sheet = sheet.map(|sheet| sheet.place_of(&fault));
                findings.push(Finding { sheet, ..Finding::new(fault, line) });
            }
            Event::NotEvaluated(rule, reason) => report.add_not_evaluated(rule, reason),
        });
        for finding in findings.iter_mut().skip(before) {
            finding.waived =
                finding.severity() == Severity::Error && plan.waives(finding.fault.rule);
        }
        // What could not be read whole is in no sum and no count.
        let is_whole = sheet.is_none_or(SheetPart::is_whole);
        if before > 0 || !unreadable.is_empty() || !is_whole {
            return;
        }
        (plan.fold)(&mut self.summary, record, row);
        // Of forms without consent, all look alike.
        if line.is_some() && plan.checks.gate().is_none_or(|gate| gate.is_open(row, unreadable)) {
            self.contents.add(look(plan, record, row));
        }
        if !findings.iter().any(Finding::stands_as_error) {
            self.tallies.add(Checked::vouch(record, row));
        }
    }

    /// Keeps the findings of a record, and its keys.
    pub(super) fn keep(&mut self, plan: &Plan<'_, T, S>, record: &T, found: Found) {
        let text = |slot: Slot<T>| {
            let Value::Text(text) = slot.get(record) else { return None };
            Some(text)
        };
        let id = plan.record_id.and_then(text);
        if let (Some(_), Some(line)) = (id, found.line)
            && !plan.is_of_structure
        {
            for ((slot, rule), identities) in plan.keys.iter().zip(&mut self.identities) {
                let key = if Some(*slot) == plan.record_id { id } else { text(*slot) };
                if let Some(key) = key {
                    identities.add(key, line);
                } else {
                    self.report.add_not_evaluated(rule, Reason::NotAnswered);
                }
            }
        }
        if found.findings.is_empty() {
            return;
        }
        for more in found.more {
            self.report.count_more(more.rule.id, more.times);
        }
        let shown = id.filter(|id| !key_may_identify(id));
        for (sequence, mut finding) in (0..).zip(found.findings) {
            finding.sequence = sequence;
            finding.record_id = shown.map(str::to_owned);
            // What a sheet has no column for is one finding of the column, not one of each row.
            let finding = match &mut self.sheet {
                Some(sheet) => sheet.without_column(finding, plan.context.year),
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

/// How a record looks but for its id.
fn look<T: Form + Subject, S>(plan: &Plan<'_, T, S>, record: &T, row: &[u64]) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    row.hash(&mut hasher);
    for (_, text) in texts(record).filter(|(slot, _)| Some(*slot) != plan.record_id) {
        text.hash(&mut hasher);
    }
    hasher.finish()
}

/// Takes out of a record, and of what was found in it, what may not be there without consent; what is found then.
fn withhold<T: Form + Subject, S>(
    plan: &Plan<'_, T, S>,
    record: &mut T,
    row: &[u64],
    found: &mut Found,
) -> Option<Fault> {
    let gate = plan.checks.gate()?;
    if gate.is_open(row, &found.unreadable) {
        return None;
    }
    // Faults in content that may not be there would show what stands there.
    let all = found.findings.len();
    let is_content = |place: Option<Place>| place.is_some_and(|place| gate.is_content(place));
    found.findings.retain(|it| !is_content(it.fault.place));
    found.more.retain(|more| !is_content(more.place));
    let has_faults = found.findings.len() < all;
    let has_content = gate.has_content(row, &found.unreadable);
    (has_faults || (has_content && !plan.is_of_structure)).then(|| {
        gate.shut(record, &mut found.unreadable);
        gate.fault()
    })
}

/// The findings of a record, the answers that could not be read, and its line.
#[derive(Default)]
pub(super) struct Found {
    pub(super) findings: Vec<Finding>,
    /// More faults like those, of a record that has too many.
    pub(super) more: Vec<MoreFaults>,
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
        self.tallies.merge(&other.tallies);
        merge(&mut self.summary, other.summary);
        let identities = self.identities.iter_mut().zip(other.identities);
        identities.for_each(|(all, more)| all.merge(more));
        self.contents.merge(other.contents);
        self.blank_lines += other.blank_lines;
        self.carriage_return = self.carriage_return.into_iter().chain(other.carriage_return).min();
        if other.encoding != Encoding::Plain {
            self.encoding = other.encoding;
        }
        if let (Some(sheet), Some(other)) = (&mut self.sheet, other.sheet) {
            sheet.merge(other);
        }
    }
}

impl<T: Form + Subject, S: Default> Part<T, S> {
    /// What the file came to: keys that repeat, records that look alike, and what was read although it is not what we
    /// write, once a file.
    pub(crate) fn finish(mut self, plan: &Plan<'_, T, S>) -> (FileReport, Vec<Counted>, S) {
        let confirmed = plan.excused.confirmed;
        let mut found = vec![];
        let mut report = std::mem::take(&mut self.report);
        // First, so that their room is there for the keys.
        let contents = std::mem::take(&mut self.contents);
        let all = contents.count();
        let repeated = contents.repeated(plan.threads()).count();
        if repeated > 0 {
            let fault = Fault::new(&RECORD_STANDS_ONCE, Severity::Info, None);
            let fault = fault.with("repeated", Shown::Count(repeated));
            found.push(self.finding(fault.with("all", Shown::Count(all)), None));
        }
        let identities = std::mem::take(&mut self.identities);
        for ((slot, rule), identities) in plan.keys.iter().zip(identities) {
            let waived = plan.waives(rule);
            let is_record_id = plan.record_id == Some(*slot);
            identities.repeated(plan.threads(), |Repeated { key, line, first }| {
                let fault = Fault::new(rule, Severity::Error, Some(slot.place()));
                let fault = fault.with("first", Shown::Count(first));
                let mut finding = self.finding(fault, Some(line));
                // Any other key is of a person, and never shown.
                finding.record_id = (is_record_id && !key_may_identify(&key)).then_some(key);
                finding.sequence = u32::MAX;
                finding.waived = waived;
                report.add(finding);
            });
        }
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
        let Self { tallies, summary, sheet, .. } = self;
        found.extend(sheet.into_iter().flat_map(SheetPart::finish));
        for mut finding in found {
            finding.confirm_of_centre(confirmed, &mut report);
            report.add(finding);
        }
        report.settle();
        (report, tallies.counted(), summary)
    }
}
