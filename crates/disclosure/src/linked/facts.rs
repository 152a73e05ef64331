//! Who stands behind a cell.

use std::collections::{BTreeMap, BTreeSet};

/// Who stands behind a pattern.
#[derive(Debug, Clone, Default)]
pub(crate) struct Behind {
    /// What each named contributor adds.
    pub(crate) contributors: BTreeMap<u64, i64>,
    /// How many others there are, each of them once.
    pub(crate) others: i64,
    /// The centres, and what each adds.
    pub(crate) centres: BTreeMap<u64, i64>,
    /// Whether some of it is of no centre that is known.
    pub(crate) without_centre: bool,
}

/// Who stands behind a cell.
#[derive(Clone, Default)]
pub(crate) struct Facts {
    /// How many distinct persons.
    pub(crate) persons: i64,
    /// How many distinct centres, if all of them are known.
    pub(crate) centres: Option<usize>,
    /// The contributors, if there is one alone: who knows the cell.
    pub(crate) sole: BTreeSet<Sole>,
    /// The largest contributions, the largest first.
    pub(crate) largest: Vec<i64>,
}

/// Who knows a cell, being all that is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sole {
    /// A person with a number.
    Person(u64),
    /// A person without one: of this pattern, so that two cells of it are known by the same.
    Nameless(usize),
    /// A centre.
    Centre(u64),
}

/// How many of the largest contributions are kept: as many as a concentration rule may ask for.
pub(crate) const LARGEST: usize = 10;

impl Facts {
    /// Those of the patterns of a cell, each with its place and value.
    pub(crate) fn of(patterns: &[(usize, i64, &Behind)]) -> Self {
        let mut contributors: BTreeMap<u64, i64> = BTreeMap::new();
        let mut centres: BTreeMap<u64, i64> = BTreeMap::new();
        let mut others: i64 = 0;
        let mut nameless = BTreeSet::new();
        let mut without_centre = false;
        let add = |sum: &mut i64, value: i64| *sum = sum.saturating_add(value);
        for (place, value, behind) in patterns.iter().copied() {
            if value == 0 && behind.contributors.is_empty() {
                continue;
            }
            for (who, part) in &behind.contributors {
                add(contributors.entry(*who).or_default(), *part);
            }
            for (who, part) in &behind.centres {
                add(centres.entry(*who).or_default(), *part);
            }
            add(&mut others, behind.others);
            if behind.others == 1 {
                nameless.insert(place);
            }
            without_centre |= behind.without_centre;
        }
        let named = i64::try_from(contributors.len()).unwrap_or(i64::MAX);
        let persons = named.saturating_add(others);
        let mut sole = BTreeSet::new();
        if persons == 1 {
            sole.extend(contributors.keys().map(|who| Sole::Person(*who)));
            sole.extend(nameless.into_iter().map(Sole::Nameless));
        }
        if let (false, [centre]) = (without_centre, &centres.keys().collect::<Vec<_>>()[..]) {
            sole.insert(Sole::Centre(**centre));
        }
        let parts = if contributors.is_empty() { &centres } else { &contributors };
        let mut largest: Vec<i64> = parts.values().copied().collect();
        largest.sort_unstable_by(|one, other| other.cmp(one));
        largest.truncate(LARGEST);
        let centres = (!without_centre).then_some(centres.len());
        Self { persons, centres, sole, largest }
    }
}
