//! Why the program could not run. Each ends it with code 2.

use std::io;

use tallfest::{
    MigrateError, NotReleased, NotTabulated, ProofError, YearError,
    base::Year,
    disclosure::linked::LedgerError,
    formats::{SeriesFileError, output::OutputError, publication::PrintedError},
    forms::YEARS,
};

#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    #[error(transparent)]
    Year(#[from] YearError),
    #[error(transparent)]
    Output(#[from] OutputError),
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    #[error("{}", .path.display())]
    Certificate {
        path: std::path::PathBuf,
        #[source]
        source: ProofError,
    },
    #[error("cannot write the certificate")]
    Proof(#[source] ProofError),
    #[error(transparent)]
    Printed(#[from] PrintedError),
    #[error("{}", .path.display())]
    Ledger {
        path: std::path::PathBuf,
        #[source]
        source: LedgerError,
    },
    #[error(transparent)]
    NotTabulated(#[from] NotTabulated),
    #[error("nothing is published")]
    NotReleased(#[from] NotReleased),
    #[error("cannot print")]
    Print(#[from] io::Error),
    #[error("cannot write JSON")]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Synth(#[from] tallfest_synth::SynthError),
    #[error(transparent)]
    Published(#[from] tallfest::tables::published::PublishedError),
    #[error(transparent)]
    Registry(#[from] tallfest::forms::registry::RegistryError),
    #[error("cannot open {}", .path.display())]
    Open {
        path: std::path::PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("{}", .path.display())]
    SeriesFile {
        path: std::path::PathBuf,
        #[source]
        source: SeriesFileError,
    },
    #[error("cannot write the sheet")]
    Sheet(#[from] csv::Error),
    #[error("cannot put lines together")]
    Lines(#[from] std::fmt::Error),
    /// What was asked for does not fit together; the words say how it would.
    #[error("{0}")]
    Usage(String),
}

impl CliError {
    /// The survey has no such year.
    pub(crate) fn year_not_covered(year: Year) -> Self {
        let (first, last) = (YEARS.start(), YEARS.end());
        Self::Usage(format!("the survey does not cover {year}; it covers {first}–{last}"))
    }
}
