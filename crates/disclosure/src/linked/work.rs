//! The search for changes until every demand is met, of every reader.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    CandidateOrder, Fate, Options, Pattern, Primary, System, Unprotectable, ZeroPolicy,
    demand::Demand,
    found::Found,
    moves::Move,
    owner::owners,
    search::{Quest, Search},
};

/// How many changes there are at most for each to be tried to be left out.
const MOST_PRUNED: usize = 80;
/// How many cells a system has at most for other patterns to be tried, and how many hidden for their own sake.
const MOST_CELLS: usize = 400;
const MOST_DEMANDS: usize = 40;
/// How many changes of a cell are tried two by two.
const MOST_PAIRED: usize = 20;
/// How many cells are tried for a change of anything but one cell.
const MOST_OTHERS: usize = 60;

/// The work on one system.
pub(crate) struct Work<'a> {
    system: &'a System,
    options: &'a Options,
    pub(crate) search: Search<'a>,
    primary: &'a [Primary],
    pub(crate) demands: BTreeMap<usize, Demand>,
    pub(crate) found: Found,
}

impl<'a> Work<'a> {
    pub(crate) fn new(
        system: &'a System,
        options: &'a Options,
        primary: &'a [Primary],
        first: &Pattern,
    ) -> Self {
        let demands: BTreeMap<usize, Demand> =
            primary.iter().map(|it| (it.cell.0, it.demand)).collect();
        let zeros_stay = options.rules.zeros() == ZeroPolicy::Shown;
        let cost = |(id, cell): (usize, &super::Cell)| {
            if demands.contains_key(&id) {
                return Some(0);
            }
            if cell.earlier || zeros_stay && cell.value == 0 && !cell.places.is_empty() {
                return None;
            }
            if cell.places.is_empty() {
                return Some(0);
            }
            // How many are hidden weighs most, then what they are; what elimination would show, twice.
            let size = match options.order {
                CandidateOrder::LargestFirst => cell.value(),
                CandidateOrder::TotalsFirst => u64::try_from(cell.atoms.len()).unwrap_or(u64::MAX),
            };
            let weight = 8 + u64::from(size.saturating_add(1).ilog2());
            let shown = if first.is_hidden(id) { 1 } else { 2 };
            let wanted = if cell.wanted { 1000 } else { 1 };
            Some(weight * shown * wanted)
        };
        let costs = system.cells.iter().enumerate().map(cost).collect();
        let fates = Pattern::of(
            primary,
            &primary.iter().map(|it| it.cell).collect::<Vec<_>>(),
            system.cells.len(),
        );
        let bounds = options.attacker.bounds(system, &options.rules, &fates);
        let search = Search::new(system, bounds, costs);
        let found = Found::of_cells(system.cells.len());
        Self { system, options, search, primary, demands, found }
    }

    /// Whether there is so little of it that it can be done again and again.
    pub(crate) fn is_small(&self) -> bool {
        self.system.cells.len() <= MOST_CELLS && self.demands.len() <= MOST_DEMANDS
    }

    /// Shows a cell, unless it is hidden for its own sake.
    pub(crate) fn show(&mut self, cell: usize) {
        if !self.demands.contains_key(&cell)
            && let Some(cost) = self.search.costs.get_mut(cell)
        {
            *cost = None;
        }
    }

    /// The cells that are hidden beside others, the largest first.
    pub(crate) fn secondary(&self) -> Vec<usize> {
        let mut cells: Vec<usize> =
            self.touched().into_iter().filter(|cell| !self.demands.contains_key(cell)).collect();
        cells.sort_by_key(|cell| std::cmp::Reverse(self.value(*cell)));
        cells
    }

    /// Hides what a pattern hides.
    pub(crate) fn hide(&mut self, pattern: &Pattern) {
        for (cell, cost) in self.search.costs.iter_mut().enumerate() {
            if pattern.is_hidden(cell) && cost.is_some() {
                *cost = Some(0);
            }
        }
    }

    /// Leaves alone what is printed and not hidden yet.
    pub(crate) fn hide_no_more(&mut self) {
        let cells = self.search.costs.iter_mut();
        cells.filter(|cost| cost.is_some_and(|cost| cost > 0)).for_each(|cost| *cost = None);
    }

