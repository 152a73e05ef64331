//! What protection costs.

use std::collections::BTreeSet;

use super::Release;

/// What protection costs. For internal eyes: it follows from hidden figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    /// How many cells are printed or hidden.
    pub cells: usize,
    /// How many of them are hidden.
    pub hidden: usize,
    /// How many units are in hidden cells, each once.
    pub units: u64,
    /// How many units there are.
    pub all_units: u64,
    /// Of the shown total of which the largest share is hidden: how much is, and the total.
    pub largest_share: Option<(u64, u64)>,
}

impl Release {
    /// What protection costs.
    pub fn loss(&self) -> Loss {
        let system = &self.system;
        let printed =
            || system.cells.iter().enumerate().filter(|(_, cell)| !cell.places.is_empty());
        let hidden: Vec<_> = printed().filter(|(id, _)| self.pattern.is_hidden(*id)).collect();
        let units = |atoms: &BTreeSet<usize>| -> u64 {
            let values = atoms.iter().filter_map(|atom| system.atoms.get(*atom));
            values.filter_map(|value| u64::try_from(*value).ok()).sum()
        };
        let all = (0..system.atoms.len()).collect();
        let within = hidden.iter().flat_map(|(_, cell)| cell.atoms.iter().copied()).collect();
        let mut largest_share: Option<(u64, u64)> = None;
        let tables: BTreeSet<&str> = printed()
            .flat_map(|(_, cell)| cell.places.iter().map(|it| it.table.as_str()))
            .collect();
        for table in tables {
            let is_here = |cell: &super::Cell| cell.places.iter().any(|place| place.table == table);
            let covered: BTreeSet<usize> = hidden
                .iter()
                .filter(|(_, cell)| is_here(cell))
                .flat_map(|(_, cell)| cell.atoms.iter().copied())
                .collect();
            for (id, total) in printed().filter(|(_, cell)| is_here(cell) && cell.value > 0) {
                if self.pattern.is_hidden(id) {
                    continue;
                }
                let part: BTreeSet<usize> =
                    total.atoms.iter().filter(|atom| covered.contains(atom)).copied().collect();
                let share = (units(&part), total.value());
                let product = |one: u64, other: u64| u128::from(one) * u128::from(other);
                let is_larger = largest_share
                    .is_none_or(|(part, whole)| product(share.0, whole) > product(part, share.1));
                if share.0 > 0 && is_larger {
                    largest_share = Some(share);
                }
            }
        }
        Loss {
            cells: printed().count(),
            hidden: hidden.len(),
            units: units(&within),
            all_units: units(&all),
            largest_share,
        }
    }
}
