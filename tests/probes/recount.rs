//! Tables counted anew from the JSON that was sent, which knows nothing of our forms: records with random answers.

use std::collections::{BTreeMap, BTreeSet};

use acceptance::{judge::Judged, strategy};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde::Serialize;
use serde_json::Value as Json;
use tallfest::{Limits, Source, form};
use tallfest_base::{Form, Year};
use tallfest_forms::{
    crisis::{child::Child, day_visit::DayVisit, offer::Offer, resident::Resident},
    municipal::report::Report,
    smiso::{annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit},
};
use tallfest_rules::{Context, Severity, Subject};

/// So many records of a form.
const RECORDS: usize = 60;

/// Of which records: those with one of these answers to a question.
type Of = (&'static str, &'static [&'static str]);

/// A table: of which records, by which answers. What is not answered is `-`, unless it is left out.
struct Table {
    id: &'static str,
    of: &'static [Of],
    by: &'static [&'static str],
    left_out: &'static [&'static str],
}

const fn table(id: &'static str, of: &'static [Of], by: &'static [&'static str]) -> Table {
    Table { id, of, by, left_out: &[] }
}

/// The answers to a question: several where there is a list of them, and of a matrix each row with its own.
fn answers(record: &Json, question: &str, rows: &BTreeSet<&String>) -> Vec<Vec<String>> {
    let words = |answer: Option<&Json>| match answer {
        None => vec!["-".to_owned()],
        Some(Json::Array(codes)) => {
            codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect()
        }
        Some(code) => vec![code.as_str().unwrap().to_owned()],
    };
    let given = record.get(question);
    if rows.is_empty() {
        return words(given).into_iter().map(|word| vec![word]).collect();
    }
    let of_row = |row: &&String| {
        let row = (*row).clone();
        let words = words(given.and_then(|given| given.get(&row)));
        words.into_iter().map(move |word| vec![row.clone(), word])
    };
    rows.iter().flat_map(of_row).collect()
}

/// The rows of a matrix that some record answers; none of another question.
fn rows_of<'a>(records: &'a [Json], question: &str) -> BTreeSet<&'a String> {
    let given = records.iter().filter_map(|record| record.get(question)?.as_object());
    given.flat_map(|rows| rows.keys()).collect()
}

fn counted_anew(table: &Table, records: &[Json]) -> BTreeMap<Vec<String>, u64> {
    let mut cells = BTreeMap::new();
    let is_of = |record: &&Json| {
        table.of.iter().all(|(question, codes)| {
            record.get(*question).is_some_and(|it| codes.iter().any(|code| it == code))
        })
    };
    for record in records.iter().filter(is_of) {
        let mut places = vec![vec![]];
        for question in table.by {
            let answers = answers(record, question, &rows_of(records, question)).into_iter();
            let is_left_out = |answer: &[String]| {
                table.left_out.contains(question) && answer.last().is_some_and(|last| last == "-")
            };
            let answers: Vec<_> = answers.filter(|answer| !is_left_out(answer)).collect();
            let longer = |place: &Vec<String>| {
                let place = place.clone();
                let with = move |answer: &Vec<String>| [&place[..], &answer[..]].concat();
                answers.iter().map(with).collect::<Vec<_>>()
            };
            places = places.iter().flat_map(longer).collect();
        }
        for place in places {
            *cells.entry(place).or_default() += 1;
        }
    }
    cells
}

/// Records with random answers and no error: a file of the form, or each a file of its own.
fn recount<T>(year: Year, wanted: &[Table])
where
    T: Form + Judged + Subject<Draft = T> + Serialize + std::fmt::Debug,
{
    let (mut runner, records) = (TestRunner::deterministic(), strategy::valid::<T>(year));
    let made = (0..RECORDS).map(|number| {
        let record = records.new_tree(&mut runner).unwrap().current();
        let mut record = serde_json::to_value(record).unwrap();
        if record.get("record_id").is_some() {
            record["record_id"] = format!("x-{number}").into();
        }
        record
    });
    let records: Vec<Json> = made.collect();
    let form = form(T::INFO.system, T::INFO.id).unwrap();
    let mut found: BTreeMap<&str, BTreeMap<Vec<String>, u64>> = BTreeMap::new();
    for record in &records {
        let text = record.to_string();
        let source = Source::memory(text.as_bytes());
        let checked = form.check_record(source, &Context::of_year(year), &Limits::default());
        assert!(checked.file.worst() < Some(Severity::Error), "{record}");
        for table in &checked.tables {
            let cells = found.entry(table.id()).or_default();
            for (place, count) in table.named() {
                let place = place.iter().map(|&code| code.to_owned()).collect();
                *cells.entry(place).or_default() += count;
            }
        }
    }
    for table in wanted {
        let anew = counted_anew(table, &records);
        assert!(anew.values().sum::<u64>() > 5, "{}: {anew:?}", table.id);
        assert_eq!(found.get(table.id), Some(&anew), "{}", table.id);
    }
}

const FIRST_STAY: Of = ("first_stay_this_year", &["yes"]);
const FIRST_VISIT: Of = ("first_visit_this_year", &["yes"]);
const REGISTERED: Of = ("registration_status", &["registered"]);
const BY_USER: Of = ("contact_party", &["user"]);

