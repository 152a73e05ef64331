//! The nearest table that differs in a cell, by a linear program.
//!
//! Minimising the sum of all changes, weighted by what it costs to hide what changes (Kelly, Golden & Assad 1992; Fischetti
//! & Salazar-González 2001, *Management Science* 47(7), solve it exactly), gives changes of few cells, which are nearly
//! always whole numbers.

use std::collections::BTreeSet;

use super::{
    attacker::UNBOUNDED,
    moves::Move,
    program::{Numbers, Program, Ratios},
    search::{Quest, Search},
};

/// What a change may touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum May {
    /// Only what is hidden.
    UseHidden,
    /// What is hidden, and, at its cost, what is not.
    HideMore,
}

/// How many variables a program has at most to be solved in whole numbers too.
const MOST_WHOLE: usize = 600;

/// The cheapest change.
pub(super) fn cheapest(search: &Search<'_>, quest: &Quest<'_>, may: May) -> Option<(u64, Move)> {
    let ways = [(1, Some(quest.up)), (-1, quest.down)];
    let ways = ways.into_iter().filter_map(|(sign, by)| Some((sign, by.filter(|by| *by > 0)?)));
    let found = ways.filter_map(|(sign, by)| {
        let linear = Linear::new(search, quest.still, may, Some(quest.cell))?;
        linear.change_by(search, quest, sign, by)
    });
    found.min_by_key(|(cost, _)| *cost)
}

/// The program of all changes that a reader must reckon with.
pub(super) struct Linear {
    pub(super) program: Program,
    /// Of each unknown that can change: its place, and the variables that raise and lower it.
    atoms: Vec<(usize, Option<usize>, Option<usize>)>,
}

impl Linear {
    /// The program; with a cell, only what has to do with it.
    pub(super) fn new(
        search: &Search<'_>,
        still: &BTreeSet<usize>,
        may: May,
        around: Option<usize>,
    ) -> Option<Self> {
        let may_change = |cell: usize| {
            let cost = search.costs.get(cell).copied().flatten().filter(|_| !still.contains(&cell));
            cost.filter(|cost| may == May::HideMore || *cost == 0)
        };
        let fixed = fixed(search, &|cell| may_change(cell).is_some());
        let within = around.map(|cell| component(search, cell, &fixed));
        let is_in = |atom: usize| {
            !fixed.get(atom).copied().unwrap_or(true)
                && within.as_ref().is_none_or(|within| within.contains(&atom))
        };
        let mut program = Program::default();
        let mut atoms = vec![];
        let mut variable_of = vec![None; search.system.atoms.len()];
        for (atom, value) in search.system.atoms.iter().enumerate().filter(|(atom, _)| is_in(*atom))
        {
            let own = search.own_cell.get(atom).copied().flatten();
            let (low, high) =
                own.and_then(|cell| search.bounds.get(cell).copied()).unwrap_or((0, UNBOUNDED));
            let cost = own.map_or(Some(0), may_change)?;
            let cost = i64::try_from(cost).ok()?.checked_mul(SCALE)?.checked_add(1)?;
            let up = (high > *value).then(|| {
                let high = (high != UNBOUNDED).then(|| high - value);
                program.variable(cost, 0, high)
            });
            let down =
                (low.max(0) < *value).then(|| program.variable(cost, 0, Some(value - low.max(0))));
            if let Some(slot) = variable_of.get_mut(atom) {
                *slot = Some((up, down));
            }
            atoms.push((atom, up, down));
        }
        add_rows(&mut program, search, &variable_of, &may_change)?;
        Some(Self { program, atoms })
    }

    /// The row of a cell's change.
    pub(super) fn row(&self, search: &Search<'_>, cell: usize) -> Vec<(usize, i64)> {
        let of = search.system.cells.get(cell).map(|cell| &cell.atoms[..]).unwrap_or_default();
        let of: BTreeSet<usize> = of.iter().copied().collect();
        let mut row = vec![];
        for (_, up, down) in self.atoms.iter().filter(|(atom, ..)| of.contains(atom)) {
            row.extend(up.map(|up| (up, 1)));
            row.extend(down.map(|down| (down, -1)));
        }
        row
    }

    /// The change that a solution is, times its denominator.
    pub(super) fn change(&self, search: &Search<'_>, solution: &Ratios) -> Option<Move> {
        let value = |variable: Option<usize>| match variable {
            None => Some(0),
            Some(variable) => solution.numerators.get(variable).copied(),
        };
        let mut atoms = vec![];
        for (atom, up, down) in &self.atoms {
            atoms.push((*atom, value(*up)?.checked_sub(value(*down)?)?));
        }
        Move::of(search.system, atoms)
    }

