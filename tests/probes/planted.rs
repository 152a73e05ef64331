//! Faults planted in synthetic submissions of all systems: between forms, and between a year and the one before. What is
//! found with the fault and was not found without it has to be the rule that it breaks.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};
use tallfest::{Limits, Source, Submission};
use tallfest_base::Year;
use tallfest_rules::Severity;
use tallfest_synth::{Plan, Submission as Synthetic, System, WholeYear};

/// A centre's submission: the records of its files, one by one, by their names.
type Sent = BTreeMap<&'static str, Vec<Json>>;

/// The first submission of a system in a year, of which there may be a part, and its register.
fn sent(system: System, year: Year) -> (String, Sent, String) {
    let plan = Plan { year, seed: 5, centres: Some(3), ..Plan::default() };
    let whole = WholeYear::new(&plan, Some(system)).unwrap();
    let centre = whole.submissions().next().unwrap();
    let records = |name| {
        let mut bytes = vec![];
        Synthetic::write(centre, name, &mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        if name.ends_with(".ndjson") {
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
        } else {
            vec![serde_json::from_str(&text).unwrap()]
        }
    };
    let files = centre.files().into_iter().map(|name| (name, records(name))).collect();
    (centre.id(), files, serde_json::to_string(&whole.register()).unwrap())
}

/// The text of each file.
fn texts(sent: &Sent) -> BTreeMap<&'static str, String> {
    let text = |records: &[Json]| {
        records.iter().fold(String::new(), |text, record| text + &record.to_string() + "\n")
    };
    sent.iter().map(|(name, records)| (*name, text(records))).collect()
}

fn submission<'a>(texts: &'a BTreeMap<&'static str, String>) -> Submission<'a> {
    let of_forms = texts.iter().filter(|(name, _)| **name != "submission.json");
    let submission = Submission::new(texts["submission.json"].as_bytes());
    of_forms.fold(submission, |submission, (name, text)| {
        submission.file(*name, Source::memory(text.as_bytes()))
    })
}

/// The rules that find something worth a warning in a year's submission, beside that of the year before if there is one.
fn found(now: &Sent, before: Option<&Sent>, register: &str) -> BTreeSet<String> {
    let (now, before) = (texts(now), before.map(texts));
    let mut submission = submission(&now).register(register.as_bytes());
    if let Some(before) = &before {
        submission = submission.previous(self::submission(before));
    }
    let mut rules = BTreeSet::new();
    submission.check(&Limits::default()).unwrap().each(|_, finding| {
        if finding.fault.severity >= Severity::Warning {
            rules.insert(finding.rule_id().to_owned());
        }
    });
    rules
}

/// What is planted.
type Fault = (&'static str, fn(&mut Sent));

/// Each fault is found by its rule, which found nothing before.
fn each_is_found(system: System, year: Year, before: Option<Year>, faults: &[Fault]) {
    let (_, good, register) = sent(system, year);
    let before = before.map(|before| sent(system, before).1);
    let without = found(&good, before.as_ref(), &register);
    for (rule, plant) in faults {
        let mut planted = good.clone();
        plant(&mut planted);
        assert_ne!(planted, good, "{rule}: nothing was planted");
        let with = found(&planted, before.as_ref(), &register);
        assert!(!without.contains(*rule) && with.contains(*rule), "{rule}: {without:?} {with:?}");
    }
}

/// The first record of which this holds.
fn first<'a>(sent: &'a mut Sent, file: &str, is: impl Fn(&Json) -> bool) -> &'a mut Json {
    sent.get_mut(file).unwrap().iter_mut().find(|record| is(record)).unwrap()
}

fn only<'a>(sent: &'a mut Sent, file: &str) -> &'a mut Json {
    first(sent, file, |_| true)
}

fn is(record: &Json, field: &str, answer: &str) -> bool {
    record[field] == answer
}

/// Of all records of a file, every third.
fn thin_out(sent: &mut Sent, file: &str) {
    let mut number = 0;
    sent.get_mut(file).unwrap().retain(|_| {
        number += 1;
        number % 3 == 0
    });
}

