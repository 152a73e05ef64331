//! Attribute disclosure: what is left of a total beside one of its classes.

use std::collections::BTreeMap;

use super::{Place, System, demand::Demand};

/// The differences that must not be known: of each printed total, and each printed class within it that all but `others`
/// are in, what is left beside the class (Lupp & Langsrud 2021: `|p| - k <= |c|`). They become cells that are printed
/// nowhere. Each must be able to be more than `others`.
///
/// An empty class tells of nobody, and a total within the same class is no total.
pub(crate) fn differences(
    system: &mut System,
    others: u64,
    axes: &[String],
) -> BTreeMap<usize, Demand> {
    let others = i64::try_from(others).unwrap_or(i64::MAX);
    let mut rests: Vec<Vec<usize>> = vec![];
    let mut by_table: BTreeMap<&str, Vec<(usize, &Place)>> = BTreeMap::new();
    for (id, cell) in system.cells.iter().enumerate() {
        for place in &cell.places {
            by_table.entry(&place.table).or_default().push((id, place));
        }
    }
    for places in by_table.values() {
        let mut by_rest: BTreeMap<_, Vec<(usize, &Place)>> = BTreeMap::new();
        for (id, place) in places {
            for along in 0..place.classes.len() {
                let named = place.axes.get(along);
                if axes.is_empty() || named.is_some_and(|name| axes.contains(name)) {
                    let mut rest: Vec<_> = place.classes.iter().collect();
                    rest.remove(along);
                    by_rest.entry((along, rest)).or_default().push((*id, place));
                }
            }
        }
        for ((along, _), lines) in by_rest {
            let classes = |place: &Place| place.classes.get(along).cloned();
            for (part, within) in &lines {
                for (total, around) in &lines {
                    let (Some(within), Some(around)) = (classes(within), classes(around)) else {
                        continue;
                    };
                    let is_part = within.len() < around.len() && within.is_subset(&around);
                    let (Some(part), Some(total)) =
                        (system.cells.get(*part), system.cells.get(*total))
                    else {
                        continue;
                    };
                    if is_part && part.value > 0 && total.value - part.value <= others {
                        let rest = total.atoms.iter().filter(|atom| !part.atoms.contains(atom));
                        rests.push(rest.copied().collect());
                    }
                }
            }
        }
    }
    rests.retain(|rest| !rest.is_empty());
    rests.sort();
    rests.dedup();
    let reach = others.saturating_add(1);
    rests.iter().map(|rest| (system.cell_of(rest), Demand::reaching(reach))).collect()
}
