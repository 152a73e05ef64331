//! How figures hang together beyond what their names tell.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Extent;

/// What is known of figures besides what they are of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ties {
    /// A figure, and those that sum to it.
    pub(crate) sums: BTreeSet<(Extent, Vec<Extent>)>,
    /// A wider name of a figure, and the narrower.
    pub(crate) names: BTreeSet<(Extent, Extent)>,
    /// What tables tell records apart by.
    pub(crate) crossings: BTreeSet<BTreeSet<String>>,
}

impl Ties {
    /// Adds what another release tells.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.sums.extend(other.sums.iter().cloned());
        self.names.extend(other.names.iter().cloned());
        self.crossings.extend(other.crossings.iter().cloned());
    }
}
