//! Changes of a table that leave what is shown as it is.

use std::collections::BTreeSet;

use super::{System, attacker::Bounds};

/// A change of a table: what it adds to unknowns, and so to cells. What it does not name, it leaves as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Move {
    atoms: Vec<(usize, i64)>,
    cells: Vec<(usize, i64)>,
}

impl Move {
    /// The change that adds this to unknowns; `None` if a number grows too large.
    pub(crate) fn of(
        system: &System,
        atoms: impl IntoIterator<Item = (usize, i64)>,
    ) -> Option<Self> {
        let atoms = summed(atoms.into_iter().collect())?;
        let mut cells = vec![];
        for (atom, add) in &atoms {
            cells.extend(system.cells_of.get(*atom)?.iter().map(|cell| (*cell, *add)));
        }
        Some(Self { cells: summed(cells)?, atoms })
    }

    /// The cells it changes, and what it adds to each.
    pub(crate) fn cells(&self) -> &[(usize, i64)] {
        &self.cells
    }

    /// What it adds to a cell.
    pub(crate) fn on(&self, cell: usize) -> i64 {
        let found = self.cells.binary_search_by_key(&cell, |(cell, _)| *cell);
        found.ok().and_then(|place| self.cells.get(place)).map_or(0, |(_, add)| *add)
    }

    /// Whether it changes one of some cells.
    pub(crate) fn touches(&self, cells: &BTreeSet<usize>) -> bool {
        !cells.is_empty() && self.cells.iter().any(|(cell, _)| cells.contains(cell))
    }

    /// Both changes.
    pub(crate) fn and(&self, other: &Self) -> Option<Self> {
        let both = |one: &[(usize, i64)], other: &[(usize, i64)]| summed([one, other].concat());
        Some(Self {
            atoms: both(&self.atoms, &other.atoms)?,
            cells: both(&self.cells, &other.cells)?,
        })
    }

    /// The change, so many times.
    pub(crate) fn times(&self, times: i64) -> Option<Self> {
        let scale = |parts: &[(usize, i64)]| -> Option<Vec<_>> {
            parts.iter().map(|(place, add)| Some((*place, add.checked_mul(times)?))).collect()
        };
        Some(Self { atoms: scale(&self.atoms)?, cells: scale(&self.cells)? })
    }
}

/// What is added to each place in all, in the order of places, without those where it is nothing.
fn summed(mut parts: Vec<(usize, i64)>) -> Option<Vec<(usize, i64)>> {
    parts.sort_unstable_by_key(|(place, _)| *place);
    let mut sums: Vec<(usize, i64)> = Vec::with_capacity(parts.len());
    for (place, add) in parts {
        match sums.last_mut().filter(|(last, _)| *last == place) {
            Some((_, sum)) => *sum = sum.checked_add(add)?,
            None => sums.push((place, add)),
        }
    }
    sums.retain(|(_, add)| *add != 0);
    Some(sums)
}

/// A table: the value of each unknown and each cell.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Values {
    pub(crate) atoms: Vec<i64>,
    pub(crate) cells: Vec<i64>,
}

impl Values {
    /// The true one.
    pub(crate) fn of(system: &System) -> Self {
        let cells = system.cells.iter().map(|cell| cell.value).collect();
        Self { atoms: system.atoms.clone(), cells }
    }

    pub(crate) fn cell(&self, cell: usize) -> Option<i64> {
        self.cells.get(cell).copied()
    }

    /// Whether a change leads to a table that the reader must reckon with: nothing negative, each changed cell within
    /// what is known of it.
    pub(crate) fn admits(&self, change: &Move, bounds: &[Bounds]) -> bool {
        let atoms = change.atoms.iter().all(|(atom, add)| {
            let now = self.atoms.get(*atom).and_then(|now| now.checked_add(*add));
            now.is_some_and(|now| now >= 0)
        });
        atoms
            && change.cells.iter().all(|(cell, add)| {
                let now = self.cells.get(*cell).and_then(|now| now.checked_add(*add));
                let known = bounds.get(*cell);
                now.zip(known).is_some_and(|(now, (low, high))| *low <= now && now <= *high)
            })
    }

    /// Makes a change that is [admitted](Self::admits).
    pub(crate) fn make(&mut self, change: &Move) {
        for (values, adds) in [(&mut self.atoms, &change.atoms), (&mut self.cells, &change.cells)] {
            for (place, add) in adds {
                if let Some(value) = values.get_mut(*place) {
                    *value = value.saturating_add(*add);
                }
            }
        }
    }
}
