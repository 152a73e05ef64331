//! A test on a record's row as a schema: it holds for what the schema accepts.

use serde_json::{Value as Json, json};
use tallfest_base::{Date, Form, Kind, Slot, Test, word};

/// The schema of the records for which a test holds. Every question that it looks at is `required` in it: an answer that
/// is not there satisfies nothing by not being there.
pub(super) fn of_test<T: Form>(test: &Test) -> Json {
    let each = |tests: &[Test]| -> Vec<Json> { tests.iter().map(of_test::<T>).collect() };
    match test {
        Test::Always(holds) => json!(holds),
        Test::In(index, bits) => {
            Slot::<T>::all().nth(*index).map_or(json!(false), |slot| in_codes(slot, *bits))
        }
        Test::Below(index, units) => {
            Slot::<T>::all().nth(*index).map_or(json!(false), |slot| below(slot, *units))
        }
        Test::All(tests) => json!({ "allOf": each(tests) }),
        Test::Any(tests) => json!({ "anyOf": each(tests) }),
        Test::Not(test) => json!({ "not": of_test::<T>(test) }),
    }
}

fn in_codes<T: Form>(slot: Slot<T>, bits: u64) -> Json {
    if bits == word::NOT_STATED {
        let id = slot.field.question.id;
        return json!({ "type": "object", "properties": { id: { "const": "not_stated" } }, "required": [id] });
    }
    let list = slot.field.kind.codes().into_iter();
    let codes: Vec<_> = list.flat_map(|list| list.codes_in(bits)).map(|code| code.code).collect();
    // No code at all is no answer.
    if codes.is_empty() {
        return json!(false);
    }
    if let Kind::Codes(_) = slot.field.kind.cell() {
        there(slot, &json!({ "type": "array", "contains": { "enum": codes } }))
    } else {
        there(slot, &json!({ "enum": codes }))
    }
}

fn below<T: Form>(slot: Slot<T>, units: u64) -> Json {
    match slot.field.kind.cell() {
        Kind::Date if units == u64::MAX => there(slot, &json!({ "type": "string" })),
        Kind::Date => match Date::from_number(units).and_then(before) {
            Some(pattern) => there(slot, &json!({ "type": "string", "pattern": pattern })),
            None => json!(false),
        },
        Kind::Number { .. } if units == u64::MAX => there(slot, &json!({ "type": "number" })),
        Kind::Number { decimals, .. } => {
            let one = 10_u64.pow(*decimals);
            let limit = if units.is_multiple_of(one) {
                json!(units / one)
            } else {
                let width = usize::try_from(*decimals).unwrap_or(0);
                let spelled = format!("{}.{:0width$}", units / one, units % one);
                serde_json::from_str(&spelled).unwrap_or_default()
            };
            there(slot, &json!({ "type": "number", "exclusiveMaximum": limit }))
        }
        Kind::Key | Kind::Text | Kind::Code(_) | Kind::Codes(_) | Kind::PerCode(..) => json!(false),
    }
}

/// There is an answer in a slot, and it is so.
fn there<T: Form>(slot: Slot<T>, so: &Json) -> Json {
    let path = std::iter::once(slot.field.question.id).chain(slot.row_code().map(|row| row.code));
    path.collect::<Vec<_>>().into_iter().rfold(
        so.clone(),
        |so, step| json!({ "type": "object", "properties": { step: so }, "required": [step] }),
    )
}

/// The days before one, as a regular expression on how they are spelled: the same digits up to a place, a smaller one
/// there, and any after it. None if there is no such day.
fn before(day: Date) -> Option<String> {
    let spelled = day.to_string();
    let mut ways = vec![];
    for (at, char) in spelled.char_indices() {
        let Some(digit) = char.to_digit(10).filter(|digit| *digit > 0) else { continue };
        let smaller = if digit == 1 { "0".to_owned() } else { format!("[0-{}]", digit - 1) };
        ways.push(format!("{}{smaller}", spelled.get(..at)?));
    }
    (!ways.is_empty()).then(|| format!("^({})", ways.join("|")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_before_one_are_spelled_with_a_smaller_digit() {
        let pattern = before(tallfest_base::date(2021, 1, 1));
        assert_eq!(pattern.as_deref(), Some("^([0-1]|20[0-1]|2020|2021-00|2021-01-00)"));
    }
}
