//! Why a task failed.

use std::{io, path::PathBuf};

#[derive(Debug, thiserror::Error)]
pub(crate) enum TaskError {
    #[error("`{0}` failed")]
    Command(String),
    #[error("cannot run `{command}`: {source}")]
    Start { command: String, source: io::Error },
    #[error("{}: {source}", .path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("not up to date: {}; run `cargo xtask generate` and commit what it writes", .0.join(", "))]
    Outdated(Vec<String>),
    #[error("{0} examples are not judged as they say")]
    Misjudged(usize),
    #[error(
        "{survived} mutants survive, {stale} explanations are stale: add an example that notices, or explain above the \
         line: // mutant `from` to `to`: why no example can"
    )]
    Survived { survived: usize, stale: usize },
    #[error("{0} places in crates that know no system may need one")]
    System(usize),
    #[error("{0}")]
    Usage(String),
}

impl TaskError {
    /// The error of a file.
    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
