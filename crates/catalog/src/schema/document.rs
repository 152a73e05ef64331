//! Schemas of documents that are not forms, made from their types; with an example of each, whose parts are the
//! examples of its parts.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value as Json, json};
use tallfest_forms::{manifest::Manifest, register::Register};

/// The schema of `submission.json`.
pub fn of_manifest() -> Json {
    let fingerprint = "0123456789abcdef0123456789abcdef";
    let example = json!({
        "format": 1, "system": "smiso", "centre": "smiso-07", "year": 2020, "version": 2,
        "replaces": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "status": "final", "synthetic": true, "period_to": "2020-12-31", "made_on": "2021-01-15",
        "made_by": "journalen 4.2", "empty": ["visits"],
        "confirmations": [
            {
                "rule": "A-007", "record_id": "c-17", "fingerprint": fingerprint, "reason": "correct_as_reported",
                "note": "sett over to ganger", "role": "daglig leder", "date": "2021-01-14",
            },
            {
                "rule": "A-014", "reason": "special_event",
                "records": [{ "record_id": "c-18", "fingerprint": fingerprint }],
            },
        ],
    });
    of_document::<Manifest>("manifest", &[example])
}

/// The schema of `year.json`.
pub fn of_register() -> Json {
    let example = json!({
        "format": 1, "year": 2020, "synthetic": true,
        "centres": [{
            "centre": "crisis-07", "system": "crisis", "kind": "KRISE", "name": { "nb": "Senter 07" },
            "organisation": "org-07", "county": "Viken", "serves": ["Innlandet"], "helpline": false,
            "offers": ["women", "men"], "expected": ["offer-women", "offer-men", "residents"],
            "non_response": [{ "form": "residents", "reason": "technical" }],
            "opened": "1982-03", "closed": "2020/2021", "merged": "2020-07-01",
        }],
        "previous": [
            { "centre": "crisis-08", "system": "crisis", "closed": "2019" },
            { "centre": "crisis-09", "system": "crisis", "merged": "2019-12-31" },
        ],
        "unserved": [{ "county": "Svalbard", "since": "2014-01-01", "reason": "der er det ikke noe senter" }],
        "dates": { "deadline": "2021-01-31" },
        "waivers": [{ "centre": "crisis-07", "rule": "R-014", "reason": "avtalt med direktoratet" }],
    });
    of_document::<Register>("register", &[example])
}

/// The schema of a document that is not a form. Of the examples, which must be right by it, each part stands beside the
/// schema of that part.
pub fn of_document<D: JsonSchema>(name: &str, examples: &[Json]) -> Json {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<D>();
    schema.insert("$id".into(), format!("urn:tallfest:schema:{name}").into());
    schema.insert("title".into(), name.into());
    let mut schema = schema.to_value();
    tidy(&mut schema);
    for example in examples {
        illustrate(&mut schema, "", example);
    }
    schema
}

/// Takes out the formats of numbers, which no standard names: strict validators refuse them, and limits stand beside
/// them. Of the documentation that descriptions are made of, keeps the words; what has no title is called as its key.
fn tidy(schema: &mut Json) {
    match schema {
        Json::Object(object) => {
            let is_of_number = |format: &Json| {
                format
                    .as_str()
                    .is_some_and(|name| name.starts_with("uint") || name.starts_with("int"))
            };
            if object.get("format").is_some_and(is_of_number) {
                object.remove("format");
            }
            if let Some(Json::String(words)) = object.get_mut("description") {
                *words = words.split("\n\n```").next().unwrap_or_default().replace('\n', " ");
            }
            // What can be several things is told of beside its one key.
            if let Some(told) = object.get("description").cloned()
                && let Some(properties) = object.get_mut("properties").and_then(Json::as_object_mut)
                && properties.len() == 1
            {
                for schema in properties.values_mut().filter_map(Json::as_object_mut) {
                    schema.entry("description").or_insert_with(|| told.clone());
                }
            }
            for part in ["properties", "$defs"] {
                let parts =
                    object.get_mut(part).and_then(Json::as_object_mut).into_iter().flatten();
                for (key, schema) in parts {
                    if let Some(schema) = schema.as_object_mut() {
                        schema.entry("title").or_insert_with(|| key.replace('_', " ").into());
                    }
                }
            }
            object.values_mut().for_each(tidy);
        }
        Json::Array(values) => values.iter_mut().for_each(tidy),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => (),
    }
}

/// So many examples are enough.
const ENOUGH: usize = 2;

/// Puts an example beside the schema at a place, and its parts beside the schemas of its parts.
fn illustrate(root: &mut Json, at: &str, example: &Json) {
    let Some(schema) = root.pointer_mut(at).and_then(Json::as_object_mut) else { return };
    let shown = schema.entry("examples").or_insert_with(|| json!([]));
    if let Some(shown) = shown.as_array_mut()
        && shown.len() < ENOUGH
        && !shown.contains(example)
    {
        shown.push(example.clone());
    }
    for (below, part) in parts(schema, at, example) {
        illustrate(root, &below, part);
    }
}

/// The places of the schemas that an example, or a part of it, has to be right by.
fn parts<'a>(schema: &Map<String, Json>, at: &str, example: &'a Json) -> Vec<(String, &'a Json)> {
    let mut parts = vec![];
    if let Some(there) =
        schema.get("$ref").and_then(Json::as_str).and_then(|to| to.strip_prefix('#'))
    {
        parts.push((there.to_owned(), example));
    }
    // What can be two things is told apart by a key that only one of them has.
    if let Some(keys) = schema.get("if").and_then(|test| test["required"].as_array()) {
        let holds = keys.iter().filter_map(Json::as_str).all(|key| example.get(key).is_some());
        parts.push((format!("{at}/{}", if holds { "then" } else { "else" }), example));
    }
    for keyword in ["anyOf", "oneOf"] {
        let ways = schema.get(keyword).and_then(Json::as_array).into_iter().flatten();
        let taken = ways.enumerate().filter(|(_, way)| may_be(way, example));
        parts.extend(taken.map(|(number, _)| (format!("{at}/{keyword}/{number}"), example)));
    }
    match example {
        Json::Object(object) => {
            let properties = schema.get("properties").and_then(Json::as_object);
            parts.extend(object.iter().map(|(key, value)| {
                let is_known = properties.is_some_and(|properties| properties.contains_key(key));
                let below = if is_known {
                    format!("properties/{key}")
                } else {
                    "additionalProperties".into()
                };
                (format!("{at}/{below}"), value)
            }));
        }
        Json::Array(values) => {
            parts.extend(values.iter().map(|value| (format!("{at}/items"), value)));
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => (),
    }
    parts
}

/// Whether a value is of the kind of one of several ways, and has its keys. A constant is its own example.
fn may_be(way: &Json, value: &Json) -> bool {
    let keys = way["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
    let is_kind = way["type"].as_str().is_none_or(|kind| is_of(kind, value));
    way.get("const").is_none() && is_kind && keys.into_iter().all(|key| value.get(key).is_some())
}

/// Whether a value is of a kind, as schemas call it.
fn is_of(kind: &str, value: &Json) -> bool {
    match value {
        Json::Null => kind == "null",
        Json::Bool(_) => kind == "boolean",
        Json::Number(_) => kind == "integer" || kind == "number",
        Json::String(_) => kind == "string",
        Json::Array(_) => kind == "array",
        Json::Object(_) => kind == "object",
    }
}
