//! What series are made of: checked years, and files of published figures.

use std::path::PathBuf;

use tallfest::{
    FolderReport, Release, SeriesOf,
    formats::{folder, read_series},
    series_beside,
    tables::published::Published,
};

use crate::error::CliError;

/// What series are made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given<'a> {
    /// The checked years.
    pub(crate) folders: &'a [&'a FolderReport],
    /// The published figures.
    pub(crate) published: &'a [Published],
}

impl Given<'_> {
    /// The series of a system, and whether any of its records are made up.
    pub(crate) fn of(self, system: &str, releases: &[Release<'_>]) -> (SeriesOf, bool) {
        let years = self.folders.iter().flat_map(|folder| &folder.years);
        let mut of_system = years.filter(|year| year.system == system);
        let synthetic = of_system.any(|year| year.synthetic);
        (series_beside(system, self.folders, self.published, releases), synthetic)
    }
}

/// Reads files of published figures.
pub(crate) fn published(paths: &[PathBuf]) -> Result<Vec<Published>, CliError> {
    let read = |path: &PathBuf| {
        let failed = |source| CliError::Open { path: path.clone(), source };
        let bytes = folder::document(path).map_err(failed)?;
        read_series(&bytes).map_err(|source| CliError::SeriesFile { path: path.clone(), source })
    };
    paths.iter().map(read).collect()
}
