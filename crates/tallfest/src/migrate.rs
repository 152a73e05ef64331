//! Records of one year, carried to the form of another: what has a place there is kept as it is, what has none is left
//! out and told of. Nothing is guessed: no code becomes a similar one, and no band is cut anew.
//!
//! The days of events are left as they are, in the year in which the events took place. They are part of what was
//! reported, and any other day would be made up: 29 February has no place in most years, and weekdays and months are
//! counted. So a check of the migrated records says of each that its day is in another year (COM-002), which is true, and
//! by which they can never be published as figures of that year. What is carried over is for comparing forms, for
//! reading old records with a program for the new form, and for beginning a questionnaire from the last one.

#[cfg(feature = "files")]
mod folder;
mod loss;
mod plan;

use std::io;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tallfest_base::{Form, Place, Slot, Year};
use tallfest_catalog::{changes::Certainty, document::Words, schema::of_document};
use tallfest_formats::csv;

use crate::{Limits, Source, convert};

#[cfg(feature = "files")]
pub use folder::{MigrateError, RefusedFile, migrate_file, migrate_folder};
use loss::Losses;
pub use loss::{Loss, LossPlace, Lost, Why};
use plan::{Plan, answers};

/// From which year's form to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migrated {
    /// The year of the records.
    pub from: Year,
    /// The year whose form they are carried to.
    pub to: Year,
}

/// What a migration came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Migration {
    /// The version of this document: 1.
    pub format: u16,
    /// The year whose forms the records are carried to.
    pub to: Year,
    /// The submissions, in the order of their folders; a file on its own is one without a manifest.
    pub submissions: Vec<MigratedSubmission>,
    /// Registers of the year that the submissions are of, which are left out: the other year has its own.
    pub registers: Vec<String>,
}

/// A submission that is migrated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MigratedSubmission {
    /// Where it is, relative to what was asked for; empty for that itself.
    pub path: String,
    /// The reporting system.
    pub system: String,
    /// The centre's id, if there is a manifest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<String>,
    /// The year of its records.
    pub from: Year,
    /// The files, in the order of the forms.
    pub files: Vec<MigratedFile>,
    /// The forms that the other year has and this one had not.
    pub not_sent: Vec<FormOfYear>,
    /// What of the manifest is left out.
    pub manifest: Vec<ManifestLoss>,
}

/// A file that is migrated. What was read is what is kept and what is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MigratedFile {
    /// The file's name.
    pub file: String,
    /// The form.
    pub form: String,
    /// The form's name.
    pub label: Words,
    /// Whether the other year has the form; if not, nothing of the file is carried over.
    pub is_in_year: bool,
    /// How many records were read.
    pub records: u64,
    /// How many answers were read: each code of a multiple choice and each row of a matrix is one.
    pub answers: u64,
    /// How many of them are carried over.
    pub kept: u64,
    /// What has no place in the other year, in the order of the form.
    pub losses: Vec<Loss>,
    /// What the other year asks and this one did not.
    pub not_answered: Vec<NotAnswered>,
}

/// A form that the other year has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormOfYear {
    /// The form.
    pub form: String,
    /// The form's name.
    pub label: Words,
}

/// A question, or a row of one, that the other year asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotAnswered {
    /// The answer in a record, as a JSON pointer.
    pub pointer: String,
    /// The question's id.
    pub question: String,
    /// The question's text, and the row's.
    pub label: Words,
    /// How well it is known that the question is asked in that year.
    pub certainty: Certainty,
}

/// What of a manifest is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ManifestLoss {
    /// The field, as a JSON pointer.
    pub pointer: String,
    /// How many entries it had.
    pub entries: usize,
}

impl Migration {
    /// What was read, kept and lost, summed over all files.
    pub fn total(&self) -> Total {
        let files = self.submissions.iter().flat_map(|submission| &submission.files);
        files.fold(Total::default(), |sum, file| Total {
            records: sum.records + file.records,
            answers: sum.answers + file.answers,
            kept: sum.kept + file.kept,
        })
    }
}

