//! Every kind of answer in both gears: what is read, and what is refused.

use acceptance::strategy;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use tallfest_base::{Answer, Form, Kind, Place, Sample, Slot, Stated, Value, date};
use tallfest_formats::{fast, slow};

use crate::form::{Harbour, each_jetty};

/// A record that answers every question.
fn full() -> Json {
    json!({
        "record_id": "h-1", "open": "yes", "services": ["water", "power"],
        "boats": {"north": ["sail", "motor"], "south": ["motor"], "west": ["none"]},
        "nights": {"north": 7, "south": 0}, "longest_m": {"north": 12.5, "south": 100},
        "berths": 500, "depth_m": 168, "crew": 2, "fee": 250.25,
        "guests": {"north": 1, "south": 2, "west": 3}, "fees": {"north": 10.05},
        "opened_on": "2020-05-01", "season": "summer", "note": "made up", "lamp": "yes",
        "watch": "not_stated", "ice_days": 3, "rescue": ["does_not_know"], "telegrams": 1,
        "charged": ["prefer_not_to_answer"], "quay_m": {"long": 90, "old": 1},
    })
}

/// The faults of the slow gear, as `rule pointer`; the fast gear refuses exactly where there is one.
fn faults(text: &str) -> Vec<String> {
    let (fast, slow) = (fast::<Harbour>(text.as_bytes()), slow::<Harbour>(text.as_bytes()));
    assert_eq!(fast.is_none(), !slow.faults.kept().is_empty(), "{text} {:?}", slow.faults);
    if let Some(record) = fast {
        assert_eq!(record, slow.record, "{text}");
    }
    let words = slow.faults.kept().iter().map(|(_, fault)| {
        format!("{} {}", fault.rule.id, fault.place.map(Place::pointer).unwrap_or_default())
    });
    words.collect()
}

fn with(field: &str, value: Json) -> String {
    let mut record = full();
    record.as_object_mut().unwrap().insert(field.to_owned(), value);
    record.to_string()
}

