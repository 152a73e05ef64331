//! Figures known by what they are of, and the system that they make.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Cell, Extent, Ledger, ModelError, Place, System,
    facts::{Facts, Sole},
    sums::{Sum, sums},
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
pub(super) struct Figure {
    pub(super) value: i64,
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
            self.cells.push(Cell::of(atoms, value));
        }
        let last = self.cells.len() - 1;
        #[expect(
            clippy::indexing_slicing,
            reason = "it stands there: the map gives places of cells"
        )]
        &mut self.cells[id.min(last)]
    }
}
