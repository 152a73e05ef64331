//! A publication on disk: tables as CSV, a page in each language. Takes [`Protected`] tables only.

mod chart;
mod csv;
mod page;
mod printed;
mod release;
mod series;
mod series_csv;
mod table_line;

use std::{io, path::Path};

use tallfest_base::{Date, Lang, Text, Year};
use tallfest_disclosure::Protected;
use tallfest_tables::series::Overview;

use crate::{
    hash::hash_of_bytes,
    output::{self, OutputError},
};

pub use printed::{PrintedError, PrintedTable, printed};

pub use release::{ReleaseFile, SystemRelease, SystemsRelease};
pub use table_line::TableLine;

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
    /// The forms of persons and events that not all of those sent, by what they are called: from how many centres there is
    /// one, or the word that there was nothing to report. Of a form of centres, its tables tell.
    pub partly: &'a [(Text, u64)],
    /// How many errors the directorate has let through.
    pub waived: u64,
    /// The tables.
    pub tables: &'a [Protected],
    /// The series, if there are any.
    pub series: Option<SeriesPages<'a>>,
    /// What everybody may see of the proof that the tables give nobody away, as JSON.
    pub proof: Option<&'a str>,
}

/// The series of a publication.
#[derive(Debug, Clone, Copy)]
pub struct SeriesPages<'a> {
    /// What is told of each series.
    pub overviews: &'a [Overview],
    /// The years that are left out, since their submissions have errors.
    pub left_out: &'a [Year],
    /// Whether records of any of the years are made up: what was published is not.
    pub synthetic: bool,
}

/// The file with what everybody may see of the proof.
/// What a publication says of its certificate.
pub const PROOF: &str = "certificate.json";

/// The file by which a folder is known as a publication of ours, which may be replaced.
const RELEASE: &str = "release.json";
/// The version of what that file says.
const FORMAT: u16 = 1;

/// Writes the publications of a year into a folder, in one step: until all of it is written, what was there stays.
///
/// The folder gets `index.html` (Bokmål), `index.nn.html`, `index.en.html`, `tables/<id>.csv` and `release.json`; of series
/// `series.html`, `series.nn.html`, `series.en.html` and `series/<id>.csv`. Those of several systems get a folder each, named as the system, beside pages that lead there.
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
        let systems = publications.iter().map(|publication| publication.system).collect();
        write_release(&ReleaseFile::OfSystems(SystemsRelease { format: FORMAT, systems }), new)
    })
}

fn of_system(publication: &Publication<'_>, new: &Path) -> io::Result<()> {
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
    if let Some(pages) = publication.series {
        write_series(publication, pages, new)?;
    }
    if let Some(proof) = publication.proof {
        output::file(&new.join(PROOF), proof.as_bytes())?;
    }
    let ids =
        |pages: SeriesPages<'_>| pages.overviews.iter().map(|one| one.all.series().id).collect();
    let release = SystemRelease {
        format: FORMAT,
        system: publication.system,
        year: publication.year,
        published: publication.published,
        synthetic: publication.synthetic,
        tables: publication.tables.iter().map(|table| table.frame().id).collect(),
        series: publication.series.map(ids),
    };
    write_release(&ReleaseFile::OfSystem(release), new)
}

fn write_release(release: &ReleaseFile<'_>, new: &Path) -> io::Result<()> {
    let text = serde_json::to_string_pretty(release)?;
    output::file(&new.join(RELEASE), format!("{text}\n").as_bytes())
}

/// The hash of a table as it is published: of its CSV file, SHA-256 as hex digits.
///
/// # Errors
/// None that is known: it is made in memory.
pub fn hash_of_table(table: &Protected, year: Year, synthetic: bool) -> io::Result<String> {
    Ok(hash_of_bytes(&csv::table(table, year, synthetic)?))
}

fn write_series(
    publication: &Publication<'_>,
    pages: SeriesPages<'_>,
    new: &Path,
) -> io::Result<()> {
    for lang in Lang::ALL {
        let page = series::page(publication, pages, lang).into_string();
        output::file(&new.join(series::file_name(lang)), page.as_bytes())?;
    }
    std::fs::create_dir(new.join("series"))?;
    for overview in pages.overviews {
        let name = format!("{}.csv", overview.all.series().id);
        let csv = series_csv::of(overview, pages.synthetic)?;
        output::file(&new.join("series").join(name), &csv)?;
    }
    Ok(())
}
