//! `tallfest changes`: what changed between the forms of two years.

use insta::assert_snapshot;
use serde_json::Value as Json;

use crate::program::tallfest;

#[test]
fn what_changed_reads_so() {
    for (from, to) in [("2019", "2020"), ("2017", "2018")] {
        for lang in ["nb", "nn", "en"] {
            let ran = tallfest!["changes", from, to, "--lang", lang];
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
            assert_snapshot!(format!("changes_{from}_{to}_{lang}"), ran.out);
        }
    }
}

#[test]
fn what_changed_is_told_to_other_programs_by_the_schema_of_the_document() {
    let schema = tallfest::catalog::changes::schema();
    assert!(jsonschema::meta::is_valid(&schema));
    for (from, to) in [("2014", "2024"), ("2024", "2014"), ("2019", "2020"), ("2020", "2020")] {
        let ran = tallfest!["changes", from, to, "--format", "json"];
        let document: Json = serde_json::from_str(&ran.out).unwrap();
        assert!(jsonschema::draft202012::is_valid(&schema, &document), "{from} {to}");
        assert_eq!(document["format"], 1);
        let is_empty = document["forms"].as_array().unwrap().is_empty();
        assert_eq!(is_empty, from == to);
    }
    let other = serde_json::json!({ "format": 1, "from": 2019 });
    assert!(!jsonschema::draft202012::is_valid(&schema, &other));
}

#[test]
fn years_between_which_nothing_changed_say_so() {
    for (lang, words) in
        [("nb", "Ingenting er endret."), ("nn", "Ingenting er endra."), ("en", "Nothing changed.")]
    {
        let ran = tallfest!["changes", "2020", "2020", "--lang", lang];
        assert_eq!(ran.code, Some(0));
        assert!(ran.out.ends_with(&format!("\n\n{words}\n")), "{}", ran.out);
    }
}

#[test]
fn a_form_is_asked_for_by_its_name_and_backwards_what_came_goes() {
    let there = tallfest!["changes", "2019", "2020", "--form", "visit", "--lang", "en"].out;
    assert!(there.contains("new question: \"How the visit was carried out\""), "{there}");
    assert!(!there.contains("Pandemic supplement"), "{there}");
    let back = tallfest!["changes", "2020", "2019", "--form", "smiso/visit", "--lang", "en"].out;
    assert!(back.contains("question removed: \"How the visit was carried out\""), "{back}");
    assert_eq!(there.lines().count(), back.lines().count());
}

#[test]
fn what_is_no_year_or_form_of_the_survey_ends_with_2() {
    for (ran, why) in [
        (tallfest!["changes", "2013", "2020"], "2014–2024"),
        (tallfest!["changes", "2019", "2025"], "does not cover 2025"),
        (tallfest!["changes", "2019", "99999"], "99999"),
        (tallfest!["changes", "2019", "twenty"], "twenty"),
        (tallfest!["changes", "2019"], "<TO>"),
        (tallfest!["changes", "2019", "2020", "--form", "nope"], "there is no form nope"),
        (tallfest!["changes", "2019", "2020", "--lang", "sv"], "nb, nn and en"),
        (tallfest!["changes", "2019", "2020", "--format", "xml"], "json"),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{why}");
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
}

#[test]
fn whether_records_are_valid_in_the_other_year_reads_so() {
    for lang in ["nb", "nn", "en"] {
        let ran = tallfest!["changes", "2019", "2020", "--prove", "--lang", lang];
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert_snapshot!(format!("prove_2019_2020_{lang}"), ran.out);
    }
    let one = tallfest!["changes", "2014", "2024", "--prove", "--form", "contact", "--lang", "en"];
    assert_snapshot!("prove_2014_2024_contact", one.out);
}

#[test]
fn without_being_asked_nothing_is_proved() {
    let told = |ran: crate::program::Ran| -> Json { serde_json::from_str(&ran.out).unwrap() };
    let plain = tallfest!["changes", "2019", "2020", "--form", "visit", "--format", "json"];
    assert_eq!(told(plain).get("proof"), None);
    let proved =
        tallfest!["changes", "2019", "2020", "--form", "visit", "--format", "json", "--prove"];
    let proof = told(proved)["proof"].take();
    let forms = proof.as_array().unwrap();
    assert_eq!((forms.len(), forms[0]["form"].as_str()), (1, Some("visit")));
}
