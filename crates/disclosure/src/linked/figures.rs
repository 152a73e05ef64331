//! Figures known by what they are of, and the system that they make.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Cell, Extent, Ledger, ModelError, Place, System,
    facts::{Facts, Sole},
    system::Before,
    ties::Ties,
};

/// Figures over the same records, each known by what it is of, where no crossing of all that they are told apart by was
/// counted. Which figure is part of which follows from what they are of.
///
/// Its [`system`](Self::system) holds every sum that there is between them: a figure is the sum of disjoint parts, and
/// of a rest that nobody printed. That these sums are all a reader has is exact where the tables do not go round in a
/// ring (A by B, B by C, C by A): then every choice of tables that agree on what they share comes from some records
/// (Vorob'ev 1962; for counts Atserias & Kolaitis 2021, *Structure and complexity of bag consistency*). Where they do,
/// count the crossing, and use a [`Model`](super::Model).
///
/// ```
/// use tallfest_disclosure::linked::{Extent, Figures, Ledger, Options, Rules, ZeroPolicy, protect};
/// let women = Extent::default().with("gender", ["woman"]);
/// let men = Extent::default().with("gender", ["man"]);
/// let mut figures = Figures::new(90);
/// for (extent, count) in [(&women, 80), (&men, 10)] {
///     figures.add(extent.clone(), "gender", &[&extent.name()], count)?;
///     let reported = extent.clone().with("reported", ["yes"]);
///     figures.add(reported, "reported", &[&extent.name()], if count == 80 { 30 } else { 2 })?;
/// }
/// figures.add(Extent::default().with("reported", ["yes"]), "reported", &["all"], 32)?;
/// let release = protect(figures.system(&Ledger::default())?, &Options::new(Rules::below(3, ZeroPolicy::Shown)))?;
/// let printed = release.printed();
/// // The men's two would follow from the women's thirty: one of them and of the sum goes beside it.
/// assert_eq!(printed["reported: gender man"], None);
/// assert_eq!(printed.values().filter(|figure| figure.is_none()).count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Figures {
    all: i64,
    by_extent: BTreeMap<Extent, Figure>,
    covers: Vec<(Extent, Vec<Extent>)>,
    telling: BTreeSet<Extent>,
    ties: Ties,
}

/// A figure: what it is, how many stand behind it, and where it is printed.
#[derive(Clone)]
struct Figure {
    value: i64,
    persons: i64,
    places: Vec<Place>,
}

/// A figure shows where it is printed, and no more.
impl std::fmt::Debug for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.places.iter().map(Place::name)).finish()
    }
}

/// What earlier releases said: what they show, what they hid, and what has been corrected since.
struct Past {
    earlier: BTreeSet<Extent>,
    hidden: BTreeMap<Extent, Before>,
    corrected: BTreeMap<Extent, Vec<(String, u64)>>,
}

/// A figure, disjoint parts of it, and what is left.
struct Sum {
    total: Extent,
    parts: Vec<Extent>,
    rest: i64,
}

/// A figure as a sum of unknowns.
struct Copy {
    sum: usize,
    atoms: BTreeSet<usize>,
}

impl Figures {
    /// No figure yet, of so many records (or so large a sum) in all. That number is taken to be known.
    pub fn new(all: u64) -> Self {
        Self {
            all: i64::try_from(all).unwrap_or(i64::MAX),
            by_extent: BTreeMap::new(),
            covers: vec![],
            telling: BTreeSet::new(),
            ties: Ties::default(),
        }
    }

    /// Adds a place in which a count is printed.
    ///
    /// # Errors
    /// If another figure is printed for the same elsewhere, or it is too large.
    pub fn add(
        &mut self,
        of: Extent,
        table: &str,
        lines: &[&str],
        count: u64,
    ) -> Result<(), ModelError> {
        self.add_sum(of, table, lines, count, count)
    }