/// What was read, and what of it was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Total {
    /// How many records were read.
    pub records: u64,
    /// How many answers were read.
    pub answers: u64,
    /// How many of them are carried over.
    pub kept: u64,
}

/// The JSON Schema of [`Migration`].
pub fn migration_schema() -> serde_json::Value {
    let example = serde_json::from_str(include_str!("schemas/migration.json")).unwrap_or_default();
    of_document::<Migration>("migration", &[example])
}

/// Carries a record to the form of another year: what has no place there is taken out, and returned.
///
/// ```
/// use tallfest::{Migrated, migrate_record, prelude::*, smiso::Visit};
///
/// let mut visit = Visit::sample();
/// let lost = migrate_record(&mut visit, Migrated { from: 2020, to: 2019 });
/// assert_eq!(lost.iter().map(|lost| lost.place.pointer()).collect::<Vec<_>>(), ["/visit_channel"]);
/// assert!(visit.visit_channel.is_absent());
/// assert!(migrate_record(&mut visit, Migrated { from: 2019, to: 2020 }).is_empty());
/// ```
pub fn migrate_record<T: Form>(record: &mut T, years: Migrated) -> Vec<Lost> {
    let mut all = vec![];
    Plan::<T>::new(years).carry(record, |_, lost| all.push(lost));
    all
}

/// Carries the records of a file over and writes them.
pub(crate) fn records<T: Form>(
    source: Source<'_>,
    years: Migrated,
    to_sheet: bool,
    limits: &Limits,
    out: &mut dyn io::Write,
) -> io::Result<MigratedFile> {
    let (info, plan) = (T::INFO, Plan::<T>::new(years));
    let is_in_year = plan.has_form();
    if is_in_year && to_sheet {
        out.write_all(csv::headings::<T>().as_bytes())?;
    }
    let mut losses = Losses::new(limits.findings);
    let (mut read, mut all, mut kept) = (0, 0, 0);
    convert::each::<T>(source, info.records, limits, |mut record, line| {
        read += 1;
        all += answers(&record);
        let id = loss::shown_id(&record);
        let mut of_record = losses.of_record(line, id);
        plan.carry(&mut record, |order, lost| of_record.add(order, lost));
        if !is_in_year {
            return Ok(());
        }
        kept += answers(&record);
        convert::write(&record, info.records, to_sheet, out)
    })?;
    Ok(MigratedFile {
        file: info.file_name(),
        form: info.id.to_owned(),
        label: info.label.into(),
        is_in_year,
        records: read,
        answers: all,
        kept,
        losses: losses.finish(),
        not_answered: if is_in_year { not_answered::<T>(years) } else { vec![] },
    })
}

/// What a year asks that another did not.
fn not_answered<T: Form>(years: Migrated) -> Vec<NotAnswered> {
    let asked = |year: Year, slot: Slot<T>| {
        let row = slot.row_code().is_none_or(|row| row.valid.holds_in(year));
        row && slot.field.question.valid.holds_in(year)
    };
    let mut all: Vec<(Place, Certainty)> = vec![];
    for slot in Slot::<T>::all().filter(|slot| asked(years.to, *slot) && !asked(years.from, *slot))
    {
        let question = slot.field.question.valid;
        // A question that is new is told of once, whatever its rows.
        let is_new = !question.holds_in(years.from);
        let place = if is_new { slot.field.place() } else { slot.place() };
        let valid = slot.row_code().filter(|_| !is_new).map_or(question, |row| row.valid);
        if !all.iter().any(|(known, _)| *known == place) {
            all.push((place, Certainty::of_years(valid)));
        }
    }
    let named = |(place, certainty): (Place, Certainty)| NotAnswered {
        pointer: place.pointer(),
        question: place.question.id.to_owned(),
        label: Words::made(|lang| place.label(lang)),
        certainty,
    };
    all.into_iter().map(named).collect()
}
