//! Each change of the forms, tried in the last year before it and in the first year of it: in one the answer is as it
//! should be, in the other it is found, and the finding names the years. Only what a source tells is an error.

use serde::Serialize;
use serde_json::{Value as Json, json};
use tallfest::{Limits, Source, form};
use tallfest_base::{Form, Lang, Sample, Year};
use tallfest_forms::{
    crisis::{
        child::Child, content::Reservable, day_visit::DayVisit, offer::Offer, resident::Resident,
    },
    smiso::{contact::Contact, pandemic::Pandemic, user::User, visit::Visit},
};
use tallfest_rules::{Context, Severity};

use crate::{sample, with};

/// What a check finds in a record on its own: the rule, how much it weighs, and the words.
type Found = (String, Severity, String);

fn check<T: Form>(year: Year, record: &Json) -> Vec<Found> {
    let text = record.to_string();
    let form = form(T::INFO.system, T::INFO.id).unwrap();
    let source = Source::memory(text.as_bytes());
    let checked = form.check_record(source, &Context::of_year(year), &Limits::default());
    let findings = checked.file.findings().into_iter();
    let found = findings.map(|finding| {
        let words = finding.message(Lang::En);
        (finding.rule_id().to_owned(), finding.fault.severity, words)
    });
    found.collect()
}

/// An answer that is right in one year and found in another, by this rule and no other.
struct Probe<'a> {
    answers: Json,
    right: Year,
    wrong: Year,
    rule: &'a str,
    severity: Severity,
    /// The years that the finding names, as it names them.
    names: &'a str,
}

impl Probe<'_> {
    fn run<T: Form + Sample + Serialize>(&self) {
        let Self { answers, right, wrong, rule, severity, names } = self;
        let in_right = check::<T>(*right, &with(sample::<T>(*right), answers));
        assert_eq!(in_right, [], "{rule} in {right}");
        let in_wrong = check::<T>(*wrong, &with(sample::<T>(*wrong), answers));
        let [(found, weighs, words)] = in_wrong.as_slice() else {
            unreachable!("{rule} in {wrong}: {in_wrong:?}")
        };
        assert_eq!((found.as_str(), weighs), (*rule, severity), "{words}");
        assert!(words.contains(names), "{rule} in {wrong} does not say {names}: {words}");
    }
}

use Severity::{Error, Info, Warning};

#[test]
fn the_kind_of_abuse_is_asked_from_2014() {
    let answers = json!({"abuse_type": ["rape"]});
    Probe { answers, right: 2014, wrong: 2013, rule: "C-014", severity: Error, names: "2014" }
        .run::<User>();
}

#[test]
fn the_bands_of_the_first_abuse_changed_to_2018() {
    let band = |band: &str| json!({"age_first_abuse": band, "abuse_duration": "not_stated"});
    for (code, right, wrong) in [
        ("12_or_younger", 2017, 2018),
        ("13_17", 2017, 2018),
        ("7_13", 2018, 2017),
        ("14_17", 2018, 2017),
    ] {
        let names = if right == 2017 { "2017" } else { "2018" };
        let answers = band(code);
        Probe { answers, right, wrong, rule: "C-022", severity: Warning, names }.run::<User>();
    }
}

#[test]
fn a_user_can_be_both_from_2019() {
    // Whose relative the user is, is then asked too.
    let both = |year| {
        let answers = json!({"user_role": "both", "relation_to_abused": ["not_stated"]});
        with(sample::<User>(year), &answers)
    };
    assert_eq!(check::<User>(2019, &both(2019)), []);
    let [(rule, severity, words)] = check::<User>(2018, &both(2018)).try_into().unwrap();
    assert_eq!((rule.as_str(), severity), ("COM-004b", Warning));
    assert!(words.contains("2019"), "{words}");
}

#[test]
fn the_gender_of_who_reserved_is_kept_from_2017() {
    let reserved = |year| {
        let record = Resident::sample().reserved(year);
        let text = serde_json::to_string(&record).unwrap();
        serde_json::from_str::<Json>(&text.replace("\"2020-", &format!("\"{year}-"))).unwrap()
    };
    let answers = json!({"gender": "female"});
    assert_eq!(check::<Resident>(2017, &with(reserved(2017), &answers)), []);
    let found = check::<Resident>(2016, &with(reserved(2016), &answers));
    // What is dropped is told without a value, and so without a question.
    assert!(matches!(found.as_slice(), [(rule, Error, _)] if rule == "R-001"), "{found:?}");
}

