//! The tables of a publication, read back from its folder.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use super::{
    RELEASE,
    csv::{MEAN, TOTAL},
};
use crate::folder;

/// A table as it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedTable {
    /// The system.
    pub system: String,
    /// The table's id.
    pub table: String,
    /// The figures by the codes of their classes (`female, total`; beside a row also `base` and `mean`, which stands for the
    /// number that the mean is of); none of one that is hidden.
    pub figures: BTreeMap<String, Option<u64>>,
}

/// A publication could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PrintedError {
    /// A file could not be read.
    #[error("cannot read {}", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file is not what a publication has.
    #[error("{}: {what}", .path.display())]
    Shape {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and where.
        what: String,
    },
}

/// The tables of a publication, system by system.
///
/// # Errors
/// If a file cannot be read, or is not what a publication has.
pub fn printed(publication: &Path) -> Result<Vec<PrintedTable>, PrintedError> {
    let release = release(publication)?;
    let Some(systems) = release.get("systems").and_then(|it| it.as_array()) else {
        return of_system(publication, &release);
    };
    let mut tables = vec![];
    for system in systems.iter().filter_map(|system| system.as_str()) {
        // A name, never a way out of the folder.
        let below = publication.join(Path::new(system).file_name().unwrap_or_default());
        tables.extend(of_system(&below, &self::release(&below)?)?);
    }
    Ok(tables)
}

fn release(folder: &Path) -> Result<serde_json::Value, PrintedError> {
    let path = folder.join(RELEASE);
    let bytes = read(&path)?;
    let shape = |error: serde_json::Error| PrintedError::Shape { path, what: error.to_string() };
    serde_json::from_slice(&bytes).map_err(shape)
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, PrintedError> {
    folder::document(path).map_err(|source| PrintedError::Read { path: path.to_owned(), source })
}

/// All tables in the folder, named in `release.json` or not: what lies there is published.
fn of_system(
    folder: &Path,
    release: &serde_json::Value,
) -> Result<Vec<PrintedTable>, PrintedError> {
    let system = release.get("system").and_then(|system| system.as_str()).unwrap_or_default();
    let below = folder.join("tables");
    let failed = |source| PrintedError::Read { path: below.clone(), source };
    let mut paths = vec![];
    for entry in std::fs::read_dir(&below).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    paths.iter().map(|path| table(system, path)).collect()
}

fn table(system: &str, path: &Path) -> Result<PrintedTable, PrintedError> {
    let bytes = read(path)?;
    let shape = |what: String| PrintedError::Shape { path: path.to_owned(), what };
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let headings = reader.headers().map_err(|error| shape(error.to_string()))?.clone();
    let column = |name: &str| {
        let found = headings.iter().position(|heading| heading == name);
        found.ok_or_else(|| shape(format!("there is no column `{name}`")))
    };
    let (unit, value, base, status) =
        (column("unit")?, column("value")?, column("base")?, column("status")?);
    let mut figures = BTreeMap::new();
    for (number, record) in reader.records().enumerate() {
        let line = number + 2;
        let record = record.map_err(|error| shape(format!("line {line}: {error}")))?;
        let field = |place: usize| record.get(place).unwrap_or_default();
        let units = |text: &str| -> Result<u64, PrintedError> {
            let digits: String = text.chars().filter(|it| *it != '.').collect();
            digits.parse().map_err(|_| shape(format!("line {line}: `{text}` is not a number")))
        };
        // Each class is a code and its label, after the table and the year.
        let codes: Vec<&str> = (2..unit).step_by(2).map(field).collect();
        let (last, before) = codes.split_last().map_or((TOTAL, &[][..]), |(last, it)| (*last, it));
        let name = |last: &str| [before, &[last]].concat().join(", ");
        let figure = match field(status) {
            "shown" if last == MEAN => Some(units(field(base))?),
            "shown" => Some(units(field(value))?),
            _ => None,
        };
        if figures.insert(name(last), figure).is_some() {
            return Err(shape(format!("line {line} stands there twice")));
        }
        if last != MEAN && !field(base).is_empty() {
            let base = Some(units(field(base))?);
            if figures.insert(name("base"), base).is_some_and(|before| before != base) {
                return Err(shape(format!("line {line}: two bases for one row")));
            }
        }
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(PrintedTable { system: system.to_owned(), table: name, figures })
}
