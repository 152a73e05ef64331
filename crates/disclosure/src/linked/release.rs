//! What may leave the house.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Cell, CellId, Fate, Options, Pattern, System, attacker::Bounds, demand::Demand, moves::Values,
};

/// Tables that are protected together. Made by [`protect`](super::protect) alone.
///
/// `Debug` shows how many cells are hidden, and no figure.
#[derive(Clone)]
#[cfg_attr(not(feature = "proof"), expect(dead_code, reason = "the certificate would read it"))]
pub struct Release {
    pub(crate) system: System,
    pub(crate) pattern: Pattern,
    pub(crate) options: Options,
    pub(crate) bounds: Vec<Bounds>,
    pub(crate) demands: BTreeMap<usize, Demand>,
    pub(crate) owners: Vec<BTreeSet<usize>>,
    pub(crate) tables: Vec<Values>,
}

/// What a reader sees of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// Its figure.
    Figure(u64),
    /// That it is hidden, not why.
    Hidden,
}

impl std::fmt::Debug for Release {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hidden = self.pattern.hidden().count();
        write!(f, "Release {{ cells: {}, hidden: {hidden} }}", self.system.cells.len())
    }
}

impl Symbol {
    /// The figure, if it is shown.
    pub const fn figure(self) -> Option<u64> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Hidden => None,
        }
    }
}

impl Release {
    /// What becomes of each cell. For internal eyes.
    pub const fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// What a reader sees of a cell; `None` if it is printed nowhere.
    pub fn symbol(&self, id: CellId) -> Option<Symbol> {
        let cell = self.system.cell(id).filter(|cell| !cell.places.is_empty())?;
        let hidden = self.pattern.is_hidden(id.0);
        Some(if hidden { Symbol::Hidden } else { Symbol::Figure(cell.value()) })
    }

    /// What a reader sees of the cell of a table with these lines.
    pub fn at(&self, table: &str, lines: &[Option<&str>]) -> Option<Symbol> {
        self.system.find(table, lines).and_then(|id| self.symbol(id))
    }

    /// What is printed: each place, and its figure unless it is hidden.
    pub fn printed(&self) -> BTreeMap<String, Option<u64>> {
        let mut printed = BTreeMap::new();
        for (id, cell) in self.system.cells() {
            let figure = self.symbol(id).and_then(Symbol::figure);
            printed.extend(cell.places.iter().map(|place| (place.name(), figure)));
        }
        printed
    }

    /// Why each cell that is printed as hidden is so. For internal eyes.
    pub fn reasons(&self) -> impl Iterator<Item = (&Cell, Fate)> {
        let hidden = self.pattern.hidden();
        let hidden = hidden.filter_map(|id| self.system.cell(id).zip(self.pattern.fate(id)));
        hidden.filter(|(cell, _)| !cell.places.is_empty())
    }

    /// The system, as far as it goes beyond what is printed. For internal eyes.
    pub const fn system(&self) -> &System {
        &self.system
    }
}