#[test]
fn contacts_and_visits() {
    recount::<Contact>(
        2020,
        &[
            table("smiso-contacts-by-party", &[], &["contact_party"]),
            table("smiso-contacts-by-gender", &[BY_USER], &["gender"]),
            table("smiso-contacts-by-age-group", &[BY_USER], &["age_group"]),
            table(
                "smiso-contact-persons-by-user-group",
                &[BY_USER, ("first_contact_this_year", &["yes"])],
                &["user_group"],
            ),
        ],
    );
    recount::<Visit>(
        2020,
        &[
            table("smiso-visits-by-purpose", &[], &["visit_purpose"]),
            table("smiso-visits-by-channel", &[], &["visit_channel"]),
            table("smiso-visit-persons-by-age-group", &[FIRST_VISIT], &["age_group"]),
        ],
    );
}

const CONSENTED: Of = ("consent", &["consented"]);
const ABUSED: Of = ("user_role", &["abused", "both"]);
const RELATIVES: Of = ("user_role", &["relative_other", "both"]);

#[test]
fn users() {
    recount::<User>(
        2020,
        &[
            table("smiso-users-by-consent", &[], &["consent"]),
            table("smiso-users-by-role-and-gender", &[CONSENTED], &["user_role", "gender"]),
            table("smiso-users-by-information-source", &[CONSENTED], &["information_source"]),
            table("smiso-users-by-help-received", &[CONSENTED], &["help_received"]),
            table("smiso-relative-users-by-relation", &[RELATIVES], &["relation_to_abused"]),
            table("smiso-relative-users-by-gender", &[RELATIVES], &["gender"]),
            table("smiso-abused-users-by-perpetrator", &[ABUSED], &["perpetrator_relation"]),
            table(
                "smiso-abused-users-by-gender-and-age-first-abuse",
                &[ABUSED],
                &["gender", "age_first_abuse"],
            ),
            table("smiso-abused-users-by-first-contact-mode", &[ABUSED], &["first_contact_mode"]),
            table(
                "smiso-reported-cases-by-outcome",
                &[("reported", &["all", "some"])],
                &["case_outcome"],
            ),
        ],
    );
}

#[test]
fn pandemic_supplements() {
    recount::<Pandemic>(
        2020,
        &[
            table("smiso-pandemic-service-status", &[], &["covid_service_status"]),
            table("smiso-pandemic-user-measures", &[], &["covid_user_measures"]),
            table("smiso-pandemic-prevented-help", &[], &["covid_prevented_help"]),
            table("smiso-pandemic-staff-quarantine", &[], &["covid_staff_quarantine"]),
            table("smiso-pandemic-staff-measures", &[], &["covid_staff_measures"]),
        ],
    );
}

#[test]
fn annual_questionnaires() {
    recount::<Annual>(
        2020,
        &[
            table("smiso-organisation-form", &[], &["organisation_form"]),
            table("smiso-premises", &[], &["premises"]),
            table(
                "smiso-supervision-frequency",
                &[("supervision_routine", &["yes"])],
                &["supervision_frequency"],
            ),
        ],
    );
    recount::<Offer>(
        2020,
        &[
            Table {
                left_out: &["offer"],
                ..table("crisis-offer-security", &[], &["offer", "security_measures"])
            },
            Table {
                left_out: &["offer"],
                ..table(
                    "crisis-offer-participation-types",
                    &[("participation_routine", &["yes"])],
                    &["offer", "participation_types"],
                )
            },
        ],
    );
    recount::<Report>(
        2017,
        &[table("municipal-children-at-confidential-address", &[], &["children_code6_interviews"])],
    );
}

#[test]
fn residents() {
    recount::<Resident>(
        2021,
        &[
            table("crisis-stays-by-gender", &[], &["gender"]),
            table("crisis-stays-by-gender-and-status", &[], &["gender", "registration_status"]),
            table("crisis-stays-by-left-to", &[REGISTERED], &["left_to"]),
            table("crisis-residents-by-gender", &[FIRST_STAY], &["gender"]),
            table("crisis-residents-by-gender-old-method", &[FIRST_STAY, REGISTERED], &["gender"]),
            table(
                "crisis-residents-by-violence-type",
                &[FIRST_STAY, REGISTERED],
                &["violence_type"],
            ),
            table(
                "crisis-residents-by-gender-and-reported",
                &[FIRST_STAY, REGISTERED],
                &["gender", "reported"],
            ),
        ],
    );
}

#[test]
fn children() {
    recount::<Child>(
        2021,
        &[
            table("crisis-child-stays-by-gender", &[], &["gender"]),
            table("crisis-children-by-came-with", &[FIRST_STAY, REGISTERED], &["came_with"]),
            table(
                "crisis-child-stays-by-status-and-decided-by",
                &[],
                &["registration_status", "registration_decided_by"],
            ),
            table(
                "crisis-children-by-perpetrator",
                &[FIRST_STAY, REGISTERED],
                &["perpetrator_relation"],
            ),
            table("crisis-child-stay-assistance", &[REGISTERED], &["assistance"]),
        ],
    );
}

#[test]
fn the_day_offer() {
    recount::<DayVisit>(
        2021,
        &[
            table("crisis-day-offer-by-kind", &[], &["event_kind"]),
            table("crisis-day-offer-by-kind-and-gender", &[], &["event_kind", "gender"]),
            table(
                "crisis-talk-users-by-gender",
                &[("first_talk_this_year", &["yes"])],
                &["gender"],
            ),
            table("crisis-day-users-by-reported", &[FIRST_VISIT, REGISTERED], &["reported"]),
            table("crisis-day-user-assistance", &[FIRST_VISIT, REGISTERED], &["assistance"]),
        ],
    );
}
