//! What the figures of a table are of, in the words of the form: question and code ids.

use tallfest_base::{AnyField, Asked, Condition, Form, Kind, Row, Year};
use tallfest_disclosure::{Along, linked::Extent};

use crate::{AnyTable, Axis, By, Measure, axis::classes_of};

/// What a table is about, and what it tells records apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Of {
    pub(crate) population: Extent,
    pub(crate) along: Vec<Along>,
    pub(crate) asked: Option<Extent>,
}

impl Of {
    pub(crate) fn table<T: Form>(table: &'static dyn AnyTable<T>, year: Year) -> Self {
        let population = of_records(&table.population().records, year);
        let mut along: Vec<Along> = table.axes().iter().flat_map(along).collect();
        let measured = match table.measure() {
            Measure::Records => None,
            Measure::Sum(slot) => Some(slot.field.question.id),
            Measure::SumOfRows(field) => Some(field.question.id),
            Measure::Derived(derived) => Some(derived.id),
            Measure::Ratio(ratio) => Some(ratio.id),
        };
        along.extend(measured.map(|id| Along::One(id.to_owned())));
        let last = table.axes().last().filter(|_| measured.is_none());
        let asked = last.filter(|axis| axis.field().kind.rows().is_none());
        let asked = asked.map(|axis| of_records(&axis.field().asked, year));
        Self { population, along, asked }
    }
}

/// What an axis tells records apart by: of a matrix its rows, then their codes.
fn along<T>(axis: &Axis<T>) -> Vec<Along> {
    let field = axis.field();
    let id = field.question.id;
    let own = match axis.by() {
        // The number goes before the code, so that the classes are not those of the code.
        By::Codes if axis.number().is_some() => Along::One(format!("{id} or its number")),
        By::Codes if matches!(field.kind.cell(), Kind::Codes(_)) => Along::Several(id.to_owned()),
        By::Codes => Along::One(id.to_owned()),
        By::Months => Along::One(format!("{id} by month")),
        By::Bands(bands) => {
            let codes: Vec<&str> = bands.iter().map(|band| band.code).collect();
            Along::One(format!("{id} by {}", codes.join(" ")))
        }
        By::HowMany => Along::One(format!("{id} how many")),
    };
    field.kind.rows().map(|_| Along::Rows).into_iter().chain([own]).collect()
}

fn of_records<T>(asked: &Asked<T>, year: Year) -> Extent {
    match asked {
        Asked::Always => Extent::default(),
        Asked::When(condition) => of_condition(condition, year),
    }
}

/// The records for which a condition holds. What cannot be said by codes is a fact of its own.
fn of_condition<T>(condition: &Condition<T>, year: Year) -> Extent {
    let fact = || Extent::default().with_fact(format!("{condition:?}"));
    match condition {
        Condition::All(parts) => {
            parts.iter().fold(Extent::default(), |all, part| all.and(&of_condition(part, year)))
        }
        Condition::Years(years) if years.holds_in(year) => Extent::default(),
        Condition::In(field, Row::At(0), bits) => of_codes(field, *bits, year).unwrap_or_else(fact),
        Condition::In(..)
        | Condition::Below(..)
        | Condition::Any(_)
        | Condition::Not(_)
        | Condition::Years(_)
        | Condition::Centre(_) => fact(),
    }
}

/// The records whose answer is one of these codes; of an answer of several codes, only where one is asked for.
fn of_codes<T>(field: &AnyField<T>, bits: u64, year: Year) -> Option<Extent> {
    let id = field.question.id;
    let (list, is_several) = match &field.kind {
        Kind::Code(list) => (list, false),
        Kind::Codes(list) => (list, true),
        Kind::Key | Kind::Text | Kind::Date | Kind::Number { .. } | Kind::PerCode(..) => {
            return None;
        }
    };
    let codes: Vec<&str> = list.codes_in(bits).map(|code| code.code).collect();
    match codes.as_slice() {
        [code] if is_several => {
            let class = classes_of(list, year).into_iter().find(|class| class.code == *code)?;
            Some(Extent::default().with_one_of_several(id, class))
        }
        _ if is_several => None,
        _ => Some(Extent::default().with(id, codes)),
    }
}
