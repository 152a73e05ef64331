//! Why the program could not run. Each ends it with code 2.

use std::io;

use tallfest::{NotReleased, YearError, formats::output::OutputError};

#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    #[error(transparent)]
    Year(#[from] YearError),
    #[error(transparent)]
    Output(#[from] OutputError),
    #[error("nothing is published: {0}")]
    NotReleased(#[from] NotReleased),
    #[error("cannot print")]
    Print(#[from] io::Error),
    #[error("cannot write JSON")]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Synth(#[from] tallfest_synth::SynthError),
    #[error(transparent)]
    Published(#[from] tallfest::tables::published::PublishedError),
    /// What was asked for does not fit together; the words say how it would.
    #[error("{0}")]
    Usage(String),
}
