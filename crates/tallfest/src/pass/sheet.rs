//! A sheet (CSV) through the pass: its rows become lines, and its findings stand in cells.

use std::{
    collections::BTreeMap,
    io::Read,
    sync::{Arc, Mutex, PoisonError},
};

use tallfest_base::{Form, Place, Records, Year};
use tallfest_formats::{
    Encoding,
    csv::{Cells, Column, Columns, Decoded, Problem, Row, Rows, Seen, Start, Used, decode},
};
use tallfest_rules::{Fault, RuleInfo, Severity, Shown, Subject, missing_rule, structure};

use super::{
    Source, TooLargeTable,
    part::{Found, Part},
    run::{Plan, broken_off, in_parts},
};
use crate::{Finding, InSheet};

/// What a part of the pass knows of its sheet.
pub(crate) struct SheetPart<T: Form> {
    columns: Arc<Columns<T>>,
    used: Used,
    missing: BTreeMap<(&'static str, &'static str), Missing>,
}

/// An answer that is asked for and that the sheet has no column for.
struct Missing {
    finding: Finding,
    rows: u64,
}

impl<T: Form> SheetPart<T> {
    fn new(columns: Arc<Columns<T>>) -> Self {
        Self { columns, used: Used::default(), missing: BTreeMap::new() }
    }

    /// Where in the sheet a fault stands.
    pub(super) fn place_of(&self, fault: &Fault) -> InSheet {
        let column = fault.place.and_then(|place| self.columns.column_of(place));
        InSheet { column, rows: None }
    }

    /// Whether the headings leave nothing open: with a fault in them, no record of the sheet is in a sum or a count.
    pub(super) fn is_whole(&self) -> bool {
        self.columns.worst() < Some(Severity::Error)
    }

    /// Keeps a finding back if it is that of an answer for which there is no column.
    pub(super) fn without_column(&mut self, finding: Finding, year: Year) -> Option<Finding> {
        let misses = |place: Place| {
            let field = Columns::<T>::field_at(place)?;
            let is_missing = std::ptr::eq(finding.fault.rule, missing_rule(field, year));
            (is_missing && self.columns.column_of(place).is_none()).then_some(place)
        };
        let Some(place) = finding.fault.place.and_then(misses) else { return Some(finding) };
        let key = (place.question.id, place.row.map_or("", |row| row.code));
        self.missing.entry(key).or_insert(Missing { finding, rows: 0 }).rows += 1;
        None
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.used.merge(other.used);
        for (key, more) in other.missing {
            let rows = more.rows;
            self.missing.entry(key).or_insert(Missing { rows: 0, ..more }).rows += rows;
        }
    }

