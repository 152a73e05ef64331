//! What a reader learns of a correction, who has the figure that was printed before.

use std::collections::BTreeSet;

use super::{
    Extent, Refused, Release,
    search::{Quest, Search},
    suppress::follows,
};

/// Whether no correction tells of few persons.
pub(crate) fn corrections(release: &Release) -> Result<(), Refused> {
    let system = &release.system;
    if system.cells.iter().all(|cell| cell.corrected.is_empty()) {
        return Ok(());
    }
    let lowest = release.options.rules.lowest_shown();
    let follows = follows(system, &release.pattern);
    for (id, cell) in system.cells.iter().enumerate() {
        for (earlier, before) in &cell.corrected {
            if cell.value().abs_diff(*before) < lowest
                && (follows(id) || !may_be_none_or_many(release, id, *before, lowest))
            {
                return Err(Refused {
                    release: earlier.clone(),
                    cell: cell.extent.as_ref().map_or_else(|| cell.name(), Extent::name),
                    explanation: "the difference between the two figures would tell of single persons; \
                                  hide the cell, or publish the correction with others",
                });
            }
        }
    }
    Ok(())
}

/// Whether there is a table that agrees with what is printed and known, in which a cell is what it was before, or differs
/// from that by as much as may be shown.
fn may_be_none_or_many(release: &Release, cell: usize, before: u64, lowest: u64) -> bool {
    let values = release.tables.iter().filter_map(|table| table.cell(cell));
    let mut values = values.filter_map(|value| u64::try_from(value).ok());
    if values.any(|value| value == before || value.abs_diff(before) >= lowest) {
        return true;
    }
    let by = |to: Option<u64>| {
        let now = release.system.cells.get(cell)?.value;
        i64::try_from(to?).ok()?.checked_sub(now)
    };
    let Some(up) = by(before.checked_add(lowest)) else { return false };
    let down = by(before.checked_sub(lowest)).map(|by| -by);
    let quest = Quest { cell, up, down, still: &BTreeSet::new() };
    Search::beside(&release.system, release.bounds.clone(), &release.pattern)
        .cheapest(&quest)
        .is_some()
}
