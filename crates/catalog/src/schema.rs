//! JSON Schema, draft 2020-12.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Value as Json, json};
use tallfest_base::{
    AnyField, Asked, CentreFacts, Condition, Form, FormInfo, Kind, List, Need, Row, Slot, Year,
    word_in,
};
use tallfest_forms::{every_form, manifest::Manifest, register::Register};
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
    if year < T::INFO.valid.first && T::INFO.valid.years_are_seen() {
        // There was no such form: nothing is one.
        schema.insert("not".into(), json!({}));
    }
    let conditions: Vec<_> = T::FIELDS.iter().flat_map(|field| of_field(field, year)).collect();
    if !conditions.is_empty() {
        schema.insert("allOf".into(), conditions.into());
    }
    name_rules::<T>(&mut schema, year);
    let mut schema = schema.to_value();
    word_in(&mut schema, year);
    schema
}

/// What a year asks of a field: absent outside its years, needed or absent by its route.
fn of_field<T: Form>(field: &'static AnyField<T>, year: Year) -> Vec<Json> {
    let valid = field.question.valid;
    if !valid.holds_in(year) {
        let absent = json!({ "properties": { field.question.id: false } });
        return if valid.years_are_seen() { vec![absent] } else { vec![] };
    }
    let in_years = |slot: &Slot<T>| slot.row_code().is_none_or(|row| row.valid.holds_in(year));
    let slots = || field.slots().filter(in_years);
    let outside = field.slots().filter_map(|slot| outside_years(slot, year));
    let routed = slots().filter_map(|slot| of_slot(slot, year));
    outside.chain(routed).chain(of_not_stated(field, year)).collect()
}

/// When a slot is asked in a year: `true` for always; `None` where it hangs on the register, which says nothing here.
fn asked_when<T: Form>(slot: Slot<T>, year: Year) -> Option<Json> {
    match &slot.field.asked {
        Asked::Always => Some(json!(true)),
        Asked::When(condition) => {
            condition.compile(slot.row, year, CentreFacts::default())?;
            Some(of_condition(condition, slot.row, year))
        }
    }
}

/// One answer: needed where it is asked, absent where it is not.
fn of_slot<T: Form>(slot: Slot<T>, year: Year) -> Option<Json> {
    let refused = refused(slot.field, year);
    let needed = needed(slot).filter(|_| refused.missing);
    let condition = asked_when(slot, year)?;
    if condition == json!(true) {
        return needed;
    }
    let absent = json!({ "not": at(slot, &json!(true)) });
    let absent = refused.not_asked.then_some(absent);
    (needed.is_some() || absent.is_some()).then(|| {
        json!({
            "if": condition,
            "then": needed.unwrap_or(json!(true)),
            "else": absent.unwrap_or(json!(true)),
        })
    })
}

/// A matrix that is not stated as a whole: it answers every row, and is asked for if one of them is.
fn of_not_stated<T: Form>(field: &'static AnyField<T>, year: Year) -> Option<Json> {
    let whole = not_stated(field).filter(|_| refused(field, year).not_asked)?;
    let conditions = field.slots().map(|slot| asked_when(slot, year));
    let conditions: Vec<_> = conditions.collect::<Option<_>>()?;
    Some(json!({ "if": whole, "then": { "anyOf": conditions } }))
}

/// That a matrix is not stated as a whole, if it can be.
fn not_stated<T: Form>(field: &'static AnyField<T>) -> Option<Json> {
    let id = field.question.id;
    let can_be = field.can_be_not_stated && field.kind.rows().is_some();
    can_be.then(|| json!({ "properties": { id: { "const": "not_stated" } }, "required": [id] }))
}

/// An answer in the slot, or one that stands for it.
fn needed<T: Form>(slot: Slot<T>) -> Option<Json> {
    let field = slot.field;
    let there = |field: &AnyField<T>| json!({ "required": [field.question.id] });
    match field.need {
        Need::Required if field.kind.rows().is_none() => Some(there(field)),
        Need::Required => {
            let row = at(slot, &json!(true));
            Some(not_stated(field).map_or(row.clone(), |whole| json!({ "anyOf": [row, whole] })))
        }
        Need::Optional => None,
        need @ Need::OneOf(_) => {
            let group = T::FIELDS.iter().filter(|other| other.need == need);
            Some(json!({ "anyOf": group.map(|other| there(other)).collect::<Vec<_>>() }))
        }
    }
}

/// Rows and codes outside their years, where those are seen.
fn outside_years<T: Form>(slot: Slot<T>, year: Year) -> Option<Json> {
    if let Some(row) = slot.row_code().filter(|row| !row.valid.holds_in(year)) {
        return row.valid.years_are_seen().then(|| json!({ "not": at(slot, &json!(true)) }));
    }
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
        Condition::Below(field, whole) => {
            at(Slot { field, row: 0 }, &json!({ "type": "number", "exclusiveMaximum": whole }))
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
    let has_id = T::FIELDS.iter().any(|field| field.question.id == "record_id");
    let identity = has_id.then_some("COM-010");
    let mut ids: Vec<_> = errors.map(|info| info.id.as_str()).chain(identity).collect();
    ids.sort_unstable();
    ids.dedup();
    schema.insert("x-not-expressible".into(), json!(ids));
}
