//! The changes found so far, and which of them touch a cell.

use std::collections::BTreeSet;

use super::moves::Move;

/// The changes found so far. Each leads from the true table to one that a reader cannot tell from it.
#[derive(Default)]
pub(crate) struct Found {
    moves: Vec<Move>,
    /// Of each cell the changes that touch it, by their place.
    on: Vec<Vec<usize>>,
}

impl Found {
    pub(crate) fn of_cells(cells: usize) -> Self {
        Self { moves: vec![], on: vec![vec![]; cells] }
    }

    pub(crate) fn all(&self) -> &[Move] {
        &self.moves
    }

    pub(crate) fn push(&mut self, change: Move) {
        for (cell, _) in change.cells() {
            if let Some(on) = self.on.get_mut(*cell) {
                on.push(self.moves.len());
            }
        }
        self.moves.push(change);
    }

    /// Those but one.
    pub(crate) fn without(&self, place: usize) -> Self {
        let mut others = Self::of_cells(self.on.len());
        let kept = self.moves.iter().enumerate().filter(|(other, _)| *other != place);
        kept.for_each(|(_, change)| others.push(change.clone()));
        others
    }

    /// The cells that some change touches.
    pub(crate) fn touched(&self) -> impl Iterator<Item = usize> {
        let touched = self.on.iter().enumerate().filter(|(_, on)| !on.is_empty());
        touched.map(|(cell, _)| cell)
    }

    /// The changes that touch a cell and leave some cells as they are.
    pub(crate) fn on(&self, cell: usize, still: &BTreeSet<usize>) -> impl Iterator<Item = &Move> {
        let on = self.on.get(cell).into_iter().flatten().filter_map(|place| self.moves.get(*place));
        on.filter(|change| !change.touches(still))
    }

    /// The changes that leave some cells as they are.
    pub(crate) fn beside(&self, still: &BTreeSet<usize>) -> Beside<'_> {
        let on = |cell: &usize| self.on.get(*cell).into_iter().flatten().copied();
        Beside { found: self, gone: still.iter().flat_map(on).collect() }
    }
}

/// The changes that leave some cells as they are.
pub(crate) struct Beside<'a> {
    found: &'a Found,
    gone: BTreeSet<usize>,
}

impl Beside<'_> {
    /// The least and most by which they change a cell; `None` if there are none.
    pub(crate) fn range(&self, cell: usize) -> Option<(i64, i64)> {
        let Found { moves, on } = self.found;
        let on = on.get(cell).into_iter().flatten().filter(|place| !self.gone.contains(place));
        let (mut touching, mut range) = (0, None);
        for by in on.filter_map(|place| moves.get(*place)).map(|change| change.on(cell)) {
            touching += 1;
            let (low, high) = range.unwrap_or((by, by));
            range = Some((by.min(low), by.max(high)));
        }
        // One that does not touch it, changes it by nothing.
        if touching + self.gone.len() < moves.len() {
            let (low, high) = range.unwrap_or((0, 0));
            range = Some((low.min(0), high.max(0)));
        }
        range
    }
}