    /// Adds a place in which a sum is printed, to which so many contribute.
    ///
    /// # Errors
    /// If another figure is printed for the same elsewhere, or it is too large.
    pub fn add_sum(
        &mut self,
        of: Extent,
        table: &str,
        lines: &[&str],
        sum: u64,
        contributors: u64,
    ) -> Result<(), ModelError> {
        let number = |number: u64| i64::try_from(number).ok().filter(|it| *it < MOST);
        let value = number(sum).filter(|_| self.all < MOST).ok_or(ModelError::TooLarge)?;
        let persons = number(contributors).ok_or(ModelError::TooLarge)?;
        let place = Place {
            table: table.to_owned(),
            lines: lines.iter().map(|line| Some((*line).to_owned())).collect(),
            axes: vec![],
            classes: vec![],
        };
        let new = Figure { value, persons, places: vec![] };
        let figure = self.by_extent.entry(of).or_insert(new);
        if (figure.value, figure.persons) != (value, persons) {
            return Err(ModelError::Equation(place.name()));
        }
        figure.places.push(place);
        Ok(())
    }

    /// Says that two figures are one, known by two names: whatever is in the wider is in the narrower. The wider one is
    /// printed nowhere by itself.
    ///
    /// # Errors
    /// If another figure is printed for the wider.
    pub fn same(&mut self, wide: Extent, narrow: Extent) -> Result<(), ModelError> {
        let fits = add_name(&mut self.by_extent, &wide, &narrow);
        let name = wide.name();
        self.ties.names.insert((wide, narrow));
        if fits { Ok(()) } else { Err(ModelError::Equation(name)) }
    }

    /// Says that figures sum to another, whatever else lies between them: the cells of a row and its total.
    pub fn sums_to(&mut self, parts: Vec<Extent>, total: Extent) {
        self.ties.sums.insert((total, parts));
    }

    /// Says that a table tells records apart by these axes.
    pub fn crosses<Name: Into<String>>(&mut self, axes: impl IntoIterator<Item = Name>) {
        self.ties.crossings.insert(axes.into_iter().map(Into::into).collect());
    }

    /// Says that whatever is in one figure is in some of others, perhaps in several: who has any of the codes has one.
    pub fn cover(&mut self, whole: Extent, parts: Vec<Extent>) {
        self.covers.push((whole, parts));
    }

    /// Says that a figure is hidden for its own sake alone, never beside others, so that a reader can tell that it is small.
    pub fn tells(&mut self, of: Extent) {
        self.telling.insert(of);
    }

    /// The system of these figures, with what the ledger says of the same records.
    ///
    /// What the ledger has and these figures do not, cannot be counted anew: it is taken as it was printed, unless it
    /// does not agree with them any more.
    ///
    /// # Errors
    /// If a figure is less than its parts.
    pub fn system(&self, ledger: &Ledger) -> Result<System, ModelError> {
        let mut figures = self.by_extent.clone();
        let root = Figure { value: self.all, persons: self.all, places: vec![] };
        figures.entry(Extent::default()).or_insert(root);
        let mut earlier: BTreeSet<Extent> = BTreeSet::new();
        let mut corrected: BTreeMap<Extent, Vec<(String, u64)>> = BTreeMap::new();
        for (release, of, value) in ledger.figures() {
            let Ok(number) = i64::try_from(value) else { continue };
            let old = Figure { value: number, persons: number, places: vec![] };
            let figure = figures.entry(of.clone()).or_insert(old);
            if figure.value == number {
                earlier.insert(of.clone());
            } else {
                corrected.entry(of.clone()).or_default().push((release.to_owned(), value));
            }
        }
        let mut hidden: BTreeMap<Extent, Before> = BTreeMap::new();
        for (of, value, before) in ledger.hidden() {
            let Ok(number) = i64::try_from(value) else { continue };
            let old = Figure { value: number, persons: number, places: vec![] };
            if figures.entry(of.clone()).or_insert(old).value == number {
                let known = hidden.entry(of.clone()).or_insert(before);
                *known = before.max(*known);
            }
        }
        let mut ties = self.ties.clone();
        ties.merge(ledger.ties());
        for (wide, narrow) in &ties.names {
            add_name(&mut figures, wide, narrow);
        }
        let sums = loop {
            match sums(&figures, &ties.sums) {
                Ok(sums) => break sums,
                Err((total, parts)) => {
                    // What was printed before and does not fit now is no longer true of these records.
                    let is_old = |of: &&Extent| {
                        figures.get(of).is_some_and(|figure| figure.places.is_empty())
                            && **of != Extent::default()
                    };
                    let old: Vec<Extent> =
                        parts.iter().chain([&total]).filter(is_old).cloned().collect();
                    if old.is_empty() {
                        return Err(ModelError::Equation(total.name()));
                    }
                    for of in old {
                        figures.remove(&of);
                        earlier.remove(&of);
                        hidden.remove(&of);
                    }
                }
            }
        };
        let system = self.joined(&figures, &sums, &Past { earlier, hidden, corrected });
        Ok(System { ties: self.ties.clone(), ..system })
    }

