//! JSON Schema, draft 2020-12.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Value as Json, json};
use tallfest_base::{
    AnyField, Asked, CentreFacts, Condition, Form, FormInfo, Kind, List, Need, Row, Slot, Year,
};
use tallfest_forms::{
    manifest::Manifest,
    register::Register,
    smiso::{annual::Annual, contact::Contact},
};
use tallfest_rules::{Phase, RuleInfo, Severity, refused};

use crate::rules;

/// The schema of the records of a form in a year.
///
/// It refuses what the declaration finds an error: an unknown field or code, a wrong type, a missing answer to a key
/// or to a seen question that routes others, an answer behind a route that is closed. What is a warning stands in
/// `x-rules` only, and rules that it cannot say in `x-not-expressible`.
///
/// ```
/// let info = &tallfest_forms::smiso::contact::FORM;
/// let schema = tallfest_catalog::schema::of_form(info, 2020).ok_or("no such form")?;
/// assert_eq!(schema["$id"], "urn:tallfest:schema:smiso:contact:2020");
/// # Ok::<(), &str>(())
/// ```
pub fn of_form(form: &FormInfo, year: Year) -> Option<Json> {
    match (form.system, form.id) {
        ("smiso", "contact") => Some(of_year::<Contact>(year)),
        ("smiso", "annual") => Some(of_year::<Annual>(year)),
        _ => None,
    }
}

/// The forms that have a schema.
pub static FORMS: &[&FormInfo] =
    &[&tallfest_forms::smiso::contact::FORM, &tallfest_forms::smiso::annual::FORM];

/// The schema of `submission.json`.
pub fn of_manifest() -> Json {
    of_document::<Manifest>("manifest")
}

/// The schema of `year.json`.
pub fn of_register() -> Json {
    of_document::<Register>("register")
}

/// The schema of a document that is not a form.
pub fn of_document<D: JsonSchema>(name: &str) -> Json {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<D>();
    schema.insert("$id".into(), format!("urn:tallfest:schema:{name}").into());
    schema.to_value()
}

/// The schema of a form's record in a year.
pub fn of_year<T: Form>(year: Year) -> Json {
    let mut schema: Schema =
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let (system, form) = (T::INFO.system, T::INFO.id);
    schema.insert("$id".into(), format!("urn:tallfest:schema:{system}:{form}:{year}").into());
    schema.insert("title".into(), T::INFO.label.nb.into());
    schema.insert("x-labels".into(), json!(T::INFO.label));
    schema.insert("x-year".into(), year.into());
    let conditions: Vec<_> = T::FIELDS.iter().flat_map(|field| of_field(field, year)).collect();
    if !conditions.is_empty() {
        schema.insert("allOf".into(), conditions.into());
    }
    name_rules::<T>(&mut schema, year);
    schema.to_value()
}

/// What a year asks of a field: absent outside its years, needed or absent by its route.
fn of_field<T: Form>(field: &'static AnyField<T>, year: Year) -> Vec<Json> {
    let valid = field.question.valid;
    let first = Slot { field, row: 0 };
    if !valid.holds_in(year) {
        return if valid.years_are_seen() { vec![absent_field(field)] } else { vec![] };
    }
    let refused = refused(field);
    let mut conditions: Vec<_> =
        field.slots().filter_map(|slot| outside_years(slot, year)).collect();
    let needed = needed(field, refused.missing);
    match &field.asked {
        Asked::Always => conditions.extend(needed),
        Asked::When(condition) => {
            // A condition that hangs on the register says nothing here.
            if condition.compile(first.row, year, CentreFacts::default()).is_none() {
                return conditions;
            }
            let not_asked = refused.not_asked.then(|| absent_field(field));
            if needed.is_some() || not_asked.is_some() {
                conditions.push(json!({
                    "if": of_condition(condition, first.row, year),
                    "then": needed.unwrap_or(json!(true)),
                    "else": not_asked.unwrap_or(json!(true)),
                }));
            }
        }
    }
    conditions
}

