//! The JSON Schema of the form refuses what the declaration finds an error in, and nothing else (law 6).

use acceptance::{judge::Judged, strategy};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use tallfest_base::{Sample, Year};
use tallfest_catalog::schema;
use tallfest_formats::fast;
use tallfest_rules::{Context, Severity};

use crate::form::Harbour;

fn accepts(year: Year, record: &Json) -> bool {
    jsonschema::draft202012::is_valid(&schema::of_year::<Harbour>(year), record)
}

/// Whether the declaration finds an error, nothing being known but the year.
fn has_error(year: Year, record: &Harbour) -> bool {
    let faults = Harbour::judge(record, &Context::unknown(year)).faults;
    faults.iter().any(|fault| fault.severity == Severity::Error)
}

fn agrees(
    validator: &jsonschema::Validator,
    year: Year,
    record: &Harbour,
) -> Result<(), TestCaseError> {
    let json = serde_json::to_value(record).unwrap();
    let faults = Harbour::judge(record, &Context::unknown(year)).faults;
    prop_assert_eq!(validator.is_valid(&json), !has_error(year, record), "{} {:?}", json, faults);
    Ok(())
}

fn law_six(year: Year) {
    let validator = jsonschema::draft202012::new(&schema::of_year::<Harbour>(year)).unwrap();
    let records = prop_oneof![strategy::record::<Harbour>(year), strategy::valid::<Harbour>(year)];
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner.run(&records, |record| agrees(&validator, year, &record)).unwrap();
}

#[test]
fn the_schema_accepts_what_has_no_error_in_a_year_of_all_questions_of_old() {
    law_six(2016);
}

#[test]
fn the_schema_accepts_what_has_no_error_in_a_year_after_some_codes_and_questions() {
    law_six(2020);
}

#[test]
fn the_schema_follows_the_declaration_in_what_only_this_form_has() {
    for (what, is_good, change) in [
        ("the sample", true, json!({})),
        ("a group without an answer", false, json!({ "season": null })),
        (
            "the other answer of the group",
            true,
            json!({ "season": null, "opened_on": "2020-05-01" }),
        ),
        ("a row left out of a table that routes", false, json!({ "boats": {"north": ["sail"]} })),
        ("a row behind its own closed route", false, json!({ "nights": {"west": 1} })),
        ("a row that only warns when it is missing", true, json!({ "nights": {"south": 1} })),
        ("rows that are asked one by one", true, json!({ "longest_m": {"south": 9.5} })),
        ("a row of another boat", false, json!({ "longest_m": {"north": 9.5} })),
        (
            "a closed route with a condition on a row",
            false,
            json!({
                "boats": {"north": ["none"], "south": ["sail"], "west": ["sail"]}, "nights": null,
            }),
        ),
        ("not stated as a whole", true, json!({ "guests": "not_stated", "fees": "not_stated" })),
        (
            "not stated, where no row is asked",
            false,
            json!({
                "boats": {"north": ["none"], "south": ["none"], "west": ["none"]},
                "nights": null, "lamp": null, "fees": "not_stated",
            }),
        ),
        ("a number that can't be not stated", false, json!({ "berths": "not_stated" })),
        ("a number above its limit", false, json!({ "berths": 501 })),
        ("a code of earlier years", false, json!({ "services": ["telegraph", "power"] })),
        ("a code of later years, inferred", true, json!({ "services": ["charger", "power"] })),
        (
            "a code of earlier years in a table",
            false,
            json!({
                "boats": {"north": ["sail"], "south": ["steam"], "west": ["none"]},
            }),
        ),
        ("a question of earlier years", false, json!({ "telegrams": 1 })),
        ("a question of later years, inferred", true, json!({ "charged": ["power"] })),
        ("a row of earlier years", false, json!({ "quay_m": {"long": 1, "old": 1} })),
        ("two answers of which one stands alone", false, json!({ "services": ["none", "power"] })),
        ("a code of an unknown centre's question", true, json!({ "rescue": ["power"] })),
        ("an old code of an unknown centre's question", false, json!({ "rescue": ["telegraph"] })),
    ] {
        let mut record = serde_json::to_value(Harbour::sample()).unwrap();
        for (field, value) in change.as_object().unwrap() {
            let answers = record.as_object_mut().unwrap();
            answers.insert(field.clone(), value.clone());
            answers.retain(|_, answer| !answer.is_null());
        }
        assert_eq!(accepts(2020, &record), is_good, "{what}: {record}");
        let read = fast::<Harbour>(record.to_string().as_bytes());
        assert_eq!(read.is_some_and(|read| !has_error(2020, &read)), is_good, "{what}: {record}");
    }
}

#[test]
fn what_is_empty_or_unknown_is_refused_by_the_schema_as_by_the_reader() {
    let good = serde_json::to_value(Harbour::sample()).unwrap();
    for (field, value) in [
        ("crew", json!(null)),
        ("services", json!([])),
        ("boats", json!({})),
        ("guests", json!({})),
        ("note", json!("")),
        ("services", json!(["power", "power"])),
        ("boats", json!({ "east": ["sail"] })),
        ("open", json!("ajar")),
        ("shop", json!("yes")),
    ] {
        let mut record = good.clone();
        record[field] = value;
        assert!(!accepts(2020, &record), "{record}");
        assert!(fast::<Harbour>(record.to_string().as_bytes()).is_none(), "{record}");
    }
}
