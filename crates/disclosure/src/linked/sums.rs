//! The sums between figures that follow from what each is of.

use std::collections::{BTreeMap, BTreeSet};

use super::{Extent, figures::Figure};

/// A figure, disjoint parts of it, and what is left.
pub(super) struct Sum {
    pub(super) total: Extent,
    pub(super) parts: Vec<Extent>,
    pub(super) rest: i64,
}

/// Every sum between figures: each figure with those directly within it that exclude each other; or the one that does not
/// come out, with its parts.
pub(super) fn sums(
    figures: &BTreeMap<Extent, Figure>,
    known_sums: &BTreeSet<(Extent, Vec<Extent>)>,
) -> Result<Vec<Sum>, (Extent, Vec<Extent>)> {
    let names: Vec<&Extent> = figures.keys().collect();
    let around = |of: &Extent| -> Vec<usize> {
        let all = names.iter().enumerate();
        let all = all.filter(|(_, other)| **other != of && of.is_within(other));
        all.map(|(place, _)| place).collect()
    };
    // Directly: nothing lies between.
    let mut directly: Vec<Vec<&Extent>> = vec![vec![]; names.len()];
    for of in &names {
        let all = around(of);
        for place in &all {
            let Some(total) = names.get(*place) else { continue };
            let mut between = all.iter().filter_map(|other| names.get(*other));
            if !between.any(|other| other != total && other.is_within(total)) {
                directly.get_mut(*place).into_iter().for_each(|parts| parts.push(of));
            }
        }
    }
    let parts_of = |of: &Extent| {
        let place = names.binary_search(&of).ok();
        place.and_then(|place| directly.get(place)).into_iter().flatten().copied()
    };
    let mut all: Vec<(&Extent, Vec<&Extent>)> = vec![];
    for (total, parts) in names.iter().zip(&directly) {
        let mut by_axes: BTreeMap<Vec<&str>, Vec<&Extent>> = BTreeMap::new();
        for of in parts {
            by_axes.entry(of.beyond(total)).or_default().push(of);
        }
        let groups = by_axes.into_iter().map(|(axes, parts)| (axes, families(parts, &parts_of)));
        all.extend(joined_groups(groups.collect()).into_iter().map(|parts| (*total, parts)));
    }
    let mut known: BTreeSet<(&Extent, BTreeSet<&Extent>)> =
        all.iter().map(|(total, parts)| (*total, parts.iter().copied().collect())).collect();
    for (total, parts) in known_sums {
        let is_there = parts.iter().chain([total]).all(|of| figures.contains_key(of));
        if is_there
            && parts != std::slice::from_ref(total)
            && known.insert((total, parts.iter().collect()))
        {
            all.push((total, parts.iter().collect()));
        }
    }
    let value = |of: &Extent| figures.get(of).map_or(0, |figure| figure.value);
    let mut sums = vec![];
    for (total, parts) in all {
        let rest = value(total) - parts.iter().map(|of| value(of)).sum::<i64>();
        let (total, parts) = (total.clone(), parts.into_iter().cloned().collect());
        if rest < 0 {
            return Err((total, parts));
        }
        sums.push(Sum { total, parts, rest });
    }
    Ok(sums)
}

/// Of figures told apart along the same axes, the families that exclude each other. Where two overlap (all but one class, and
/// some that are asked), what each is made of stands beside the other too.
fn families<'a, Parts: Iterator<Item = &'a Extent>>(
    group: Vec<&'a Extent>,
    parts_of: &impl Fn(&Extent) -> Parts,
) -> Vec<Vec<&'a Extent>> {
    if group
        .iter()
        .enumerate()
        .all(|(place, of)| group.iter().skip(place + 1).all(|it| it.excludes(of)))
    {
        return vec![group];
    }
    let overlap = |one: &Extent, other: &Extent| {
        !one.excludes(other) && !one.is_within(other) && !other.is_within(one)
    };
    let mut all: BTreeSet<&Extent> = group.into_iter().collect();
    loop {
        let overlapping = all.iter().filter(|of| all.iter().any(|other| overlap(of, other)));
        let parts: Vec<&Extent> = overlapping.flat_map(|of| parts_of(of)).collect();
        let before = all.len();
        all.extend(parts);
        if all.len() == before {
            break;
        }
    }
    let mut found = vec![];
    extend(&mut vec![], all.into_iter().collect(), vec![], &mut found);
    found
}

/// The most families that are told of a group.
const MOST_FAMILIES: usize = 64;

/// Every largest family that has these, more of `left` and none of `done` (Bron & Kerbosch 1973).
fn extend<'a>(
    family: &mut Vec<&'a Extent>,
    mut left: Vec<&'a Extent>,
    mut done: Vec<&'a Extent>,
    found: &mut Vec<Vec<&'a Extent>>,
) {
    if left.is_empty() && done.is_empty() && found.len() < MOST_FAMILIES {
        found.push(family.clone());
    }
    while let Some(next) = left.pop() {
        let fits = |others: &[&'a Extent]| {
            others.iter().copied().filter(|other| other.excludes(next)).collect::<Vec<_>>()
        };
        family.push(next);
        extend(family, fits(&left), fits(&done), found);
        family.pop();
        done.push(next);
        if found.len() >= MOST_FAMILIES {
            return;
        }
    }
}

/// Parts that exclude each other, group by group; and each group with those of another that exclude all of it: what is
/// told apart further in one class than in the others is a part beside them.
fn joined_groups<'a>(groups: BTreeMap<Vec<&str>, Vec<Vec<&'a Extent>>>) -> Vec<Vec<&'a Extent>> {
    let mut all: BTreeSet<Vec<&Extent>> = BTreeSet::new();
    for (axes, group) in &groups {
        for own in group {
            let others = groups.iter().filter(|(other, _)| {
                *other != axes && other.iter().any(|axis| axes.contains(axis))
            });
            for other in others.flat_map(|(_, others)| others) {
                let beside =
                    other.iter().filter(|part| own.iter().all(|one| one.excludes(part))).copied();
                let mut both: Vec<&Extent> = own.iter().copied().chain(beside).collect();
                if both.len() > own.len() {
                    both.sort_unstable();
                    all.insert(both);
                }
            }
        }
    }
    let own = groups.into_values().flatten();
    let own: Vec<Vec<&Extent>> = own.collect();
    let new = all.into_iter().filter(|both| !own.contains(both)).collect::<Vec<_>>();
    own.into_iter().chain(new).collect()
}
