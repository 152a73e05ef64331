//! Submissions of 2019: they can still be read, and carried to 2024 or 2014 and back; every loss is told.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use tallfest::{Limits, Migrated, MigratedFile, Source, Submission, systems};
use tallfest_base::Year;
use tallfest_rules::Severity;
use tallfest_synth::{Plan, WholeYear};

use crate::found;

/// The answers of a record: each code of a multiple choice and each row of a matrix is one.
fn answers(record: &Json, pointer: &str, all: &mut BTreeMap<(String, String), u64>) {
    match record {
        Json::Object(fields) => {
            for (name, value) in fields {
                answers(value, &format!("{pointer}/{name}"), all);
            }
        }
        Json::Array(codes) => codes.iter().for_each(|code| answers(code, pointer, all)),
        answer @ (Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_)) => {
            *all.entry((pointer.to_owned(), answer.to_string())).or_default() += 1;
        }
    }
}

/// The records of a file, whether they stand on lines or alone.
fn records(bytes: &[u8]) -> Vec<Json> {
    let records = serde_json::Deserializer::from_slice(bytes).into_iter::<Json>();
    records.collect::<Result<_, _>>().unwrap()
}

/// The question of a place: the rows of a matrix that goes as a whole are told together.
fn question(pointer: &str) -> String {
    pointer.split('/').nth(1).unwrap().to_owned()
}

/// What is in the first of two files and not in the second, by question.
fn missing(before: &[u8], after: &[u8]) -> BTreeMap<String, u64> {
    let of = |bytes| {
        let mut all = BTreeMap::new();
        for record in &records(bytes) {
            answers(record, "", &mut all);
        }
        all
    };
    let (before, after) = (of(before), of(after));
    assert!(after.keys().all(|answer| before.contains_key(answer)), "something is new");
    let mut missing = BTreeMap::new();
    for ((pointer, answer), count) in before {
        let kept = after.get(&(pointer.clone(), answer)).copied().unwrap_or(0);
        if kept < count {
            *missing.entry(question(&pointer)).or_default() += count - kept;
        }
    }
    missing
}

/// What a migration tells of as lost, by question.
fn told(file: &MigratedFile) -> BTreeMap<String, u64> {
    let mut told = BTreeMap::new();
    for loss in &file.losses {
        *told.entry(question(&loss.pointer)).or_default() += loss.answers;
    }
    told
}

/// The files of some submissions of a year: the system, and each by its name.
fn submissions(year: Year) -> Vec<(String, BTreeMap<&'static str, Vec<u8>>)> {
    let plan = Plan { year, seed: 3, centres: Some(2), ..Plan::default() };
    let year = WholeYear::new(&plan, None).unwrap();
    let files = |submission: &dyn tallfest_synth::Submission| {
        let bytes = |name| {
            let mut bytes = vec![];
            submission.write(name, &mut bytes).unwrap();
            bytes
        };
        submission.files().into_iter().map(|name| (name, bytes(name))).collect()
    };
    let named = |submission: &dyn tallfest_synth::Submission| {
        let system = submission.id().split('-').next().unwrap_or_default().to_owned();
        (system, files(submission))
    };
    year.submissions().map(named).collect()
}

#[test]
fn a_submission_of_2019_is_read_and_is_free_of_errors() {
    for (system, files) in submissions(2019) {
        let submission = Submission::new(&files["submission.json"]);
        let submission = files.iter().fold(submission, |submission, (name, bytes)| {
            submission.file(*name, Source::memory(bytes))
        });
        let report = submission.check(&Limits::default()).unwrap();
        assert_eq!(found(&report, Severity::Error), [""; 0], "{system}");
        assert!(report.records() > 50, "{system}");
    }
}

#[test]
fn there_and_back_loses_only_what_is_told() {
    let mut losses = BTreeMap::from([(2014, 0), (2024, 0)]);
    for (system, files) in submissions(2019) {
        let forms = systems().iter().find(|one| one.id() == system).unwrap().forms();
        for form in forms {
            let names = form.info().file_names();
            for (name, bytes) in names.filter_map(|name| files.get_key_value(name.as_str())) {
                let carry = |bytes: &[u8], years| {
                    let mut out = vec![];
                    let limits = Limits::default();
                    let told = form.migrate(Source::memory(bytes), years, false, &limits, &mut out);
                    (told.unwrap(), out)
                };
                for (to, losses) in &mut losses {
                    let (there, carried) = carry(bytes, Migrated { from: 2019, to: *to });
                    assert_eq!(told(&there), missing(bytes, &carried), "{system} {name} in {to}");
                    let (back, in_2019) = carry(&carried, Migrated { from: *to, to: 2019 });
                    assert_eq!(told(&back), missing(&carried, &in_2019), "{system} {name}");
                    *losses += there.losses.len();
                }
            }
        }
    }
    // Nothing that was asked in 2019 has gone since; much of it had not come in 2014.
    assert!(losses[&2014] > 0, "{losses:?}");
}
