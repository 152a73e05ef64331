//! A publication on disk: tables as CSV, a page in each language. Takes [`Protected`] tables only.

mod csv;
mod page;

use std::path::Path;

use serde_json::json;
use tallfest_base::{Date, Lang, Year};
use tallfest_disclosure::Protected;

use crate::output::{self, OutputError};

/// What is published.
#[derive(Debug)]
pub struct Publication<'a> {
    /// The registration year.
    pub year: Year,
    /// The day of publication, if it is told.
    pub published: Option<Date>,
    /// Whether the data are made up: every page says so.
    pub synthetic: bool,
    /// How many centres there are in the register, if there is one.
    pub register: Option<u64>,
    /// How many of them reported.
    pub reported: u64,
    /// How many errors the directorate has let through.
    pub waived: u64,
    /// The tables.
    pub tables: &'a [Protected],
}

/// The file by which a folder is known as a publication of ours, which may be replaced.
const RELEASE: &str = "release.json";

/// Writes a publication into a folder, in one step: until all of it is written, what was there stays.
///
/// The folder gets `index.html` (Bokmål), `index.nn.html`, `index.en.html`, `tables/<id>.csv` and `release.json`.
///
/// # Errors
/// If it cannot be written, or the folder holds something that is no publication.
pub fn write(publication: &Publication<'_>, folder: &Path) -> Result<(), OutputError> {
    let release = json!({
        "format": 1,
        "year": publication.year,
        "published": publication.published.map(|day| day.to_string()),
        "synthetic": publication.synthetic,
        "tables": publication.tables.iter().map(|table| table.frame().id).collect::<Vec<_>>(),
    });
    output::replace(folder, RELEASE, |new| {
        for lang in Lang::ALL {
            let page = page::page(publication, lang).into_string();
            output::file(&new.join(page::file_name(lang)), page.as_bytes())?;
        }
        std::fs::create_dir(new.join("tables"))?;
        for table in publication.tables {
            let name = format!("{}.csv", table.frame().id);
            output::file(
                &new.join("tables").join(name),
                &csv::table(table, publication.year, publication.synthetic)?,
            )?;
        }
        output::file(&new.join(RELEASE), format!("{release:#}\n").as_bytes())
    })
}