#[test]
fn there_are_all_ten_kinds() {
    let mut kinds: Vec<_> = Harbour::FIELDS
        .iter()
        .map(|field| match (&field.kind, field.kind.cell()) {
            (Kind::PerCode(..), Kind::Number { decimals: 0, .. }) => "per code integer",
            (Kind::PerCode(..), Kind::Number { .. }) => "per code decimal",
            (Kind::PerCode(..), _) => "per code codes",
            (Kind::Number { decimals: 0, .. }, _) => "integer",
            (Kind::Number { .. }, _) => "decimal",
            (Kind::Key, _) => "key",
            (Kind::Text, _) => "text",
            (Kind::Date, _) => "date",
            (Kind::Code(_), _) => "code",
            (Kind::Codes(_), _) => "codes",
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 10, "{kinds:?}");
}

#[test]
fn both_gears_read_every_kind_alike() {
    let text = full().to_string();
    assert_eq!(faults(&text), [""; 0]);
    let record = fast::<Harbour>(text.as_bytes()).unwrap();
    let at = |pointer: &str| {
        let slot = Slot::<Harbour>::all().find(|slot| slot.place().pointer() == pointer);
        slot.unwrap().get(&record)
    };
    assert_eq!(at("/record_id"), Value::Text("h-1"));
    assert_eq!(at("/open"), Value::Code(0));
    assert_eq!(at("/services"), Value::Codes(0b11));
    assert_eq!(at("/boats/north"), Value::Codes(0b11));
    assert_eq!(at("/nights/south"), Value::Number(0));
    assert_eq!(at("/nights/west"), Value::Absent);
    assert_eq!(at("/longest_m/north"), Value::Number(125));
    assert_eq!(at("/depth_m"), Value::Number(1680));
    assert_eq!(at("/fee"), Value::Number(25_025));
    assert_eq!(at("/fees/north"), Value::Number(1005));
    assert_eq!(at("/opened_on"), Value::Date(date(2020, 5, 1)));
    assert_eq!(at("/note"), Value::Text("made up"));
    let written: Json = serde_json::to_value(&record).unwrap();
    assert_eq!(written["boats"], full()["boats"]);
    assert_eq!(fast::<Harbour>(written.to_string().as_bytes()), Some(record));
}

#[test]
fn not_stated_stands_for_a_number_or_for_all_rows_of_a_table() {
    let can_be: Vec<_> = Harbour::FIELDS.iter().filter(|field| field.can_be_not_stated).collect();
    assert_eq!(can_be.len(), 4);
    for field in Harbour::FIELDS {
        let text = with(field.question.id, json!("not_stated"));
        let has_code = field.kind.rows().is_none()
            && matches!(field.kind, Kind::Code(list) if list.line("not_stated").is_some());
        let is_read = field.can_be_not_stated || has_code || matches!(field.kind, Kind::Text);
        assert_eq!(faults(&text).is_empty(), is_read, "{field:?}");
        if field.can_be_not_stated {
            let record = fast::<Harbour>(text.as_bytes()).unwrap();
            assert!(field.slots().all(|slot| slot.get(&record) == Value::NotStated), "{field:?}");
        }
    }
    let known = Stated::Known(each_jetty(tallfest_base::Integer::whole(1)));
    assert_eq!(<Harbour as Sample>::sample().guests, Answer::Given(known));
}

#[test]
fn what_is_empty_is_refused_in_every_field_and_every_row() {
    for empty in [json!(null), json!([]), json!({}), json!("")] {
        for field in Harbour::FIELDS {
            let place = field.place().pointer();
            let text = with(field.question.id, empty.clone());
            assert_eq!(faults(&text), [format!("S-021 {place}")], "{text}");
            for row in field.kind.rows().into_iter().flat_map(|rows| rows.codes) {
                let text = with(field.question.id, json!({ row.code: empty }));
                assert_eq!(faults(&text), [format!("S-021 {place}/{}", row.code)], "{text}");
            }
        }
    }
}

#[test]
fn what_stands_twice_is_refused() {
    for (field, answer, fault) in [
        ("open", r#""yes","open":"yes""#, "S-002 /open"),
        ("open", r#""yes","o\u0070en":"no""#, "S-002 /open"),
        ("crew", r#"1,"crew":"not_stated""#, "S-002 /crew"),
        ("guests", r#"{"north":1},"guests":{"south":1}"#, "S-002 /guests"),
        ("guests", r#"{"north":1,"north":2}"#, "S-002 /guests/north"),
        ("fees", r#"{"north":1.5,"north":1.5}"#, "S-002 /fees/north"),
        ("boats", r#"{"west":["sail"],"west":["motor"]}"#, "S-002 /boats/west"),
        ("boats", r#"{"west":["sail","sail"]}"#, "S-023 /boats/west"),
        ("services", r#"["water","power","water"]"#, "S-023 /services"),
    ] {
        assert_eq!(faults(&format!(r#"{{"{field}":{answer}}}"#)), [fault]);
    }
}

#[test]
fn what_is_of_another_kind_is_refused_in_every_field_and_every_row() {
    for field in Harbour::FIELDS {
        let place = field.place().pointer();
        let text = with(field.question.id, json!(true));
        assert_eq!(faults(&text), [format!("S-020 {place}")], "{text}");
        for row in field.kind.rows().into_iter().flat_map(|rows| rows.codes) {
            let text = with(field.question.id, json!({ row.code: { "more": 1 } }));
            assert_eq!(faults(&text), [format!("S-020 {place}/{}", row.code)], "{text}");
        }
    }
}

#[test]
fn words_and_numbers_that_do_not_fit_are_refused_and_those_that_do_are_not() {
    for (field, value, fault) in [
        ("record_id", json!("h 1"), Some("S-029 /record_id")),
        ("open", json!("Yes"), Some("S-022 /open")),
        ("services", json!(["water", "beer"]), Some("S-022 /services")),
        ("boats", json!({"east": ["sail"]}), Some("S-024 /boats")),
        ("boats", json!({"north": ["canoe"]}), Some("S-022 /boats/north")),
        ("guests", json!({"east": 1}), Some("S-024 /guests")),
        ("opened_on", json!("2019-02-29"), Some("S-028 /opened_on")),
        ("berths", json!(501), Some("S-027 /berths")),
        ("berths", json!(500.0), None),
        ("berths", json!(-1), Some("S-025 /berths")),
        ("berths", json!(1.5), Some("S-026 /berths")),
        ("depth_m", json!(168.1), Some("S-027 /depth_m")),
        ("depth_m", json!(1.05), Some("S-026 /depth_m")),
        ("longest_m", json!({"south": 100.1}), Some("S-027 /longest_m/south")),
        ("crew", json!(-1), Some("S-025 /crew")),
        ("crew", json!(999_999_999_999_999_u64), None),
        ("crew", json!(1_000_000_000_000_000_u64), Some("S-027 /crew")),
        ("fee", json!(0.005), Some("S-026 /fee")),
        ("fees", json!({"west": -0.01}), Some("S-025 /fees/west")),
        ("crew", json!("2"), Some("S-020 /crew")),
        ("guests", json!([1, 2, 3]), Some("S-020 /guests")),
    ] {
        let text = with(field, value);
        let found = faults(&text);
        assert_eq!(found, fault.into_iter().collect::<Vec<_>>(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_record_reads_back_in_both_gears(record in strategy::record::<Harbour>(2020)) {
        let text = serde_json::to_string(&record).unwrap();
        prop_assert_eq!(faults(&text), [""; 0]);
        prop_assert_eq!(fast::<Harbour>(text.as_bytes()), Some(record));
    }
}
