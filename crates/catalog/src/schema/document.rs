//! Schemas of documents that are not forms, made from their types.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value as Json;
use tallfest_forms::{manifest::Manifest, register::Register};

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
    let mut schema = schema.to_value();
    drop_formats(&mut schema);
    schema
}

/// Takes out the formats of numbers, which no standard names: strict validators refuse them, and limits stand beside them.
fn drop_formats(schema: &mut Json) {
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
            object.values_mut().for_each(drop_formats);
        }
        Json::Array(values) => values.iter_mut().for_each(drop_formats),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => (),
    }
}
