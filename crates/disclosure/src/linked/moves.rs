//! Changes of a table that leave what is shown as it is.

use std::collections::BTreeMap;

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
        let mut sums: BTreeMap<usize, i64> = BTreeMap::new();
        for (atom, add) in atoms {
            let sum = sums.entry(atom).or_default();
            *sum = sum.checked_add(add)?;
        }
        let mut cells: BTreeMap<usize, i64> = BTreeMap::new();
        for (atom, add) in &sums {
            for cell in system.cells_of.get(*atom)? {
                let sum = cells.entry(*cell).or_default();
                *sum = sum.checked_add(*add)?;
            }
        }
        let changed = |sums: BTreeMap<usize, i64>| sums.into_iter().filter(|(_, add)| *add != 0);
        Some(Self { atoms: changed(sums).collect(), cells: changed(cells).collect() })
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

    /// The change, so many times.
    pub(crate) fn times(&self, times: i64) -> Option<Self> {
        let scale = |parts: &[(usize, i64)]| -> Option<Vec<_>> {
            parts.iter().map(|(place, add)| Some((*place, add.checked_mul(times)?))).collect()
        };
        Some(Self { atoms: scale(&self.atoms)?, cells: scale(&self.cells)? })
    }
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