    /// Finds changes until every demand is met, of every reader.
    pub(crate) fn cover(&mut self) -> Result<(), Unprotectable> {
        let nobody = BTreeSet::new();
        // What is hidden beside them may be somebody's own; with each round more is hidden, so that this ends. What one
        // round does not find, a change found later in it may have given.
        let lost = loop {
            let before = self.found.all().len();
            let mut lost: BTreeSet<usize> = BTreeSet::new();
            for primary in self.primary {
                self.meet(primary.cell.0, primary.demand, &nobody, &mut lost);
            }
            // What is hidden to protect another, and changes in all tables alike, would be known.
            for cell in self.touched() {
                if !self.demands.contains_key(&cell) {
                    self.meet(cell, Demand::ANY, &nobody, &mut lost);
                }
            }
            for known in self.owners() {
                let short = self.short_for(&known);
                for cell in short {
                    self.meet(cell, Demand::ANY, &known, &mut lost);
                }
            }
            if self.found.all().len() == before {
                break lost;
            }
        };
        if lost.is_empty() {
            return Ok(());
        }
        let name = |cell: &usize| self.system.cells.get(*cell).map(super::Cell::name);
        Err(Unprotectable { cells: lost.iter().filter_map(name).collect() })
    }

    /// Finds changes until a demand is met.
    fn meet(
        &mut self,
        cell: usize,
        demand: Demand,
        still: &BTreeSet<usize>,
        lost: &mut BTreeSet<usize>,
    ) {
        const TRIES: usize = 4;
        for _ in 0..TRIES {
            let seen = self.seen(cell, still);
            if seen.is_some_and(|(low, high)| {
                let value = self.value(cell);
                demand.is_met(value.saturating_add(low), value.saturating_add(high))
            }) {
                return;
            }
            let found = match seen {
                // All changes so far change it alike: what leaves it as it is, is another table.
                Some((low, high))
                    if low == high && low != 0 && demand.apart <= low.abs().max(1) =>
                {
                    self.other(cell, still)
                }
                _ => {
                    let up = demand.reach.map_or(demand.apart, |reach| reach - self.value(cell));
                    let down = demand.reach.is_none().then_some(demand.apart);
                    let quest = Quest { cell, up: up.max(demand.apart), down, still };
                    self.search.cheapest(&quest).map(|(_, change)| change)
                }
            };
            let Some(change) = found else { break };
            self.add(change);
        }
        let met = self.seen(cell, still).is_some_and(|(low, high)| {
            let value = self.value(cell);
            demand.is_met(value.saturating_add(low), value.saturating_add(high))
        });
        if !met {
            lost.insert(cell);
        }
    }

    /// A change that leaves a cell as it is, or changes it otherwise than those found.
    fn other(&self, cell: usize, still: &BTreeSet<usize>) -> Option<Move> {
        let agreeing: Vec<&Move> = self.found.on(cell, still).collect();
        let again = agreeing.iter().flat_map(|change| [2, -1].map(|times| change.times(times)));
        let pairs = agreeing
            .iter()
            .take(MOST_PAIRED)
            .enumerate()
            .flat_map(|(place, one)| agreeing.iter().take(place).map(|other| one.and(other)));
        let mut more = again.chain(pairs).flatten();
        if let Some(change) = more.find(|change| self.search.cost(change, still) == Some(0)) {
            return Some(change);
        }
        let still: BTreeSet<usize> = still.iter().copied().chain([cell]).collect();
        let mut others: Vec<(u64, usize)> = vec![];
        for (id, cost) in self.search.costs.iter().enumerate() {
            others.extend(cost.filter(|_| !still.contains(&id)).map(|cost| (cost, id)));
        }
        others.sort_unstable();
        let mut best: Option<(u64, Move)> = None;
        for (cost, id) in others.into_iter().take(MOST_OTHERS) {
            if best.as_ref().is_some_and(|(least, _)| *least <= cost) {
                break;
            }
            let quest = Quest { cell: id, up: 1, down: Some(1), still: &still };
            let found = self.search.cheapest(&quest);
            let limit = best.as_ref().map_or(u64::MAX, |(least, _)| *least);
            if let Some(found) = found.filter(|(cost, _)| *cost < limit) {
                best = Some(found);
            }
        }
        best.map(|(_, change)| change)
    }

