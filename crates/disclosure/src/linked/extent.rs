//! What a cell is of, in words that outlive a release.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Axis;

/// What a cell is of: on each axis that narrows it, the classes that it is of. The same words in two releases are the
/// same cell, whatever the tables are called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub struct Extent(BTreeMap<String, BTreeSet<String>>);

impl Extent {
    /// The extent of the classes named on each axis; all classes of an axis narrow nothing.
    pub(crate) fn of<Classes: std::borrow::Borrow<BTreeSet<usize>>>(
        axes: &[Axis],
        along: impl IntoIterator<Item = (usize, Classes)>,
    ) -> Self {
        let mut extent = BTreeMap::new();
        for (place, classes) in along {
            let classes = classes.borrow();
            let Some(found) = axes.get(place) else { continue };
            if classes.len() < found.classes().len() {
                let names = classes.iter().filter_map(|class| found.classes().get(*class).cloned());
                extent.insert(found.name().to_owned(), names.collect());
            }
        }
        Self(extent)
    }

    /// The axes that narrow it.
    pub fn axes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// It in words.
    pub fn name(&self) -> String {
        let axes = self.0.iter().map(|(axis, classes)| {
            let classes: Vec<_> = classes.iter().map(String::as_str).collect();
            format!("{axis} {}", classes.join(" or "))
        });
        let axes: Vec<_> = axes.collect();
        if axes.is_empty() { "all".to_owned() } else { axes.join(", ") }
    }

    /// The places of its classes on each axis; `None` where this model does not know an axis or class.
    pub(crate) fn places(&self, axes: &[Axis]) -> Option<Vec<Option<BTreeSet<usize>>>> {
        if self.0.keys().any(|name| !axes.iter().any(|axis| axis.name() == name)) {
            return None;
        }
        axes.iter()
            .map(|axis| match self.0.get(axis.name()) {
                None => Some(None),
                Some(names) => {
                    names.iter().map(|name| axis.class(name)).collect::<Option<_>>().map(Some)
                }
            })
            .collect()
    }
}
