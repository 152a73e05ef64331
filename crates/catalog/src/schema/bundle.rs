//! All schemas of a year in one document, without a reference out of it.

use serde_json::{Map, Value as Json, json};
use tallfest_base::{FormInfo, Records, Year};

use super::{DRAFT, FORMS, of_form, of_manifest};

/// What an open API calls the place of its schemas.
const COMPONENTS: &str = "#/components/schemas/";
/// What a schema calls that place.
const DEFINITIONS: &str = "#/$defs/";

/// A year's submission of one centre as one document: the manifest, and the records of each file by the file's stem. Each
/// form's record is a definition, `smiso-contact`, and so is each code list.
pub fn bundle(year: Year) -> Json {
    let mut files = Map::new();
    let definitions = definitions(year, DEFINITIONS);
    let examples = |name: &str| -> Vec<Json> {
        let examples = definitions.get(name).and_then(|schema| schema["examples"].as_array());
        examples.cloned().unwrap_or_default()
    };
    files.insert(
        "submission".into(),
        json!({
            "$ref": "#/$defs/manifest",
            "title": "Manifestet",
            "description": "Manifestet (submission.json): hvem innsendingen er fra, og hva den er.",
            "examples": examples("manifest"),
        }),
    );
    for form in FORMS {
        let record = json!({ "$ref": format!("{DEFINITIONS}{}", name(form)) });
        let examples = examples(&name(form));
        let examples = match form.records {
            Records::One => examples,
            Records::Many => vec![examples.into()],
        };
        let records = match form.records {
            Records::One => record,
            Records::Many => json!({ "type": "array", "items": record }),
        };
        let named = |mut schema: Json| {
            if let Some(schema) = schema.as_object_mut() {
                schema.insert("title".into(), form.label.nb.into());
                schema.insert("description".into(), format!("Én fil: {}.", form.unit.nb).into());
                schema.insert("examples".into(), examples.clone().into());
                schema.insert("x-labels".into(), json!(form.label));
            }
            schema
        };
        files.extend(form.files.iter().map(|stem| ((*stem).to_owned(), named(records.clone()))));
    }
    json!({
        "$schema": DRAFT,
        "$id": format!("urn:tallfest:schema:bundle:{year}"),
        "title": format!("Innsending for {year}"),
        "description": "Innsendingen fra ett senter: manifestet (submission.json) og postene i hver fil, med filens navn uten endelse som nøkkel.",
        "x-year": year,
        "type": "object",
        "properties": files,
        "additionalProperties": false,
        "$defs": definitions,
    })
}

/// The schemas of a year as components of a document of the open API format 3.1.
pub fn openapi(year: Year) -> Json {
    json!({
        "openapi": "3.1.0",
        "info": { "title": format!("Tallfest {year}"), "version": year.to_string() },
        "jsonSchemaDialect": DRAFT,
        "paths": {},
        "components": { "schemas": definitions(year, COMPONENTS) },
    })
}

/// The schemas of a year and the files that `tallfest schema --out DIR` writes them to: each form, the bundle, the
/// components of an open API.
pub fn files_of_year(year: Year) -> Vec<(String, Json)> {
    let forms = FORMS.iter().filter_map(|form| {
        let name = format!("{}-{}-{year}.schema.json", form.system, form.id);
        Some((name, of_form(form, year)?))
    });
    let whole = [
        (format!("bundle-{year}.schema.json"), bundle(year)),
        (format!("openapi-{year}.json"), openapi(year)),
    ];
    forms.chain(whole).collect()
}

fn name(form: &FormInfo) -> String {
    format!("{}-{}", form.system, form.id)
}

/// Each form's schema without its own name, and all that they refer to; references begin with `place`.
fn definitions(year: Year, place: &str) -> Map<String, Json> {
    let mut all = Map::new();
    let forms =
        FORMS.iter().filter_map(|form| Some((name(form), String::new(), of_form(form, year)?)));
    // What the manifest refers to is called as some code lists are.
    let manifest = ("manifest".to_owned(), "manifest-".to_owned(), of_manifest());
    for (name, prefix, mut schema) in forms.chain([manifest]) {
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("$schema");
            schema.remove("$id");
        }
        refer(&mut schema, &format!("{place}{prefix}"));
        let inner = schema.as_object_mut().and_then(|schema| schema.remove("$defs"));
        if let Some(Json::Object(inner)) = inner {
            all.extend(inner.into_iter().map(|(name, schema)| (format!("{prefix}{name}"), schema)));
        }
        all.insert(name, schema);
    }
    all.sort_keys();
    all
}

/// Lets all references of a schema begin with a place.
fn refer(schema: &mut Json, place: &str) {
    match schema {
        Json::Object(object) => {
            for (key, value) in object {
                if key == "$ref"
                    && let Json::String(to) = value
                {
                    *to = to.replacen(DEFINITIONS, place, 1);
                }
                refer(value, place);
            }
        }
        Json::Array(values) => values.iter_mut().for_each(|value| refer(value, place)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => (),
    }
}
