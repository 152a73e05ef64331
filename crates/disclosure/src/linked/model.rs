//! From records and tables to a system.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Axis, Cell, Extent, Ledger, ModelError, Place, Record, System, Table,
    facts::{Behind, Facts},
    table::Line,
};

/// The records of one unit and population, and what they are told apart by.
///
/// ```
/// use tallfest_disclosure::linked::{Axis, Lines, Model, Record, Table};
/// let mut model = Model::new([
///     Axis::new("age", ["young", "old"])?,
///     Axis::new("geo", ["Spain", "Iceland", "Portugal"])?,
/// ])?;
/// for (age, geo, count) in [("young", "Spain", 5), ("young", "Iceland", 2), ("old", "Spain", 6)] {
///     model.add(Record::new([age, geo]).value(count))?;
/// }
/// let table = Table::new("t").by("age", Lines::ClassesAndTotal).by("geo", Lines::ClassesAndTotal);
/// assert_eq!(model.system(&[table])?.cells().count(), 12);
/// # Ok::<(), tallfest_disclosure::linked::ModelError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Model {
    axes: Vec<Axis>,
    empty: Empty,
    impossible: Vec<Vec<Option<BTreeSet<usize>>>>,
    inner: BTreeMap<Vec<usize>, (i64, Behind)>,
}

/// What is known of patterns that no record has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Empty {
    /// They could occur, but for those said to be [impossible](Model::impossible): a reader must reckon with them.
    #[default]
    Possible,
    /// None of them can occur, or a reader knows that none does: safe also where they can, since a reader who knows less
    /// learns less, but more may be hidden.
    Absent,
}

/// How many patterns are gone through at most.
const MOST_PATTERNS: usize = 200_000;

impl Model {
    /// A model without records.
    ///
    /// # Errors
    /// If two axes have one name.
    pub fn new(axes: impl IntoIterator<Item = Axis>) -> Result<Self, ModelError> {
        let axes: Vec<_> = axes.into_iter().collect();
        let mut names = BTreeSet::new();
        if let Some(twice) = axes.iter().find(|axis| !names.insert(axis.name())) {
            return Err(ModelError::Axis(twice.name().to_owned()));
        }
        Ok(Self { axes, empty: Empty::default(), impossible: vec![], inner: BTreeMap::new() })
    }

    /// The model, with what is known of patterns that no record has.
    #[must_use]
    pub fn empty(self, empty: Empty) -> Self {
        Self { empty, ..self }
    }

    /// Its axes.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// Says that no record can have these answers together: structural zeros, such as a mother of three years.
    ///
    /// # Errors
    /// If an axis or class is unknown.
    pub fn impossible(&mut self, together: &[(&str, &[&str])]) -> Result<(), ModelError> {
        let mut places = vec![None; self.axes.len()];
        for (name, classes) in together {
            let found = self.axes.iter().position(|axis| axis.name() == *name);
            let place = found.ok_or_else(|| ModelError::Axis((*name).to_owned()))?;
            let mut members = BTreeSet::new();
            for class in *classes {
                let found = self.axes.get(place).and_then(|axis| axis.members(class));
                members.extend(found.ok_or_else(|| ModelError::Class {
                    axis: (*name).to_owned(),
                    name: (*class).to_owned(),
                })?);
            }
            if let Some(slot) = places.get_mut(place) {
                *slot = Some(members);
            }
        }
        self.impossible.push(places);
        Ok(())
    }

    /// Counts a record.
    ///
    /// # Errors
    /// If it does not name a class of each axis, lies where none can, or a sum grows too large.
    pub fn add(&mut self, record: Record) -> Result<(), ModelError> {
        if record.classes.len() != self.axes.len() {
            let given = record.classes.len();
            return Err(ModelError::Record { given, axes: self.axes.len() });
        }
        let mut pattern = vec![];
        for (axis, name) in self.axes.iter().zip(record.classes) {
            let class = axis.class(&name);
            let unknown = || ModelError::Class { axis: axis.name().to_owned(), name };
            pattern.push(class.ok_or_else(unknown)?);
        }
        if self.is_impossible(&pattern) {
            return Err(ModelError::Impossible);
        }
        let value = i64::try_from(record.value).map_err(|_| ModelError::TooLarge)?;
        let (sum, behind) = self.inner.entry(pattern).or_default();
        // Half a range is left for the sums of all.
        let grown = sum.checked_add(value).filter(|sum| *sum < MOST);
        *sum = grown.ok_or(ModelError::TooLarge)?;
        match record.contributor {
            Some(who) => *behind.contributors.entry(who).or_default() += value,
            None => behind.others += value,
        }
        match record.centre {
            Some(centre) => *behind.centres.entry(centre).or_default() += value,
            None => behind.without_centre |= value > 0,
        }
        Ok(())
    }

