//! What changed between the forms of two years, read from the years of the declarations: nothing is written by hand.
//!
//! Two years are compared, not all that lies between them: what came and went in between is in neither form. Years may
//! be given in any order; from the later to the earlier, what came is what goes.
//!
//! The highest number that an answer takes belongs to its question for all years, as its type does: a question that
//! came or went tells its limit, and no limit changes on its own.

mod form;
pub(crate) mod proof;
mod route;
mod rule;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use tallfest_base::{Text, Validity, Year};

use crate::document::Words;

pub use form::{TableYears, of_form};
pub use proof::{Beside, Difference, Direction, Doubt, FormProof, Verdict, prove};
pub use route::certainty_of_route;
pub(crate) use words::lines;
pub use words::page;

/// What changed between the forms of two years. Nothing, if both lists are empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// The version of this document: 1.
    pub format: u16,
    /// The year that is compared with.
    pub from: Year,
    /// The year whose forms are told of.
    pub to: Year,
    /// The forms that differ, in the order of the survey.
    pub forms: Vec<FormChanges>,
    /// The rules that differ, in the order of their ids.
    pub rules: Vec<RuleChange>,
    /// Whether the valid records of each form are valid in the other year; missing if that was not asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Vec<FormProof>>,
}

/// What changed in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormChanges {
    /// The reporting system.
    pub system: String,
    /// The form.
    pub form: String,
    /// The form's name.
    pub label: Words,
    /// That the form itself came or went; its questions are then not told of one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub itself: Option<WholeForm>,
    /// Questions that came or went.
    pub questions: Vec<QuestionChange>,
    /// Codes and rows that came or went, of questions that both years ask.
    pub codes: Vec<CodeChange>,
    /// Questions, codes and rows that are worded otherwise.
    pub wordings: Vec<WordingChange>,
    /// Questions that are asked of others than before.
    pub routes: Vec<RouteChange>,
    /// Tables that came or went.
    pub tables: Vec<TableChange>,
}

/// Whether something is in the later form only, or in the earlier only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// It is in the form of `to` and not in that of `from`.
    Added,
    /// It is in the form of `from` and not in that of `to`.
    Removed,
}

/// How well a change is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// A source names what changed and its year.
    Seen,
    /// What changed, or its year, only follows from something else.
    Inferred,
}

/// That something came or went, its years, and how well they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Whether it came or went.
    pub change: Turn,
    /// How well that is known.
    pub certainty: Certainty,
    /// Its first year.
    pub first: Year,
    /// Its last year, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Year>,
}

/// A form that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("additionalProperties" = false))]
pub struct WholeForm {
    /// Whether it came or went, and when.
    #[serde(flatten)]
    pub span: Span,
    /// How many questions it has in the year in which there is one.
    pub questions: usize,
}

/// A question that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("additionalProperties" = false))]
pub struct QuestionChange {
    /// The question's id: its key in a record.
    pub question: String,
    /// The question's text.
    pub label: Words,
    /// Whether it came or went, and when.
    #[serde(flatten)]
    pub span: Span,
    /// The highest number that it takes, in whole units, if it has a limit of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
}

/// A code, or a row of a matrix, that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("additionalProperties" = false))]
pub struct CodeChange {
    /// The question's id.
    pub question: String,
    /// The question's text.
    pub question_label: Words,
    /// Whether it is an answer or a row.
    pub part: Part,
    /// The code as it stands in a record.
    pub code: String,
    /// What people read.
    pub label: Words,
    /// Whether it came or went, and when.
    #[serde(flatten)]
    pub span: Span,
}

/// What of a question a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// An answer.
    Answer,
    /// A row of a matrix.
    Row,
}

/// A question, a code or a row that both years have and that is worded otherwise. That two texts differ is seen; in
/// which year between them the form was changed is not, so that all of these are inferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordingChange {
    /// The question's id.
    pub question: String,
    /// The code, or the row, if it is not the question itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Whether that is an answer or a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// How well the change is known.
    pub certainty: Certainty,
    /// What people read in `from`.
    pub before: Words,
    /// What people read in `to`.
    pub after: Words,
}

/// A question that is asked of others than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RouteChange {
    /// The question's id.
    pub question: String,
    /// The question's text.
    pub label: Words,
    /// How well the change is known.
    pub certainty: Certainty,
    /// Of whom it was asked in `from`.
    pub before: Words,
    /// Of whom it is asked in `to`.
    pub after: Words,
}

/// A table that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("additionalProperties" = false))]
pub struct TableChange {
    /// The table's id.
    pub table: String,
    /// Its title.
    pub label: Words,
    /// Whether it came or went, and when.
    #[serde(flatten)]
    pub span: Span,
}

