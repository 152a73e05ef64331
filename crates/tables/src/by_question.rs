//! A table of each question that is answered with codes, made of the declaration of its form: how often each answer is
//! given. The codebook shows them.

use tallfest_base::{AnyField, Asked, Form, Kind, Text, Validity, text};
use tallfest_disclosure::{Base, Protection};

use crate::{AnyTable, Axis, Measure, Population, Tabled, Worked};

/// What the table of a question is made of, which stays as long as the program runs.
#[derive(Debug)]
pub(crate) struct Parts<T: 'static> {
    id: String,
    axis: Axis<T>,
}

/// How often each answer to a question is given.
#[derive(Debug)]
pub(crate) struct OfQuestion<T: 'static> {
    parts: &'static Parts<T>,
    population: Population<T>,
    measure: Measure<T>,
    protection: Protection,
    worked: Worked<T>,
}

/// The parts of the tables of a form's questions, in the order of the form.
pub(crate) fn parts<T: Form>() -> Vec<Parts<T>> {
    let coded = T::FIELDS
        .iter()
        .filter(|field| matches!(field.kind.cell(), Kind::Code(_) | Kind::Codes(_)));
    let parts = |field: &&'static AnyField<T>| Parts {
        id: format!("{}-{}-{}", T::INFO.system, T::INFO.id, field.question.id),
        axis: Axis::of_answers(field),
    };
    coded.map(parts).collect()
}

/// The tables that are made of them. Each is protected as strictly as the strictest table that counts records of the form.
pub(crate) fn tables<T: Tabled>(parts: &'static [Parts<T>]) -> Vec<OfQuestion<T>> {
    let of_records = T::TABLES.iter().filter(|table| matches!(table.measure(), Measure::Records));
    let strictest =
        of_records.map(|table| table.protection()).max_by_key(|protection| match protection {
            Protection::Public { .. } => 0,
            Protection::SmallCounts { below } => *below,
        });
    let table = |parts: &'static Parts<T>| OfQuestion {
        parts,
        population: Population { words: ALL, records: Asked::Always },
        measure: Measure::Records,
        protection: strictest.unwrap_or(Protection::LOCAL),
        worked: Worked { records: Vec::new, cells: &[] },
    };
    parts.iter().map(table).collect()
}

const ALL: Text = text("Alle poster", "Alle postar", "All records");

impl<T: Form> AnyTable<T> for OfQuestion<T> {
    fn id(&self) -> &'static str {
        &self.parts.id
    }
    fn title(&self) -> Text {
        self.parts.axis.field().question.text
    }
    fn valid(&self) -> Validity {
        self.parts.axis.field().question.valid
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
        &self.measure
    }
    fn axes(&self) -> &'static [Axis<T>] {
        std::slice::from_ref(&self.parts.axis)
    }
    fn base(&self) -> Base {
        Base::All
    }
    fn protection(&self) -> Protection {
        self.protection
    }
    fn worked(&self) -> &Worked<T> {
        &self.worked
    }
}