#[test]
fn who_reserved_is_counted_by_the_flag_from_2021() {
    fn flag<T: Reservable + Form + Sample + Serialize>(flag: &str, rule: &str) {
        let reserved = |year: Year| {
            let text = serde_json::to_string(&T::sample().reserved(year)).unwrap();
            serde_json::from_str::<Json>(&text.replace("\"2020-", &format!("\"{year}-"))).unwrap()
        };
        let without = json!({ flag: null });
        assert_eq!(check::<T>(2020, &with(reserved(2020), &without)), []);
        let found = check::<T>(2021, &with(reserved(2021), &without));
        assert!(matches!(found.as_slice(), [(id, Error, _)] if id == rule), "{found:?}");
        let dropped = check::<T>(2020, &with(reserved(2020), &json!({ flag: "yes" })));
        assert!(matches!(dropped.as_slice(), [(id, Error, _)] if id == "R-001"), "{dropped:?}");
        assert_eq!(check::<T>(2021, &reserved(2021)), []);
    }
    flag::<Resident>("first_stay_this_year", "R-002");
    flag::<DayVisit>("first_visit_this_year", "Y-003");
}

#[test]
fn the_risk_analyst_is_asked_of_from_2019() {
    let mut measures = sample::<Offer>(2020)["security_measures"].clone();
    measures.as_array_mut().unwrap().push(json!("sara"));
    let answers = json!({ "security_measures": measures });
    Probe { answers, right: 2019, wrong: 2018, rule: "E-014", severity: Error, names: "2019" }
        .run::<Offer>();
}

#[test]
fn talks_by_telephone_are_registered_from_2020() {
    let talk = |year| {
        let answers = json!({
            "event_kind": "phone_talk", "visit_place": null, "first_visit_this_year": null,
        });
        with(sample::<DayVisit>(year), &answers)
    };
    let counted = with(talk(2020), &json!({"first_talk_this_year": "yes"}));
    assert_eq!(check::<DayVisit>(2020, &counted), []);
    let [(rule, severity, words)] = check::<DayVisit>(2019, &talk(2019)).try_into().unwrap();
    assert_eq!((rule.as_str(), severity), ("Y-001", Error));
    assert!(words.contains("2020"), "{words}");
}

#[test]
fn the_supplement_is_of_2020_and_2021() {
    let of = |year| check::<Pandemic>(year, &sample::<Pandemic>(2020));
    let [(rule, severity, words)] = of(2019).try_into().unwrap();
    assert_eq!((rule.as_str(), severity), ("V-001", Error));
    assert!(words.contains("2020"), "{words}");
    assert_eq!(of(2020), []);
    // What is warned of in the first year alone is not said in the second.
    assert!(of(2021).iter().all(|(_, severity, _)| *severity < Error));
    let [(rule, severity, words)] = of(2022).try_into().unwrap();
    assert_eq!((rule.as_str(), severity), ("V-001b", Warning));
    assert!(words.contains("2021"), "{words}");
}

#[test]
fn visits_by_telephone_or_video_are_of_2020_and_2021() {
    for (channel, right, wrong) in
        [("phone_covid", 2020, 2019), ("phone_covid", 2021, 2022), ("video_covid", 2020, 2019)]
    {
        let answers = json!({"visit_channel": channel, "visit_purpose": ["individual_talk"]});
        let names = if wrong == 2019 { "2020" } else { "2021" };
        Probe { answers, right, wrong, rule: "B-005", severity: Warning, names }.run::<Visit>();
    }
}

#[test]
fn planned_talks_are_contacts_from_about_2021() {
    let answers = json!({"contact_kind": "unplanned"});
    Probe { answers, right: 2021, wrong: 2020, rule: "A-005", severity: Warning, names: "2021" }
        .run::<Contact>();
}

#[test]
fn the_third_gender_is_printed_from_2021() {
    let answers = json!({"gender": "other"});
    let probe = Probe {
        answers,
        right: 2021,
        wrong: 2020,
        rule: "COM-017",
        severity: Warning,
        names: "2021",
    };
    probe.run::<Contact>();
    probe.run::<Visit>();
    probe.run::<User>();
    probe.run::<Child>();
    probe.run::<DayVisit>();
}

#[test]
fn what_children_went_through_is_published_from_2024() {
    let answers = json!({"violence_experience": ["witnessed_physical_against_parent"]});
    Probe { answers, right: 2024, wrong: 2023, rule: "K-011", severity: Info, names: "2024" }
        .run::<Child>();
}

/// The texts differ; what is answered is the same.
#[test]
fn what_was_only_worded_anew_is_told_by_the_changes_and_found_by_nobody() {
    let is_worded = |from, to, form: &str, question: &str| {
        let forms = tallfest::changes(from, to).in_form("crisis", form).forms;
        let wordings = forms.into_iter().flat_map(|form| form.wordings);
        wordings.into_iter().any(|wording| wording.question == question)
    };
    assert!(is_worded(2023, 2024, "resident", "violence_repeated"));
    for form in ["resident", "child", "day_visit"] {
        assert!(is_worded(2019, 2020, form, "registration_status"), "{form}");
    }
    let answers = json!({"violence_repeated": "repeated"});
    for year in [2023, 2024] {
        assert_eq!(check::<Resident>(year, &with(sample::<Resident>(year), &answers)), []);
    }
}
