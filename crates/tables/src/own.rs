//! A table of the user's own: records of a form, counted by one or more of its questions.

use tallfest_base::{AnyField, Asked, Condition, Form, Kind, Lang, Row, Text, Validity, text};
use tallfest_disclosure::{Base, Protection};

use crate::{AnyTable, Axis, By, Measure, Population, Unanswered, Worked};

/// A table that somebody asks for.
#[derive(Debug, Clone, Copy)]
pub struct Own<'a> {
    /// The questions that records are counted by, the last one running within a row.
    pub by: &'a [&'a str],
    /// Only the records whose answer to this question is, or has, this code.
    pub only: Option<(&'a str, &'a str)>,
    /// What shares are shares of.
    pub base: Base,
}

/// Why a table cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnError {
    /// No question was named, or more than three.
    #[error("name one to three questions to count by")]
    Number,
    /// A question that the form does not have, or that has no classes: a number, a text, a key, a matrix.
    #[error("`{question}` is no question of the form that records can be counted by; these are: {}", known.join(", "))]
    Question {
        /// What was asked for.
        question: String,
        /// What can be.
        known: Vec<&'static str>,
    },
    /// A question of which a record may have several answers, and that is not the last.
    #[error(
        "`{0}` may have several answers, so that its rows do not add up: name it last, and only one such question"
    )]
    SeveralBefore(String),
    /// A question that was named twice.
    #[error("`{0}` is named twice")]
    Twice(String),
    /// A code that the question does not have.
    #[error("`{question}` has no code `{code}`; it has: {}", known.join(", "))]
    Code {
        /// The question.
        question: String,
        /// What was asked for.
        code: String,
        /// What can be.
        known: Vec<&'static str>,
    },
}

/// The table, compiled against its form.
struct OwnTable<T: 'static> {
    title: Text,
    population: Population<T>,
    axes: &'static [Axis<T>],
    base: Base,
    protection: Protection,
    worked: Worked<T>,
}

/// The id of such a table: there is one at a time.
pub const OWN: &str = "own";

impl Own<'_> {
    /// The table of a form, protected as its tables of records are.
    ///
    /// It stays in memory as long as the program runs, as the tables of the survey do.
    ///
    /// # Errors
    /// If it asks for what the form does not have.
    pub fn table<T: Form>(
        &self,
        tables: &[&'static dyn AnyTable<T>],
    ) -> Result<&'static dyn AnyTable<T>, OwnError> {
        if self.by.is_empty() || self.by.len() > 3 {
            return Err(OwnError::Number);
        }
        let mut axes = vec![];
        for (place, id) in self.by.iter().enumerate() {
            if self.by.iter().take(place).any(|before| before == id) {
                return Err(OwnError::Twice((*id).to_owned()));
            }
            let field = field::<T>(id)?;
            if matches!(field.kind, Kind::Codes(_)) && place + 1 < self.by.len() {
                return Err(OwnError::SeveralBefore((*id).to_owned()));
            }
            let by = if matches!(field.kind, Kind::Date) { By::Months } else { By::Codes };
            axes.push(Axis::any(field, by, Unanswered::OwnClass));
        }
        let records = match self.only {
            None => Asked::Always,
            Some((id, code)) => Asked::When(only::<T>(id, code)?),
        };
        let words = match &records {
            Asked::Always => [T::INFO.unit.nb, T::INFO.unit.nn, T::INFO.unit.en].map(str::to_owned),
            Asked::When(condition) => Lang::ALL.map(|lang| condition.words(lang)),
        };
        let titles = Lang::ALL.map(|lang| {
            let names = axes.iter().map(|axis| axis.field().question.text.to(lang));
            names.collect::<Vec<_>>().join(" × ")
        });
        let is_small = |table: &&&'static dyn AnyTable<T>| {
            matches!(table.measure(), Measure::Records)
                && matches!(table.protection(), Protection::SmallCounts { .. })
        };
        let strictest = tables.iter().find(is_small).map(|table| table.protection());
        let records_table = tables.iter().find(|it| matches!(it.measure(), Measure::Records));
        let protection = strictest.or_else(|| records_table.map(|table| table.protection()));
        let table = OwnTable {
            title: kept(titles),
            population: Population { words: kept(words), records },
            axes: Box::leak(axes.into_boxed_slice()),
            base: self.base,
            protection: protection.unwrap_or(Protection::NATIONAL),
            worked: Worked { records: Vec::new, cells: &[] },
        };
        Ok(Box::leak(Box::new(table)))
    }
}

/// A question that records can be counted by.
fn field<T: Form>(id: &str) -> Result<&'static AnyField<T>, OwnError> {
    let is_classed =
        |field: &&AnyField<T>| matches!(field.kind, Kind::Date | Kind::Code(_) | Kind::Codes(_));
    let found = AnyField::named(T::FIELDS, id).filter(|field| is_classed(field));
    found.ok_or_else(|| {
        let known = T::FIELDS.iter().copied().filter(|field| is_classed(field));
        let known = known.map(|field| field.question.id).collect();
        OwnError::Question { question: id.to_owned(), known }
    })
}

fn only<T: Form>(id: &str, code: &str) -> Result<Condition<T>, OwnError> {
    let field = field::<T>(id)?;
    let codes = field.kind.codes().map_or(&[][..], |list| list.codes);
    let place = codes.iter().position(|known| known.code == code);
    let place = place.ok_or_else(|| OwnError::Code {
        question: id.to_owned(),
        code: code.to_owned(),
        known: codes.iter().map(|code| code.code).collect(),
    })?;
    Ok(Condition::In(field, Row::At(0), 1 << place))
}

fn kept(words: [String; 3]) -> Text {
    let [nb, nn, en] = words.map(|words| &*Box::leak(words.into_boxed_str()));
    text(nb, nn, en)
}

impl<T: Form> AnyTable<T> for OwnTable<T> {
    fn id(&self) -> &'static str {
        OWN
    }
    fn title(&self) -> Text {
        self.title
    }
    fn valid(&self) -> Validity {
        T::INFO.valid
    }
    fn unit(&self) -> Text {
        T::INFO.unit
    }
    fn note(&self) -> Option<Text> {
        None
    }
    fn population(&self) -> &Population<T> {
        &self.population
    }
    fn measure(&self) -> &Measure<T> {
        &Measure::Records
    }
    fn axes(&self) -> &'static [Axis<T>] {
        self.axes
    }
    fn base(&self) -> Base {
        self.base
    }
    fn protection(&self) -> Protection {
        self.protection
    }
    fn worked(&self) -> &Worked<T> {
        &self.worked
    }
}
