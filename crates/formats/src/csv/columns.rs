//! Which column answers which question.

use std::collections::BTreeMap;

use tallfest_base::{AnyField, Form, Kind, List, Place, Slot, text};
use tallfest_rules::{Fault, RuleInfo, Severity, Shown, structure};

use super::{
    Head,
    cell::{Cells, Column},
    names::{Headings, Labels, Target},
};

/// How many columns are read: as many as a spreadsheet has. A form has some hundreds.
const MOST_COLUMNS: usize = 16_384;

/// What the columns of a sheet answer.
#[derive(Debug)]
pub struct Columns<T: 'static> {
    /// The row of headings.
    pub(super) row: u64,
    /// How many columns have a heading.
    pub(super) width: usize,
    /// In the order of the form.
    pub(super) questions: Vec<OfQuestion<T>>,
    pub(super) labels: BTreeMap<&'static str, Labels>,
    faults: Vec<(Fault, Option<Column>)>,
    /// The answers of which nobody can tell in which column they stand.
    unreadable: Vec<usize>,
}

/// The columns of a question.
#[derive(Debug)]
pub(super) struct OfQuestion<T: 'static> {
    pub(super) field: &'static AnyField<T>,
    /// The column of the whole answer; of a matrix, where it can say `not_stated`.
    pub(super) whole: Option<Column>,
    /// The columns of the rows of a matrix.
    pub(super) rows: Vec<(Slot<T>, AnswerIn)>,
    /// The columns of a question that is no matrix, where each has one alternative.
    pub(super) alternatives: Vec<(Column, u8)>,
}

/// Where one answer stands.
#[derive(Debug)]
pub(super) enum AnswerIn {
    /// In a column.
    One(Column),
    /// In a column for each alternative.
    Each(Vec<(Column, u8)>),
}

impl<T: Form> Columns<T> {
    /// How many of the headings are known.
    pub fn known(cells: &Cells) -> usize {
        let headings = Headings::<T>::new();
        let read = cells.texts().take(MOST_COLUMNS);
        read.filter(|heading| !headings.meant(heading).0.is_empty()).count()
    }

    /// Reads the headings.
    pub fn new(head: &Head) -> Self {
        let mut columns = Self {
            row: head.row,
            width: 0,
            questions: vec![],
            labels: BTreeMap::new(),
            faults: vec![],
            unreadable: vec![],
        };
        columns.say_separator(head.separator);
        columns.read(&head.cells);
        columns
    }

    fn say_separator(&mut self, separator: char) {
        let found = match separator {
            ';' => text("semikolon", "semikolon", "semicolons"),
            '\t' => text("tabulator", "tabulator", "tabs"),
            _ => return,
        };
        let fault = Fault::new(&structure::SEPARATOR, Severity::Info, None);
        self.faults.push((fault.with("found", Shown::Words(found)), None));
    }

    fn read(&mut self, cells: &Cells) {
        let headings = Headings::<T>::new();
        let (mut found, mut by_label, mut each) = (vec![], vec![], vec![]);
        for (column, heading) in cells.texts().enumerate().take(MOST_COLUMNS) {
            let is_blank = heading.trim().is_empty();
            if !is_blank {
                self.width = column + 1;
            }
            let column = Column(column);
            let (meant, is_id) = headings.meant(heading);
            match meant.as_slice() {
                [] => found.push((column, None, heading.trim().to_owned())),
                [target] => {
                    by_label.extend((!is_id).then_some(column));
                    each.extend(target.code.map(|_| column));
                    found.push((column, Some(*target), String::new()));
                }
                several => self.ambiguous(column, several),
            }
        }
        if found.iter().all(|(_, target, _)| target.is_none()) {
            let fault = Fault::new(&structure::NO_HEADINGS, Severity::Fatal, None);
            self.faults.push((fault.with("instead", ids::<T>()), None));
            return;
        }
        for (column, target, _) in &found {
            if let Some(target) = target {
                self.add(*column, *target);
            }
        }
        let width = self.width;
        for (column, _, heading) in
            found.iter().filter(|(column, target, _)| target.is_none() && column.0 < width)
        {
            self.unknown(*column, heading);
        }
        // Of what stands past the last column that is read, the first is told.
        let mut past = cells.texts().enumerate().skip(MOST_COLUMNS);
        if let Some((column, _)) = past.find(|(_, heading)| !heading.trim().is_empty()) {
            let fault = self.error(&structure::UNKNOWN_COLUMN, Column(column), None);
            fault.values.push(("instead", ids::<T>()));
        }
        // A heading that stands a thousand times makes its answer unreadable once.
        self.unreadable.sort_unstable();
        self.unreadable.dedup();
        self.questions.sort_by_key(|question| question.field.slots().next().map(Slot::index));
        self.say_once(&structure::HEADINGS_AS_LABELS, &by_label);
        self.say_once(&structure::COLUMN_FOR_EACH_ANSWER, &each);
    }

