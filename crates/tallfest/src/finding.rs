//! A finding: a fault, and where it stands.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use tallfest_base::{CodeList, Lang, Question, Year, text};
use tallfest_formats::csv::Column;
use tallfest_forms::confirmation::{ConfirmationReason, Fingerprint};
use tallfest_rules::{Fault, Severity, Shown};

/// A fault, and where in the submission it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// The line, from 1; the row of a sheet, as a spreadsheet counts.
    pub line: Option<u64>,
    /// Where in a sheet it stands, if the file is one.
    pub sheet: Option<InSheet>,
    /// The record, unless its id looks like a national identity number.
    pub record_id: Option<String>,
    /// Whether the directorate lets it through.
    pub waived: bool,
    /// What a warning rests on, so that it can be confirmed.
    pub fingerprint: Option<Fingerprint>,
    /// Why the centre stands by a warning.
    pub confirmed: Option<ConfirmationReason>,
    /// The order among the findings of a line.
    pub(crate) sequence: u32,
}

/// Where in a sheet (CSV) a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InSheet {
    /// The column, if it is about one.
    pub column: Option<Column>,
    /// In how many rows an answer is missing, since the sheet has no column for it.
    pub rows: Option<u64>,
}

impl Finding {
    pub(crate) const fn new(fault: Fault, line: Option<u64>) -> Self {
        Self {
            fault,
            line,
            sheet: None,
            record_id: None,
            waived: false,
            fingerprint: None,
            confirmed: None,
            sequence: 0,
        }
    }

    /// The id of the rule.
    pub const fn rule_id(&self) -> &'static str {
        self.fault.rule.id.as_str()
    }

    /// How much it weighs.
    pub const fn severity(&self) -> Severity {
        self.fault.severity
    }

    /// Where in the record it stands, as a JSON pointer; empty for the whole.
    pub fn pointer(&self) -> String {
        self.fault.pointer()
    }

    /// The question, if it is about one.
    pub fn question(&self) -> Option<&'static Question> {
        self.fault.place.map(|place| place.question)
    }

    /// The message to a reader of `lang`.
    pub fn message(&self, lang: Lang) -> String {
        let mut message = self.fault.message(lang);
        if let Some(rows) = self.sheet.and_then(|sheet| sheet.rows) {
            let words = text(
                "; arket har ingen kolonne for det, og det skulle vært besvart i {} rader",
                "; arket har ingen kolonne for det, og det skulle vore svart på i {} rader",
                "; the sheet has no column for it, and it was to be answered in {} rows",
            );
            message += &words.to(lang).replace("{}", &rows.to_string());
        }
        message
    }

    /// The column of a sheet that it is about.
    pub fn column(&self) -> Option<Column> {
        self.sheet?.column
    }

    /// The cell of a sheet that it is about: `C17`.
    pub fn cell(&self) -> Option<String> {
        Some(format!("{}{}", self.column()?, self.line?))
    }

    /// The centre that the finding itself names, where the finding is about several submissions.
    pub(crate) fn named_centre(&self) -> Option<&str> {
        let (_, centre) = self.fault.values.iter().find(|(name, _)| *name == "centre")?;
        if let Shown::Id(id) = centre { Some(id) } else { None }
    }

    /// The order in a file: by line, what has none last, and within a line as it was found.
    pub(crate) fn order(&self) -> (u64, u32) {
        (self.line.unwrap_or(u64::MAX), self.sequence)
    }

    pub(crate) fn stands_as_error(&self) -> bool {
        self.fault.severity >= Severity::Error && !self.waived
    }

    /// The finding as other programs get it.
    pub fn to_json(&self, origin: &Origin<'_>, lang: Lang) -> FindingJson {
        let values = self.fault.values.iter();
        FindingJson {
            rule: self.rule_id(),
            severity: self.severity().code(),
            waived: self.waived,
            fingerprint: self.fingerprint.map(|print| print.to_string()),
            confirmed: self.confirmed.map(CodeList::code),
            system: origin.system.to_owned(),
            centre: self.named_centre().unwrap_or(origin.centre).to_owned(),
            year: origin.year,
            file: origin.file.to_owned(),
            line: self.line,
            column: self.column().map(|column| column.to_string()),
            cell: self.cell(),
            rows: self.sheet.and_then(|sheet| sheet.rows),
            record_id: self.record_id.clone(),
            pointer: self.pointer(),
            question: self.question().map(|question| question.id),
            message: self.message(lang),
            values: values.map(|(name, value)| (*name, value.to_json())).collect(),
        }
    }
}

/// Whose a finding is.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The reporting system.
    pub system: &'a str,
    /// The centre's id; empty where it is not known.
    pub centre: &'a str,
    /// The registration year, where it is known.
    pub year: Option<Year>,
    /// The file, relative to what was checked.
    pub file: &'a str,
}

/// A finding as other programs get it. Holds no free text and nothing else that identifies a person.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FindingJson {
    /// The id of the rule; never empty.
    pub rule: &'static str,
    /// `info`, `warning`, `error` or `fatal`.
    pub severity: &'static str,
    /// Whether the directorate lets it through.
    pub waived: bool,
    /// Of a warning: what a confirmation of it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// Of a warning that the centre stands by: why, a code of `confirmation_reason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<&'static str>,
    /// The reporting system; empty where it is not known.
    pub system: String,
    /// The centre's id; empty where it is not known.
    pub centre: String,
    /// The registration year.
    pub year: Option<Year>,
    /// The file, relative to what was checked.
    pub file: String,
    /// The line, from 1; the row of a sheet, as a spreadsheet counts.
    pub line: Option<u64>,
    /// The column of a sheet (CSV), as a spreadsheet names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The cell of a sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// In how many rows an answer is missing, since the sheet has no column for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    /// The record.
    pub record_id: Option<String>,
    /// Where in the record it stands, as a JSON pointer; empty for the whole.
    pub pointer: String,
    /// The question's id.
    pub question: Option<&'static str>,
    /// What is wrong, in the language that was asked for.
    pub message: String,
    /// The values in the message, by the names of its slots.
    pub values: BTreeMap<&'static str, serde_json::Value>,
}
