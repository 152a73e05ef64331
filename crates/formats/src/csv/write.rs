//! Records as a sheet, written strictly: a comma, a line feed, codes, days as `YYYY-MM-DD`, a decimal point.
//!
//! A sheet has every column of its form, in the order of the form, so that it is written in one pass and two sheets
//! of a form can be laid one under the other. What is not answered is an empty cell.

use tallfest_base::{Form, Kind, Slot, Value};

use super::columns::{has_whole_column, heading};

/// The row of headings, with its line end.
///
/// ```
/// use tallfest_forms::smiso::contact::Contact;
/// assert!(tallfest_formats::csv::headings::<Contact>().starts_with("record_id,contact_date,contact_party,"));
/// ```
pub fn headings<T: Form>() -> String {
    let mut headings = vec![];
    for field in T::FIELDS {
        headings.extend(has_whole_column(field).then(|| heading(field, None)));
        let rows = field.kind.rows().into_iter().flat_map(|rows| rows.codes);
        headings.extend(rows.map(|row| heading(field, Some(row.code))));
    }
    headings.join(",") + "\n"
}

/// A record as a row, with its line end.
///
/// ```
/// use tallfest_forms::smiso::contact::Contact;
/// use tallfest_base::Sample;
/// let row = tallfest_formats::csv::row(&Contact::sample());
/// assert_eq!(row, "c-1,2020-03-12,user,phone,,abused,female,18_23,no,yes,,,\n");
/// ```
pub fn row<T: Form>(record: &T) -> String {
    let mut row = String::new();
    for field in T::FIELDS {
        let mut slots = field.slots().peekable();
        // A matrix that is not stated says so once, in the column of the whole; its rows are left empty.
        let not_stated = slots.peek().is_some_and(|slot| slot.get(record) == Value::NotStated);
        let is_matrix = field.kind.rows().is_some();
        if is_matrix && has_whole_column(field) {
            row.push_str(if not_stated { "not_stated," } else { "," });
        }
        for slot in slots {
            if !(is_matrix && not_stated) {
                push(&mut row, slot, record);
            }
            row.push(',');
        }
    }
    row.pop();
    row.push('\n');
    row
}

fn push<T: Form>(row: &mut String, slot: Slot<T>, record: &T) {
    match (slot.get(record), slot.field.kind.cell()) {
        (Value::NotStated, _) => row.push_str("not_stated"),
        (Value::Code(line), Kind::Code(list)) => {
            row.push_str(list.at(line).map_or("", |code| code.code));
        }
        (Value::Codes(bits), Kind::Codes(list)) => {
            let codes: Vec<_> = list.codes_in(bits).map(|code| code.code).collect();
            row.push_str(&codes.join("|"));
        }
        (Value::Number(units), Kind::Number { decimals, .. }) => push_number(row, units, *decimals),
        (Value::Date(day), _) => row.push_str(&day.to_string()),
        (Value::Text(text), _) => push_text(row, text),
        // What is absent is an empty cell; else an answer is of its question's kind.
        (Value::Absent | Value::Code(_) | Value::Codes(_) | Value::Number(_), _) => (),
    }
}

fn push_number(row: &mut String, units: u64, decimals: u32) {
    let one = 10_u64.pow(decimals);
    row.push_str(&(units / one).to_string());
    let part = units % one;
    if part > 0 {
        let width = usize::try_from(decimals).unwrap_or(0);
        row.push('.');
        row.push_str(format!("{part:0width$}").trim_end_matches('0'));
    }
}

/// A text stands in quotes where it would be read as something else without.
fn push_text(row: &mut String, text: &str) {
    let is_special =
        |letter: char| letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
    if text.contains(is_special) || text.trim().is_empty() {
        row.push('"');
        row.push_str(&text.replace('"', "\"\""));
        row.push('"');
    } else {
        row.push_str(text);
    }
}
