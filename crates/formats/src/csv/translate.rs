//! A row into the line of JSON that a program would have sent.

use std::collections::BTreeMap;

use tallfest_base::{AnyField, Form, Kind, List, Slot};
use tallfest_rules::{Fault, Severity, Shown, structure};

use super::{
    Columns,
    cell::{Cell, Cells, Column},
    columns::AnswerIn,
    names::{Labels, plain},
};

/// A row as a line of JSON, and what is wrong with it that a line of JSON cannot have.
#[derive(Debug, Default)]
pub struct Translated {
    /// The record.
    pub json: Vec<u8>,
    /// Faults of single cells.
    pub faults: Vec<(Fault, Option<Column>)>,
    /// The indexes in the row of answers that they leave open.
    pub unreadable: Vec<usize>,
}

/// How often something is in a sheet that we would not write so, and where first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// How often.
    pub count: u64,
    /// The first row, and the cell of it if it is one cell's.
    pub first: Option<(u64, Option<Column>)>,
}

/// What is in a sheet that we would not write so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Used {
    /// Spaces around answers.
    pub spaces: Seen,
    /// Days as `31.12.2020`.
    pub days: Seen,
    /// Numbers with a decimal comma.
    pub commas: Seen,
    /// Labels in place of codes.
    pub labels: Seen,
    /// Rows in windows-1252.
    pub windows_1252: Seen,
}

impl Seen {
    /// Once more, in this row or cell.
    pub fn add(&mut self, row: u64, column: Option<Column>) {
        self.merge(Self { count: 1, first: Some((row, column)) });
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.first = self.first.into_iter().chain(other.first).min();
    }
}

impl Used {
    /// Adds what another part of the sheet has.
    pub fn merge(&mut self, other: Self) {
        for (one, other) in [
            (&mut self.spaces, other.spaces),
            (&mut self.days, other.days),
            (&mut self.commas, other.commas),
            (&mut self.labels, other.labels),
            (&mut self.windows_1252, other.windows_1252),
        ] {
            one.merge(other);
        }
    }
}

impl<T: Form> Columns<T> {
    /// A row as a line of JSON.
    ///
    /// # Errors
    /// If the row has more or fewer cells than there are columns, so that answers may stand in the wrong ones.
    pub fn translate(&self, cells: &Cells, row: u64, used: &mut Used) -> Result<Translated, Fault> {
        let beyond = (self.width..cells.len()).filter_map(|column| cells.get(column));
        if cells.len() < self.width || beyond.clone().any(|cell| !cell.is_blank()) {
            let count = |number| Shown::Count(u64::try_from(number).unwrap_or(u64::MAX));
            let fault = Fault::new(&structure::OTHER_NUMBER_OF_CELLS, Severity::Error, None);
            return Err(fault.with("found", count(cells.len())).with("count", count(self.width)));
        }
        let mut to =
            Translation { cells, row, used, labels: &self.labels, done: Translated::default() };
        to.record(self);
        Ok(to.done)
    }
}

struct Translation<'a> {
    cells: &'a Cells,
    row: u64,
    used: &'a mut Used,
    labels: &'a BTreeMap<&'static str, Labels>,
    done: Translated,
}

impl Translation<'_> {
    fn put(&mut self, json: &str) {
        self.done.json.extend_from_slice(json.as_bytes());
    }

    fn put_text(&mut self, text: &str) {
        self.put(&serde_json::Value::from(text).to_string());
    }

    fn comma(&mut self) {
        if !matches!(self.done.json.last(), None | Some(b'{' | b'[' | b':')) {
            self.put(",");
        }
    }

    fn put_key(&mut self, key: &str) {
        self.comma();
        self.put_text(key);
        self.put(":");
    }

    fn record<T: Form>(&mut self, columns: &Columns<T>) {
        self.put("{");
        for question in &columns.questions {
            let field = question.field;
            if let Some(column) = question.whole
                && let Some(cell) = self.answer_in(column, &field.kind)
            {
                self.put_key(field.question.id);
                self.answer(field, cell, column);
            }
            let slot = Slot { field, row: 0 };
            if let Some(bits) = self.ticked(&question.alternatives, slot) {
                self.put_key(field.question.id);
                self.put_codes(field.kind.codes(), bits);
            }
            self.matrix(field, &question.rows);
        }
        self.put("}");
    }

    fn matrix<T: Form>(&mut self, field: &'static AnyField<T>, rows: &[(Slot<T>, AnswerIn)]) {
        let mut is_open = false;
        for (slot, answer) in rows {
            let given = match answer {
                AnswerIn::One(column) => self
                    .answer_in(*column, field.kind.cell())
                    .map(|cell| (Some((cell, *column)), 0)),
                AnswerIn::Each(each) => self.ticked(each, *slot).map(|bits| (None, bits)),
            };
            let (Some((cell, bits)), Some(row)) = (given, slot.row_code()) else { continue };
            if !is_open {
                self.put_key(field.question.id);
                self.put("{");
                is_open = true;
            }
            self.put_key(row.code);
            match cell {
                Some((cell, column)) => self.value(field.kind.cell(), cell, column),
                None => self.put_codes(field.kind.codes(), bits),
            }
        }
        if is_open {
            self.put("}");
        }
    }
}