    /// What was found of the sheet as a whole, once each.
    pub(super) fn finish(self) -> Vec<Finding> {
        let Self { columns, used, missing } = self;
        let head = Some(columns.heading_row());
        let mut found: Vec<_> = headings(&columns);
        for Missing { finding, rows } in missing.into_values() {
            let sheet = Some(InSheet { column: None, rows: Some(rows) });
            found.push(Finding { sheet, line: head, record_id: None, ..finding });
        }
        let seen: [(&'static RuleInfo, Seen); 5] = [
            (&structure::WINDOWS_1252, used.windows_1252),
            (&structure::DAYS_WITH_POINTS, used.days),
            (&structure::DECIMAL_COMMA, used.commas),
            (&structure::ANSWERS_AS_LABELS, used.labels),
            (&structure::SPACES, used.spaces),
        ];
        for (rule, Seen { count, first }) in seen {
            if let Some((row, column)) = first {
                let fault = Fault::new(rule, Severity::Info, None);
                let finding = Finding::new(fault.with("count", Shown::Count(count)), Some(row));
                found.push(Finding { sheet: Some(InSheet { column, rows: None }), ..finding });
            }
        }
        (0..).zip(found).map(|(sequence, finding)| Finding { sequence, ..finding }).collect()
    }
}

/// What was found in the headings.
fn headings<T: Form>(columns: &Columns<T>) -> Vec<Finding> {
    let head = Some(columns.heading_row());
    let finding = |(fault, column): (&Fault, Option<Column>)| {
        let sheet = Some(InSheet { column, rows: None });
        Finding { sheet, ..Finding::new(fault.clone(), head) }
    };
    columns.faults().map(finding).collect()
}

/// Checks and counts a sheet.
pub(crate) fn read<T: Form + Subject, S: Default + Send>(
    plan: &Plan<'_, T, S>,
    source: Source<'_>,
    records: Records,
) -> Result<Part<T, S>, TooLargeTable> {
    let compressed = source.compressed;
    let mut rows = Rows::new(source.reader, plan.limits.line);
    let mut part = plan.part()?;
    let head = match rows.start(Columns::<T>::known) {
        Ok(Start::Head(head)) => head,
        Ok(start) => {
            part.without_head(plan, &start, records);
            return Ok(part);
        }
        Err(error) => {
            broken_off(&mut part.report, compressed, &error);
            return Ok(part);
        }
    };
    let columns = Arc::new(Columns::<T>::new(&head));
    let begin = |part: &mut Part<T, S>| {
        let sheet = part.sheet.insert(SheetPart::new(Arc::clone(&columns)));
        if head.windows_1252 {
            sheet.used.windows_1252.add(head.row, None);
        }
        if head.byte_order_mark {
            part.encoding = Encoding::ByteOrderMark;
        }
        if head.carriage_return {
            part.ends_with_carriage_return(head.row);
        }
    };
    begin(&mut part);
    if columns.worst() == Some(Severity::Fatal) {
        return Ok(part);
    }
    let all = below(plan, rows, &columns, compressed)?;
    match (records, all.report.records()) {
        (Records::Many, _) | (Records::One, 1) => part.merge(all, plan.merge),
        (Records::One, 0) => {
            let broke_off = all.report.worst() == Some(Severity::Fatal);
            part.merge(all, plan.merge);
            if !broke_off {
                let fault = Fault::new(&structure::NO_RECORD, Severity::Fatal, None);
                part.report.add(part.finding(fault, None));
            }
        }
        (Records::One, count) => {
            let fault = Fault::new(&structure::MORE_THAN_ONE_ROW, Severity::Fatal, None);
            part.report.add(part.finding(fault.with("count", Shown::Count(count)), None));
        }
    }
    Ok(part)
}

/// The rows below the headings.
fn below<T: Form + Subject, S: Default + Send>(
    plan: &Plan<'_, T, S>,
    rows: Rows<impl Read + Send>,
    columns: &Arc<Columns<T>>,
    compressed: bool,
) -> Result<Part<T, S>, TooLargeTable> {
    let separator = rows.separator();
    let rows = Mutex::new(rows);
    in_parts(plan, |mut part| {
        part.sheet = Some(SheetPart::new(Arc::clone(columns)));
        loop {
            // Rows are cut under the lock, which is quick, and worked on outside it.
            let chunk = rows.lock().unwrap_or_else(PoisonError::into_inner).next_chunk();
            match chunk {
                Ok(Some(chunk)) => {
                    chunk.rows().for_each(|row| part.add_row(plan, columns, row, separator));
                    part.close_segments();
                }
                Ok(None) => return part,
                Err(error) => {
                    broken_off(&mut part.report, compressed, &error);
                    return part;
                }
            }
        }
    })
}

impl<T: Form + Subject, S: Default> Part<T, S> {
    /// A sheet that does not begin with headings.
    fn without_head(&mut self, plan: &Plan<'_, T, S>, start: &Start, records: Records) {
        match (start, records) {
            (Start::Utf16, _) => self.encoding = Encoding::Utf16,
            (Start::Broken(row, problem), _) => {
                let fault = Fault { severity: Severity::Fatal, ..broken(plan, *problem) };
                self.report.add_fault(fault, Some(*row));
            }
            (Start::Empty, Records::One) => {
                self.report
                    .add_fault(Fault::new(&structure::NO_RECORD, Severity::Fatal, None), None);
            }
            // A sheet without a row has no records, as a file without a line has none.
            (Start::Empty, Records::Many) | (Start::Head(_), _) => (),
        }
    }

    /// Checks and counts a row.
    fn add_row(
        &mut self,
        plan: &Plan<'_, T, S>,
        columns: &Columns<T>,
        row: Row<'_>,
        separator: char,
    ) {
        if row.carriage_return {
            self.ends_with_carriage_return(row.number);
        }
        let decoded =
            match row.problem.map_or_else(|| decode(row.bytes).map_err(Problem::NotText), Err) {
                Ok(decoded) => decoded,
                Err(problem) => {
                    self.report.count_record();
                    self.report.add(self.finding(broken(plan, problem), Some(row.number)));
                    return;
                }
            };
        let cells = Cells::split(decoded.text(), separator);
        if cells.is_empty() {
            self.blank_lines += 1;
            return;
        }
        self.report.count_record();
        let Some(sheet) = &mut self.sheet else { return };
        if matches!(decoded, Decoded::Windows1252(_)) {
            sheet.used.windows_1252.add(row.number, None);
        }
        let translated = match columns.translate(&cells, row.number, &mut sheet.used) {
            Ok(translated) => translated,
            Err(fault) => {
                self.report.add(self.finding(fault, Some(row.number)));
                return;
            }
        };
        let line = Some(row.number);
        let finding = |(fault, column)| {
            let sheet = Some(InSheet { column, rows: None });
            Finding { sheet, ..Finding::new(fault, line) }
        };
        let findings = translated.faults.into_iter().map(finding).collect();
        let unreadable = [columns.unreadable(), &translated.unreadable].concat();
        self.add_found(
            plan,
            &translated.json,
            false,
            Found { findings, unreadable, line, ..Found::default() },
        );
    }
}

/// What is wrong with a row that cannot be read.
fn broken<T: Form + Subject, S: Default>(plan: &Plan<'_, T, S>, problem: Problem) -> Fault {
    let count = |number| Shown::Count(u64::try_from(number).unwrap_or(u64::MAX));
    let error = |rule| Fault::new(rule, Severity::Error, None);
    match problem {
        Problem::TooLong => error(&structure::LINE_TOO_LONG).with("limit", count(plan.limits.line)),
        Problem::QuoteNotClosed => error(&structure::QUOTE_NOT_CLOSED),
        Problem::NotText(at) => error(&structure::NOT_UTF8).with("column", count(at)),
    }
}
