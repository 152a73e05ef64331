//! The schemas of documents that are not records.

use serde_json::Value as Json;
use tallfest_catalog::{
    changes, lint,
    schema::{of_document, of_manifest, of_register, spans, vocabulary},
};
use tallfest_tables::published::Published;

use crate::migration_schema;

/// The documents that other programs meet beside records, each by its name: manifest and register, a file of published
/// figures, what changed between years, what is wrong with the survey itself, what a migration lost, with the feature `files` what a publication says of
/// itself (`release.json`) and a line of a published table (`tables/<id>.csv`); and two lists about our schemas, their keywords and the years in which they are the same.
///
/// ```
/// let documents = tallfest::document_schemas();
/// let manifest = documents.iter().find(|(name, _)| *name == "manifest");
/// assert!(manifest.is_some_and(|(_, schema)| schema["$id"] == "urn:tallfest:schema:manifest"));
/// ```
pub fn document_schemas() -> Vec<(&'static str, Json)> {
    let series = serde_json::from_str(include_str!("schemas/series.json")).unwrap_or_default();
    vec![
        ("manifest", of_manifest()),
        ("register", of_register()),
        ("series", of_document::<Published>("series", &[series])),
        ("changes", changes::schema()),
        ("lint", lint::schema()),
        ("migration", migration_schema()),
        #[cfg(feature = "files")]
        ("release", of_release()),
        #[cfg(feature = "files")]
        ("table", of_table()),
        ("vocabulary", vocabulary()),
        ("spans", spans()),
    ]
}

/// The names of those that are lists and no schemas.
pub const LISTS: [&str; 2] = ["vocabulary", "spans"];

#[cfg(feature = "files")]
fn of_release() -> Json {
    use tallfest_formats::publication::ReleaseFile;
    let examples =
        ReleaseFile::examples().map(|file| serde_json::to_value(file).unwrap_or_default());
    of_document::<ReleaseFile<'static>>("release", &examples)
}

#[cfg(feature = "files")]
fn of_table() -> Json {
    use tallfest_formats::publication::TableLine;
    of_document::<TableLine<'static>>("table", &TableLine::examples())
}