    /// The system of sums.
    fn joined(&self, figures: &BTreeMap<Extent, Figure>, sums: &[Sum], past: &Past) -> System {
        let root = Extent::default();
        let mut layout = Layout::of(self.all, figures, sums, &root);
        let mut found = Cells::default();
        for of in &layout.sums {
            found.known(of, self.all);
        }
        for (whole, parts) in &self.covers {
            layout.cover(self.all, whole, parts, &mut found);
        }
        let sole = alone(figures);
        for (of, figure) in figures {
            let copies = layout.copies.get(of).and_then(|copies| copies.split_first());
            let Some((own, others)) = copies else { continue };
            let outside = layout.outside(own);
            for other in others {
                found.known(&other.atoms.union(&outside).copied().collect(), self.all);
            }
            let is_earlier = past.earlier.contains(of) || *of == root;
            let before = past.hidden.get(of).copied();
            if figure.places.is_empty() && !is_earlier && before.is_none() {
                continue;
            }
            let cell = found.at(&own.atoms, figure.value);
            let sole = sole.get(of).copied().into_iter().collect();
            cell.facts = Facts { sole, persons: figure.persons, ..Facts::default() };
            cell.places.extend(figure.places.iter().cloned());
            cell.extent.get_or_insert_with(|| of.clone());
            cell.earlier |= is_earlier;
            cell.tells |= self.telling.contains(of);
            cell.before = cell.before.max(before);
            cell.corrected.extend(past.corrected.get(of).into_iter().flatten().cloned());
        }
        System::merged(&layout.atoms, found.cells, &[], vec![])
    }
}

/// The sums, each laid out over all records: its parts, its rest, and what is outside of it. A figure in several sums is
/// the same in each: of two, one and what is outside of the other are all records.
struct Layout<'a> {
    atoms: Vec<i64>,
    /// Each figure in each of its sums, the narrowest first: that is the figure, to which the others are tied.
    copies: BTreeMap<&'a Extent, Vec<Copy>>,
    sums: Vec<BTreeSet<usize>>,
}

impl<'a> Layout<'a> {
    fn of(all: i64, figures: &BTreeMap<Extent, Figure>, sums: &'a [Sum], root: &'a Extent) -> Self {
        let mut layout = Self { atoms: vec![], copies: BTreeMap::new(), sums: vec![] };
        let value = |of: &Extent| figures.get(of).map_or(0, |figure| figure.value);
        for (number, sum) in sums.iter().enumerate() {
            let mut whole = BTreeSet::new();
            for part in &sum.parts {
                let atoms = BTreeSet::from([layout.atom(value(part))]);
                whole.extend(&atoms);
                layout.copies.entry(part).or_default().push(Copy { sum: number, atoms });
            }
            // Where nothing is left or outside, a reader may know that nothing can be.
            if sum.rest > 0 {
                whole.insert(layout.atom(sum.rest));
            }
            let copy = Copy { sum: number, atoms: whole.clone() };
            layout.copies.entry(&sum.total).or_default().push(copy);
            let outside = all - value(&sum.total);
            if outside > 0 {
                whole.insert(layout.atom(outside));
            }
            layout.sums.push(whole);
        }
        if sums.is_empty() {
            // One figure alone: all of it.
            let atoms = BTreeSet::from([layout.atom(all)]);
            layout.sums.push(atoms.clone());
            layout.copies.entry(root).or_default().push(Copy { sum: 0, atoms });
        }
        for copies in layout.copies.values_mut() {
            copies.sort_by_key(|copy| (copy.atoms.len(), copy.sum));
        }
        layout
    }

    fn atom(&mut self, value: i64) -> usize {
        self.atoms.push(value);
        self.atoms.len() - 1
    }

