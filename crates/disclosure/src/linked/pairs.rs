//! The plainest changes: an unknown alone, or one more here and one less there, whatever has to be hidden for it. They are
//! for what no other search finds.

use super::{
    moves::Move,
    search::{Quest, Search},
};

/// How many unknowns of a broad cell are tried.
const MOST_STARTS: usize = 6;

/// The cheapest change of an unknown of the cell, alone or beside one other.
pub(super) fn cheapest(search: &Search<'_>, quest: &Quest<'_>) -> Option<(u64, Move)> {
    let cell = search.system.cells.get(quest.cell)?;
    let ways = [(1, Some(quest.up)), (-1, quest.down)];
    let ways = ways.into_iter().filter_map(|(sign, by)| Some(sign * by.filter(|by| *by > 0)?));
    let mut best: Option<(u64, Move)> = None;
    for by in ways {
        for start in cell.atoms.iter().take(MOST_STARTS) {
            let others = (0..search.system.atoms.len()).filter(|other| other != start);
            let pairs = others.map(|other| vec![(*start, by), (other, -by)]);
            for atoms in std::iter::once(vec![(*start, by)]).chain(pairs) {
                let Some(change) = Move::of(search.system, atoms) else { continue };
                let limit = best.as_ref().map_or(u64::MAX, |(cost, _)| *cost);
                let cost = search.cost(&change, quest.still).filter(|cost| *cost < limit);
                if let Some(cost) = cost.filter(|_| Search::is_found(&change, quest)) {
                    best = Some((cost, change));
                }
            }
        }
    }
    best
}
