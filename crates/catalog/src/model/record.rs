//! From a form's answers to the words of the model, and from words to a record.

use tallfest_base::{Date, Form, Kind, LAST_YEAR, Slot, Test, Value, Year, word};

use super::{Domain, NotStated};

/// What can stand in each slot of a form, for records that are looked at in two years: an answer that names a day or a
/// year is one whose counterpart in the other year there is too.
pub fn domains<T: Form>(years: [Year; 2]) -> Vec<Domain> {
    let apart = years[0].abs_diff(years[1]);
    Slot::<T>::all().map(|slot| domain(slot, years, apart)).collect()
}

fn domain<T: Form>(slot: Slot<T>, years: [Year; 2], apart: Year) -> Domain {
    let not_stated = match (slot.field.can_be_not_stated, slot.row) {
        (false, _) => NotStated::Never,
        (true, 0) => NotStated::Alone,
        (true, _) => NotStated::WithRowBefore,
    };
    let kind = slot.field.kind.cell();
    let codes = |list: &tallfest_base::List| {
        let all = list.bits_of(|_| true);
        (all, years.iter().fold(0, |poor, year| poor | list.outside(*year)))
    };
    match *kind {
        Kind::Key | Kind::Text | Kind::PerCode(..) => Domain::Text,
        Kind::Date => {
            let last = u16::try_from(LAST_YEAR).unwrap_or(Year::MAX);
            let from = Date::new(1 + apart, 1, 1);
            let to = Date::new(last - apart, 12, 31);
            from.zip(to).map_or(Domain::Text, |(from, to)| Domain::Day { from, to })
        }
        Kind::Number { max, .. } if kind.is_year() => {
            let apart = u64::from(apart);
            Domain::Number { from: apart, to: max - apart, not_stated }
        }
        Kind::Number { decimals, max } => {
            let to = max.saturating_mul(10_u64.saturating_pow(decimals));
            Domain::Number { from: 0, to: to.min(tallfest_base::MAX_WHOLE), not_stated }
        }
        Kind::Code(list) => {
            let (codes, poor) = codes(list);
            Domain::Code { codes, poor }
        }
        Kind::Codes(list) => {
            let (codes, poor) = codes(list);
            Domain::Codes { codes, poor }
        }
    }
}

/// The record that has these words. Keys and texts are made up.
pub fn record<T: Form>(row: &[u64]) -> Option<T> {
    let mut record = T::default();
    for (slot, &word) in Slot::<T>::all().zip(row).filter(|(_, word)| **word != 0) {
        let key = format!("k-{}", slot.index() + 1);
        let value = match slot.field.kind.cell() {
            _ if word == word::NOT_STATED => Value::NotStated,
            Kind::Key => Value::Text(&key),
            Kind::Text | Kind::PerCode(..) => Value::Text("x"),
            Kind::Date => Value::Date(Date::from_number(word::number(word)?)?),
            Kind::Number { .. } => Value::Number(word::number(word)?),
            Kind::Code(_) => Value::Code(u8::try_from(word.trailing_zeros()).ok()?),
            Kind::Codes(_) => Value::Codes(word),
        };
        slot.set(&mut record, value).ok()?;
    }
    Some(record)
}

/// A record as it would be in another year: its days, and the answers that name a year of the calendar, are moved by as
/// many years. The 29th of February becomes the 28th where there is none.
pub fn days_moved<T: Form>(record: &T, from: Year, to: Year) -> Option<T> {
    let mut moved = record.clone();
    for slot in Slot::<T>::all() {
        let value = match slot.get(record) {
            Value::Date(day) => Value::Date(day_moved(day, from, to)?),
            Value::Number(year) if slot.field.kind.is_year() => {
                Value::Number((year + u64::from(to)).checked_sub(u64::from(from))?)
            }
            Value::Absent
            | Value::NotStated
            | Value::Code(_)
            | Value::Codes(_)
            | Value::Number(_)
            | Value::Text(_) => continue,
        };
        slot.set(&mut moved, value).ok()?;
    }
    Some(moved)
}

fn day_moved(day: Date, from: Year, to: Year) -> Option<Date> {
    let year = (day.year() + to).checked_sub(from)?;
    Date::new(year, day.month(), day.day()).or_else(|| Date::new(year, day.month(), 28))
}

/// A test on records of one year as it is of their counterparts in another: its days and years are moved.
pub fn test_moved<T: Form>(test: &Test, from: Year, to: Year) -> Test {
    let each = |tests: &[Test]| tests.iter().map(|test| test_moved::<T>(test, from, to)).collect();
    match test {
        Test::Always(_) | Test::In(..) | Test::Below(_, u64::MAX) => test.clone(),
        Test::Below(index, units) => {
            let years_of = match Slot::<T>::all().nth(*index).map(|slot| slot.field.kind) {
                Some(Kind::Date) => 10_000,
                Some(kind) if kind.is_year() => 1,
                _ => 0,
            };
            let moved =
                (units + years_of * u64::from(to)).saturating_sub(years_of * u64::from(from));
            Test::Below(*index, moved)
        }
        Test::All(tests) => Test::All(each(tests)),
        Test::Any(tests) => Test::Any(each(tests)),
        Test::Not(test) => Test::Not(Box::new(test_moved::<T>(test, from, to))),
    }
}
