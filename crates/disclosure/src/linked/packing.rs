//! From changes to a few tables that together show every hidden cell in two values.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    attacker::Bounds,
    demand::Demand,
    found::Found,
    moves::{Move, Values},
    stream::Stream,
};

/// What must be seen: of each cell its demand, and what it must keep showing to readers who know some cells.
pub(crate) struct Needs<'a> {
    pub(crate) demands: &'a BTreeMap<usize, Demand>,
    pub(crate) secondary: &'a BTreeSet<usize>,
    pub(crate) owners: &'a [BTreeSet<usize>],
}

/// How many tables are made of many changes without a look at what they show.
const PACKED: usize = 24;

/// Tables that none of the readers can tell from the true one, which is not among them. Each is made of many changes, so
/// that few tables are enough. What they do not show, more are made for, each around a change that does.
pub(crate) fn pack(
    truth: &Values,
    found: &Found,
    bounds: &[Bounds],
    needs: &Needs<'_>,
) -> Vec<Values> {
    let nobody = BTreeSet::new();
    let mut packing =
        Packing { truth, found, bounds, tables: BTreeSet::new(), random: Stream::of(0) };
    for _ in 0..PACKED {
        packing.add(None, &nobody);
    }
    for (cell, demand) in needs.demands {
        packing.meet(*cell, *demand, &nobody);
    }
    for cell in needs.secondary {
        packing.meet(*cell, Demand::ANY, &nobody);
    }
    for known in needs.owners {
        for cell in needs.demands.keys().filter(|cell| !known.contains(cell)) {
            packing.meet(*cell, Demand::ANY, known);
        }
    }
    fewer(truth, packing.tables.into_iter().collect(), needs)
}

/// Tables in the making.
struct Packing<'a> {
    truth: &'a Values,
    found: &'a Found,
    bounds: &'a [Bounds],
    tables: BTreeSet<Values>,
    random: Stream,
}

impl Packing<'_> {
    /// Adds a table of a change, if one is asked for, and of many others that leave some cells as they are.
    fn add(&mut self, first: Option<&Move>, still: &BTreeSet<usize>) {
        let mut table = self.truth.clone();
        if let Some(change) = first {
            table.make(change);
        }
        let free = self.found.all().iter().filter(|change| !change.touches(still));
        let mut order: Vec<(u64, &Move)> = free.map(|it| (self.random.next(), it)).collect();
        order.sort_by_key(|(key, _)| *key);
        for (key, change) in order {
            if key & 1 == 1 && table.admits(change, self.bounds) {
                table.make(change);
            }
        }
        self.take(table);
    }

    fn take(&mut self, table: Values) {
        if table != *self.truth {
            self.tables.insert(table);
        }
    }

    /// Adds tables until they show enough of a cell to a reader who knows some cells, as far as the changes do.
    fn meet(&mut self, cell: usize, demand: Demand, still: &BTreeSet<usize>) {
        let is_met = |tables: &BTreeSet<Values>| {
            let agreeing = agreeing(still, self.truth, tables.iter());
            is_met(agreeing.filter_map(|table| table.cell(cell)), demand)
        };
        if is_met(&self.tables) {
            return;
        }
        // First what touches it; what does not, shows it as it is.
        let on: Vec<&Move> = self.found.on(cell, still).collect();
        let others = self.found.all().iter().filter(|it| it.on(cell) == 0 && !it.touches(still));
        for change in on.into_iter().chain(others) {
            self.add(Some(change), still);
            if is_met(&self.tables) {
                return;
            }
            let mut alone = self.truth.clone();
            alone.make(change);
            self.take(alone);
            if is_met(&self.tables) {
                return;
            }
        }
    }
}

/// The tables without those that are not needed, where there are few enough to try.
fn fewer(truth: &Values, tables: Vec<Values>, needs: &Needs<'_>) -> Vec<Values> {
    const MOST_TRIED: usize = 64;
    if tables.len() > MOST_TRIED || needs.owners.len() > MOST_TRIED {
        return tables;
    }
    let mut kept: Vec<&Values> = tables.iter().collect();
    for table in tables.iter().rev() {
        let without: Vec<&Values> = kept.iter().copied().filter(|it| *it != table).collect();
        if is_enough(truth, &without, needs) {
            kept = without;
        }
    }
    kept.into_iter().cloned().collect()
}

/// Whether the tables show all that must be seen.
fn is_enough(truth: &Values, tables: &[&Values], needs: &Needs<'_>) -> bool {
    let values = |cell: usize| tables.iter().filter_map(move |table| table.cell(cell));
    needs.demands.iter().all(|(cell, demand)| is_met(values(*cell), *demand))
        && needs.secondary.iter().all(|cell| is_met(values(*cell), Demand::ANY))
        && needs.owners.iter().all(|known| {
            let agreeing: Vec<&Values> = agreeing(known, truth, tables.iter().copied()).collect();
            let values = |cell: usize| agreeing.iter().filter_map(move |table| table.cell(cell));
            let mut others = needs.demands.keys().filter(|cell| !known.contains(cell));
            others.all(|cell| is_met(values(*cell), Demand::ANY))
        })
}

/// The tables that agree with what a reader knows.
fn agreeing<'a>(
    known: &BTreeSet<usize>,
    truth: &Values,
    tables: impl Iterator<Item = &'a Values>,
) -> impl Iterator<Item = &'a Values> {
    tables.filter(|table| known.iter().all(|cell| table.cells.get(*cell) == truth.cells.get(*cell)))
}

fn is_met(mut values: impl Iterator<Item = i64>, demand: Demand) -> bool {
    let (mut low, mut high) = (i64::MAX, i64::MIN);
    values.any(|value| {
        (low, high) = (low.min(value), high.max(value));
        demand.is_met(low, high)
    })
}
