//! Secondary suppression by elimination: no protected cell is a linear combination of what is shown.

use super::{
    CandidateOrder, Fate, Pattern, Primary, System, ZeroPolicy,
    elimination::{Elimination, Outcome},
};

/// The pattern in which every cell is shown that can be, in this order, without a protected cell becoming a linear
/// combination of what is shown. What an earlier release shows, and zeros if they are always shown, come first and cannot
/// be hidden. It is a beginning: nothing is said yet about readers who know that counts are not negative.
pub(crate) fn suppress(
    system: &System,
    primary: &[Primary],
    order: CandidateOrder,
    zeros: ZeroPolicy,
) -> Pattern {
    let mut fates = vec![Fate::Shown; system.cells.len()];
    let mut published = Elimination::default();
    for primary in primary {
        if let (Some(fate), Some(cell)) =
            (fates.get_mut(primary.cell.0), system.cells.get(primary.cell.0))
        {
            *fate = Fate::Primary(primary.why);
            published.protect(&cell.atoms);
        }
    }
    let is_forced = |id: usize| {
        system
            .cells
            .get(id)
            .is_some_and(|cell| cell.earlier || cell.value == 0 && zeros == ZeroPolicy::Shown)
    };
    let order = order.of(system);
    let forced = order.iter().filter(|id| is_forced(**id));
    let others = order.iter().filter(|id| !is_forced(**id));
    for id in forced.chain(others) {
        let (Some(cell), Some(fate)) = (system.cells.get(*id), fates.get_mut(*id)) else {
            continue;
        };
        let is_printed = cell.earlier || !cell.places.is_empty();
        if *fate == Fate::Shown && is_printed && published.publish(&cell.atoms) == Outcome::Refused
        {
            *fate = if is_forced(*id) { Fate::Shown } else { Fate::Secondary };
        }
    }
    Pattern(fates)
}

/// Whether a cell is a linear combination of what a pattern shows.
pub(crate) fn follows(system: &System, pattern: &Pattern) -> impl Fn(usize) -> bool {
    let mut published = Elimination::default();
    for (id, cell) in system.cells.iter().enumerate() {
        let is_printed = cell.earlier || !cell.places.is_empty();
        if is_printed && !pattern.is_hidden(id) {
            published.publish(&cell.atoms);
        }
    }
    move |id| system.cells.get(id).is_some_and(|cell| published.follows(&cell.atoms))
}