/// A rule that came, went, or weighs something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleChange {
    /// The rule's id. A rule of two parts can stand twice.
    pub rule: String,
    /// The forms that it looks at; none where it is about any form, or about the submission.
    pub forms: Vec<FormName>,
    /// What it finds.
    pub message: Words,
    /// How well the change is known.
    pub certainty: Certainty,
    /// How much it weighed in `from`; missing if it was not in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Weighed>,
    /// How much it weighs in `to`; missing if it is not in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Weighed>,
}

/// A form by its ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormName {
    /// The reporting system.
    pub system: String,
    /// The form.
    pub form: String,
}

/// How much a rule weighs in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    /// `info`, `warning`, `error` or `fatal`.
    pub severity: String,
    /// The same when the year is published.
    pub at_publication: String,
}

impl Changes {
    /// The changes of these forms, each made by [`of_form`], and of all rules.
    pub fn new(from: Year, to: Year, forms: impl IntoIterator<Item = FormChanges>) -> Self {
        let forms = forms.into_iter().filter(|form| !form.is_empty()).collect();
        Self { format: 1, from, to, forms, rules: rule::all(from, to), proof: None }
    }

    /// The same with what is decided of each form's records, each made by [`prove`].
    #[must_use]
    pub fn with_proof(self, proof: impl IntoIterator<Item = FormProof>) -> Self {
        Self { proof: Some(proof.into_iter().collect()), ..self }
    }

    /// Only what changed in one form, and the rules that look at it or at any form.
    #[must_use]
    pub fn in_form(mut self, system: &str, form: &str) -> Self {
        self.forms.retain(|changed| changed.system == system && changed.form == form);
        let is_it = |name: &FormName| name.system == system && name.form == form;
        self.rules.retain(|rule| rule.forms.is_empty() || rule.forms.iter().any(is_it));
        if let Some(proof) = &mut self.proof {
            proof.retain(|proved| proved.system == system && proved.form == form);
        }
        self
    }

    /// Whether nothing changed.
    pub const fn is_empty(&self) -> bool {
        self.forms.is_empty() && self.rules.is_empty()
    }
}

impl FormChanges {
    /// Whether nothing changed.
    pub const fn is_empty(&self) -> bool {
        let Self { itself, questions, codes, wordings, routes, tables, .. } = self;
        itself.is_none()
            && questions.is_empty()
            && codes.is_empty()
            && wordings.is_empty()
            && routes.is_empty()
            && tables.is_empty()
    }
}

impl Certainty {
    const fn of(is_seen: bool) -> Self {
        if is_seen { Self::Seen } else { Self::Inferred }
    }

    /// How well an item and its years are known together.
    pub const fn of_years(valid: Validity) -> Self {
        Self::of(valid.is_seen() && valid.years_are_seen())
    }

    /// How well it is known that a year is without the form of these years.
    ///
    /// That a form was sent in a year, a source can say; that it was sent no longer follows from silence, and one that
    /// comes later is checked all the same.
    pub const fn of_form_missing(valid: Validity, year: Year) -> Self {
        if year > valid.last { Self::Inferred } else { Self::of_years(valid) }
    }
}

/// Two years that are compared.
#[derive(Debug, Clone, Copy)]
struct Years {
    from: Year,
    to: Year,
}

impl Years {
    /// Whether something of these years came or went; none if it is in both forms, or in neither.
    fn turn(self, valid: Validity) -> Option<Span> {
        let change = match (valid.holds_in(self.from), valid.holds_in(self.to)) {
            (false, true) => Turn::Added,
            (true, false) => Turn::Removed,
            (true, true) | (false, false) => return None,
        };
        let Validity { first, last, .. } = valid;
        let last = (last < Year::MAX).then_some(last);
        Some(Span { change, certainty: Certainty::of_years(valid), first, last })
    }

    /// What something is called in the form of the two years that has it.
    fn worded(self, change: Turn, in_year: impl Fn(Year) -> Text) -> Words {
        match change {
            Turn::Added => in_year(self.to).into(),
            Turn::Removed => in_year(self.from).into(),
        }
    }

    /// Whether something is in both forms.
    const fn both(self, valid: Validity) -> bool {
        valid.holds_in(self.from) && valid.holds_in(self.to)
    }
}

/// The JSON Schema of [`Changes`].
pub fn schema() -> Json {
    let example = serde_json::from_str(include_str!("changes/example.json")).unwrap_or_default();
    crate::schema::of_document::<Changes>("changes", &[example])
}
