//! What a sender or an officer would try on the whole survey: from JSON in to findings and figures out.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod migrated;
mod new_year;
mod offers;
mod planted;
mod recount;
mod response;
mod years;

use serde::Serialize;
use serde_json::Value as Json;
use tallfest::{FolderReport, Migrated, YearReport, migrate_record};
use tallfest_base::{CentreFacts, Completion, Form, Sample, Year};
use tallfest_rules::Severity;
use tallfest_tables::Counted;

/// A good record of a year, as it is sent: the sample, carried to that year.
fn sample<T: Form + Sample + Serialize>(year: Year) -> Json {
    let mut record = T::sample();
    migrate_record(&mut record, Migrated { from: 2020, to: year });
    Completion::new(year, CentreFacts::default()).complete(&mut record);
    let text = serde_json::to_string(&record).unwrap();
    serde_json::from_str(&text.replace("\"2020-", &format!("\"{year}-"))).unwrap()
}

/// A record with other answers: one that is null is taken out.
fn with(mut record: Json, answers: &Json) -> Json {
    let fields = record.as_object_mut().unwrap();
    for (field, answer) in answers.as_object().unwrap() {
        if answer.is_null() {
            fields.remove(field);
        } else {
            fields.insert(field.clone(), answer.clone());
        }
    }
    record
}

/// The manifest of a final submission.
fn manifest(system: &str, centre: &str, year: Year) -> String {
    let manifest = serde_json::json!({
        "format": 1, "system": system, "centre": centre, "year": year, "version": 1,
        "status": "final", "synthetic": true, "period_to": format!("{year}-12-31"),
    });
    manifest.to_string()
}

/// The ids of what was found and weighs at least so much, with the file.
fn found(report: &FolderReport, least: Severity) -> Vec<String> {
    let mut found = vec![];
    report.each(|origin, finding| {
        if finding.fault.severity >= least {
            let file = origin.file.rsplit('/').next().unwrap_or_default();
            found.push(format!("{} {file}", finding.rule_id()));
        }
    });
    found
}

/// A table of a year.
fn table<'a>(year: &'a YearReport, id: &str) -> &'a Counted {
    year.tables.iter().find(|table| table.id() == id).unwrap()
}

/// What is in a cell.
fn cell(year: &YearReport, id: &str, classes: &[&str]) -> u64 {
    table(year, id).cell(classes).unwrap()
}
