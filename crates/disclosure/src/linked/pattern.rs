//! What becomes of each cell, and why.

use super::CellId;

/// What becomes of each cell of a system, by its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(pub(crate) Vec<Fate>);

/// What becomes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is printed (or could be: a cell that no table prints is never printed).
    Shown,
    /// It is hidden for its own sake.
    Primary(Why),
    /// It is hidden beside others.
    Secondary,
}

/// Why a cell is hidden for its own sake. For internal eyes: a reader is shown one symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Why {
    /// Fewer than may be shown, but not none.
    Few,
    /// None, where a zero tells something.
    Zero,
    /// Too few distinct persons.
    FewPersons,
    /// Too few distinct centres: one can subtract itself.
    FewCentres,
    /// A few contributors weigh most.
    Concentration,
    /// Nearly all of those behind a printed total are in one class.
    Coalition,
    /// It was hidden before.
    Given,
}

impl Fate {
    /// Whether it is not shown.
    pub const fn is_hidden(self) -> bool {
        !matches!(self, Self::Shown)
    }
}

impl Pattern {
    /// What becomes of a cell.
    pub fn fate(&self, id: CellId) -> Option<Fate> {
        self.0.get(id.0).copied()
    }

    /// The hidden cells.
    pub fn hidden(&self) -> impl Iterator<Item = CellId> {
        self.0.iter().enumerate().filter(|(_, fate)| fate.is_hidden()).map(|(id, _)| CellId(id))
    }

    /// A pattern in which these cells are hidden, whoever chose them: to attack what others published.
    pub fn of(primary: &[super::Primary], hidden: &[CellId], cells: usize) -> Self {
        let mut fates = vec![Fate::Shown; cells];
        for id in hidden {
            if let Some(fate) = fates.get_mut(id.0) {
                *fate = Fate::Secondary;
            }
        }
        for primary in primary {
            if let Some(fate) = fates.get_mut(primary.cell.0)
                && fate.is_hidden()
            {
                *fate = Fate::Primary(primary.why);
            }
        }
        Self(fates)
    }

    pub(crate) fn is_hidden(&self, cell: usize) -> bool {
        self.0.get(cell).is_some_and(|fate| fate.is_hidden())
    }
}
