//! JSON Schema, draft 2020-12, that other systems can check with and get the answer of our own reader.
//!
//! [`of_year`] makes the schema of a form's record in a year from what is declared: its fields and their kinds, what
//! their routing and years refuse, and what its rules say as data. [`bundle`] is all of a year in one document without
//! references out of it, [`openapi`] the same as components of an open API (3.1), [`vocabulary`] the list of our own keywords.

mod answer;
mod bundle;
mod condition;
mod document;
mod example;
mod findings;
mod routes;
mod spans;
mod vocabulary;

use serde_json::{Map, Value as Json, json};
use tallfest_base::{AnyField, Form, FormInfo, Sample, Year};
use tallfest_forms::every_form;
use tallfest_rules::{
    How, Phase, Refusals, RuleInfo, Severity, WhyNot, declared, judge::Judged, refused_form,
    structure,
};

use crate::rules;
use findings::{Findings, whole};

pub use bundle::{bundle, files_of_year, openapi};
pub use document::{of_document, of_manifest, of_register};
pub use spans::spans;
pub use vocabulary::{KEYWORDS, vocabulary};

/// The schema of the records of a form in a year.
///
/// It refuses what our reader refuses, what the declaration finds an error, and what a rule of severity error finds that
/// can be said as data. What is a warning stands in `x-rules` only, and rules that it cannot say in `x-not-expressible`.
///
/// ```
/// let info = &tallfest_forms::smiso::contact::FORM;
/// let schema = tallfest_catalog::schema::of_form(info, 2020).ok_or("no such form")?;
/// assert_eq!(schema["$id"], "urn:tallfest:schema:smiso:contact:2020");
/// # Ok::<(), &str>(())
/// ```
pub fn of_form(form: &FormInfo, year: Year) -> Option<Json> {
    macro_rules! forms {
        ($($record:ty),+) => {{
            let forms: &[(&FormInfo, fn(Year) -> Json)] = &[$((<$record>::INFO, of_year::<$record>)),+];
            forms
        }};
    }
    let is_form = |(info, _): &&(&FormInfo, _)| (info.system, info.id) == (form.system, form.id);
    every_form!(forms!).iter().find(is_form).map(|(_, of_year)| of_year(year))
}

macro_rules! infos {
    ($($record:ty),+) => { &[$(<$record>::INFO),+] };
}

/// The forms that have a schema.
pub static FORMS: &[&FormInfo] = every_form!(infos!);

/// The dialect of all our schemas.
pub(crate) const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a form's record in a year.
pub fn of_year<T: Form + Sample + Judged<Draft = T>>(year: Year) -> Json {
    let (system, form, label) = (T::INFO.system, T::INFO.id, T::INFO.label);
    let rules = rules_on::<T>(year);
    let mut answers = answer::Definitions::new(year);
    let properties: Map<_, _> = T::FIELDS
        .iter()
        .map(|field| {
            let mut property = property(field, &mut answers, year);
            let ids = rules_at(&rules, field);
            if !ids.is_empty() {
                property.insert("x-rules".into(), json!(ids));
            }
            (field.question.id.to_owned(), property.into())
        })
        .collect();
    let mut conditions = routes::of_fields::<T>(year);
    conditions.extend(routes::of_rules::<T>(year));
    // There was no such form: nothing is one.
    conditions.extend(refused_form::<T>(year).map(|fault| findings::nothing(&fault)));
    let span = spans::around::<T>(year);
    let mut found = Findings::default();
    found.add("type", whole(&structure::NOT_A_RECORD));
    found.add("additionalProperties", whole(&structure::UNKNOWN_FIELD));
    let mut schema = json!({
        "$schema": DRAFT,
        "$id": format!("urn:tallfest:schema:{system}:{form}:{year}"),
        "title": label.nb,
        "description": describe(T::INFO, year),
        "x-labels": label,
        "x-system": system,
        "x-form": form,
        "x-year": year,
        "x-span": [span.start(), span.end()],
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "x-findings": found,
        "x-not-expressible": not_expressible::<T>(year),
        "examples": example::record::<T>(year).into_iter().collect::<Vec<_>>(),
    });
    if let Some(schema) = schema.as_object_mut() {
        if !conditions.is_empty() {
            schema.insert("allOf".into(), conditions.into());
        }
        schema.insert("$defs".into(), answers.finish().into());
    }
    schema
}

