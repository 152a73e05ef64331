//! Crisis centres with one offer, with none, and with two questionnaires for the same.

use serde_json::{Value as Json, json};
use tallfest::{FolderReport, Limits, Source, Submission};
use tallfest_base::Sample;
use tallfest_forms::crisis::offer::Offer;
use tallfest_rules::Severity;

use crate::{cell, found, manifest, sample, with};

/// A crisis centre's submission of 2020 with these questionnaires; the register says which offers it has.
fn check(offers: &[&str], sent: &[(&str, Json)]) -> FolderReport {
    let manifest = manifest("crisis", "crisis-01", 2020);
    let expected: Vec<_> = offers.iter().map(|offer| format!("offer-{offer}")).collect();
    let register = json!({"format": 1, "year": 2020, "synthetic": true, "centres": [
        {"centre": "crisis-01", "system": "crisis", "offers": offers, "expected": expected},
    ]});
    let files: Vec<_> = sent.iter().map(|(name, json)| (*name, json.to_string())).collect();
    let submission = Submission::new(manifest.as_bytes()).register(register.to_string().as_bytes());
    let submission = files.iter().fold(submission, |submission, (name, text)| {
        submission.file(*name, Source::memory(text.as_bytes()))
    });
    submission.check(&Limits::default()).unwrap()
}

fn for_women() -> Json {
    sample::<Offer>(2020)
}

/// Of a centre that has an offer to women too, which answers for the centre.
fn for_men() -> Json {
    serde_json::to_value(Offer::sample().of_men()).unwrap()
}

/// Of a centre that has no other offer: it answers for the centre.
fn for_men_alone() -> Json {
    with(for_women(), &json!({"offer": "men", "men_housing_solution": "own_premises"}))
}

/// How many offers to women and to men are counted.
fn counted(report: &FolderReport) -> [u64; 2] {
    let [year] = report.years.as_slice() else { unreachable!("{report:?}") };
    ["women", "men"].map(|offer| cell(year, "crisis-offers", &[offer]))
}

#[test]
fn a_centre_with_an_offer_to_men_alone_is_a_centre_with_one_offer() {
    let report = check(&["men"], &[("offer-men.json", for_men_alone())]);
    assert_eq!(found(&report, Severity::Error), [""; 0]);
    assert_eq!(counted(&report), [0, 1]);
    // It stands for the centre in the tables of centres.
    let [year] = report.years.as_slice() else { unreachable!() };
    let forms = crate::table(year, "crisis-organisation-form");
    assert_eq!(forms.population(), 1);
}

#[test]
fn a_questionnaire_for_an_offer_that_the_centre_does_not_have_is_found() {
    let both = [("offer-women.json", for_women()), ("offer-men.json", for_men())];
    assert_eq!(found(&check(&["women", "men"], &both), Severity::Error), [""; 0]);
    assert_eq!(found(&check(&["women"], &both), Severity::Error), ["E-002 offer-men.json"]);
    let alone = [("offer-women.json", for_women()), ("offer-men.json", for_men_alone())];
    assert_eq!(found(&check(&["men"], &alone), Severity::Error), ["E-002 offer-women.json"]);
}

#[test]
fn a_centre_without_an_offer_has_nothing_to_send() {
    let report = check(&[], &[]);
    assert_eq!(found(&report, Severity::Warning), [""; 0]);
    assert_eq!(report.records(), 0);
    let sent = check(&[], &[("offer-men.json", for_men())]);
    assert_eq!(found(&sent, Severity::Error), ["E-002 offer-men.json"]);
}

#[test]
fn two_questionnaires_for_one_offer_are_one_too_many() {
    let twice = [("offer-women.json", for_women()), ("offer-men.json", for_women())];
    let report = check(&["women"], &twice);
    let found = found(&report, Severity::Error);
    assert!(
        found.iter().all(|found| found.starts_with("E-001 ")) && !found.is_empty(),
        "{found:?}"
    );
}
