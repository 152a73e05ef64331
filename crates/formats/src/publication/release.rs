//! `release.json`: what a publication says of itself, for programs.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use tallfest_base::{Date, Year};

/// What `release.json` says: of the publication of a system, or of the folder that leads to those of several.
///
/// The key `systems` tells which of the two it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ReleaseFile<'a> {
    /// A system's publication.
    OfSystem(SystemRelease<'a>),
    /// The publications of several systems.
    OfSystems(SystemsRelease<'a>),
}

/// The publication of a system's year: what is published, by the names of its files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SystemRelease<'a> {
    /// The version of this document: 1.
    pub format: u16,
    /// The reporting system: `smiso`.
    pub system: &'a str,
    /// The registration year.
    pub year: Year,
    /// The day of publication; `null` where it is not told.
    pub published: Option<Date>,
    /// Whether the data are made up.
    pub synthetic: bool,
    /// The ids of the tables, in the order of the page: each is a file `tables/<id>.csv`.
    #[schemars(extend("uniqueItems" = true))]
    pub tables: Vec<&'a str>,
    /// The ids of the series, if there are any: each is a file `series/<id>.csv`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("uniqueItems" = true))]
    pub series: Option<Vec<&'a str>>,
}

/// The publications of several systems: each stands in a folder of its own, which is named as the system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SystemsRelease<'a> {
    /// The version of this document: 1.
    pub format: u16,
    /// The reporting systems, in the order of the page.
    #[schemars(extend("uniqueItems" = true, "minItems" = 2))]
    pub systems: Vec<&'a str>,
}

impl ReleaseFile<'_> {
    /// One of each kind, as the schema shows them.
    pub fn examples() -> [ReleaseFile<'static>; 2] {
        [
            ReleaseFile::OfSystem(SystemRelease {
                format: 1,
                system: "smiso",
                year: 2020,
                published: Date::new(2021, 6, 15),
                synthetic: true,
                tables: vec!["smiso-contacts-by-month", "smiso-premises"],
                series: Some(vec!["smiso-visits"]),
            }),
            ReleaseFile::OfSystems(SystemsRelease { format: 1, systems: vec!["smiso", "crisis"] }),
        ]
    }
}

impl JsonSchema for ReleaseFile<'_> {
    fn schema_name() -> Cow<'static, str> {
        "release".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<SystemRelease<'_>>();
        let several = generator.subschema_for::<SystemsRelease<'_>>();
        // Told apart before it is looked at, so that no failure is a list of alternatives.
        json_schema!({
            "description": "What a publication says of itself, in `release.json`.",
            "type": "object",
            "if": { "type": "object", "properties": { "systems": true }, "required": ["systems"] },
            "then": several,
            "else": one,
        })
    }
}
