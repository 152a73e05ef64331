//! The files of a publication, before they are written and as they lie there.

use std::{collections::BTreeMap, io, path::Path};

use tallfest_base::Lang;

use super::{
    FORMAT, PROOF, PrintedError, Publication, RELEASE, SystemsRelease, csv, page,
    printed::read,
    release::{ReleaseFile, SystemRelease},
    series, series_csv,
};
use crate::{
    hash::hash_of_bytes,
    output::{self, OutputError},
};

/// The files of a publication, by their paths in its folder, with `/` between names.
///
/// Those of a system are `index.html` (Bokmål), `index.nn.html`, `index.en.html`, `tables/<id>.csv` and `release.json`; of
/// series `series.html`, `series.nn.html`, `series.en.html` and `series/<id>.csv`. Those of several systems are in a folder
/// each, named as the system, beside pages that lead there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// The files of the publications of a year.
    ///
    /// # Errors
    /// None that is known: they are made in memory.
    pub fn of(publications: &[Publication<'_>]) -> io::Result<Self> {
        if let [publication] = publications {
            return Ok(Self(of_system(publication)?));
        }
        let mut files = BTreeMap::new();
        for publication in publications {
            let of_system = of_system(publication)?.into_iter();
            files.extend(
                of_system.map(|(path, bytes)| (format!("{}/{path}", publication.system), bytes)),
            );
        }
        for lang in Lang::ALL {
            let page = page::cover(publications, lang).into_string();
            files.insert(page::file_name(lang), page.into_bytes());
        }
        let systems = publications.iter().map(|publication| publication.system).collect();
        let release = SystemsRelease { format: FORMAT, systems };
        files.insert(RELEASE.to_owned(), json(&ReleaseFile::OfSystems(release))?);
        Ok(Self(files))
    }

    /// With what everybody may see of the proof that the tables give nobody away, as JSON, beside each `release.json`.
    #[must_use]
    pub fn with_proof(mut self, json: &str) -> Self {
        let places: Vec<String> = self.0.keys().filter_map(|path| place_of_proof(path)).collect();
        self.0.extend(places.into_iter().map(|path| (path, json.as_bytes().to_vec())));
        self
    }

    /// The hash of each file: SHA-256 as hex digits.
    pub fn hashes(&self) -> BTreeMap<String, String> {
        self.0.iter().map(|(path, bytes)| (path.clone(), hash_of_bytes(bytes))).collect()
    }

    /// Writes them into a folder, in one step: until all of it is written, what was there stays.
    ///
    /// # Errors
    /// If it cannot be written, or the folder holds something that is no publication.
    pub fn write(&self, folder: &Path) -> Result<(), OutputError> {
        output::replace(folder, RELEASE, |new| {
            for (path, bytes) in &self.0 {
                let path = new.join(path);
                path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
                output::file(&path, bytes)?;
            }
            Ok(())
        })
    }
}

/// Where what everybody may see of the proof stands: beside this file, if it is one that says what a folder is.
pub fn place_of_proof(path: &str) -> Option<String> {
    let folder = path.strip_suffix(RELEASE)?;
    (folder.is_empty() || folder.ends_with('/')).then(|| format!("{folder}{PROOF}"))
}

/// The hash of each file in the folder of a publication, by its path there.
///
/// # Errors
/// If one cannot be read.
pub fn hashes(publication: &Path) -> Result<BTreeMap<String, String>, PrintedError> {
    let mut hashes = BTreeMap::new();
    let mut waiting = vec![(String::new(), publication.to_owned())];
    while let Some((before, folder)) = waiting.pop() {
        let failed = |source| PrintedError::Read { path: folder.clone(), source };
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let (path, name) = (entry.path(), entry.file_name());
            let name = format!("{before}{}", name.to_string_lossy());
            // A link to a folder is not followed: it is read as a file, and that fails.
            if entry.file_type().map_err(failed)?.is_dir() {
                waiting.push((name + "/", path));
            } else {
                hashes.insert(name, hash_of_bytes(&read(&path)?));
            }
        }
    }
    Ok(hashes)
}

fn of_system(publication: &Publication<'_>) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for lang in Lang::ALL {
        let page = page::page(publication, lang).into_string();
        files.insert(page::file_name(lang), page.into_bytes());
    }
    for table in publication.tables {
        let csv = csv::table(table, publication.year, publication.synthetic)?;
        files.insert(format!("tables/{}.csv", table.frame().id), csv);
    }
    if let Some(pages) = publication.series {
        for lang in Lang::ALL {
            let page = series::page(publication, pages, lang).into_string();
            files.insert(series::file_name(lang), page.into_bytes());
        }
        for overview in pages.overviews {
            let csv = series_csv::of(overview, pages.synthetic)?;
            files.insert(format!("series/{}.csv", overview.all.series().id), csv);
        }
    }
    let release = SystemRelease {
        format: FORMAT,
        system: publication.system,
        year: publication.year,
        published: publication.published,
        synthetic: publication.synthetic,
        tables: publication.tables.iter().map(|table| table.frame().id).collect(),
        series: publication
            .series
            .map(|pages| pages.overviews.iter().map(|one| one.all.series().id).collect()),
    };
    files.insert(RELEASE.to_owned(), json(&ReleaseFile::OfSystem(release))?);
    Ok(files)
}

fn json(release: &ReleaseFile<'_>) -> io::Result<Vec<u8>> {
    Ok((serde_json::to_string_pretty(release)? + "\n").into_bytes())
}
