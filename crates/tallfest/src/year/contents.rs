//! What a submission consists of, wherever it is kept.

use std::{fmt, sync::Arc};

use tallfest_base::FormInfo;
use tallfest_formats::Named;
use tallfest_rules::Fault;

use crate::{FileOf, Source};

/// What a submission consists of, wherever it is kept.
pub(super) trait Contents: fmt::Debug + Send + Sync {
    /// Its files by their names, and what is wrong with those that are none of a form.
    fn named(&self, forms: &[&'static FormInfo]) -> Named;

    /// Opens the files, once.
    fn open(&self, forms: &[&'static FormInfo]) -> Opened<'_>;

    /// The hash by which the next version names it: if it is needed, or known without reading anything again. None if
    /// a file could not be read to its end.
    fn hash(&self, is_needed: bool) -> Option<String>;
}

/// The contents of a submission that a job and its group share.
pub(super) type Shared<'a> = Arc<dyn Contents + 'a>;

/// The files of a submission, opened.
#[derive(Debug, Default)]
pub(super) struct Opened<'a> {
    pub(super) files: Vec<OpenedFile<'a>>,
    /// What is wrong with the others, with the name of the file.
    pub(super) faults: Vec<(String, Fault)>,
}

/// A form's file, if it could be opened.
#[derive(Debug)]
pub(super) struct OpenedFile<'a> {
    pub(super) of: FileOf,
    pub(super) name: String,
    pub(super) source: Result<Source<'a>, Fault>,
}
