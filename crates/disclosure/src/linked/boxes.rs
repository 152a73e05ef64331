//! Changes around a box: the simplest that leave margins as they are.
//!
//! On one axis: one more here, one less there. On two: the four corners of a rectangle, up and down in turn, so that no row
//! and no column changes. On three: the eight corners of a box, so that no margin of a three-way table changes.

use super::{
    moves::Move,
    search::{Quest, Search},
};

/// On how many axes a box lies at most.
const MOST_AXES: usize = 3;
/// How many unknowns of a broad cell are tried.
const MOST_STARTS: usize = 6;
/// How many boxes are looked at around one unknown.
const MOST_BOXES: usize = 20_000;

/// The cheapest change around a box.
pub(super) fn cheapest(search: &Search<'_>, quest: &Quest<'_>) -> Option<(u64, Move)> {
    let grid = &search.system.grid;
    let axes = grid.sizes().len();
    let cell = search.system.cells.get(quest.cell)?;
    let mut best: Option<(u64, Move)> = None;
    let mut sums = Sums { by: vec![0; search.system.cells.len()], touched: vec![] };
    // Of a broad cell, those that can change both ways.
    let mut starts = cell.atoms.clone();
    starts
        .sort_by_key(|atom| search.system.atoms.get(*atom).map(|value| std::cmp::Reverse(*value)));
    for start in starts.into_iter().take(MOST_STARTS) {
        let Some(pattern) = search.system.patterns.get(start) else { continue };
        if pattern.len() != axes {
            continue;
        }
        let mut left = MOST_BOXES;
        for along in subsets(axes) {
            let mut corners = Corners {
                search,
                quest,
                pattern,
                along: &along,
                other: vec![],
                known: vec![(start, 1)],
                sums: &mut sums,
            };
            corners.go(&mut best, &mut left);
        }
    }
    best
}

/// The sets of axes, the small ones first.
fn subsets(axes: usize) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![vec![]];
    let mut last = all.clone();
    for _ in 0..MOST_AXES.min(axes) {
        let longer = |set: &Vec<usize>| {
            let from = set.last().map_or(0, |last| last + 1);
            let set = set.clone();
            (from..axes).map(move |axis| [&set[..], &[axis]].concat())
        };
        last = last.iter().flat_map(longer).collect();
        all.extend(last.iter().cloned());
    }
    all.remove(0);
    all
}

/// The boxes around one unknown along some axes.
struct Corners<'a> {
    search: &'a Search<'a>,
    quest: &'a Quest<'a>,
    pattern: &'a [usize],
    along: &'a [usize],
    /// The classes of the opposite corner, on the axes chosen so far.
    other: Vec<usize>,
    /// The corners on the axes chosen so far, with the sign of each.
    known: Vec<(usize, i64)>,
    sums: &'a mut Sums,
}

impl Corners<'_> {
    fn go(&mut self, best: &mut Option<(u64, Move)>, left: &mut usize) {
        let Some(axis) = self.along.get(self.other.len()).copied() else {
            self.judge(best);
            *left = left.saturating_sub(1);
            return;
        };
        let size = self.search.system.grid.sizes().get(axis).copied().unwrap_or(0);
        let known = self.known.len();
        for class in 0..size {
            if *left == 0 || self.pattern.get(axis) == Some(&class) {
                continue;
            }
            self.other.push(class);
            // A side that cannot be had, or costs too much, is in no box.
            if self.has_side(known) && self.ways(best.as_ref()).next().is_some() {
                self.go(best, left);
            }
            self.known.truncate(known);
            self.other.pop();
        }
    }

    /// Adds the corners opposite to those known, along the axis chosen last; whether there are such.
    fn has_side(&mut self, known: usize) -> bool {
        let mut pattern = self.pattern.to_vec();
        for number in 0..known {
            for (place, (axis, class)) in self.along.iter().zip(&self.other).enumerate() {
                let is_other = (number | known) >> place & 1 == 1;
                let own = self.pattern.get(*axis).copied().unwrap_or_default();
                if let Some(slot) = pattern.get_mut(*axis) {
                    *slot = if is_other { *class } else { own };
                }
            }
            let Some(atom) = self.search.system.grid.get(&pattern) else { return false };
            let sign = self.known.get(number).map_or(1, |(_, sign)| -sign);
            self.known.push((atom, sign));
        }
        true
    }

    /// By how much the unknown may be changed so that the corners known cost less than the best change.
    fn ways(&self, best: Option<&(u64, Move)>) -> impl Iterator<Item = i64> {
        let limit = best.map_or(u64::MAX, |(cost, _)| *cost);
        let ways = [(1, Some(self.quest.up)), (-1, self.quest.down)];
        let ways = ways.into_iter().filter_map(|(sign, by)| Some(sign * by.filter(|by| *by > 0)?));
        ways.filter(move |by| self.least_cost(*by).is_some_and(|cost| cost < limit))
    }

    fn judge(&mut self, best: &mut Option<(u64, Move)>) {
        let ways: Vec<i64> = self.ways(best.as_ref()).collect();
        for by in ways {
            let limit = best.as_ref().map_or(u64::MAX, |(cost, _)| *cost);
            let corners: Vec<_> =
                self.known.iter().map(|(atom, corner)| (*atom, corner * by)).collect();
            // Most cost more than the best.
            if self.sums.cost(self.search, &corners).is_none_or(|cost| cost >= limit) {
                continue;
            }
            let Some(change) = Move::of(self.search.system, corners) else { continue };
            let cost = self.search.cost(&change, self.quest.still);
            if let Some(cost) = cost.filter(|cost| *cost < limit)
                && Search::is_found(&change, self.quest)
            {
                *best = Some((cost, change));
            }
        }
    }

    /// What the corners alone cost, seen quickly; `None` if one of them cannot change so.
    fn least_cost(&self, by: i64) -> Option<u64> {
        let mut sum: u64 = 0;
        for (atom, sign) in &self.known {
            let now = self.search.system.atoms.get(*atom)?.checked_add(sign.checked_mul(by)?)?;
            if now < 0 {
                return None;
            }
            if let Some(cell) = self.search.own_cell.get(*atom).copied().flatten() {
                let (low, high) = self.search.bounds.get(cell).copied()?;
                if now < low || now > high {
                    return None;
                }
                sum = sum.checked_add(self.search.costs.get(cell).copied().flatten()?)?;
            }
        }
        Some(sum)
    }
}

/// By how much changes of unknowns change each cell: kept from box to box, since there are very many.
struct Sums {
    by: Vec<i64>,
    touched: Vec<usize>,
}

impl Sums {
    /// What it costs to hide the cells that are changed; `None` if one cannot be hidden.
    fn cost(&mut self, search: &Search<'_>, atoms: &[(usize, i64)]) -> Option<u64> {
        for (atom, add) in atoms {
            for cell in search.system.cells_of.get(*atom).into_iter().flatten() {
                if let Some(by) = self.by.get_mut(*cell) {
                    *by = by.saturating_add(*add);
                    self.touched.push(*cell);
                }
            }
        }
        let mut cost = Some(0);
        for cell in self.touched.drain(..) {
            let by = self.by.get_mut(cell).map_or(0, std::mem::take);
            if by != 0 {
                let of_cell = search.costs.get(cell).copied().flatten();
                cost = cost.zip(of_cell).and_then(|(sum, cost): (u64, u64)| sum.checked_add(cost));
            }
        }
        cost
    }
}
