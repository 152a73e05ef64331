//! Confirmations: a warning that the centre stands by counts no more, until what it rests on changes.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use acceptance::folder::{Submission, contact};
use serde_json::{Value as Json, json};
use tallfest_base::Lang;
use tallfest_rules::Severity;

/// Contacts of which the gender is missing: a warning each.
fn with_warnings(submission: &Submission, contacts: usize) {
    let lines: Vec<_> = (1..=contacts)
        .map(|number| contact(number).replace("\"gender\":\"female\",", ""))
        .collect();
    submission.write("contacts.ndjson", lines.join("\n").as_bytes()).unwrap();
}

fn confirm(submission: &Submission, confirmations: &Json) {
    let manifest = json!({
        "format": 1, "system": "smiso", "centre": "smiso-07", "year": 2020, "version": 1,
        "status": "final", "synthetic": true, "confirmations": confirmations,
    });
    submission.write("submission.json", manifest.to_string().as_bytes()).unwrap();
}

/// The findings as other programs get them.
fn found(submission: &Submission) -> Vec<Json> {
    let mut found = vec![];
    submission.check().1.each(|origin, finding| {
        found.push(serde_json::to_value(finding.to_json(origin, Lang::En)).unwrap());
    });
    found
}

fn rules(submission: &Submission) -> Vec<String> {
    found(submission).iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_confirmed_warning_counts_no_more_and_says_why() {
    let submission = Submission::new().unwrap();
    with_warnings(&submission, 1);
    let warning = found(&submission).remove(0);
    assert_eq!(submission.check().1.worst(), Some(Severity::Warning));
    let note = "Kari Nordmann spurte";
    confirm(
        &submission,
        &json!([{
            "rule": warning["rule"], "record_id": warning["record_id"], "fingerprint": warning["fingerprint"],
            "reason": "correct_as_reported", "note": note, "role": "daglig leder", "date": "2021-01-10",
        }]),
    );
    let (_, report) = submission.check();
    assert_eq!(report.worst(), None);
    let all = found(&submission);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0]["confirmed"], "correct_as_reported");
    assert!(!all[0].to_string().contains("Nordmann"));
    let files = report.files();
    let confirmed: Vec<_> = files
        .iter()
        .flat_map(|(_, file)| file.totals().map(|(rule, _, total)| (total, file.confirmed(rule))))
        .collect();
    assert_eq!(confirmed, [(1, 1)]);
}

#[test]
fn a_confirmation_lapses_when_the_answers_change_and_is_unused_when_the_warning_is_gone() {
    let submission = Submission::new().unwrap();
    with_warnings(&submission, 1);
    let warning = found(&submission).remove(0);
    confirm(
        &submission,
        &json!([{
            "rule": "COM-009b", "record_id": "good-1", "fingerprint": warning["fingerprint"], "reason": "special_event",
        }]),
    );
    // The route of the question is part of what the warning rests on; an answer beside it is not.
    let write = |from: &str, to: &str| {
        let line = contact(1).replace("\"gender\":\"female\",", "").replace(from, to);
        submission.write("contacts.ndjson", line.as_bytes()).unwrap();
    };
    write("\"phone\"", "\"email\"");
    assert_eq!(rules(&submission), ["COM-009b"]);
    assert_eq!(submission.check().1.worst(), None);
    submission.write("contacts.ndjson", contact(1).as_bytes()).unwrap();
    assert_eq!(rules(&submission), ["S-068"]);
    confirm(
        &submission,
        &json!([{
            "rule": "COM-009b", "record_id": "good-1", "fingerprint": "00112233445566778899aabbccddeeff",
            "reason": "special_event",
        }]),
    );
    write("", "");
    assert_eq!(rules(&submission), ["COM-009b", "S-067"]);
    assert_eq!(submission.check().1.worst(), Some(Severity::Warning));
}

#[test]
fn a_hundred_are_confirmed_at_once_and_the_centres_own_beside_them() {
    let submission = Submission::new().unwrap();
    with_warnings(&submission, 100);
    let warnings = |submission: &Submission| {
        let found = found(submission).into_iter();
        found.filter(|finding| finding["severity"] == "warning").collect::<Vec<_>>()
    };
    let all = warnings(&submission);
    let (records, of_year): (Vec<_>, Vec<_>) =
        all.iter().partition(|warning| warning["rule"] == "COM-009b");
    assert_eq!(records.len(), 100);
    // So many are worth a question about the year, too.
    assert!(!of_year.is_empty());
    let named = |warning: &&Json, record: &Json| json!({"record_id": record, "fingerprint": warning["fingerprint"]});
    let records: Vec<_> =
        records.iter().map(|warning| named(warning, &warning["record_id"])).collect();
    let mut confirmations =
        vec![json!({"rule": "COM-009b", "records": records, "reason": "cannot_be_mended"})];
    confirmations.extend(of_year.iter().map(|warning| {
        let records = [named(warning, &json!("centre"))];
        json!({"rule": warning["rule"], "records": records, "reason": "special_event"})
    }));
    confirm(&submission, &Json::from(confirmations));
    assert_ne!(submission.check().1.worst(), Some(Severity::Warning));
    let after = warnings(&submission);
    assert_eq!(after.len(), all.len());
    assert!(after.iter().all(|warning| warning["confirmed"].is_string()));
    // One more contact changes the figures of the year, and not the contacts.
    with_warnings(&submission, 101);
    let lapsed = rules(&submission).iter().filter(|rule| *rule == "S-067").count();
    assert_eq!(lapsed, of_year.len());
}

#[test]
fn a_missing_form_is_confirmed_of_the_centre() {
    let submission = Submission::new().unwrap();
    std::fs::remove_file(submission.file("contacts.ndjson")).unwrap();
    confirm(&submission, &json!([]));
    let warning = found(&submission).remove(0);
    assert_eq!(warning["rule"], "COM-019");
    confirm(
        &submission,
        &json!([{
            "rule": "COM-019", "record_id": "centre", "fingerprint": warning["fingerprint"], "reason": "definition_differs",
        }]),
    );
    assert_eq!(rules(&submission), ["COM-019"]);
    assert_eq!(submission.check().1.worst(), None);
}

#[test]
fn what_is_no_confirmation_is_a_fault_of_the_manifest() {
    let submission = Submission::new().unwrap();
    let print = "00112233445566778899aabbccddeeff";
    for entry in [
        json!({"rule": "A-007", "record_id": "c-1", "reason": "special_event"}),
        json!({"rule": "A-007", "record_id": "c-1", "fingerprint": print, "records": [], "reason": "special_event"}),
        json!({"rule": "A-007", "record_id": "c-1", "fingerprint": print, "reason": "because"}),
        json!({"rule": "A-007", "record_id": "Kari Nordmann", "fingerprint": print, "reason": "special_event"}),
        json!({"rule": "A-007", "record_id": "c-1", "fingerprint": "17", "reason": "special_event"}),
        json!({"rule": "A-007", "record_id": "c-1", "fingerprint": print, "reason": "special_event", "x": 1}),
    ] {
        confirm(&submission, &json!([entry]));
        assert_eq!(rules(&submission), ["S-055"], "{entry}");
    }
}
