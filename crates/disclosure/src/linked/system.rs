//! The unknowns of a release, and the cells that are sums of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Extent, facts::Facts, grid::Grid, ties::Ties};

/// The tables of a release that share records, as one system.
///
/// Its unknowns are the patterns of answers; patterns that no cell tells apart are one. A cell is the set of its
/// unknowns: what has the same set is the same cell, in however many tables it is printed. Structural zeros are not in
/// it at all.
#[derive(Clone)]
pub struct System {
    pub(crate) atoms: Vec<i64>,
    pub(crate) cells: Vec<Cell>,
    /// The cells of each unknown.
    pub(crate) cells_of: Vec<Vec<usize>>,
    /// The unknowns by their classes on each axis, if there are axes.
    pub(crate) grid: Grid,
    /// Of each unknown, the classes of its first pattern.
    pub(crate) patterns: Vec<Vec<usize>>,
    /// What is known of its figures besides what they are of.
    pub(crate) ties: Ties,
}

/// The place of a cell in its [`System`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub(crate) usize);

/// A cell: a sum of unknowns.
#[derive(Clone)]
pub struct Cell {
    pub(crate) atoms: Vec<usize>,
    pub(crate) value: i64,
    pub(crate) facts: Facts,
    pub(crate) places: Vec<Place>,
    pub(crate) extent: Option<Extent>,
    /// Whether an earlier release shows it, so that it cannot be hidden.
    pub(crate) earlier: bool,
    /// The earlier releases that show another figure for it, and that figure.
    pub(crate) corrected: Vec<(String, u64)>,
    /// Whether an earlier release hid it, and why.
    pub(crate) before: Option<Before>,
    /// Whether it must be shown, if it can.
    pub(crate) wanted: bool,
    /// Whether a reader can tell that it is hidden for its own sake, since nothing of its kind is hidden beside others.
    pub(crate) tells: bool,
}

/// Why an earlier release hid a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Before {
    /// Beside others.
    BesideOthers,
    /// For its own sake: it stays hidden.
    ForItself,
}

/// Where a cell is printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The table.
    pub table: String,
    /// The names of its lines; the total has none.
    pub lines: Vec<Option<String>>,
    /// The axis of each line.
    pub(crate) axes: Vec<String>,
    /// The classes of each line, by which lines within lines are found.
    pub(crate) classes: Vec<BTreeSet<usize>>,
}

impl Cell {
    /// A cell of these unknowns, of which nothing else is known.
    pub(crate) fn of(atoms: Vec<usize>, value: i64) -> Self {
        Self {
            atoms,
            value,
            facts: Facts::default(),
            places: vec![],
            extent: None,
            earlier: false,
            corrected: vec![],
            before: None,
            wanted: false,
            tells: false,
        }
    }

    /// What is in it, in the smallest unit. Not for a reader.
    pub fn value(&self) -> u64 {
        u64::try_from(self.value).unwrap_or(0)
    }

    /// Where it is printed. A cell that an earlier release shows, or that a rule protects, may be printed nowhere.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// How many unknowns it is the sum of.
    pub fn breadth(&self) -> usize {
        self.atoms.len()
    }

    /// A name for people.
    pub fn name(&self) -> String {
        self.places.first().map_or_else(|| "a cell that is not printed".to_owned(), Place::name)
    }
}

impl Place {
    /// The table and its lines, in words.
    pub fn name(&self) -> String {
        let lines = self.lines.iter().map(|line| line.as_deref().unwrap_or("total"));
        let lines: Vec<_> = lines.collect();
        format!("{}: {}", self.table, lines.join(", "))
    }
}

/// A system shows its shape, never a figure.
impl std::fmt::Debug for System {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "System {{ unknowns: {}, cells: {} }}", self.atoms.len(), self.cells.len())
    }
}

/// A cell shows its name, never its figure.
impl std::fmt::Debug for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Cell").field(&self.name()).finish()
    }
}

