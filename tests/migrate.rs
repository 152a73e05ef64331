//! Records carried from one year's form to another's: nothing is lost without being told, and nothing else is changed.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

use std::fmt::Debug;

use acceptance::strategy;
use proptest::{collection::vec, prelude::*, test_runner::TestRunner};
use serde_json::Value as Json;
use tallfest::{Limits, Lost, Migrated, Source, Why, form, migrate_record};
use tallfest_base::{Form, Records, Slot, Value, Year};
use tallfest_forms::{YEARS, every_form};

/// Takes out of a record what is said to be lost.
fn without(record: &Json, lost: &[Lost]) -> Json {
    let mut record = record.clone();
    for lost in lost {
        let pointer = lost.place.pointer();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        if let (Some(code), Some(Json::Array(codes))) = (lost.code, record.pointer_mut(&pointer)) {
            codes.retain(|there| there != code.code);
            if !codes.is_empty() {
                continue;
            }
        }
        let Some(Json::Object(map)) = record.pointer_mut(parent) else {
            panic!("{pointer} is not there")
        };
        assert!(map.remove(key).is_some(), "{pointer} is not there");
        // A matrix of which no row is left is not answered.
        let is_empty = map.is_empty();
        if let Some((above, matrix)) = parent.rsplit_once('/').filter(|_| is_empty) {
            record.pointer_mut(above).unwrap().as_object_mut().unwrap().remove(matrix);
        }
    }
    record
}

/// How many answers a record has: each code and each row is one.
fn answers(record: &Json) -> u64 {
    match record {
        Json::Object(map) => map.values().map(answers).sum(),
        Json::Array(codes) => u64::try_from(codes.len()).unwrap(),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => 1,
    }
}

fn json<T: Form>(record: &T) -> Json {
    serde_json::to_value(record).unwrap()
}

/// Whether a record has an answer that a year does not have.
fn is_outside<T: Form>(record: &T, year: Year) -> bool {
    Slot::<T>::all().any(|slot| {
        let list = slot.field.kind.codes();
        let value = slot.get(record);
        let codes = list.map_or(0, |list| list.outside(year));
        let has_code =
            matches!(value, Value::Code(_) | Value::Codes(_)) && value.word() & codes != 0;
        let row = slot.row_code().is_some_and(|row| !row.valid.holds_in(year));
        let is_row = row && !matches!(value, Value::Absent | Value::NotStated);
        let is_question = !slot.field.question.valid.holds_in(year) && value != Value::Absent;
        has_code || is_row || is_question
    })
}

#[test]
fn what_is_left_is_what_was_there_without_what_is_told_and_is_of_the_year() {
    fn of<T: Form + Debug + PartialEq>() {
        let records = (YEARS, YEARS, strategy::record::<T>(2020));
        TestRunner::new(ProptestConfig::with_cases(64))
            .run(&records, |(from, to, record)| {
                let mut carried = record.clone();
                let lost = migrate_record(&mut carried, Migrated { from, to });
                prop_assert_eq!(json(&carried), without(&json(&record), &lost));
                let told: u64 = lost.iter().map(|lost| lost.answers).sum();
                prop_assert_eq!(answers(&json(&record)), answers(&json(&carried)) + told);
                if from == to {
                    prop_assert_eq!(record, carried);
                } else {
                    prop_assert!(!is_outside(&carried, to));
                }
                Ok(())
            })
            .unwrap();
    }
    every_form!(of);
}

#[test]
fn there_and_back_loses_what_the_way_there_tells_and_no_more() {
    fn of<T: Form + Debug + PartialEq>() {
        let records = (YEARS, YEARS, strategy::record::<T>(2020));
        TestRunner::new(ProptestConfig::with_cases(64))
            .run(&records, |(from, to, mut record)| {
                // What has no place in its own year either is taken out first.
                let other = if from == 2014 { 2024 } else { 2014 };
                migrate_record(&mut record, Migrated { from: other, to: from });
                prop_assert!(!is_outside(&record, from));
                let mut carried = record.clone();
                let there = migrate_record(&mut carried, Migrated { from, to });
                let back = migrate_record(&mut carried, Migrated { from: to, to: from });
                // What the one year asks of others than the other is the only thing that the way back can tell of.
                prop_assert!(back.iter().all(|lost| lost.why == Why::NotAsked), "{back:?}");
                prop_assert_eq!(json(&carried), without(&without(&json(&record), &there), &back));
                Ok(())
            })
            .unwrap();
    }
    every_form!(of);
}

#[test]
fn a_file_is_its_records_and_its_sums_are_theirs() {
    fn of<T: Form + Debug + PartialEq>() {
        let most = if T::INFO.records == Records::Many { 5 } else { 1 };
        let records = (YEARS, YEARS, vec(strategy::record::<T>(2020), 1..=most));
        TestRunner::new(ProptestConfig::with_cases(16))
            .run(&records, |(from, to, records)| {
                let lines: Vec<_> =
                    records.iter().map(|it| serde_json::to_string(it).unwrap()).collect();
                let file = lines.join("\n");
                let form = form(T::INFO.system, T::INFO.id).unwrap();
                let (years, limits) = (Migrated { from, to }, Limits::default());
                let mut out = vec![];
                let source = Source::memory(file.as_bytes());
                let done = form.migrate(source, years, false, &limits, &mut out).unwrap();
                let lost: u64 = done.losses.iter().map(|loss| loss.answers).sum();
                prop_assert_eq!(done.answers, done.kept + lost);
                prop_assert_eq!(
                    done.answers,
                    records.iter().map(|it| answers(&json(it))).sum::<u64>()
                );
                prop_assert_eq!(done.records, u64::try_from(records.len()).unwrap());
                let written: Vec<Json> = serde_json::Deserializer::from_slice(&out)
                    .into_iter()
                    .collect::<Result<_, _>>()
                    .unwrap();
                prop_assert_eq!(done.kept, written.iter().map(answers).sum::<u64>());
                prop_assert_eq!(written.len(), if done.is_in_year { records.len() } else { 0 });
                for loss in &done.losses {
                    prop_assert!(loss.records <= done.records && loss.answers >= loss.records);
                    prop_assert_eq!(u64::try_from(loss.places.len()).unwrap(), loss.records);
                }
                Ok(())
            })
            .unwrap();
    }
    every_form!(of);
}

#[test]
fn what_the_other_year_asks_and_this_one_did_not_is_told() {
    let not_answered = |system, id, from, to| -> Vec<String> {
        let form = form(system, id).unwrap();
        let limits = Limits::default();
        let years = Migrated { from, to };
        let done = form.migrate(Source::memory(b""), years, false, &limits, &mut vec![]).unwrap();
        done.not_answered.into_iter().map(|question| question.pointer).collect()
    };
    assert_eq!(not_answered("smiso", "visit", 2019, 2020), ["/visit_channel"]);
    assert_eq!(not_answered("smiso", "visit", 2020, 2019), [""; 0]);
    assert_eq!(not_answered("smiso", "user", 2017, 2018), ["/disability"]);
    assert_eq!(not_answered("smiso", "contact", 2020, 2021), ["/contact_kind"]);
}