#[test]
fn between_the_forms_of_a_crisis_centre() {
    each_is_found(
        System::Crisis,
        2020,
        None,
        &[
            // A child more than there are forms of children.
            ("R-015", |sent| {
                let parents: Vec<_> = sent["children.ndjson"]
                    .iter()
                    .map(|child| child["parent_form_ref"].clone())
                    .collect();
                let stay =
                    first(sent, "residents.ndjson", |stay| parents.contains(&stay["record_id"]));
                let children = stay["n_children"].as_u64().unwrap();
                stay["n_children"] = json!(children + 1);
            }),
            // A child that comes before its parent.
            ("K-002", |sent| {
                let child =
                    first(sent, "children.ndjson", |child| !child["parent_form_ref"].is_null());
                child["arrival"] = json!("2019-02-01");
            }),
            // Help that the offer says that it does not give.
            ("Y-008", |sent| only(sent, "offer-women.json")["day_services"] = json!(["lawyer"])),
            // Stays at an offer that houses nobody.
            ("R-024", |sent| only(sent, "offer-women.json")["has_residential"] = json!("no")),
            // More nights than there are beds.
            ("R-026", |sent| only(sent, "offer-women.json")["places"] = json!(1)),
            // A man at the offer to women.
            ("R-023", |sent| {
                first(sent, "residents.ndjson", |stay| is(stay, "offer", "women"))["gender"] =
                    json!("male");
            }),
            // The questionnaire of one offer sent for the other.
            ("E-001", |sent| {
                let women = sent["offer-women.json"].clone();
                sent.insert("offer-men.json", women);
            }),
            // A number of children beside the answer that none came along, and the answer that some did without one.
            ("R-013", |sent| {
                first(sent, "residents.ndjson", |stay| is(stay, "brought_children", "no"))["n_children"] =
                    json!(1);
            }),
            ("R-013", |sent| {
                let stay =
                    first(sent, "residents.ndjson", |stay| is(stay, "brought_children", "yes"));
                drop(stay.as_object_mut().unwrap().remove("n_children"));
            }),
            ("K-007", |sent| {
                first(sent, "children.ndjson", |child| is(child, "earlier_resident", "no"))["earlier_stays_n"] =
                    json!(1);
            }),
            // Where a resident went, of a stay that ends next year: it is counted next year.
            ("R-006", |sent| {
                let stay = first(sent, "residents.ndjson", |stay| is(stay, "left_to", "own_home"));
                stay["departure"] = json!("2021-01-02");
            }),
        ],
    );
}

/// A day user comes once, on a day within the stay of a resident with the same key.
#[test]
fn between_the_stays_and_the_visits_of_one_person() {
    each_is_found(
        System::Crisis,
        2020,
        None,
        &[("Y-006", |sent| {
            let stay = first(sent, "residents.ndjson", |stay| !stay["person_ref"].is_null());
            (stay["arrival"], stay["departure"]) = (json!("2020-05-04"), json!("2020-05-20"));
            let person = stay["person_ref"].clone();
            let visits = sent["day_visits.ndjson"].clone();
            let times =
                |key: &Json| visits.iter().filter(|visit| visit["person_ref"] == *key).count();
            let visit = first(sent, "day_visits.ndjson", |visit| {
                let key = &visit["person_ref"];
                is(visit, "event_kind", "day_visit") && !key.is_null() && times(key) == 1
            });
            (visit["person_ref"], visit["event_date"]) = (person, json!("2020-05-10"));
        })],
    );
}

#[test]
fn between_two_years_of_a_crisis_centre() {
    each_is_found(
        System::Crisis,
        2020,
        Some(2019),
        &[("COM-016", |sent| thin_out(sent, "day_visits.ndjson"))],
    );
}

#[test]
fn between_the_forms_of_a_centre_against_abuse() {
    each_is_found(
        System::Smiso,
        2020,
        None,
        &[
            // More users than visitors.
            ("C-024", |sent| {
                let mut first = sent["visits.ndjson"]
                    .iter()
                    .filter(|visit| is(visit, "first_visit_this_year", "yes"));
                let few: Vec<_> = first.by_ref().take(20).cloned().collect();
                sent.insert("visits.ndjson", few);
            }),
            // A purpose that the centre does not offer.
            ("B-008", |sent| only(sent, "annual.json")["services_offered"] = json!(["course"])),
            // A service that the supplement says that the centre has not got.
            ("V-007", |sent| {
                only(sent, "pandemic.json")["covid_service_status"]["couple_talk"] =
                    json!(["not_offered"]);
                let services = &mut only(sent, "annual.json")["services_offered"];
                if !services.as_array().unwrap().contains(&json!("couple_talk")) {
                    services.as_array_mut().unwrap().push(json!("couple_talk"));
                }
            }),
        ],
    );
}

#[test]
fn between_two_years_of_a_centre_against_abuse() {
    each_is_found(
        System::Smiso,
        2020,
        Some(2019),
        &[
            ("COM-016", |sent| thin_out(sent, "contacts.ndjson")),
            ("D-023", |sent| only(sent, "annual.json")["website"] = json!("no")),
            ("D-025", |sent| {
                let (_, before, _) = self::sent(System::Smiso, 2019);
                sent.insert("annual.json", before["annual.json"].clone());
            }),
        ],
    );
}

#[test]
fn within_a_municipal_report() {
    each_is_found(
        System::Municipal,
        2017,
        None,
        &[
            ("M-001", |sent| only(sent, "report.json")["municipalities_visited"] = json!(19)),
            ("M-003", |sent| only(sent, "report.json")["spending"] = json!(1_000_000)),
            ("M-006", |sent| {
                let report = only(sent, "report.json").as_object_mut().unwrap();
                drop(report.remove("network_group_men"));
            }),
        ],
    );
}
