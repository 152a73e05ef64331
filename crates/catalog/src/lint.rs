//! What is wrong with the survey itself, found over what is declared, before any record is sent: questions that nobody is
//! asked, questions that are asked only because of each other, rules that cannot hold together, rules that say what
//! others say already.
//!
//! It is decided on the [model](crate::model) of each form in each year, for every way in which the register can tell of
//! a centre. Rules are looked at as far as they are said as data ([`Said`](tallfest_rules::Said)). A rule that is implied on
//! purpose says why beside it; the reason is printed, and one that is not needed any more is found too.

mod routing;
mod rules;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use tallfest_base::{Form, FormInfo, Place, Text, Year};
use tallfest_rules::judge::Judged;

use crate::document::Words;

pub use words::page;

/// What is found in the forms of the survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lint {
    /// The version of this document: 1.
    pub format: u16,
    /// What is found, form by form.
    pub findings: Vec<LintFinding>,
}

/// Something that is wrong with a form, or on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LintFinding {
    /// What is wrong.
    pub kind: LintKind,
    /// The reporting system.
    pub system: String,
    /// The form.
    pub form: String,
    /// The form's name.
    pub label: Words,
    /// The years in which it is so.
    pub years: Vec<Year>,
    /// The answers that it is about.
    pub places: Vec<LintPlace>,
    /// The code that it is about, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The rules that it is about. Of a rule that is implied, the rule alone.
    pub rules: Vec<String>,
    /// Of a rule that is implied, the rules that imply it; the form's declaration alone if there are none.
    pub implied_by: Vec<String>,
    /// Why it is so on purpose, as it is declared; or why it is not decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Words>,
}

/// What can be wrong with a form.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum LintKind {
    /// No record is asked the question, in which nothing of the declaration is found.
    DeadQuestion,
    /// Questions that are asked only because of each other's answers.
    CircularRouting,
    /// Rules that no record satisfies together; or none with an answer to the question, or with the code, though each of
    /// them alone lets it be.
    Contradiction,
    /// A rule that can be broken only where others are, so that it finds nothing of its own.
    ImpliedRule,
    /// A rule that says why it is implied, and is not.
    UnneededReason,
    /// Something that could not be decided.
    NotDecided,
}

/// An answer of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LintPlace {
    /// The answer in a record, as a JSON pointer.
    pub pointer: String,
    /// The question's text.
    pub label: Words,
}

impl From<Place> for LintPlace {
    fn from(place: Place) -> Self {
        Self { pointer: place.pointer(), label: Words::made(|lang| place.label(lang)) }
    }
}

impl Lint {
    /// What is found in these forms, each by [`of_form`].
    pub fn new(findings: impl IntoIterator<Item = LintFinding>) -> Self {
        Self { format: 1, findings: findings.into_iter().collect() }
    }

    /// Only what is so in a year.
    #[must_use]
    pub fn in_year(mut self, year: Year) -> Self {
        self.findings.retain(|finding| finding.years.contains(&year));
        self
    }

    /// Whether nothing is found but what is on purpose.
    pub fn is_clean(&self) -> bool {
        self.findings.iter().all(LintFinding::is_on_purpose)
    }
}

impl LintFinding {
    /// Whether the declaration says why it is so.
    pub fn is_on_purpose(&self) -> bool {
        self.kind == LintKind::ImpliedRule && self.reason.is_some()
    }

    fn new(kind: LintKind, form: &FormInfo, year: Year, places: &[Place]) -> Self {
        Self {
            kind,
            system: form.system.to_owned(),
            form: form.id.to_owned(),
            label: form.label.into(),
            years: vec![year],
            places: places.iter().copied().map(LintPlace::from).collect(),
            code: None,
            rules: vec![],
            implied_by: vec![],
            reason: None,
        }
    }

    fn because(self, reason: impl Into<Option<Text>>) -> Self {
        Self { reason: reason.into().map(Words::from), ..self }
    }
}

/// What is found over some years: the same in several years is one finding.
#[derive(Debug, Default)]
struct Found(Vec<LintFinding>);

impl Found {
    fn add(&mut self, found: LintFinding) {
        let same = |known: &&mut LintFinding| {
            let years = known.years.clone();
            **known == LintFinding { years, ..found.clone() }
        };
        match self.0.iter_mut().find(same) {
            Some(known) => known.years.extend(found.years),
            None => self.0.push(found),
        }
    }
}

/// What is wrong with a form in some years.
///
/// ```
/// use tallfest_catalog::lint::of_form;
/// use tallfest_forms::{YEARS, smiso::contact::Contact};
/// assert_eq!(of_form::<Contact>(YEARS), []);
/// ```
pub fn of_form<T: Form + Judged<Draft = T>>(
    years: impl IntoIterator<Item = Year>,
) -> Vec<LintFinding> {
    let years: Vec<_> = years.into_iter().filter(|year| T::INFO.valid.holds_in(*year)).collect();
    let mut found = Found::default();
    routing::dead::<T>(&years, &mut found);
    routing::circular::<T>(&years, &mut found);
    rules::contradictions::<T>(&years, &mut found);
    rules::implied::<T>(&years, &mut found);
    found.0.sort_by_key(|finding| finding.kind);
    found.0
}

/// The JSON Schema of [`Lint`].
pub fn schema() -> Json {
    let words = |nb: &str, nn: &str, en: &str| json!({ "nb": nb, "nn": nn, "en": en });
    let example = json!({
        "format": 1,
        "findings": [{
            "kind": "dead_question",
            "system": "smiso",
            "form": "contact",
            "label": words("Skjema A: henvendelse", "Skjema A: førespurnad", "Form A: contact"),
            "years": [2020],
            "places": [{ "pointer": "/gender", "label": words("Kjønn", "Kjønn", "Gender") }],
            "rules": [],
            "implied_by": [],
        }],
    });
    crate::schema::of_document::<Lint>("lint", &[example])
}