impl<'a> Translation<'a> {
    /// What stands in a column, if anything does. A text stands as it is; around other answers spaces are skipped.
    fn answer_in(&mut self, column: Column, kind: &Kind) -> Option<Cell<'a>> {
        let cell = self.cells.get(column.0)?;
        if matches!(kind, Kind::Text) {
            let is_there = !cell.is_blank() || (cell.quoted && !cell.text.is_empty());
            return is_there.then_some(cell);
        }
        let text = cell.text.trim();
        if text.is_empty() {
            return None;
        }
        if text.len() < cell.text.len() {
            self.used.spaces.add(self.row, Some(column));
        }
        Some(Cell { text, ..cell })
    }

    /// The alternatives that are ticked. None is no answer: that none of them holds has a code of its own.
    fn ticked<T: Form>(&mut self, each: &[(Column, u8)], slot: Slot<T>) -> Option<u64> {
        let mut bits = 0;
        for (column, line) in each {
            let Some(cell) = self.answer_in(*column, slot.field.kind.cell()) else { continue };
            if let Some(yes) = is_yes(cell.text) {
                bits |= u64::from(yes) << line;
                continue;
            }
            let place = slot.place();
            let code = slot.field.kind.codes().and_then(|list| list.at(*line));
            let fault = Fault::new(&structure::NEITHER_YES_NOR_NO, Severity::Error, Some(place));
            let fault = fault.with("question", Shown::Place(place));
            let found = code.map_or(Shown::Codes(vec![]), Shown::Code);
            self.done.faults.push((fault.with("found", found), Some(*column)));
            self.done.unreadable.push(slot.index());
        }
        (bits != 0).then_some(bits)
    }

    fn put_codes(&mut self, list: Option<&'static List>, bits: u64) {
        self.put("[");
        for code in list.into_iter().flat_map(|list| list.codes_in(bits)) {
            self.comma();
            self.put_text(code.code);
        }
        self.put("]");
    }

    /// The whole answer to a question.
    fn answer<T>(&mut self, field: &AnyField<T>, cell: Cell<'_>, column: Column) {
        if !field.can_be_not_stated || cell.text == NOT_STATED {
            self.value(&field.kind, cell, column);
        } else if is_not_stated(cell.text) {
            self.used.labels.add(self.row, Some(column));
            self.put_text(NOT_STATED);
        } else {
            self.value(&field.kind, cell, column);
        }
    }

    /// One answer. What is none of its kind stands as a text, in which the reader finds the fault.
    fn value(&mut self, kind: &Kind, cell: Cell<'_>, column: Column) {
        match kind {
            Kind::Code(list) => self.code(list, cell.text, column),
            Kind::Codes(list) => {
                self.put("[");
                for code in cell.text.split('|') {
                    self.comma();
                    self.code(list, code.trim(), column);
                }
                self.put("]");
            }
            Kind::Number { .. } if is_number(cell.text) => self.put(cell.text),
            Kind::Number { .. } => match with_point(cell.text) {
                Some(number) => {
                    self.used.commas.add(self.row, Some(column));
                    self.put(&number);
                }
                None => self.put_text(cell.text),
            },
            Kind::Date => match day_with_points(cell.text) {
                Some(day) => {
                    self.used.days.add(self.row, Some(column));
                    self.put_text(&day);
                }
                None => self.put_text(cell.text),
            },
            Kind::Key | Kind::Text | Kind::PerCode(..) => self.put_text(cell.text),
        }
    }

    fn code(&mut self, list: &'static List, text: &str, column: Column) {
        if list.line(text).is_some() {
            return self.put_text(text);
        }
        let line = self.labels.get(list.id).and_then(|labels| labels.line(text));
        let Some(code) = line.and_then(|line| list.at(line)) else { return self.put_text(text) };
        self.used.labels.add(self.row, Some(column));
        self.put_text(code.code);
    }
}

const NOT_STATED: &str = "not_stated";

fn is_not_stated(text: &str) -> bool {
    ["not_stated", "ikke oppgitt", "ikkje oppgitt", "not stated"].contains(&plain(text).as_str())
}

/// What a column of one alternative says.
fn is_yes(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "1" | "x" | "ja" | "yes" | "true" | "sann" | "sant" => Some(true),
        "0" | "nei" | "no" | "false" | "usann" | "usant" => Some(false),
        _ => None,
    }
}

/// Whether a text is a number as JSON writes it.
fn is_number(text: &str) -> bool {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let leading = whole.len() > 1 && whole.starts_with('0');
    !leading && [whole, part, exponent].into_iter().all(digits)
}

/// A number with a decimal comma, as JSON writes it.
fn with_point(text: &str) -> Option<String> {
    let (whole, part) = text.split_once(',')?;
    let number = format!("{whole}.{part}");
    (!whole.contains('.') && is_number(&number)).then_some(number)
}

/// A day as `31.12.2020` or `1.2.2020`, as we write it. Whether there is such a day is not asked here.
fn day_with_points(text: &str) -> Option<String> {
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_day = digits(day, 2) && digits(month, 2) && digits(year, 4) && year.len() == 4;
    (is_day && parts.next().is_none()).then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_if_json_has_it_so() {
        for text in [
            "0", "-0", "12", "1.5", "1e3", "-1.25E-2", "01", "1.", ".5", "+1", "1,5", "", "-",
            "1e", "1 2",
        ] {
            let json = serde_json::from_str::<serde_json::Number>(text).is_ok();
            assert_eq!(is_number(text), json, "{text}");
        }
        assert_eq!(with_point("135,3").as_deref(), Some("135.3"));
        for text in ["1.200,5", "1,2,3", ",5", "1,", "12"] {
            assert_eq!(with_point(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_in_the_norwegian_order() {
        assert_eq!(day_with_points("1.2.2020").as_deref(), Some("2020-02-01"));
        assert_eq!(day_with_points("31.12.2020").as_deref(), Some("2020-12-31"));
        for text in ["1.2.20", "1.2", "1.2.2020.", "a.2.2020", "2020.12.31", "1..2020"] {
            assert_eq!(day_with_points(text), None, "{text}");
        }
    }
}