fn describe(form: &FormInfo, year: Year) -> String {
    let (label, unit) = (form.label.nb, form.unit.nb);
    format!(
        "{label} for registreringsåret {year}: én post. En fil ({}) har alle {unit} for ett senter.",
        form.file_names().collect::<Vec<_>>().join(", ")
    )
}

/// A question, with what its years refuse whatever else is answered.
fn property<T: Form>(
    field: &'static AnyField<T>,
    answers: &mut answer::Definitions,
    year: Year,
) -> Map<String, Json> {
    let question = field.question;
    let text = question.text_in(year);
    let refusals = Refusals::new(field, year);
    let mut property = match refusals.outside_years() {
        Some(fault) => findings::never(&fault),
        None => answers.of_field(field, &refusals),
    };
    let valid = question.valid;
    let last = (valid.last < Year::MAX).then_some(valid.last);
    property.insert("title".into(), text.nb.into());
    property.insert("description".into(), question.definition.unwrap_or(text).nb.into());
    if refusals.outside_years().is_none() {
        property.insert("examples".into(), example::answers(field, year).into());
    }
    property.insert("x-labels".into(), json!(text));
    if let Some(definition) = question.definition {
        property.insert("x-definitions".into(), json!(definition));
    }
    property.insert("x-years".into(), json!([valid.first, last]));
    property.insert("x-certainty".into(), valid.item.code().into());
    property.insert("x-years-certainty".into(), valid.years.code().into());
    property
}

/// The rules on a form's records that are in force in a year.
fn rules_on<T: Form>(year: Year) -> Vec<&'static RuleInfo> {
    let of_form = |info: &&'static RuleInfo| {
        info.asks
            .iter()
            .any(|place| place.form.id == T::INFO.id && place.form.system == T::INFO.system)
    };
    let in_force = |info: &&'static RuleInfo| info.severity_in(year, Phase::Check).is_some();
    rules::of_records().into_iter().filter(of_form).filter(in_force).collect()
}

fn rules_at<T>(rules: &[&'static RuleInfo], field: &AnyField<T>) -> Vec<&'static str> {
    let asks =
        |info: &&&RuleInfo| info.asks.iter().any(|place| place.question.id == field.question.id);
    let mut ids: Vec<_> = rules.iter().filter(asks).map(|info| info.id.as_str()).collect();
    ids.dedup();
    ids
}

/// The rules of severity error that the schema of a record cannot say, each once, and why.
fn not_expressible<T: Form + Judged<Draft = T>>(year: Year) -> Vec<Json> {
    let is_error = |rule: &RuleInfo| {
        rule.severity_in(year, Phase::Check).is_some_and(|it| it >= Severity::Error)
    };
    let said = T::SAID.iter().filter_map(|said| match said.how {
        How::Not(why) if is_error(said.rule) => Some((said.rule, why)),
        How::Not(_) | How::By(_) => None,
    });
    let keys = declared::unique_keys::<T>().into_iter();
    let keys = keys.map(|(_, rule)| (rule, WhyNot::OtherRecords));
    let spelling = [&structure::FIELD_TWICE, &structure::NOT_JSON, &structure::NOT_UTF8];
    let decimals = T::FIELDS.iter().filter(|field| answer::has_decimals(field));
    let decimals: Vec<_> = decimals.map(|field| format!("/{}", field.question.id)).collect();
    let counted = (&structure::TOO_MANY_DECIMALS, WhyNot::Decimals);
    let counted = Some(counted).filter(|_| !decimals.is_empty());
    let spelling = spelling.into_iter().map(|rule| (rule, WhyNot::Spelling));
    let register = routes::hang_on_the_register::<T>(year);
    let register = register.into_iter().map(|rule| (rule, WhyNot::Register));
    let mut rules: Vec<_> =
        said.chain(keys).chain(register).chain(counted).chain(spelling).collect();
    rules.sort_by_key(|(rule, _)| rule.id);
    rules.dedup_by_key(|(rule, _)| rule.id);
    let entry = |(rule, why): (&RuleInfo, WhyNot)| {
        let mut entry = json!({ "rule": rule.id.as_str(), "why": why.label() });
        if rule.id == structure::TOO_MANY_DECIMALS.id
            && let Some(entry) = entry.as_object_mut()
        {
            entry.insert("at".into(), json!(decimals));
        }
        entry
    };
    rules.into_iter().map(entry).collect()
}