    fn add(&mut self, change: Move) {
        for (cell, _) in change.cells() {
            if let Some(cost) = self.search.costs.get_mut(*cell) {
                *cost = Some(0);
            }
        }
        self.found.push(change);
    }

    fn value(&self, cell: usize) -> i64 {
        self.system.cells.get(cell).map_or(0, |cell| cell.value)
    }

    /// The least and most by which the changes that leave some cells as they are change a cell.
    fn seen(&self, cell: usize, still: &BTreeSet<usize>) -> Option<(i64, i64)> {
        self.found.beside(still).range(cell)
    }

    /// The cells that a reader who knows some would know too little of.
    fn short_for(&self, known: &BTreeSet<usize>) -> Vec<usize> {
        let beside = self.found.beside(known);
        let is_short = |cell: &usize| beside.range(*cell).is_none_or(|(low, high)| low == high);
        let others = self.demands.keys().filter(|cell| !known.contains(cell));
        others.filter(|cell| is_short(cell)).copied().collect()
    }

    /// The cells that some change touches, if they are printed or protected.
    pub(crate) fn touched(&self) -> BTreeSet<usize> {
        let is_printed =
            |cell: &usize| self.system.cells.get(*cell).is_some_and(|cell| !cell.places.is_empty());
        self.found.touched().filter(is_printed).collect()
    }

    pub(crate) fn pattern(&self) -> Pattern {
        let mut fates = vec![Fate::Shown; self.system.cells.len()];
        for cell in self.touched() {
            if let Some(fate) = fates.get_mut(cell) {
                *fate = Fate::Secondary;
            }
        }
        for primary in self.primary {
            if let Some(fate) = fates.get_mut(primary.cell.0) {
                *fate = Fate::Primary(primary.why);
            }
        }
        Pattern(fates)
    }

    /// The readers who know some of the hidden cells, each with these and all within them.
    pub(crate) fn owners(&self) -> Vec<BTreeSet<usize>> {
        if !self.options.attacker.own_record {
            return vec![];
        }
        let pattern = self.pattern();
        let with_parts = |known: BTreeSet<usize>| {
            let mut all = known.clone();
            for cell in known.iter().filter_map(|cell| self.system.cells.get(*cell)) {
                let around: BTreeSet<usize> = cell.atoms.iter().copied().collect();
                let within = cell.atoms.iter().filter_map(|atom| self.system.cells_of.get(*atom));
                for part in within.flatten().filter(|part| pattern.is_hidden(**part)) {
                    let atoms = self.system.cells.get(*part).map(|part| &part.atoms[..]);
                    if atoms.is_some_and(|atoms| atoms.iter().all(|atom| around.contains(atom))) {
                        all.insert(*part);
                    }
                }
            }
            all
        };
        let known = owners(self.system, &pattern);
        known.into_iter().map(with_parts).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Leaves changes out that are not needed, the latest first: what only they change is shown.
    pub(crate) fn prune(&mut self) {
        if self.found.all().len() > MOST_PRUNED {
            return;
        }
        for place in (0..self.found.all().len()).rev() {
            let without = self.found.without(place);
            let with = std::mem::replace(&mut self.found, without);
            if !self.is_covered() {
                self.found = with;
            }
        }
    }

    fn is_covered(&self) -> bool {
        let nobody = BTreeSet::new();
        self.demands.iter().all(|(cell, demand)| {
            let value = self.value(*cell);
            let seen = self.seen(*cell, &nobody);
            seen.is_some_and(|(low, high)| {
                demand.is_met(value.saturating_add(low), value.saturating_add(high))
            })
        }) && self
            .touched()
            .iter()
            .all(|cell| self.seen(*cell, &nobody).is_some_and(|(low, high)| low < high))
            && self.owners().iter().all(|known| self.short_for(known).is_empty())
    }
}