    fn change_by(
        mut self,
        search: &Search<'_>,
        quest: &Quest<'_>,
        sign: i64,
        by: i64,
    ) -> Option<(u64, Move)> {
        let mut row: Vec<_> = self
            .row(search, quest.cell)
            .into_iter()
            .map(|(it, factor)| (it, factor * sign))
            .collect();
        if row.is_empty() {
            return None;
        }
        let more = self.program.variable(0, 0, None);
        row.push((more, -1));
        self.program.rows.push((row, by));
        for numbers in [Numbers::Real, Numbers::Whole] {
            if numbers == Numbers::Whole && self.program.variables.len() > MOST_WHOLE {
                break;
            }
            let solution = self.program.cheapest(numbers)?;
            let change = self.change(search, &solution);
            let judged = change.and_then(|change| {
                let cost = search.cost(&change, quest.still)?;
                Search::is_found(&change, quest).then_some((cost, change))
            });
            if judged.is_some() {
                return judged;
            }
        }
        None
    }
}

/// Adds a row for each cell that is a sum of several unknowns: it stays, lies within what is known of it, or pays.
fn add_rows(
    program: &mut Program,
    search: &Search<'_>,
    variable_of: &[Option<(Option<usize>, Option<usize>)>],
    may_change: &dyn Fn(usize) -> Option<u64>,
) -> Option<()> {
    let mut seen = BTreeSet::new();
    for (id, cell) in search.system.cells.iter().enumerate() {
        let of = cell.atoms.iter().filter_map(|atom| variable_of.get(*atom).copied().flatten());
        let mut row: Vec<(usize, i64)> = vec![];
        for (up, down) in of {
            row.extend(up.map(|up| (up, 1)));
            row.extend(down.map(|down| (down, -1)));
        }
        let is_own = cell.atoms.len() == 1;
        if row.is_empty() || is_own {
            continue;
        }
        let (low, high) = search.bounds.get(id).copied()?;
        let is_printed = cell.earlier || !cell.places.is_empty();
        match may_change(id) {
            None => {
                if seen.insert(row.clone()) {
                    program.rows.push((row, 0));
                }
            }
            Some(0) => {
                let known = low > 0 || high != UNBOUNDED;
                if known && is_printed {
                    let high = (high != UNBOUNDED).then(|| high - cell.value);
                    let slack = program.variable(0, low - cell.value, high);
                    row.push((slack, -1));
                    program.rows.push((row, 0));
                }
            }
            Some(cost) => {
                let cost = i64::try_from(cost).ok()?.checked_mul(SCALE)?;
                let high = (high != UNBOUNDED).then(|| high - cell.value);
                let up = program.variable(cost, 0, high);
                let down = program.variable(cost, 0, Some((cell.value - low).max(0)));
                row.extend([(up, -1), (down, 1)]);
                program.rows.push((row, 0));
            }
        }
    }
    Some(())
}

/// What a unit of cost weighs beside a unit of change, so that among equally cheap changes the smallest is found.
const SCALE: i64 = 16;

/// The unknowns that cannot change: those in a cell that stays and is 0, and those alone in what is left of a cell that
/// stays.
fn fixed(search: &Search<'_>, may_change: &dyn Fn(usize) -> bool) -> Vec<bool> {
    let mut fixed = vec![false; search.system.atoms.len()];
    let stays: Vec<_> = search
        .system
        .cells
        .iter()
        .enumerate()
        .filter(|(id, cell)| !may_change(*id) && !cell.atoms.is_empty())
        .map(|(_, cell)| cell)
        .collect();
    loop {
        let before = fixed.iter().filter(|fixed| **fixed).count();
        for cell in &stays {
            let free = |atom: &&usize| !fixed.get(**atom).copied().unwrap_or(true);
            let left: Vec<usize> = cell.atoms.iter().filter(free).copied().collect();
            if cell.value == 0 || left.len() == 1 {
                for atom in left {
                    if let Some(slot) = fixed.get_mut(atom) {
                        *slot = true;
                    }
                }
            }
        }
        if fixed.iter().filter(|fixed| **fixed).count() == before {
            return fixed;
        }
    }
}

/// The unknowns that have to do with a cell: through cells, over what can change.
fn component(search: &Search<'_>, cell: usize, fixed: &[bool]) -> BTreeSet<usize> {
    let mut within = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![cell];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let Some(cell) = search.system.cells.get(id) else { continue };
        for atom in cell.atoms.iter().filter(|atom| fixed.get(**atom) == Some(&false)) {
            if within.insert(*atom) {
                open.extend(search.system.cells_of.get(*atom).into_iter().flatten());
            }
        }
    }
    within
}
