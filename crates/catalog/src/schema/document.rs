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
    schema.to_value()
}