fn needed<T: Form>(field: &'static AnyField<T>, missing_is_refused: bool) -> Option<Json> {
    let there = |field: &AnyField<T>| json!({ "required": [field.question.id] });
    match field.need {
        _ if !missing_is_refused => None,
        Need::Required => Some(there(field)),
        Need::Optional => None,
        need @ Need::OneOf(_) => {
            let group = T::FIELDS.iter().filter(|other| other.need == need);
            Some(json!({ "anyOf": group.map(|other| there(other)).collect::<Vec<_>>() }))
        }
    }
}

fn absent_field<T: Form>(field: &'static AnyField<T>) -> Json {
    json!({ "properties": { field.question.id: false } })
}

/// Codes outside their years, where those are seen.
fn outside_years<T: Form>(slot: Slot<T>, year: Year) -> Option<Json> {
    let list = slot.field.kind.codes()?;
    let outside = list.codes_in(list.outside(year)).filter(|code| code.valid.years_are_seen());
    let codes: Vec<_> = outside.map(|code| code.code).collect();
    let there = one_of(&slot.field.kind, &codes);
    (!codes.is_empty()).then(|| json!({ "not": at(slot, &there) }))
}

fn one_of(kind: &Kind, codes: &[&str]) -> Json {
    if let Kind::Codes(_) = kind.cell() {
        json!({ "contains": { "enum": codes } })
    } else {
        json!({ "enum": codes })
    }
}

fn of_condition<T: Form>(condition: &'static Condition<T>, row: u8, year: Year) -> Json {
    let all = |parts: &'static [Condition<T>]| -> Vec<Json> {
        parts.iter().map(|part| of_condition(part, row, year)).collect()
    };
    match condition {
        Condition::In(field, looked_at, bits) => {
            let row = if let Row::At(at) = looked_at { *at } else { row };
            let list: Option<&'static List> = field.kind.codes();
            let codes: Vec<_> = list
                .into_iter()
                .flat_map(|list| list.codes_in(*bits))
                .map(|code| code.code)
                .collect();
            at(Slot { field, row }, &one_of(&field.kind, &codes))
        }
        Condition::All(parts) => json!({ "allOf": all(parts) }),
        Condition::Any(parts) => json!({ "anyOf": all(parts) }),
        Condition::Not(part) => json!({ "not": of_condition(part, row, year) }),
        Condition::Years(years) => json!(years.holds_in(year)),
        Condition::Centre(_) => json!(true),
    }
}

/// There is an answer in a slot, and it is so. `required` keeps an absent answer from satisfying it by absence.
fn at<T: Form>(slot: Slot<T>, so: &Json) -> Json {
    let path = std::iter::once(slot.field.question.id).chain(slot.row_code().map(|row| row.code));
    path.collect::<Vec<_>>().into_iter().rfold(
        so.clone(),
        |so, step| json!({ "type": "object", "properties": { step: so }, "required": [step] }),
    )
}

/// Names the rules on each field, and those of severity error that the schema cannot say.
fn name_rules<T: Form>(schema: &mut Schema, year: Year) {
    let of_form = |info: &&'static RuleInfo| {
        info.asks
            .iter()
            .any(|place| place.form.id == T::INFO.id && place.form.system == T::INFO.system)
    };
    let in_force = |info: &&'static RuleInfo| info.severity_in(year, Phase::Check).is_some();
    let rules: Vec<_> = rules::of_records().into_iter().filter(of_form).filter(in_force).collect();
    if let Some(properties) = schema.get_mut("properties").and_then(Json::as_object_mut) {
        for (id, property) in properties {
            let asks = |info: &&&RuleInfo| info.asks.iter().any(|place| place.question.id == id);
            let mut ids: Vec<_> = rules.iter().filter(asks).map(|info| info.id.as_str()).collect();
            ids.dedup();
            if let Some(property) = property.as_object_mut().filter(|_| !ids.is_empty()) {
                property.insert("x-rules".into(), json!(ids));
            }
        }
    }
    let with_check = rules::checked().into_iter().filter(of_form);
    let errors =
        with_check.filter(|info| info.severity_in(year, Phase::Check) == Some(Severity::Error));
    let mut ids: Vec<_> = errors.map(|info| info.id.as_str()).chain(["COM-010"]).collect();
    ids.sort_unstable();
    ids.dedup();
    schema.insert("x-not-expressible".into(), json!(ids));
}
