//! Examples of records and answers, made from the declarations.

use serde_json::{Map, Value as Json, json};
use tallfest_base::{AnyField, Form, Kind, List, Sample, Slot, Value, Year, date};
use tallfest_rules::{Context, Severity, judge::Judged};

/// The sample as it would be in a year: its days are of the year, and what the year finds wrong is taken out. None if
/// something is wrong still: in a year without the form.
pub(super) fn record<T: Form + Sample + Judged<Draft = T>>(year: Year) -> Option<Json> {
    let mut record = <T as Sample>::sample();
    for slot in Slot::<T>::all() {
        if let Value::Date(day) = slot.get(&record) {
            let moved = Value::Date(tallfest_base::Date::new(year, day.month(), day.day())?);
            slot.set(&mut record, moved).ok()?;
        }
    }
    for _ in 0..4 {
        let faults = T::judge(&record, &Context::unknown(year)).faults;
        let wrong: Vec<_> =
            faults.into_iter().filter(|fault| fault.severity >= Severity::Error).collect();
        if wrong.is_empty() {
            return serde_json::to_value(&record).ok();
        }
        for place in wrong.iter().filter_map(|fault| fault.place) {
            for slot in Slot::<T>::all().filter(|slot| slot.field.question.id == place.question.id)
            {
                slot.set(&mut record, Value::Absent).ok()?;
            }
        }
    }
    None
}

/// Answers to a question that a year takes. To one of other years, which is not known to be of them alone, the year takes
/// what they take.
pub(super) fn answers<T: Form>(field: &'static AnyField<T>, year: Year) -> Vec<Json> {
    let has_one = |list: &List| list.codes.iter().any(|code| code.valid.holds_in(year));
    let mut lists = [field.kind.rows(), field.kind.codes()].into_iter().flatten();
    let is_taken = !field.question.valid.holds_in(year) || lists.all(has_one);
    let one = is_taken.then(|| of_kind(&field.kind, year));
    let not_stated = field.can_be_not_stated.then(|| json!("not_stated"));
    one.into_iter().chain(not_stated).collect()
}

/// An answer of a kind that a year takes.
pub(super) fn of_kind(kind: &Kind, year: Year) -> Json {
    match kind {
        Kind::Key => json!("c-17"),
        Kind::Text => json!("med egne ord"),
        Kind::Date => json!(date(year, 3, 4).to_string()),
        Kind::Number { decimals: 0, max } => json!((*max).min(12)),
        Kind::Number { max, .. } => json!((*max).min(4)),
        Kind::Code(list) => json!(first(list, year)),
        Kind::Codes(list) => json!([first(list, year)]),
        Kind::PerCode(rows, cell) => {
            Map::from_iter([(first(rows, year).to_owned(), of_kind(cell, year))]).into()
        }
    }
}

fn first(list: &'static List, year: Year) -> &'static str {
    let holds = list.codes.iter().find(|code| code.valid.holds_in(year));
    holds.or(list.codes.first()).map_or("", |code| code.code)
}