    fn say_once(&mut self, rule: &'static RuleInfo, columns: &[Column]) {
        if let Some(first) = columns.first() {
            let count = u64::try_from(columns.len()).unwrap_or(u64::MAX);
            let fault = Fault::new(rule, Severity::Info, None).with("count", Shown::Count(count));
            self.faults.push((fault, Some(*first)));
        }
    }

    fn error(
        &mut self,
        rule: &'static RuleInfo,
        column: Column,
        place: Option<Place>,
    ) -> &mut Fault {
        let fault = Fault::new(rule, Severity::Error, place);
        let fault = fault.with("column", Shown::Id(column.to_string()));
        &mut self.faults.push_mut((fault, Some(column))).0
    }

    fn unknown(&mut self, column: Column, heading: &str) {
        // A label is as near as an id to what somebody meant.
        let known = T::FIELDS.iter().flat_map(|field| [field.question.id, field.question.text.nb]);
        let near = Shown::instead(heading, known);
        let Shown::Nearest(meant) = near else {
            self.error(&structure::UNKNOWN_COLUMN, column, None)
                .values
                .push(("instead", ids::<T>()));
            return;
        };
        let is_meant = |field: &&&'static AnyField<T>| {
            field.question.id == meant || field.question.text.nb == meant
        };
        // The answer is there, under a name that is a slip: that it is missing would be a second finding of one fault.
        if let Some(field) = T::FIELDS.iter().find(is_meant)
            && !self.questions.iter().any(|question| std::ptr::eq(question.field, *field))
        {
            self.unreadable.extend(field.slots().map(Slot::index));
        }
        let fault = self.error(&structure::UNKNOWN_COLUMN, column, None);
        fault.values.push(("instead", Shown::Nearest(meant)));
    }

    fn ambiguous(&mut self, column: Column, several: &[Target<T>]) {
        let mut ids: Vec<_> = several.iter().map(|target| target.field.question.id).collect();
        ids.dedup();
        let slots = several.iter().flat_map(|target| target.field.slots());
        self.unreadable.extend(slots.map(Slot::index));
        let fault = self.error(&structure::AMBIGUOUS_HEADING, column, None);
        fault.values.push(("instead", Shown::OneOf(ids)));
    }

    /// A second column of one answer: neither is read.
    fn twice(&mut self, column: Column, slot: Slot<T>, first: Column) {
        self.unreadable.push(slot.index());
        let place = slot.place();
        let fault = self.error(&structure::COLUMN_TWICE, column, Some(place));
        fault.values.push(("question", Shown::Place(place)));
        fault.values.push(("first", Shown::Id(first.to_string())));
    }

    fn add(&mut self, column: Column, target: Target<T>) {
        let Target { field, row, code } = target;
        self.learn(field.kind.codes());
        let at = self.questions.iter().position(|of| std::ptr::eq(of.field, field));
        let question = match at.and_then(|at| self.questions.get_mut(at)) {
            Some(question) => question,
            None => self.questions.push_mut(OfQuestion {
                field,
                whole: None,
                rows: vec![],
                alternatives: vec![],
            }),
        };
        let slot = Slot { field, row: row.unwrap_or(0) };
        let first = match (row, code) {
            (None, None) => {
                let first =
                    question.whole.or(question.alternatives.first().map(|(first, _)| *first));
                question.whole = question.whole.or(Some(column));
                first
            }
            (None, Some(code)) => {
                let first = question.alternatives.iter().find(|(_, other)| *other == code);
                let first = question.whole.or(first.map(|(first, _)| *first));
                question.alternatives.push((column, code));
                first
            }
            (Some(_), code) => {
                let known = question.rows.iter_mut().find(|(known, _)| *known == slot);
                match (known, code) {
                    (Some((_, AnswerIn::Each(each))), Some(code)) => {
                        let first = each.iter().find(|(_, other)| *other == code);
                        let first = first.map(|(first, _)| *first);
                        each.push((column, code));
                        first
                    }
                    (Some((_, known)), _) => known.first(),
                    (None, code) => {
                        let answer = code.map_or(AnswerIn::One(column), |code| {
                            AnswerIn::Each(vec![(column, code)])
                        });
                        question.rows.push((slot, answer));
                        None
                    }
                }
            }
        };
        if let Some(first) = first {
            self.twice(column, slot, first);
        }
    }

    fn learn(&mut self, list: Option<&'static List>) {
        if let Some(list) = list {
            self.labels.entry(list.id).or_insert_with(|| Labels::new(list));
        }
    }

    /// What is wrong with the headings, and what in them is read although we do not write it so.
    pub fn faults(&self) -> impl Iterator<Item = (&Fault, Option<Column>)> {
        self.faults.iter().map(|(fault, column)| (fault, *column))
    }

    /// The row of headings.
    pub const fn heading_row(&self) -> u64 {
        self.row
    }

    /// The heaviest fault of the headings.
    pub fn worst(&self) -> Option<Severity> {
        self.faults.iter().map(|(fault, _)| fault.severity).max()
    }

    /// The indexes in the row of answers of which nobody can tell in which column they stand.
    pub fn unreadable(&self) -> &[usize] {
        &self.unreadable
    }

    /// The first column of an answer; of the whole of a matrix, the first of its columns.
    pub fn column_of(&self, place: Place) -> Option<Column> {
        let question =
            self.questions.iter().find(|of| of.field.question.id == place.question.id)?;
        let rows = question.rows.iter();
        if let Some(row) = place.row {
            let mut rows = rows.filter(|(slot, _)| slot.row_code() == Some(row));
            return rows.find_map(|(_, answer)| answer.first());
        }
        let rows = rows.filter_map(|(_, answer)| answer.first());
        let alternatives = question.alternatives.iter().map(|(column, _)| *column);
        question.whole.into_iter().chain(rows).chain(alternatives).min()
    }

    /// The field of a place.
    pub fn field_at(place: Place) -> Option<&'static AnyField<T>> {
        AnyField::named(T::FIELDS, place.question.id)
    }
}

impl AnswerIn {
    fn first(&self) -> Option<Column> {
        match self {
            Self::One(column) => Some(*column),
            Self::Each(each) => each.first().map(|(column, _)| *column),
        }
    }
}

/// The questions of a form, as a heading may name them.
fn ids<T: Form>() -> Shown {
    Shown::OneOf(T::FIELDS.iter().map(|field| field.question.id).collect())
}

/// How a heading names an answer: `question`, `question.row`, `question.code`.
pub(super) fn heading<T>(field: &AnyField<T>, row: Option<&str>) -> String {
    row.map_or_else(|| field.question.id.to_owned(), |row| format!("{}.{row}", field.question.id))
}

/// Whether a question can be "not stated" as a whole beside its rows.
pub(super) const fn has_whole_column<T>(field: &AnyField<T>) -> bool {
    !matches!(field.kind, Kind::PerCode(..)) || field.can_be_not_stated
}
