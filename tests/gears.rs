//! The two gears agree: what the fast one reads, the slow one finds no fault in and reads the same; what it refuses,
//! the slow one finds a fault in.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::fmt::Debug;

use acceptance::{judge::Judged, strategy};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use tallfest_base::{Form, Sample};
use tallfest_formats::{fast, slow};
use tallfest_forms::smiso::{
    annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
};
use tallfest_rules::Subject;

fn agree<T: Form + PartialEq + Debug>(bytes: &[u8]) -> Result<(), TestCaseError> {
    let (fast, slow) = (fast::<T>(bytes), slow::<T>(bytes));
    let text = String::from_utf8_lossy(bytes);
    prop_assert_eq!(fast.is_some(), slow.faults.is_empty(), "{} {:?}", text, slow.faults);
    prop_assert!(
        !slow.faults.is_empty() || slow.is_record && slow.unreadable.is_empty(),
        "{}",
        text
    );
    if let Some(record) = fast {
        prop_assert_eq!(record, slow.record);
    }
    Ok(())
}

/// What could stand in place of an answer.
fn intruder() -> impl Strategy<Value = Json> {
    let text = prop_oneof![
        Just(String::new()),
        Just("not_stated".to_owned()),
        Just("none".to_owned()),
        Just("female".to_owned()),
        Just("2020-02-30".to_owned()),
        "[a-z]{1,8}"
    ];
    let numbers = prop_oneof![
        Just(json!(-1)),
        Just(json!(1.5)),
        Just(json!(7.0)),
        Just(json!(168.1)),
        Just(json!(1e15)),
        Just(json!(0.1)),
        Just(json!(-0.0))
    ];
    prop_oneof![
        Just(Json::Null),
        Just(json!(true)),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[]])),
        numbers,
        text.clone().prop_map(Json::from),
        proptest::collection::vec(text, 1..3).prop_map(Json::from),
        Just(json!({"female": 1})),
        Just(json!({"female": "1"})),
        Just(json!({"nav": ["none"]})),
        Just(json!({"nav": []})),
        Just(json!(["office", "office"])),
        Just(json!({"municipality": 1.25})),
        Just(json!({"municipality": 1.255})),
    ]
}

fn changed<T: Form + Sample>() -> impl Strategy<Value = Json> {
    let fields: Vec<_> = T::FIELDS.iter().map(|field| field.question.id).chain(["nope"]).collect();
    let changes = proptest::collection::vec((proptest::sample::select(fields), intruder()), 0..4);
    changes.prop_map(|changes| {
        let mut record = serde_json::to_value(T::sample()).unwrap();
        for (field, value) in changes {
            record[field] = value;
        }
        record
    })
}

fn json<T: Form>(record: &T) -> Vec<u8> {
    serde_json::to_vec(record).unwrap()
}

fn record_is_read_alike<T: Form + PartialEq + Debug>(record: T) -> Result<(), TestCaseError> {
    let bytes = json(&record);
    agree::<T>(&bytes)?;
    prop_assert_eq!(fast::<T>(&bytes), Some(record));
    Ok(())
}

macro_rules! gears {
    ($($name:ident: $record:ty;)+) => {$(
        mod $name {
            use super::*;

            proptest! {
                #[test]
                fn any_record_is_read_alike(record in strategy::record::<$record>(2020)) {
                    record_is_read_alike(record)?;
                }

                #[test]
                fn a_changed_record_is_read_alike(record in changed::<$record>()) {
                    agree::<$record>(record.to_string().as_bytes())?;
                }

                #[test]
                fn damaged_bytes_are_read_alike(at in 0_usize..2_000, byte: u8, insert: bool) {
                    let mut bytes = json(&<$record as Sample>::sample());
                    let at = at % bytes.len();
                    if insert { bytes.insert(at, byte) } else { bytes[at] = byte }
                    agree::<$record>(&bytes)?;
                }

                #[test]
                fn any_bytes_are_read_alike(bytes: Vec<u8>) {
                    agree::<$record>(&bytes)?;
                }
            }
        }
    )+};
}
gears! {
    contact: Contact;
    visit: Visit;
    user: User;
    annual: Annual;
    pandemic: Pandemic;
}

proptest! {
    #[test]
    fn a_record_of_another_form_is_read_alike(contact in changed::<Contact>(), user in changed::<User>()) {
        agree::<Annual>(contact.to_string().as_bytes())?;
        agree::<Visit>(contact.to_string().as_bytes())?;
        agree::<Pandemic>(user.to_string().as_bytes())?;
    }
}

#[test]
fn every_example_of_a_rule_is_read_alike() {
    fn check<T: Judged + Form + PartialEq + Debug + Subject<Draft = T>>() {
        for example in T::RULES.iter().flat_map(|rule| rule.examples) {
            let bytes = serde_json::to_vec(&example.draft::<T>()).unwrap();
            agree::<T>(&bytes).unwrap();
        }
    }
    check::<Contact>();
    check::<Visit>();
    check::<User>();
    check::<Annual>();
    check::<Pandemic>();
}

#[test]
fn fields_that_stand_twice_and_arrays_in_place_of_records_are_refused_by_both() {
    for record in [
        r#"{"record_id":"a","record_id":"a"}"#,
        r#"{"record_id":"a","record\u005fid":"b"}"#,
        r#"["a"]"#,
        "[]",
        "null",
        "17",
        "\"text\"",
        "",
        "{}{}",
        r#"{"record_id":"a"} x"#,
    ] {
        agree::<Contact>(record.as_bytes()).unwrap();
        assert!(fast::<Contact>(record.as_bytes()).is_none(), "{record}");
    }
    agree::<Annual>(br#"{"staff_gender":{"female":1,"female":2}}"#).unwrap();
    agree::<Annual>(br#"{"staff_count":1e400}"#).unwrap();
    agree::<Annual>(br#"{"staff_count":18446744073709551616}"#).unwrap();
    agree::<Annual>(br#"{"staff_fte":0.30000000000000004}"#).unwrap();
}
