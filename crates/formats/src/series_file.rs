//! A file of published figures, which series are made of beside records.

use std::collections::BTreeSet;

use serde::Deserialize;
use tallfest_tables::{
    published::Published,
    series::{Point, Series},
};

/// A file of published figures could not be read: where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SeriesFileError {
    /// It is not JSON, or not of the right shape.
    #[error("line {line}, `{place}`: {problem}; `tallfest schema --form series` shows the shape")]
    Shape {
        /// The line.
        line: usize,
        /// The place in the document.
        place: String,
        /// What is wrong there.
        problem: String,
    },
    /// A figure names a source that the file does not explain.
    #[error(
        "figure `{figure}`: its source `{source_name}` is not in `sources`; add it there, with what it is and its address"
    )]
    NoSource {
        /// The figure.
        figure: String,
        /// The source.
        source_name: String,
    },
    /// A figure names a series that there is not.
    #[error("figure `{figure}`: there is no series `{series}`; there is {known}")]
    NoSeries {
        /// The figure.
        figure: String,
        /// What it names.
        series: String,
        /// The series of its system, or all.
        known: String,
    },
    /// A figure names its series and has no year, or a value that is no point of it.
    #[error(
        "figure `{figure}` is no point of `{series}`: it needs a `year`, and a `measure` and `value` of that kind of series"
    )]
    NoPoint {
        /// The figure.
        figure: String,
        /// Its series.
        series: String,
    },
    /// Two figures have one id.
    #[error("figure `{figure}` stands twice; give each an id of its own")]
    Twice {
        /// The figure.
        figure: String,
    },
    /// None of its figures belongs to a series.
    #[error("no figure belongs to a series; name one in `series`, or a table of ours in `test`")]
    Nothing,
}

/// Reads a file of published figures. Figures that belong to no series are allowed: they are not used.
///
/// ```
/// use tallfest_formats::{SeriesFileError, read_series};
///
/// let json = br#"{"about": "An example.", "year": 2012, "sources": {"A": "a report"}, "figures": [
///     {"id": "a.2012", "year": 2012, "measure": "count", "value": 1234, "unit": "visits", "rounding": "exact",
///      "source": {"file": "A"}, "series": "smiso-visits"}]}"#;
/// assert_eq!(read_series(json).map(|published| published.figures.len()), Ok(1));
/// let other = String::from_utf8_lossy(json).replace("smiso-visits", "smiso-visit");
/// assert!(matches!(read_series(other.as_bytes()), Err(SeriesFileError::NoSeries { .. })));
/// ```
///
/// # Errors
/// If it is not of the shape that its schema tells, or its figures do not fit the series.
pub fn read_series(bytes: &[u8]) -> Result<Published, SeriesFileError> {
    let published = read(bytes)?;
    let mut ids = BTreeSet::new();
    let mut is_used = false;
    for figure in &published.figures {
        let id = || figure.id.clone();
        if !ids.insert(&figure.id) {
            return Err(SeriesFileError::Twice { figure: id() });
        }
        let Some(at) = published.sources.get(&figure.source.file) else {
            let source_name = figure.source.file.clone();
            return Err(SeriesFileError::NoSource { figure: id(), source_name });
        };
        if let Some(name) = &figure.series {
            let Some(series) = Series::of_id(name) else {
                let (figure, series) = (id(), name.clone());
                return Err(SeriesFileError::NoSeries { figure, series, known: known(name) });
            };
            if Point::published(series, figure, at).is_none() {
                return Err(SeriesFileError::NoPoint { figure: id(), series: name.clone() });
            }
        }
        is_used |= Series::all().any(|series| Point::published(series, figure, at).is_some());
    }
    if is_used { Ok(published) } else { Err(SeriesFileError::Nothing) }
}

/// The series of the system that a name begins with, else of all.
fn known(name: &str) -> String {
    let system = name.split('-').next().unwrap_or("");
    let of_system: Vec<_> =
        Series::all().filter(|series| series.system() == system).map(|one| one.id).collect();
    let all = || Series::all().map(|series| series.id).collect();
    let known = if of_system.is_empty() { all() } else { of_system };
    known.join(", ")
}

fn read(bytes: &[u8]) -> Result<Published, SeriesFileError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    let read = Published::deserialize(tracked);
    let read = read.and_then(|published| reader.end().map(|()| published));
    read.map_err(|error| {
        // The line stands before the words already.
        let words = error.to_string();
        let problem = words.split(" at line ").next().unwrap_or(&words).to_owned();
        SeriesFileError::Shape { line: error.line(), place: track.path().to_string(), problem }
    })
}

#[cfg(test)]
mod tests {
    use tallfest_tables::published::SYSTEMS;

    use super::*;

    const FILE: &str = r#"{"about": "An example.", "year": 2012, "sources": {"A": "a report"}, "figures": [
        {"id": "a", "year": 2012, "measure": "count", "value": 1234, "unit": "visits", "rounding": "exact",
         "source": {"file": "A"}, "series": "smiso-visits"}]}"#;

    fn with(from: &str, to: &str) -> String {
        assert!(FILE.contains(from), "{from}");
        read_series(FILE.replace(from, to).as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn a_fault_says_where_it_is_and_how_to_mend_it() {
        let shape = with("\"rounding\": \"exact\"", "\"rounding\": \"somehow\"");
        assert!(shape.starts_with("line 2, `figures[0].rounding`: unknown variant"), "{shape}");
        assert!(shape.ends_with("`tallfest schema --form series` shows the shape"), "{shape}");
        assert!(with("\"id\": \"a\", ", "").contains("missing field `id`"));
        assert!(with("\"file\": \"A\"", "\"file\": \"B\"").contains("`B` is not in `sources`"));
        let series = with("smiso-visits", "smiso-visit");
        assert!(series.contains("no series `smiso-visit`; there is smiso-centres, "), "{series}");
        assert!(!series.contains("crisis-"));
        assert!(with("\"measure\": \"count\"", "\"measure\": \"mean\"").contains("no point of"));
        assert!(with("\"year\": 2012, \"measure\"", "\"measure\"").contains("needs a `year`"));
        assert!(with(", \"series\": \"smiso-visits\"", "").starts_with("no figure belongs"));
        let figure = FILE.split_once("\"figures\": [").unwrap().1.trim_end_matches("]}");
        let twice = format!("{},{figure}]}}", FILE.trim_end_matches("]}"));
        let twice = read_series(twice.as_bytes()).unwrap_err();
        assert_eq!(twice, SeriesFileError::Twice { figure: "a".to_owned() });
        assert!(with("{\"about\"", "about").starts_with("line 1, "));
    }

    /// The files that we have are files of this kind.
    #[test]
    fn the_committed_files_can_be_given() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tables/published");
        for system in SYSTEMS.iter().filter(|system| **system != "municipal") {
            for name in [format!("{system}.json"), format!("{system}_aggregates.json")] {
                let bytes = std::fs::read(format!("{folder}/{name}")).unwrap();
                assert!(read_series(&bytes).is_ok(), "{name}");
            }
        }
    }
}
