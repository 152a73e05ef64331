//! Records of any form, made from its fields alone.

use std::fmt::Debug;

use proptest::{
    collection::vec,
    prelude::*,
    sample::{select, subsequence},
};
use tallfest_base::{AnyField, Date, Form, Kind, List, MAX_WHOLE, Place, Slot, Value, Year};
use tallfest_rules::{Context, Fault, Severity, Subject};

use crate::judge::Judged;

/// Any record: each answer absent or of its question's kind, and no more order in it than that. Days are mostly of the
/// year, some of the years beside it.
pub fn record<T: Form + Debug>(year: Year) -> impl Strategy<Value = T> {
    made(move |field| {
        let rows = rows(field, year);
        if !field.can_be_not_stated {
            return rows;
        }
        prop_oneof![1 => Just(vec![Own::NotStated]), 7 => rows].boxed()
    })
}

/// A record without an error: any record, mended by taking wrong answers out and filling missing ones in until no
/// rule finds one. What is only a warning stays.
pub fn valid<T: Form + Judged + Subject<Draft = T> + Debug>(
    year: Year,
) -> impl Strategy<Value = T> {
    let mended = move |(record, spare): (T, T)| mended(record, &spare, &Context::of_year(year));
    (record(year), full(year)).prop_filter_map("cannot be mended", mended)
}

/// Records of both kinds.
pub fn records<T: Form + Judged + Subject<Draft = T> + Debug>(
    year: Year,
    most: usize,
) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![vec(record(year), 0..=most), vec(valid(year), 0..=most)]
}

/// A record in which everything is answered, with codes and days of the year.
fn full<T: Form + Debug>(year: Year) -> impl Strategy<Value = T> {
    made(move |field| {
        let holds = |list: &'static List| {
            let all = lines(list);
            let outside = list.outside(year);
            let held: Vec<_> =
                all.iter().copied().filter(|line| outside >> line & 1 == 0).collect();
            if held.is_empty() { all } else { held }
        };
        let cell = match field.kind.cell() {
            Kind::Code(list) => select(holds(list)).prop_map(Own::Code).boxed(),
            Kind::Codes(list) => select(holds(list)).prop_map(|line| Own::Codes(1 << line)).boxed(),
            Kind::Date => day(Just(year).boxed()),
            kind @ (Kind::Key | Kind::Text | Kind::Number { .. } | Kind::PerCode(..)) => {
                given(kind, year)
            }
        };
        vec(cell, field.kind.width()).boxed()
    })
}

/// An answer that owns its text.
#[derive(Debug, Clone)]
enum Own {
    Absent,
    NotStated,
    Code(u8),
    Codes(u64),
    Number(u64),
    Date(Date),
    Text(String),
}

impl Own {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Absent => Value::Absent,
            Self::NotStated => Value::NotStated,
            Self::Code(line) => Value::Code(*line),
            Self::Codes(bits) => Value::Codes(*bits),
            Self::Number(number) => Value::Number(*number),
            Self::Date(day) => Value::Date(*day),
            Self::Text(text) => Value::Text(text),
        }
    }
}

/// Records of the answers to each field: one for each row, or one for the whole.
fn made<T: Form + Debug>(
    answers: impl Fn(&'static AnyField<T>) -> BoxedStrategy<Vec<Own>>,
) -> impl Strategy<Value = T> {
    let fields: Vec<_> = T::FIELDS.iter().map(|field| answers(field)).collect();
    fields.prop_map(|fields| {
        let mut record = T::default();
        for (field, answers) in T::FIELDS.iter().zip(&fields) {
            for (slot, answer) in field.slots().zip(answers) {
                let done = slot.set(&mut record, answer.value());
                assert!(done.is_ok(), "{slot:?} does not take {answer:?}");
            }
        }
        record
    })
}

fn rows<T>(field: &'static AnyField<T>, year: Year) -> BoxedStrategy<Vec<Own>> {
    let answer = prop_oneof![1 => Just(Own::Absent), 4 => given(field.kind.cell(), year)];
    vec(answer, field.kind.width()).boxed()
}

/// Any answer of a kind.
fn given(kind: &'static Kind, year: Year) -> BoxedStrategy<Own> {
    match kind {
        Kind::Key => "[A-Za-z0-9-]{1,36}".prop_map(Own::Text).boxed(),
        Kind::Text => "\\PC{1,12}".prop_map(Own::Text).boxed(),
        Kind::Date => {
            day(prop_oneof![8 => Just(year), 1 => Just(year - 1), 1 => Just(year + 1)].boxed())
        }
        Kind::Number { decimals, max } => {
            let one = 10_u64.pow(*decimals);
            // The highest whole part of a number without a limit is as many digits as there can be.
            let most = max.saturating_mul(one).min(MAX_WHOLE);
            prop_oneof![8 => 0..=most.min(40 * one), 1 => 0..=most, 1 => Just(most)]
                .prop_map(Own::Number)
                .boxed()
        }
        Kind::Code(list) => select(lines(list)).prop_map(Own::Code).boxed(),
        Kind::Codes(list) => {
            let lines = lines(list);
            let most = lines.len().min(3);
            let bits = |lines: Vec<u8>| lines.iter().fold(0, |bits, line| bits | 1 << line);
            subsequence(lines, 1..=most).prop_map(move |lines| Own::Codes(bits(lines))).boxed()
        }
        // A row of a matrix is no matrix.
        Kind::PerCode(..) => Just(Own::Absent).boxed(),
    }
}

fn lines(list: &'static List) -> Vec<u8> {
    (0..).zip(list.codes).map(|(line, _)| line).collect()
}

fn day(year: BoxedStrategy<Year>) -> BoxedStrategy<Own> {
    (year, 1_u8..=12, 1_u8..=31)
        .prop_filter_map("there is no such day", |(year, month, day)| Date::new(year, month, day))
        .prop_map(Own::Date)
        .boxed()
}

/// Takes out what is wrong, fills in what is missing, and looks again; filling in can open routes.
fn mended<T: Form + Judged + Subject<Draft = T>>(
    mut record: T,
    spare: &T,
    context: &Context<'_>,
) -> Option<T> {
    for _ in 0..8 {
        let faults = T::judge(&record, context).faults;
        let errors: Vec<_> =
            faults.iter().filter(|fault| fault.severity >= Severity::Error).collect();
        if errors.is_empty() {
            return Some(record);
        }
        for fault in errors {
            mend(&mut record, fault, spare);
        }
    }
    None
}

fn mend<T: Form>(record: &mut T, fault: &Fault, spare: &T) {
    let places = fault.place.map_or_else(|| fault.rule.asks.to_vec(), |place| vec![place]);
    for place in places {
        let slots: Vec<Slot<T>> = Slot::all().filter(|slot| covers(place, *slot)).collect();
        let missing = slots.iter().all(|slot| slot.get(record) == Value::Absent);
        for slot in slots {
            let value = if missing { slot.get(spare) } else { Value::Absent };
            let done = slot.set(record, value);
            assert!(done.is_ok(), "{slot:?} does not take what stands in another record");
        }
    }
}

fn covers<T>(place: Place, slot: Slot<T>) -> bool {
    place.question.id == slot.field.question.id
        && place.row.is_none_or(|row| slot.row_code() == Some(row))
}