    /// The system of these tables.
    ///
    /// # Errors
    /// If a table names an unknown axis or class, or there are too many patterns.
    pub fn system(&self, tables: &[Table]) -> Result<System, ModelError> {
        self.system_after(tables, &Ledger::default())
    }

    /// The system of these tables, with what the ledger says of the same records. Figures that have been corrected since
    /// are for [`Ledger::admit`].
    ///
    /// # Errors
    /// If a table names an unknown axis or class, or there are too many patterns.
    pub fn system_after(&self, tables: &[Table], ledger: &Ledger) -> Result<System, ModelError> {
        let along = tables.iter().map(|table| table.lines(&self.axes));
        let along = along.collect::<Result<Vec<_>, _>>()?;
        let used = self.used(&along, ledger);
        let inner = self.patterns(&used)?;
        let values: Vec<i64> = inner.values().map(|(value, _)| *value).collect();
        let total = values.iter().try_fold(0_i64, |sum, value| sum.checked_add(*value));
        total.filter(|sum| *sum < MOST).ok_or(ModelError::TooLarge)?;
        let mut found = Found::default();
        for (table, along) in tables.iter().zip(&along) {
            self.cells(table, along, &inner, &mut found);
        }
        for (release, extent, value) in ledger.figures() {
            let Some(places) = extent.places(&self.axes) else { continue };
            let is_in = |pattern: &Vec<usize>| is_within(pattern, &places);
            let atoms = inner.keys().enumerate().filter(|(_, pattern)| is_in(pattern));
            let atoms: Vec<usize> = atoms.map(|(atom, _)| atom).collect();
            let sum: i64 = atoms.iter().filter_map(|atom| values.get(*atom)).sum();
            let cell = found.at(atoms, extent.clone());
            if u64::try_from(sum) == Ok(value) {
                cell.earlier = true;
            } else {
                cell.corrected.push((release.to_owned(), value));
            }
        }
        for (extent, _, before) in ledger.hidden() {
            let Some(places) = extent.places(&self.axes) else { continue };
            let is_in = |pattern: &Vec<usize>| is_within(pattern, &places);
            let atoms = inner.keys().enumerate().filter(|(_, pattern)| is_in(pattern));
            let cell = found.at(atoms.map(|(atom, _)| atom).collect(), extent.clone());
            cell.before = cell.before.max(Some(before));
        }
        let behind: Vec<_> = inner.values().map(|(value, behind)| (*value, behind)).collect();
        for cell in &mut found.cells {
            let of = cell.atoms.iter();
            let of =
                of.filter_map(|atom| behind.get(*atom).map(|(value, it)| (*atom, *value, *it)));
            let of: Vec<_> = of.collect();
            cell.value = of.iter().map(|(_, value, _)| *value).sum();
            cell.facts = Facts::of(&of);
        }
        let patterns: Vec<Vec<usize>> = inner.into_keys().collect();
        let sizes = used.iter().filter_map(|axis| self.axes.get(*axis));
        let sizes = sizes.map(|axis| axis.classes().len()).collect();
        let narrow = |pattern: &Vec<usize>| {
            used.iter().filter_map(|axis| pattern.get(*axis).copied()).collect::<Vec<_>>()
        };
        let narrowed: Vec<_> = patterns.iter().map(narrow).collect();
        Ok(System::merged(&values, found.cells, &narrowed, sizes))
    }

    /// The axes in use, in their order.
    fn used(&self, along: &[Vec<(usize, Vec<Line>)>], ledger: &Ledger) -> Vec<usize> {
        let of_tables = along.iter().flatten().map(|(axis, _)| *axis);
        let is_used = |axis: &Axis| {
            ledger.figures().any(|(_, extent, _)| extent.axes().any(|name| name == axis.name()))
        };
        let before = self.axes.iter().enumerate().filter(|(_, axis)| is_used(axis));
        let used: BTreeSet<usize> = of_tables.chain(before.map(|(axis, _)| axis)).collect();
        used.into_iter().collect()
    }

