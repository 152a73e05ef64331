//! A table counted anew, slowly and plainly: for each cell, the records are gone through one by one. It shares nothing
//! with the counting of `tallfest-tables` but the table itself.

use tallfest_base::{
    AnyField, Asked, CentreFacts, Checked, CodeList, Condition, Form, Kind, Role, Row, Slot, Value,
    Year,
};
use tallfest_disclosure::Dimension;
use tallfest_forms::lists::AgeBand;
pub use tallfest_tables::Tabled;
use tallfest_tables::{AnyTable, By, Derived, Line, Measure};

/// What is known beside the records.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// The year.
    pub year: Year,
    /// What the register says of the centre.
    pub facts: CentreFacts,
}

/// A table that is counted anew.
#[derive(Debug)]
pub struct Recount<'a, T: Form> {
    table: &'static dyn AnyTable<T>,
    given: Given,
    dimensions: &'a [Dimension],
    population: Vec<&'a T>,
}

/// A class of a dimension that a cell lies in: the answer, how it makes classes, the code it is to have, and the number
/// that goes before it.
type Class<T> = (Slot<T>, By, &'static str, Option<Slot<T>>);

impl<'a, T: Form> Recount<'a, T> {
    /// Goes through the records; the dimensions are those that the table's figures were given.
    pub fn new(
        table: &'static dyn AnyTable<T>,
        dimensions: &'a [Dimension],
        records: &'a [T],
        given: Given,
    ) -> Self {
        let belongs = |record: &&T| match &table.population().records {
            Asked::Always => true,
            Asked::When(condition) => holds(condition, *record, 0, given) == Some(true),
        };
        let population = records.iter().filter(belongs).collect();
        Self { table, given, dimensions, population }
    }

    /// The records of the table.
    pub fn population(&self) -> u64 {
        number(self.population.len())
    }

    /// The lines.
    pub fn lines(&self) -> Vec<Line> {
        match self.dimensions.split_last() {
            None => vec![self.line(&[])],
            Some((_, before)) => named(before).iter().map(|codes| self.line(codes)).collect(),
        }
    }

    fn line(&self, codes: &[&'static str]) -> Line {
        let of_line =
            |record: &&&T| self.classes(codes).iter().all(|class| is_in::<T>(record, *class));
        let asks = self.asks(codes);
        let has_part = |record: &&T| self.has_part(&asks, record);
        let records = self.population.iter().filter(of_line).copied();
        let records: Vec<&T> = records.filter(has_part).collect();
        let count = |holds: &dyn Fn(&T) -> bool| {
            number(records.iter().filter(|record| holds(record)).count())
        };
        let figures: Vec<(u64, u64)> = match self.dimensions.last() {
            None => vec![(number(records.len()), number(records.len()))],
            Some(last) if last.classes.is_empty() => vec![self.cell(&records, codes, "")],
            Some(last) => {
                last.classes.iter().map(|class| self.cell(&records, codes, class.code)).collect()
            }
        };
        let (cells, contributors) = figures.into_iter().unzip();
        Line {
            cells,
            contributors,
            records: number(records.len()),
            asked: count(&|record| self.asked(&asks, record)),
            answered: count(&|record| self.follows(record) && answered(&asks, record)),
            stated: count(&|record| self.follows(record) && says(&asks, record, &STATED)),
            some: count(&|record| {
                matches!(self.table.measure(), Measure::Records)
                    && says(&asks, record, &[Role::Answer])
            }),
            whole: if let Measure::Ratio(ratio) = self.table.measure() {
                let both = records.iter().filter(|record| self.follows(record));
                both.filter_map(|record| self.derived(ratio.whole, record)).sum()
            } else {
                0
            },
        }
    }

    /// The figure of a cell, and how many records have something in it.
    fn cell(&self, records: &[&T], codes: &[&'static str], code: &'static str) -> (u64, u64) {
        let numbers: Vec<u64> = match self.table.measure() {
            Measure::Records => {
                let codes: Vec<_> = codes.iter().copied().chain([code]).collect();
                let classes = self.classes(&codes);
                let inside = |record: &&&T| classes.iter().all(|class| is_in::<T>(record, *class));
                records.iter().filter(inside).map(|_| 1).collect()
            }
            Measure::Sum(slot) => {
                records.iter().filter_map(|record| sent(*slot, *record)).collect()
            }
            Measure::Derived(derived) => {
                records.iter().filter_map(|record| self.derived(derived, record)).collect()
            }
            Measure::Ratio(ratio) => {
                let both = records.iter().filter(|record| self.follows(record));
                both.filter_map(|record| self.derived(ratio.part, record)).collect()
            }
            Measure::SumOfRows(field) => {
                let row = field.slots().find(|slot| row_is(*slot, code));
                let sent = |record: &&T| row.and_then(|slot| sent(slot, *record));
                records.iter().filter_map(sent).collect()
            }
        };
        let inside = numbers.iter().filter(|number| **number != 0).count();
        (numbers.iter().sum(), number(inside))
    }

    /// The number that follows from a record.
    fn derived(&self, derived: &Derived<T>, record: &T) -> Option<u64> {
        (derived.number)(Checked::vouch(record, record.row().as_ref()), self.given.year)
    }

    /// Whether the number that is summed follows from a record, if it is such a one.
    fn follows(&self, record: &T) -> bool {
        match self.table.measure() {
            Measure::Derived(derived) => self.derived(derived, record).is_some(),
            Measure::Ratio(ratio) => {
                let has = |derived| self.derived(derived, record).is_some();
                has(ratio.part) && has(ratio.whole)
            }
            Measure::Records | Measure::Sum(_) | Measure::SumOfRows(_) => true,
        }
    }

    /// The classes that these codes name, those of a matrix two by two. A row without a code yet names no class.
    fn classes(&self, codes: &[&'static str]) -> Vec<Class<T>> {
        let mut classes = vec![];
        let mut named = self.dimensions.iter().zip(codes);
        while let Some((dimension, code)) = named.next() {
            let Some(field) = AnyField::named(T::FIELDS, dimension.id) else { continue };
            let axis = self.table.axes().iter().find(|axis| std::ptr::eq(axis.field(), field));
            let by = axis.map_or(By::Codes, tallfest_tables::Axis::by);
            if field.kind.rows().is_none() {
                classes
                    .extend(field.slots().map(|slot| (slot, by, *code, axis.and_then(number_of))));
            } else if let Some((_, cell)) = named.next() {
                let row = field.slots().find(|slot| row_is(*slot, code));
                classes.extend(row.map(|slot| (slot, by, *cell, None)));
            }
        }
        classes
    }

    /// The answers that a line is about.
    fn asks(&self, codes: &[&'static str]) -> Vec<Slot<T>> {
        match self.table.measure() {
            Measure::Sum(slot) => vec![*slot],
            Measure::SumOfRows(field) => field.slots().collect(),
            Measure::Derived(_) | Measure::Ratio(_) => vec![],
            Measure::Records => {
                let last = self.dimensions.last();
                let field = last.and_then(|last| AnyField::named(T::FIELDS, last.id));
                let slots = field.into_iter().flat_map(AnyField::slots);
                let of_row = |slot: &Slot<T>| {
                    slot.row_code().is_none_or(|row| codes.last() == Some(&row.code))
                };
                let number = self.table.axes().last().and_then(number_of);
                slots.filter(of_row).chain(number).collect()
            }
        }
    }

    /// Whether a record has a part in a line: in a row of a matrix not, if the row was not asked of it.
    fn has_part(&self, asks: &[Slot<T>], record: &T) -> bool {
        let is_row = asks.iter().any(|slot| slot.row_code().is_some());
        let counts = matches!(self.table.measure(), Measure::Records);
        !(is_row && counts) || self.asked(asks, record)
    }

    fn asked(&self, asks: &[Slot<T>], record: &T) -> bool {
        let Some(slot) = asks.first() else { return true };
        let asked = match &slot.field.asked {
            Asked::Always => Some(true),
            Asked::When(condition) => holds(condition, record, slot.row, self.given),
        };
        asked.unwrap_or(false) || answered(asks, record)
    }
}

const STATED: [Role; 3] = [Role::Answer, Role::Alone, Role::None];

/// Whether one of the answers has one of these roles, or is a number or a day.
fn says<T>(asks: &[Slot<T>], record: &T, roles: &[Role]) -> bool {
    let says = |slot: &Slot<T>| {
        let list = slot.field.kind.codes();
        let has = |bits: u64| {
            let mut codes = list.into_iter().flat_map(|list| list.codes_in(bits));
            codes.any(|code| roles.contains(&code.role))
        };
        match slot.get(record) {
            Value::Absent | Value::NotStated => false,
            Value::Code(line) => has(1 << line),
            Value::Codes(bits) => has(bits),
            Value::Number(_) | Value::Date(_) | Value::Text(_) => true,
        }
    };
    asks.is_empty() || asks.iter().any(says)
}

/// All combinations of the dimensions' codes, the last fastest.
fn named(dimensions: &[Dimension]) -> Vec<Vec<&'static str>> {
    dimensions.iter().fold(vec![vec![]], |names, dimension| {
        let longer = |name: &Vec<&'static str>| -> Vec<_> {
            let codes = dimension.classes.iter().map(|class| class.code);
            codes.map(|code| name.iter().copied().chain([code]).collect()).collect()
        };
        names.iter().flat_map(longer).collect()
    })
}

fn answered<T>(asks: &[Slot<T>], record: &T) -> bool {
    asks.is_empty() || asks.iter().any(|slot| slot.get(record) != Value::Absent)
}

fn row_is<T>(slot: Slot<T>, code: &str) -> bool {
    slot.row_code().is_some_and(|row| row.code == code)
}

fn sent<T>(slot: Slot<T>, record: &T) -> Option<u64> {
    if let Value::Number(number) = slot.get(record) { Some(number) } else { None }
}

fn number_of<T>(axis: &tallfest_tables::Axis<T>) -> Option<Slot<T>> {
    axis.number().map(|number| Slot { field: number.field, row: 0 })
}

/// The one list of bands that a number falls into so far.
fn age_is_in(age: u64, code: &str) -> bool {
    AgeBand::from_code(code)
        .and_then(AgeBand::ages)
        .is_some_and(|ages| *ages.start() <= age && age <= *ages.end())
}

fn is_in<T>(record: &T, (slot, by, code, number): Class<T>) -> bool {
    match (number.map(|number| number.get(record)), slot.get(record)) {
        (Some(Value::Number(age)), _) => return age_is_in(age, code),
        (Some(Value::NotStated), Value::Absent) => return code == "not_stated",
        _ => {}
    }
    let list = slot.field.kind.codes();
    match (by, slot.get(record)) {
        (_, Value::Absent) => return code == "-",
        (By::Bands(bands), Value::Number(number)) => {
            let mut from = 0;
            for band in bands {
                if band.code == code {
                    return (from..=band.up_to).contains(&number);
                }
                from = band.up_to.saturating_add(1);
            }
            return false;
        }
        (By::Bands(_), _) => return code == "not_stated",
        (By::HowMany, Value::Codes(bits)) => {
            let codes = list.into_iter().flat_map(|list| list.codes_in(bits));
            let roles: Vec<_> = codes.map(|code| code.role).collect();
            if !roles.iter().any(|role| STATED.contains(role)) {
                return code == "not_stated";
            }
            let answers = roles.iter().filter(|role| **role == Role::Answer).count();
            return code == answers.to_string();
        }
        _ => {}
    }
    match slot.get(record) {
        Value::Absent => code == "-",
        Value::Code(line) => list.and_then(|list| list.at(line)).is_some_and(|at| at.code == code),
        Value::Codes(bits) => {
            list.is_some_and(|list| list.codes_in(bits).any(|at| at.code == code))
        }
        Value::Date(day) => format!("{:02}", day.month()) == code,
        Value::NotStated | Value::Number(_) | Value::Text(_) => false,
    }
}

/// Whether a condition holds for a record; unknown where the register would have to say.
fn holds<T: Form>(condition: &Condition<T>, record: &T, row: u8, given: Given) -> Option<bool> {
    let each = |parts: &[Condition<T>]| -> Vec<_> {
        parts.iter().map(|part| holds(part, record, row, given)).collect()
    };
    match condition {
        Condition::In(field, at, bits) => {
            let row = if let Row::At(at) = at { *at } else { row };
            Some(match (Slot { field, row }).get(record) {
                Value::Code(line) => bits >> line & 1 == 1,
                Value::Codes(found) => bits & found != 0,
                Value::Absent
                | Value::NotStated
                | Value::Number(_)
                | Value::Date(_)
                | Value::Text(_) => false,
            })
        }
        Condition::Below(field, whole) => {
            let Kind::Number { decimals, .. } = field.kind else { return None };
            let number = sent(Slot { field, row: 0 }, record);
            Some(number.is_some_and(|number| number / 10_u64.pow(decimals) < *whole))
        }
        Condition::All(parts) => {
            let parts = each(parts);
            if parts.contains(&Some(false)) {
                Some(false)
            } else {
                all_known(&parts).then_some(true)
            }
        }
        Condition::Any(parts) => {
            let parts = each(parts);
            if parts.contains(&Some(true)) {
                Some(true)
            } else {
                all_known(&parts).then_some(false)
            }
        }
        Condition::Not(part) => holds(part, record, row, given).map(|holds| !holds),
        Condition::Years(years) => Some(years.holds_in(given.year)),
        Condition::Centre(fact) => given.facts.fact(fact),
    }
}

fn all_known(parts: &[Option<bool>]) -> bool {
    !parts.contains(&None)
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
