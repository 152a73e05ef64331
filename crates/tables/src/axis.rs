//! An axis of a table: the classes of an answer.

use tallfest_base::{AnyField, Code, Coded, Date, Field, Kind, List, Text, text};
use tallfest_disclosure::{Class, Dimension};

/// An axis: the codes of an answer, a matrix's rows with their codes, or the months of a day.
#[derive(Debug)]
pub struct Axis<T: 'static> {
    pub(crate) field: &'static AnyField<T>,
    pub(crate) unanswered: Unanswered,
}

/// Where a record without an answer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// Not into the cells.
    LeftOut,
    /// Into a class of its own, after the codes.
    OwnClass,
}

impl<T> Axis<T> {
    /// The codes of an answer; of a matrix, its rows with their codes. A key can't be an axis:
    ///
    /// ```compile_fail,E0277
    /// use tallfest_forms::smiso::contact::fields::RECORD_ID;
    /// use tallfest_tables::{Axis, Unanswered};
    /// let _ = Axis::of(&RECORD_ID, Unanswered::LeftOut);
    /// ```
    pub const fn of<A: Coded>(field: &'static Field<T, A>, unanswered: Unanswered) -> Self {
        Self { field: field.any(), unanswered }
    }

    /// The months of a day.
    pub const fn months(field: &'static Field<T, Date>, unanswered: Unanswered) -> Self {
        Self { field: field.any(), unanswered }
    }

    /// How many classes one answer has, the unanswered among them.
    pub(crate) fn classes(&self) -> usize {
        self.codes() + usize::from(self.unanswered == Unanswered::OwnClass)
    }

    /// How many classes have a code.
    pub(crate) fn codes(&self) -> usize {
        if matches!(self.field.kind, Kind::Date) {
            return MONTHS.len();
        }
        self.field.kind.codes().map_or(0, |list| list.codes.len())
    }

    /// The dimensions: of a matrix two, its rows and their codes.
    pub(crate) fn dimensions(&self) -> Vec<Dimension> {
        let question = self.field.question;
        let dimension =
            |label: Text, classes: Vec<Class>| Dimension { id: question.id, label, classes };
        let mut classes = if matches!(self.field.kind, Kind::Date) {
            MONTHS.to_vec()
        } else {
            self.field.kind.codes().map_or(vec![], classes_of)
        };
        if self.unanswered == Unanswered::OwnClass {
            classes.push(UNANSWERED);
        }
        let rows = self.field.kind.rows().map(|rows| dimension(question.text, classes_of(rows)));
        rows.into_iter().chain([dimension(question.text, classes)]).collect()
    }
}

/// The classes of a code list.
pub(crate) fn classes_of(list: &'static List) -> Vec<Class> {
    let class =
        |code: &Code| Class { code: code.code, label: code.label, stated: code.is_stated() };
    list.codes.iter().map(class).collect()
}

/// The class of records without an answer.
const UNANSWERED: Class =
    Class { code: "-", label: text("ubesvart", "ikkje svart på", "not answered"), stated: false };

const fn month(code: &'static str, nb: &'static str, nn: &'static str, en: &'static str) -> Class {
    Class { code, label: text(nb, nn, en), stated: true }
}

const MONTHS: [Class; 12] = [
    month("01", "januar", "januar", "January"),
    month("02", "februar", "februar", "February"),
    month("03", "mars", "mars", "March"),
    month("04", "april", "april", "April"),
    month("05", "mai", "mai", "May"),
    month("06", "juni", "juni", "June"),
    month("07", "juli", "juli", "July"),
    month("08", "august", "august", "August"),
    month("09", "september", "september", "September"),
    month("10", "oktober", "oktober", "October"),
    month("11", "november", "november", "November"),
    month("12", "desember", "desember", "December"),
];