    fn outside(&self, own: &Copy) -> BTreeSet<usize> {
        let around = self.sums.get(own.sum).into_iter().flatten();
        around.filter(|atom| !own.atoms.contains(atom)).copied().collect()
    }

    /// Ties those that have any of several codes to those that have each: those without each code, those that have any,
    /// and what is named more than once, are all, as often as there are codes.
    fn cover(&mut self, all: i64, whole: &Extent, parts: &[Extent], found: &mut Cells) {
        let first = |of: &Extent| self.copies.get(of).and_then(|copies| copies.first());
        let each: Option<Vec<&Copy>> = parts.iter().map(first).collect();
        let (Some(whole), Some(each)) = (first(whole), each) else { return };
        let number = i64::try_from(each.len()).unwrap_or(i64::MAX);
        let Some(most) = all.checked_mul(number).filter(|most| *most < MOST) else { return };
        let mut tied: BTreeSet<usize> = each.iter().flat_map(|part| self.outside(part)).collect();
        tied.extend(&whole.atoms);
        let sum: i64 = tied.iter().filter_map(|atom| self.atoms.get(*atom)).sum();
        let sums: BTreeSet<usize> = each.iter().map(|it| it.sum).chain([whole.sum]).collect();
        if sums.len() == each.len() + 1 && sum <= most {
            tied.insert(self.atom(most - sum));
            found.known(&tied, most);
        }
    }
}

/// Adds a wider name of a figure, printed nowhere by itself; whether it is no other figure.
fn add_name(figures: &mut BTreeMap<Extent, Figure>, wide: &Extent, narrow: &Extent) -> bool {
    let Some(figure) = figures.get(narrow) else { return true };
    let new = Figure { places: vec![], ..figure.clone() };
    let value = figure.value;
    figures.entry(wide.clone()).or_insert(new).value == value
}

/// The largest figure: half of what a sum can hold.
const MOST: i64 = 1 << 50;

/// Of each figure that one person alone is behind, who that is. Of two such figures, one within the other, it is the same.
fn alone(figures: &BTreeMap<Extent, Figure>) -> BTreeMap<&Extent, Sole> {
    let single = figures.iter().filter(|(_, figure)| figure.persons == 1);
    let single: Vec<&Extent> = single.map(|(of, _)| of).collect();
    let mut who: Vec<usize> = (0..single.len()).collect();
    for (one, of) in single.iter().enumerate() {
        for (other, around) in single.iter().enumerate() {
            let (Some(left), Some(right)) = (who.get(one).copied(), who.get(other).copied()) else {
                continue;
            };
            if left != right && of.is_within(around) {
                let (least, most) = (left.min(right), left.max(right));
                who.iter_mut().filter(|it| **it == most).for_each(|it| *it = least);
            }
        }
    }
    single.into_iter().zip(who.into_iter().map(Sole::Nameless)).collect()
}

/// Every sum between figures: each figure with those directly within it that exclude each other; or the one that does not
/// come out, with its parts.
fn sums(
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

/// The cells found so far, by their unknowns.
#[derive(Default)]
struct Cells {
    cells: Vec<Cell>,
    by_atoms: BTreeMap<Vec<usize>, usize>,
}

impl Cells {
    /// A sum that is known.
    fn known(&mut self, atoms: &BTreeSet<usize>, value: i64) {
        self.at(atoms, value).earlier = true;
    }

    /// The cell of these unknowns, new or not.
    fn at(&mut self, atoms: &BTreeSet<usize>, value: i64) -> &mut Cell {
        let atoms: Vec<usize> = atoms.iter().copied().collect();
        let new = self.cells.len();
        let id = *self.by_atoms.entry(atoms.clone()).or_insert(new);
        if id == new {
            let (facts, places, corrected) = (Facts::default(), vec![], vec![]);
            let (earlier, wanted, tells, extent) = (false, false, false, None);
            let cell = Cell {
                atoms,
                value,
                facts,
                places,
                extent,
                earlier,
                corrected,
                before: None,
                wanted,
                tells,
            };
            self.cells.push(cell);
        }
        let last = self.cells.len() - 1;
        #[expect(
            clippy::indexing_slicing,
            reason = "it stands there: the map gives places of cells"
        )]
        &mut self.cells[id.min(last)]
    }
}
