//! From changes to a few tables that together show every hidden cell in two values.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    attacker::Bounds,
    demand::Demand,
    moves::{Move, Values},
};

/// What must be seen: of each cell its demand, and what it must keep showing to readers who know some cells.
pub(crate) struct Needs<'a> {
    pub(crate) demands: &'a BTreeMap<usize, Demand>,
    pub(crate) secondary: &'a BTreeSet<usize>,
    pub(crate) owners: &'a [BTreeSet<usize>],
}

/// How many tables are made of many changes at once.
const PACKED: usize = 40;

/// Tables that none of the readers can tell from the true one, which is not among them. Each is made of many changes, so
/// that few tables are enough; where they are not, of one change alone.
pub(crate) fn pack(
    truth: &Values,
    moves: &[Move],
    bounds: &[Bounds],
    needs: &Needs<'_>,
) -> Vec<Values> {
    let mut tables: BTreeSet<Values> = BTreeSet::new();
    let mut random = Stream(0x9e37_79b9_7f4a_7c15);
    for _ in 0..PACKED {
        let mut table = truth.clone();
        let mut order: Vec<(u64, &Move)> = moves.iter().map(|it| (random.next(), it)).collect();
        order.sort_by_key(|(key, _)| *key);
        for (key, change) in order {
            if key & 1 == 1 && table.admits(change, bounds) {
                table.make(change);
            }
        }
        tables.insert(table);
        tables.remove(truth);
        if is_enough(truth, &tables.iter().collect::<Vec<_>>(), needs) {
            break;
        }
    }
    if !is_enough(truth, &tables.iter().collect::<Vec<_>>(), needs) {
        for change in moves {
            let mut table = truth.clone();
            table.make(change);
            tables.insert(table);
        }
        tables.remove(truth);
    }
    fewer(truth, tables.into_iter().collect(), needs)
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
pub(crate) fn is_enough(truth: &Values, tables: &[&Values], needs: &Needs<'_>) -> bool {
    let range = |tables: &[&Values], cell: usize| {
        let values = || tables.iter().filter_map(|table| table.cells.get(cell).copied());
        values().min().zip(values().max())
    };
    let met = |tables: &[&Values], cell: usize, demand: Demand| {
        range(tables, cell).is_some_and(|(low, high)| demand.is_met(low, high))
    };
    let all = needs.demands.iter().all(|(cell, demand)| met(tables, *cell, *demand))
        && needs.secondary.iter().all(|cell| met(tables, *cell, Demand::ANY));
    all && needs.owners.iter().all(|known| {
        let agrees = |table: &&&Values| {
            known.iter().all(|cell| table.cells.get(*cell) == truth.cells.get(*cell))
        };
        let agreeing: Vec<&Values> = tables.iter().filter(agrees).copied().collect();
        let mut others = needs.demands.keys().filter(|cell| !known.contains(cell));
        others.all(|cell| met(&agreeing, *cell, Demand::ANY))
    })
}

/// Numbers without a pattern, the same everywhere (Steele, Lea & Flood 2014, `SplitMix64`).
struct Stream(u64);

impl Stream {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
