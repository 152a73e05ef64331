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

    /// It, narrowed to these classes of an axis; where it is narrowed along that axis already, to those that are in both.
    #[must_use]
    pub fn with<Name: Into<String>>(
        mut self,
        axis: impl Into<String>,
        classes: impl IntoIterator<Item = Name>,
    ) -> Self {
        let classes: BTreeSet<String> = classes.into_iter().map(Into::into).collect();
        let all = self.0.entry(axis.into()).or_insert_with(|| classes.clone());
        all.retain(|class| classes.contains(class));
        self
    }

    /// It, narrowed as the other is.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        let axes = other.0.iter();
        axes.fold(self, |both, (axis, classes)| both.with(axis, classes.iter().cloned()))
    }

    /// It, narrowed to those that can have the answers it names: which can, is said by axis, and `unanswered` is the class
    /// that anybody is in.
    #[cfg(feature = "proof")]
    #[must_use]
    pub(crate) fn routed(mut self, routes: &BTreeMap<String, Self>, unanswered: &str) -> Self {
        let mut waiting: Vec<String> = self.0.keys().cloned().collect();
        while let Some(axis) = waiting.pop() {
            let is_answer = self.0.get(&axis).is_some_and(|of| !of.contains(unanswered));
            let Some(route) = routes.get(&axis).filter(|_| is_answer) else { continue };
            waiting.extend(route.axes().filter(|axis| !self.0.contains_key(*axis)).map(Into::into));
            self = self.and(route);
        }
        self
    }

    /// Whether no record can be in it, since it is narrowed to no class of some axis.
    #[cfg(feature = "proof")]
    pub(crate) fn is_of_none(&self) -> bool {
        self.0.values().any(BTreeSet::is_empty)
    }

    /// Whether all that is in it is in the other.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        other.0.iter().all(|(axis, of)| self.0.get(axis).is_some_and(|own| own.is_subset(of)))
    }

    /// Whether nothing can be in both.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        self.0.iter().any(|(axis, own)| other.0.get(axis).is_some_and(|of| own.is_disjoint(of)))
    }

    /// The axes along which it is narrower than what it is within.
    pub(crate) fn beyond(&self, around: &Self) -> Vec<&str> {
        let axes = self.0.iter().filter(|(axis, classes)| around.0.get(*axis) != Some(*classes));
        axes.map(|(axis, _)| axis.as_str()).collect()
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