    /// The patterns over the axes in use; on the others each has the class 0.
    fn patterns(&self, used: &[usize]) -> Result<BTreeMap<Vec<usize>, (i64, Behind)>, ModelError> {
        let on = |pattern: &[usize]| -> Vec<usize> {
            let axes = pattern.iter().enumerate();
            axes.map(|(axis, class)| if used.contains(&axis) { *class } else { 0 }).collect()
        };
        let mut inner: BTreeMap<Vec<usize>, (i64, Behind)> = BTreeMap::new();
        for (pattern, (value, behind)) in &self.inner {
            let (sum, all) = inner.entry(on(pattern)).or_default();
            *sum = sum.checked_add(*value).ok_or(ModelError::TooLarge)?;
            all.others += behind.others;
            all.without_centre |= behind.without_centre;
            for (who, part) in &behind.contributors {
                *all.contributors.entry(*who).or_default() += part;
            }
            for (who, part) in &behind.centres {
                *all.centres.entry(*who).or_default() += part;
            }
        }
        if self.empty == Empty::Absent {
            return Ok(inner);
        }
        let sizes = used.iter().filter_map(|axis| self.axes.get(*axis));
        let sizes: Vec<usize> = sizes.map(|axis| axis.classes().len()).collect();
        let all = sizes.iter().try_fold(1_usize, |all, size| all.checked_mul(*size));
        let all = all.unwrap_or(usize::MAX);
        if all > MOST_PATTERNS {
            return Err(ModelError::TooMany(all));
        }
        for mut number in 0..all {
            let mut pattern = vec![0; self.axes.len()];
            for (axis, size) in used.iter().zip(&sizes).rev() {
                if let Some(class) = pattern.get_mut(*axis) {
                    *class = number % size;
                }
                number /= size;
            }
            if !self.never_occurs(&pattern, used) {
                inner.entry(pattern).or_default();
            }
        }
        Ok(inner)
    }

    /// Whether a pattern on the axes in use cannot occur, whatever the classes on the others.
    fn never_occurs(&self, pattern: &[usize], used: &[usize]) -> bool {
        self.impossible.iter().any(|together| {
            let axes = || together.iter().enumerate();
            axes().all(|(axis, classes)| classes.is_none() || used.contains(&axis))
                && is_within(pattern, together)
        })
    }

    fn is_impossible(&self, pattern: &[usize]) -> bool {
        self.impossible.iter().any(|together| is_within(pattern, together))
    }

    /// The cells of a table.
    fn cells(
        &self,
        table: &Table,
        along: &[(usize, Vec<Line>)],
        inner: &BTreeMap<Vec<usize>, (i64, Behind)>,
        found: &mut Found,
    ) {
        let count = along.iter().map(|(_, lines)| lines.len()).product();
        let mut supports: Vec<Vec<usize>> = vec![vec![]; count];
        for (atom, pattern) in inner.keys().enumerate() {
            let mut places = vec![0];
            for (axis, lines) in along {
                let class = pattern.get(*axis).copied().unwrap_or(0);
                let hit =
                    lines.iter().enumerate().filter(|(_, line)| line.classes.contains(&class));
                let hit: Vec<usize> = hit.map(|(place, _)| place).collect();
                let on = |before: &usize| {
                    let before = before * lines.len();
                    hit.iter().map(move |place| before + place).collect::<Vec<_>>()
                };
                places = places.iter().flat_map(on).collect();
            }
            for place in places {
                if let Some(support) = supports.get_mut(place) {
                    support.push(atom);
                }
            }
        }
        for (mut number, support) in supports.into_iter().enumerate() {
            let mut lines = vec![];
            for (axis, of) in along.iter().rev() {
                lines.extend(of.get(number % of.len()).map(|line| (*axis, line)));
                number /= of.len();
            }
            lines.reverse();
            let place = Place {
                table: table.id().to_owned(),
                lines: lines.iter().map(|(_, line)| line.name.clone()).collect(),
                axes: table.axes().map(str::to_owned).collect(),
                classes: lines.iter().map(|(_, line)| line.classes.clone()).collect(),
            };
            found.at(support, Table::extent(&self.axes, &lines)).places.push(place);
        }
    }
}

/// The largest sum: what a solver can hold.
const MOST: i64 = 1 << 50;

fn is_within(pattern: &[usize], classes: &[Option<BTreeSet<usize>>]) -> bool {
    let mut axes = pattern.iter().zip(classes);
    axes.all(|(class, of)| of.as_ref().is_none_or(|of| of.contains(class)))
}

/// The cells found so far, by their patterns.
#[derive(Default)]
struct Found {
    cells: Vec<Cell>,
    by_support: BTreeMap<Vec<usize>, usize>,
}

impl Found {
    /// The cell of these patterns, new or not.
    fn at(&mut self, atoms: Vec<usize>, extent: Extent) -> &mut Cell {
        let new = self.cells.len();
        let id = *self.by_support.entry(atoms.clone()).or_insert(new);
        if id == new {
            self.cells.push(Cell { extent: Some(extent), ..Cell::of(atoms, 0) });
        }
        let last = self.cells.len() - 1;
        #[expect(
            clippy::indexing_slicing,
            reason = "it stands there: the map gives places of cells"
        )]
        &mut self.cells[id.min(last)]
    }
}
