//! A publication on disk: tables as CSV, a page in each language. Takes [`Protected`] tables only.

mod csv;
mod page;

use std::{io, path::Path};

use serde_json::json;
use tallfest_base::{Date, Lang, Text, Year};
use tallfest_disclosure::Protected;

use crate::output::{self, OutputError};

/// What is published.
#[derive(Debug)]
pub struct Publication<'a> {
    /// The reporting system: `smiso`.
    pub system: &'a str,
    /// Whose figures these are.
    pub title: Text,
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

/// Writes the publications of a year into a folder, in one step: until all of it is written, what was there stays.
///
/// The folder gets `index.html` (Bokmål), `index.nn.html`, `index.en.html`, `tables/<id>.csv` and `release.json`. Those of
/// several systems get a folder each, named as the system, beside pages that lead there.
///
/// # Errors
/// If it cannot be written, or the folder holds something that is no publication.
pub fn write(publications: &[Publication<'_>], folder: &Path) -> Result<(), OutputError> {
    output::replace(folder, RELEASE, |new| {
        if let [publication] = publications {
            return of_system(publication, new);
        }
        for publication in publications {
            let below = new.join(publication.system);
            std::fs::create_dir(&below)?;
            of_system(publication, &below)?;
        }
        for lang in Lang::ALL {
            let page = page::cover(publications, lang).into_string();
            output::file(&new.join(page::file_name(lang)), page.as_bytes())?;
        }
        let systems: Vec<_> = publications.iter().map(|publication| publication.system).collect();
        let release = json!({ "format": 1, "systems": systems });
        output::file(&new.join(RELEASE), format!("{release:#}\n").as_bytes())
    })
}

fn of_system(publication: &Publication<'_>, new: &Path) -> io::Result<()> {
    let release = json!({
        "format": 1,
        "system": publication.system,
        "year": publication.year,
        "published": publication.published.map(|day| day.to_string()),
        "synthetic": publication.synthetic,
        "tables": publication.tables.iter().map(|table| table.frame().id).collect::<Vec<_>>(),
    });
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
}
