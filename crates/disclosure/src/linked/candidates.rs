//! The order in which cells are tried for publication: it decides what a release is worth.

use std::{cmp::Reverse, collections::BTreeMap};

use super::System;

/// The order in which cells are tried for publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CandidateOrder {
    /// The largest first, and of equals the one that is the sum of more.
    #[default]
    LargestFirst,
    /// Totals first, by how many unknowns they sum, and of equals the largest.
    TotalsFirst,
}

impl CandidateOrder {
    /// The cells in this order. What is wanted comes first. Equals are told apart by their neighbours, and only what is
    /// alike all round by its place, so that neither names nor the order of records matter.
    pub(crate) fn of(self, system: &System) -> Vec<usize> {
        let shapes = shapes(system);
        let mut order: Vec<usize> = (0..system.cells.len()).collect();
        order.sort_by_key(|id| {
            let Some(cell) = system.cells.get(*id) else { return Default::default() };
            let (large, broad) = (Reverse(cell.value), Reverse(cell.atoms.len()));
            let broad_first = self == Self::TotalsFirst;
            let first = if broad_first {
                Reverse(i64::try_from(broad.0).unwrap_or(i64::MAX))
            } else {
                large
            };
            let shape = shapes.get(*id).copied().unwrap_or(0);
            (!cell.wanted, first, broad, large, shape, *id)
        });
        order
    }
}

/// A number for each cell that depends on the values around it and on nothing else.
fn shapes(system: &System) -> Vec<usize> {
    let mut of_cells: Vec<usize> =
        ranks(system.cells.iter().map(|cell| (cell.value, cell.atoms.len())));
    for _ in 0..3 {
        let of_atoms = ranks(system.atoms.iter().zip(&system.cells_of).map(|(value, cells)| {
            (*value, sorted(cells.iter().filter_map(|cell| of_cells.get(*cell).copied())))
        }));
        of_cells = ranks(system.cells.iter().zip(&of_cells).map(|(cell, before)| {
            (*before, sorted(cell.atoms.iter().filter_map(|atom| of_atoms.get(*atom).copied())))
        }));
    }
    of_cells
}

fn sorted(ranks: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut ranks: Vec<usize> = ranks.collect();
    ranks.sort_unstable();
    ranks
}

/// The rank of each among those that differ.
fn ranks<Key: Ord + Clone>(keys: impl Iterator<Item = Key>) -> Vec<usize> {
    let keys: Vec<Key> = keys.collect();
    let distinct: BTreeMap<Key, usize> = keys.iter().map(|key| (key.clone(), 0)).collect();
    let distinct: BTreeMap<Key, usize> =
        distinct.into_keys().enumerate().map(|(rank, key)| (key, rank)).collect();
    keys.iter().map(|key| distinct.get(key).copied().unwrap_or(0)).collect()
}
