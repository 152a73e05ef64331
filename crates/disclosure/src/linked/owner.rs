//! Readers who are in the table.

use std::collections::{BTreeMap, BTreeSet};

use super::{Pattern, System, facts::Sole};

/// The readers who know a hidden cell, being all that is in it: each with the hidden cells that they know. Two that know
/// the same are one.
pub(crate) fn owners(system: &System, pattern: &Pattern) -> Vec<BTreeSet<usize>> {
    let mut known: BTreeMap<Sole, BTreeSet<usize>> = BTreeMap::new();
    for (id, cell) in system.cells.iter().enumerate() {
        if pattern.is_hidden(id) {
            for sole in &cell.facts.sole {
                known.entry(*sole).or_default().insert(id);
            }
        }
    }
    let known: BTreeSet<BTreeSet<usize>> = known.into_values().collect();
    known.into_iter().collect()
}