impl System {
    /// The cells, with their places.
    pub fn cells(&self) -> impl Iterator<Item = (CellId, &Cell)> {
        self.cells.iter().enumerate().map(|(id, cell)| (CellId(id), cell))
    }

    /// A cell.
    pub fn cell(&self, id: CellId) -> Option<&Cell> {
        self.cells.get(id.0)
    }

    /// The cell of a table with these lines; `None` stands for the total.
    ///
    /// ```
    /// use tallfest_disclosure::linked::{Axis, Lines, Model, Record, Table};
    /// let mut model = Model::new([Axis::new("age", ["young", "old"])?])?;
    /// model.add(Record::new(["old"]).value(4))?;
    /// let system = model.system(&[Table::new("t").by("age", Lines::ClassesAndTotal)])?;
    /// let old = system.find("t", &[Some("old")]).ok_or("no such cell")?;
    /// assert_eq!(system.cell(old).map(|cell| cell.value()), Some(4));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn find(&self, table: &str, lines: &[Option<&str>]) -> Option<CellId> {
        let is_here = |place: &Place| {
            place.table == table
                && place.lines.iter().map(Option::as_deref).eq(lines.iter().copied())
        };
        self.cells().find(|(_, cell)| cell.places.iter().any(is_here)).map(|(id, _)| id)
    }

    /// Says that a cell is wanted: it is shown if that can be, before all others.
    pub fn want(&mut self, id: CellId) {
        if let Some(cell) = self.cells.get_mut(id.0) {
            cell.wanted = true;
        }
    }

    /// The cell of a set of unknowns: the one there is, or a new one that is printed nowhere.
    pub(crate) fn cell_of(&mut self, atoms: &[usize]) -> usize {
        if let Some(found) = self.cells.iter().position(|cell| cell.atoms == atoms) {
            return found;
        }
        let value = atoms.iter().filter_map(|atom| self.atoms.get(*atom)).sum();
        let id = self.cells.len();
        for atom in atoms {
            if let Some(cells) = self.cells_of.get_mut(*atom) {
                cells.push(id);
            }
        }
        self.cells.push(Cell::of(atoms.to_vec(), value));
        id
    }

    /// The system of cells over patterns: what no cell tells apart becomes one unknown.
    pub(crate) fn merged(
        values: &[i64],
        mut cells: Vec<Cell>,
        patterns: &[Vec<usize>],
        sizes: Vec<usize>,
    ) -> Self {
        let mut cells_of: Vec<Vec<usize>> = vec![vec![]; values.len()];
        for (id, cell) in cells.iter().enumerate() {
            for atom in &cell.atoms {
                if let Some(of) = cells_of.get_mut(*atom) {
                    of.push(id);
                }
            }
        }
        let mut numbers: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let mut atoms: Vec<i64> = vec![];
        let (mut kept, mut first, mut grid) = (vec![], vec![], Grid::new(sizes));
        let mut place_of = vec![None; values.len()];
        for (place, of) in cells_of.into_iter().enumerate().filter(|(_, of)| !of.is_empty()) {
            let pattern = patterns.get(place).cloned().unwrap_or_default();
            let number = *numbers.entry(of.clone()).or_insert_with(|| {
                atoms.push(0);
                kept.push(of);
                first.push(pattern.clone());
                atoms.len() - 1
            });
            if let (Some(atom), Some(value)) = (atoms.get_mut(number), values.get(place)) {
                *atom += value;
            }
            if let Some(slot) = place_of.get_mut(place) {
                *slot = Some(number);
            }
            if !pattern.is_empty() {
                grid.insert(&pattern, number);
            }
        }
        for cell in &mut cells {
            let merged =
                cell.atoms.iter().filter_map(|atom| place_of.get(*atom).copied().flatten());
            cell.atoms = merged.collect::<BTreeSet<_>>().into_iter().collect();
        }
        let ties = Ties::default();
        Self { atoms, cells, cells_of: kept, grid, patterns: first, ties }
    }
}
