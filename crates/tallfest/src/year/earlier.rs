//! An earlier version of a submission, known by its manifest and its hash alone.

use tallfest_base::FormInfo;
use tallfest_formats::Named;

use super::contents::{Contents, Opened};

/// An earlier version of a submission, known by its hash alone. Nothing of it is read.
#[derive(Debug)]
pub(super) struct Earlier {
    pub(super) hash: String,
}

impl Contents for Earlier {
    fn named(&self, _: &[&'static FormInfo]) -> Named {
        Named::default()
    }

    fn open(&self, _: &[&'static FormInfo]) -> Opened<'_> {
        Opened::default()
    }

    fn hash(&self, _: bool) -> Option<String> {
        Some(self.hash.clone())
    }
}
