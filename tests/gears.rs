//! The two gears agree: what the fast one reads, the slow one finds no fault in and reads the same; what it refuses,
//! the slow one finds a fault in.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::fmt::Debug;

use acceptance::{judge::Judged, strategy};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use tallfest_base::{Form, KeyOrder, Sample};
use tallfest_formats::{fast, quick, slow, slow_within};
use tallfest_forms::every_form;
use tallfest_forms::smiso::{
    annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
};
use tallfest_rules::Subject;

fn agree<T: Form + PartialEq + Debug>(bytes: &[u8]) -> Result<(), TestCaseError> {
    let (fast, slow) = (fast::<T>(bytes), slow::<T>(bytes));
    let text = String::from_utf8_lossy(bytes);
    prop_assert_eq!(fast.is_some(), slow.faults.kept().is_empty(), "{} {:?}", text, slow.faults);
    prop_assert!(
        !slow.faults.kept().is_empty() || slow.is_record && slow.unreadable.is_empty(),
        "{}",
        text
    );
    // The fast gear is a quick reader and `serde_json` behind it: together they read what `serde_json` does.
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    let by_serde = serde_json::from_slice::<T>(bytes).ok().filter(|_| first == Some(&b'{'));
    prop_assert_eq!(&fast, &by_serde, "{}", text);
    if let Some(record) = fast {
        prop_assert_eq!(record, slow.record);
    }
    Ok(())
}

/// What the quick reader makes of a text, if it takes it.
fn quickly<T: Form>(bytes: &[u8], order: &mut KeyOrder) -> Option<T> {
    let mut record = T::default();
    quick(&mut record, bytes, order).then_some(record)
}

/// A record as other programs write it: the keys in any order, spaces and line ends between the signs.
fn spelled(record: &Json, order: &[usize], colon: &str) -> String {
    let members: Vec<_> = record.as_object().unwrap().iter().collect();
    let mut places: Vec<_> = (0..members.len()).collect();
    places.sort_by_key(|place| order[place % order.len()]);
    let members: Vec<_> = places
        .into_iter()
        .map(|place| format!("\n \"{}\"{colon}{}", members[place].0, members[place].1))
        .collect();
    format!("{{ {} \r\n}}\t", members.join(" , "))
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

                /// Or it would be of no use.
                #[test]
                fn the_quick_reader_takes_what_is_usually_sent(
                    record in strategy::record::<$record>(2020),
                    order in proptest::collection::vec(0..100_usize, 1..20),
                ) {
                    // Whatever order it has met before.
                    let (mut known, sent, other) = (KeyOrder::default(), &order[..], &[3, 1, 4, 1, 5][..]);
                    prop_assert_eq!(quickly(&json(&record), &mut known), Some(record.clone()));
                    let value = serde_json::to_value(&record).unwrap();
                    for (order, colon) in
                        [(sent, " : "), (sent, ":"), (sent, ": "), (other, ":"), (other, ":")]
                    {
                        let text = spelled(&value, order, colon);
                        let read = quickly(text.as_bytes(), &mut known);
                        prop_assert_eq!(read.as_ref(), Some(&record), "{}", text);
                        agree::<$record>(text.as_bytes())?;
                    }
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
    every_form!(check);
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
    // Numbers and texts that are spelled in other ways than most.
    for text in [
        r#"{"staff_count":7.0}"#,
        r#"{"staff_count":07}"#,
        r#"{"staff_count":-0}"#,
        r#"{"staff_count":1E1,"premises_other_text":"\u00e6\"\\"}"#,
        r#"{"premises_other_text":"\ud800"}"#,
        "{\"premises_other_text\":\"line\nend\"}",
        r#"{"premises":["off\u0069ce"]}"#,
        r#"{"staff_count":"not_stated","staff_fte":"not_st\u0061ted"}"#,
        r#"{"staff_count":12 3}"#,
        r#"{"staff_count":12,}"#,
        r#"{"premises":["office",]}"#,
        r#"{"premises":[ "office" , "other" ] }"#,
    ] {
        agree::<Annual>(text.as_bytes()).unwrap();
    }
    let mut bytes = br#"{"premises_other_text":"not UTF-8: "}"#.to_vec();
    bytes.insert(36, 0xff);
    agree::<Annual>(&bytes).unwrap();
    agree::<Annual>(br#"{"staff_gender":{"female":1,"female":2}}"#).unwrap();
    agree::<Annual>(br#"{"staff_count":1e400}"#).unwrap();
    agree::<Annual>(br#"{"staff_count":18446744073709551616}"#).unwrap();
    agree::<Annual>(br#"{"staff_fte":0.30000000000000004}"#).unwrap();
}

#[test]
fn of_a_record_of_a_hundred_thousand_faults_few_are_kept() {
    let record = format!("{{{}}}", vec!["\"a\":1"; 100_000].join(","));
    let (faults, more) = slow_within::<Contact>(record.as_bytes(), 5).faults.into_parts();
    assert_eq!(faults.len(), 5);
    assert!(faults.is_sorted_by_key(|(at, _)| *at));
    assert_eq!(more.iter().map(|more| more.times).sum::<u64>(), 99_995);
}
