//! Findings for other programs: a document with a schema of its own, or a finding a line.

use serde_json::Value as Json;

use crate::program::{Made, Ran, tallfest};

fn json(ran: &Ran) -> Json {
    serde_json::from_str(&ran.out).unwrap()
}

fn schema() -> Json {
    json(&tallfest!["schema", "--form", "findings"])
}

#[test]
fn the_report_is_valid_by_its_own_schema() {
    let schema = schema();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for made in [Made::year(1), Made::year(2).with_errors(7).with_warnings(9)] {
        let report = json(&tallfest!["check", made.path(), "--format", "json"]);
        let errors: Vec<_> =
            validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    // The schema is about something.
    assert!(!validator.is_valid(&serde_json::json!({ "findings": [] })));
}

#[test]
fn the_report_tells_what_was_found_where() {
    let made = Made::year(2).with_errors(7).with_warnings(9);
    let ran = tallfest!["check", made.path(), "--format", "json", "--lang", "en"];
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let report = json(&ran);
    assert_eq!(report["format"], 1);
    assert!(report["records"].as_u64().unwrap() > 10_000);
    let findings = without_infos(&report);
    assert_eq!(findings.len(), 16);
    let first = findings.iter().find(|finding| finding["rule"] == "S-022").unwrap();
    for (field, value) in [
        ("severity", "error"),
        ("system", "smiso"),
        ("centre", "smiso-01"),
        ("file", "smiso-01/contacts.ndjson"),
        ("pointer", "/contact_channel"),
        ("question", "contact_channel"),
        ("message", "`phon` is no code of \"How contact was made\"; did you mean `phone`?"),
    ] {
        assert_eq!(first[field], value);
    }
    assert_eq!((&first["year"], &first["waived"]), (&Json::from(2020), &Json::from(false)));
    assert!(first["line"].as_u64().is_some() && first["record_id"].is_string());
    assert_eq!(first["values"]["found"], "phon");
    let reasons = report["not_evaluated"].as_array().unwrap().iter();
    assert!(reasons.clone().any(|entry| entry["reason"] == "unreadable"));
}

#[test]
fn a_report_keeps_so_many_findings_and_counts_all() {
    let made = Made::year(1).with_errors(50);
    let check = |most: &str| {
        json(&tallfest!["check", made.path(), "--format", "json", "--max-findings", most])
    };
    for (most, kept) in [("3", 3), ("49", 49), ("51", 50), ("0", 0)] {
        let report = check(most);
        assert_eq!(without_infos(&report).len(), kept);
        let mut totals = report["totals"].as_array().unwrap().iter();
        assert!(totals.any(|total| total["findings"] == 50), "{}", report["totals"]);
    }
}

#[test]
fn a_finding_a_line_is_what_the_document_has() {
    let made = Made::year(1).with_errors(7).with_warnings(9);
    let report = json(&tallfest!["check", made.path(), "--format", "json", "--lang", "nn"]);
    let ran = tallfest!["check", made.path(), "--format", "ndjson", "--lang", "nn"];
    assert_eq!(ran.code, Some(1));
    let lines: Vec<Json> =
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(&lines, report["findings"].as_array().unwrap());
    let clean = tallfest!["check", Made::year(1).path(), "--format", "ndjson"];
    assert_eq!(clean.code, Some(0));
    assert!(clean.out.lines().all(|line| line.contains("\"severity\":\"info\"")), "{}", clean.out);
}

/// What was found, but for what is lawful and only told.
fn without_infos(report: &Json) -> Vec<&Json> {
    let findings = report["findings"].as_array().unwrap().iter();
    findings.filter(|finding| finding["severity"] != "info").collect()
}

#[test]
fn a_reports_language_is_that_of_its_messages_alone() {
    let made = Made::year(1).with_errors(2);
    let mut reports = ["nb", "nn", "en"]
        .map(|lang| json(&tallfest!["check", made.path(), "--format", "json", "--lang", lang]));
    let messages = reports.each_ref().map(|report| report["findings"][0]["message"].clone());
    assert!(messages[0] != messages[1] && messages[1] != messages[2]);
    for report in &mut reports {
        for finding in report["findings"].as_array_mut().unwrap() {
            finding["message"] = Json::Null;
        }
    }
    assert!(reports[0] == reports[1] && reports[1] == reports[2]);
}
