//! The search for tables that a reader cannot tell from the true one.

use std::collections::BTreeSet;

use super::{
    Pattern, System,
    attacker::Bounds,
    boxes,
    moves::{Move, Values},
    nearest, pairs,
};

/// What is searched: a system, what the reader knows, and what it costs to change each cell.
pub(crate) struct Search<'a> {
    pub(crate) system: &'a System,
    pub(crate) truth: Values,
    pub(crate) bounds: Vec<Bounds>,
    /// What it costs to hide each cell: nothing if it is hidden. `None`: it cannot be hidden.
    pub(crate) costs: Vec<Option<u64>>,
    /// The cell that is one unknown alone, if there is one.
    pub(crate) own_cell: Vec<Option<usize>>,
}

/// What is searched for: a change of one cell.
pub(crate) struct Quest<'a> {
    pub(crate) cell: usize,
    /// By how much at least, upwards.
    pub(crate) up: i64,
    /// By how much at least, downwards, if that will do.
    pub(crate) down: Option<i64>,
    /// The cells that must stay as they are.
    pub(crate) still: &'a BTreeSet<usize>,
}

/// How many unknowns a system has at most for which a program is solved though a simpler search found something.
const SMALL: usize = 150;

impl<'a> Search<'a> {
    pub(crate) fn new(system: &'a System, bounds: Vec<Bounds>, costs: Vec<Option<u64>>) -> Self {
        let mut own_cell = vec![None; system.atoms.len()];
        for (id, cell) in system.cells.iter().enumerate() {
            if let [atom] = cell.atoms[..]
                && let Some(slot) = own_cell.get_mut(atom)
            {
                *slot = Some(id);
            }
        }
        Self { system, truth: Values::of(system), bounds, costs, own_cell }
    }

    /// The search among what a pattern hides and what is not printed.
    pub(crate) fn beside(system: &'a System, bounds: Vec<Bounds>, pattern: &Pattern) -> Self {
        let cost = |(id, cell): (usize, &super::Cell)| {
            let is_printed = cell.earlier || !cell.places.is_empty();
            (!is_printed || pattern.is_hidden(id)).then_some(0)
        };
        let costs = system.cells.iter().enumerate().map(cost).collect();
        Self::new(system, bounds, costs)
    }

    /// What it would cost to make a change, if it can be made: `None` if it is nothing, if a cell that it changes cannot
    /// be hidden or must stay, or if it leads out of what the reader knows.
    pub(crate) fn cost(&self, change: &Move, still: &BTreeSet<usize>) -> Option<u64> {
        if change.cells().is_empty() || !self.truth.admits(change, &self.bounds) {
            return None;
        }
        let costs = change.cells().iter().map(|(cell, _)| {
            let cost = self.costs.get(*cell).copied().flatten();
            cost.filter(|_| !still.contains(cell))
        });
        costs.sum()
    }

    /// Whether a change is what was searched for.
    pub(crate) fn is_found(change: &Move, quest: &Quest<'_>) -> bool {
        let on = change.on(quest.cell);
        on >= quest.up || quest.down.is_some_and(|down| on <= -down)
    }

    /// The cheapest change that is found: `None` if there is none, or none within the limits of the search.
    pub(crate) fn cheapest(&self, quest: &Quest<'_>) -> Option<(u64, Move)> {
        let simple = boxes::cheapest(self, quest);
        if simple.is_some()
            && (self.system.atoms.len() > SMALL || simple.as_ref().is_some_and(|it| it.0 == 0))
        {
            return simple;
        }
        let hidden = nearest::cheapest(self, quest, nearest::May::UseHidden);
        if hidden.is_some() {
            return hidden;
        }
        let paid = nearest::cheapest(self, quest, nearest::May::HideMore);
        match (simple, paid) {
            (Some(one), Some(other)) => Some(if other.0 < one.0 { other } else { one }),
            (one, other) => one.or(other).or_else(|| pairs::cheapest(self, quest)),
        }
    }
}
