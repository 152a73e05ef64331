//! `rules.json`: what there is to know of every rule, for programs and for the pages that people read.

use std::collections::BTreeMap;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use tallfest_base::{Lang, Text, Year};

/// All rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The version of this document: 1.
    pub format: u16,
    /// The rules, in the order of their ids. A rule of two parts, or of two forms, has an entry for each.
    pub rules: Vec<Rule>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The name, for ever.
    pub id: String,
    /// What it is about, and what enforces it.
    pub kind: Kind,
    /// How much it weighs, over the years.
    pub severity: Vec<Weight>,
    /// The places that it looks at.
    pub asks: Vec<Asked>,
    /// What is found; a value in braces stands for what differs from finding to finding.
    pub message: Words,
    /// The names of the values in the message.
    pub values: Vec<String>,
    /// Why it must hold.
    pub why: Words,
    /// How to mend it.
    pub mend: Words,
    /// Where the rule comes from.
    pub source: String,
    /// The rules that stand for this one at some questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instances: Vec<String>,
    /// What it says of a valid sample that was changed; each was run.
    pub examples: Vec<Example>,
}

/// What a rule is about, and what enforces it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A record, by a check of its own.
    Record,
    /// A centre's year, by a check of its own.
    Year,
    /// A centre's year and the one before, by a check of its own.
    TwoYears,
    /// All submissions of a year, by a check of its own.
    Submissions,
    /// A record, by the declaration of its form.
    Declared,
    /// A file or a record, by the reader.
    Structure,
}

/// A wording in three languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

impl Words {
    /// Words made in each language.
    pub fn made(words: impl Fn(Lang) -> String) -> Self {
        let [nb, nn, en] = Lang::ALL.map(words);
        Self { nb, nn, en }
    }

    /// The words for a reader of `lang`.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nb => &self.nb,
            Lang::Nn => &self.nn,
            Lang::En => &self.en,
        }
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        Self::made(|lang| text.to(lang).to_owned())
    }
}

/// The severity of a rule over some years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// The first year.
    pub first: Year,
    /// The last year, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Year>,
    /// `info`, `warning`, `error` or `fatal`.
    pub severity: String,
    /// The same when the year is published.
    pub at_publication: String,
}

/// A place that a rule looks at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The reporting system.
    pub system: String,
    /// The form.
    pub form: String,
    /// The form's name.
    pub form_label: Words,
    /// The answer in a record, as a JSON pointer.
    pub pointer: String,
    /// The question's text.
    pub label: Words,
}

/// The valid sample and a change, and what the rule says then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The registration year.
    pub year: Year,
    /// What is changed, as the rule's file has it.
    pub name: String,
    /// What is otherwise known beside the records.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Words>,
    /// What differs from the valid sample; nothing if it is left as it is.
    pub changes: Vec<Change>,
    /// What the rule says.
    pub verdict: Verdict,
    /// Why it could not be evaluated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What it finds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// Other rules that find something too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<String>,
}

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// What must hold does.
    Held,
    /// It does not.
    Broken,
    /// It cannot be told.
    NotEvaluated,
    /// The rule is not in force in that year.
    NotInForce,
}

/// Why a rule could not be evaluated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The word for programs.
    pub code: String,
    /// What people read.
    pub label: Words,
}

/// What differs from the valid sample.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// An answer of one record.
    Answer(Box<AnswerChange>),
    /// The records of a form.
    Records(RecordChanges),
    /// A value in a manifest or the register.
    Document(DocumentChange),
    /// A file of the submission.
    File(FileChange),
    /// A change of the year before.
    YearBefore {
        /// The change.
        change: Box<Self>,
    },
}

/// An answer that is changed. Free texts and keys are not shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerChange {
    /// The form.
    pub form: String,
    /// The answer, as a JSON pointer.
    pub pointer: String,
    /// The question's text.
    pub label: Words,
    /// The answer before, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// The answer after, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// How the records of a form are changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RecordChanges {
    /// The form.
    pub form: String,
    /// The form's name.
    pub form_label: Words,
    /// How many records are added.
    pub added: usize,
    /// How many are removed.
    pub removed: usize,
    /// How many have another answer.
    pub changed: usize,
    /// The most frequent changes of an answer.
    pub answers: Vec<CountedChange>,
    /// How many more there are.
    pub more: usize,
}

/// A change of an answer, and how many records have it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountedChange {
    /// How many records.
    pub records: usize,
    /// The change.
    pub change: AnswerChange,
}

/// A value that is changed in a manifest or the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DocumentChange {
    /// The document.
    pub document: String,
    /// The value, as a JSON pointer; empty for the whole document.
    pub pointer: String,
    /// The value before, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Json>,
    /// The value after, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Json>,
}

/// A file that is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileChange {
    /// The file.
    pub file: String,
    /// What it is after the change.
    pub state: FileState,
    /// The line, if one of several is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The file's text, or the line's, cut where it is long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How many bytes that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// A file with this text.
    File,
    /// A folder.
    Folder,
    /// Not there.
    Missing,
}

/// A value as a finding or a page may show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// As it stands in a record; missing where it is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub json: Option<Json>,
    /// What people read: the label of a code, `text of 14 characters`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

/// What a rule finds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// `info`, `warning`, `error` or `fatal`.
    pub severity: String,
    /// The file, where the example is one of files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// Where in the record it stands, as a JSON pointer; empty for the whole.
    pub pointer: String,
    /// What is wrong.
    pub message: Words,
    /// The values in the message, by their names.
    pub values: BTreeMap<String, Json>,
}

/// The JSON Schema of `rules.json`.
pub fn schema() -> Json {
    let settings = SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<Catalogue>();
    schema.insert("$id".into(), "urn:tallfest:schema:rules".into());
    schema.to_value()
}
