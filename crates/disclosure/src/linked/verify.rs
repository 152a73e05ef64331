//! The check of a certificate: additions and comparisons. It knows nothing of how cells were chosen or tables found.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Certificate,
    certificate::{Known, Line, seal},
};

/// What is wrong with a certificate, and where. Cells, readers and tables are counted from 0, as they stand in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A format that is not known.
    #[error("a format that is not known: {0}")]
    Format(u32),
    /// A cell was changed after it was sealed.
    #[error("cell {0} is not as it was sealed")]
    CellSeal(usize),
    /// What a reader knows was changed after it was sealed.
    #[error("reader {0} is not as it was sealed")]
    ReaderSeal(usize),
    /// A table was changed after it was sealed.
    #[error("table {0} is not as it was sealed")]
    TableSeal(usize),
    /// Something was added, taken away, or changed beside the parts.
    #[error("the certificate is not as it was sealed")]
    Seal,
    /// There is no table.
    #[error("there is no table")]
    NoTable,
    /// A table has a value too many or too few.
    #[error("table {table} has {values} values, not {unknowns}")]
    Length {
        /// The table.
        table: usize,
        /// How many it has.
        values: usize,
        /// How many it should have.
        unknowns: usize,
    },
    /// Two tables are the same.
    #[error("table {0} stands there before")]
    Twice(usize),
    /// A value is negative.
    #[error("table {table}: unknown {unknown} is negative")]
    Negative {
        /// The table.
        table: usize,
        /// The unknown.
        unknown: usize,
    },
    /// A cell is a sum of something that is not there.
    #[error("cell {0} is a sum of what is not there, or too large")]
    Sum(usize),
    /// A table does not come out at a printed figure.
    #[error("table {table}: cell {cell} is not what is printed")]
    Printed {
        /// The table.
        table: usize,
        /// The cell.
        cell: usize,
    },
    /// A table lies outside of what the reader knows.
    #[error("table {table}: cell {cell} is not what the reader knows it to be")]
    Known {
        /// The table.
        table: usize,
        /// The cell.
        cell: usize,
    },
    /// A hidden cell does not vary as it must.
    #[error("cell {0} does not vary as it must")]
    Narrow(usize),
    /// A reader who knows some cells would know another.
    #[error("reader {reader}: cell {cell} does not vary")]
    Reader {
        /// The reader.
        reader: usize,
        /// The cell.
        cell: usize,
    },
    /// The release prints something else, or something that the certificate does not speak of.
    #[error("`{0}`: release and certificate differ")]
    Release(String),
}

impl Certificate {
    /// Checks the certificate beside a release: each place that is printed, and its figure unless it is hidden.
    ///
    /// ```
    /// use tallfest_disclosure::linked::{Options, Rules, System, ZeroPolicy, protect};
    /// let cells = [("total", 40, true), ("a", 2, true), ("b", 8, true), ("c", 12, true), ("d", 18, true)];
    /// let system = System::from_equations("t", &cells, &[("total", vec!["a", "b", "c", "d"])])?;
    /// let release = protect(system, &Options::new(Rules::below(3, ZeroPolicy::Shown)))?;
    /// let mut printed = release.printed();
    /// assert_eq!(release.certificate().verify(&printed), Ok(()));
    /// printed.insert("t: total".to_owned(), Some(41));
    /// assert!(release.certificate().verify(&printed).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn verify(&self, release: &BTreeMap<String, Option<u64>>) -> Result<(), Vec<Fault>> {
        let mut faults = self.faults();
        let mut spoken_of = BTreeSet::new();
        for line in self.cells.iter().map(|cell| &cell.part) {
            let shows = line.shows.map(u64::try_from);
            for place in &line.places {
                let twice = !spoken_of.insert(place);
                let differs = match (release.get(place), &shows) {
                    (Some(None), None) => false,
                    (Some(Some(printed)), Some(Ok(shows))) => printed != shows,
                    _ => true,
                };
                if twice || differs {
                    faults.push(Fault::Release(place.clone()));
                }
            }
        }
        let silent = release.keys().filter(|place| !spoken_of.contains(place));
        faults.extend(silent.cloned().map(Fault::Release));
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What is wrong with the certificate by itself.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let mut faults = vec![];
        if self.format != 1 {
            faults.push(Fault::Format(self.format));
        }
        self.check_seals(&mut faults);
        let mut sums = vec![];
        for (number, table) in self.tables.iter().enumerate() {
            if table.part.len() != self.unknowns {
                let (values, unknowns) = (table.part.len(), self.unknowns);
                faults.push(Fault::Length { table: number, values, unknowns });
            }
            let negative = table.part.iter().position(|value| *value < 0);
            faults.extend(negative.map(|unknown| Fault::Negative { table: number, unknown }));
            if self.tables.iter().take(number).any(|before| before.part == table.part) {
                faults.push(Fault::Twice(number));
            }
            sums.push(self.sums(&table.part));
        }
        if self.tables.is_empty() && self.cells.iter().any(|cell| cell.part.shows.is_none()) {
            faults.push(Fault::NoTable);
        }
        for (number, cell) in self.cells.iter().enumerate() {
            check_cell(number, &cell.part, &sums, &mut faults);
        }
        for (number, reader) in self.readers.iter().enumerate() {
            self.check_reader(number, &reader.part, &sums, &mut faults);
        }
        faults
    }

    fn check_seals(&self, faults: &mut Vec<Fault>) {
        let cells = self.cells.iter().enumerate();
        let cells = cells.filter(|(_, it)| it.seal != seal(&it.part));
        faults.extend(cells.map(|(number, _)| Fault::CellSeal(number)));
        let readers = self.readers.iter().enumerate();
        let readers = readers.filter(|(_, it)| it.seal != seal(&it.part));
        faults.extend(readers.map(|(number, _)| Fault::ReaderSeal(number)));
        let tables = self.tables.iter().enumerate();
        let tables = tables.filter(|(_, it)| it.seal != seal(&it.part));
        faults.extend(tables.map(|(number, _)| Fault::TableSeal(number)));
        if self.seal != self.seal_of_all() {
            faults.push(Fault::Seal);
        }
    }

    /// What each cell is in a table.
    fn sums(&self, table: &[i64]) -> Vec<Option<i64>> {
        let sum = |line: &Line| {
            line.of.iter().try_fold(0_i64, |sum, unknown| sum.checked_add(*table.get(*unknown)?))
        };
        self.cells.iter().map(|cell| sum(&cell.part)).collect()
    }

    /// Whether each guarded cell varies in the tables that agree with what a reader knows.
    fn check_reader(
        &self,
        reader: usize,
        known: &Known,
        sums: &[Vec<Option<i64>>],
        faults: &mut Vec<Fault>,
    ) {
        let agrees = |sums: &&Vec<Option<i64>>| {
            known.cells.iter().all(|(cell, value)| sums.get(*cell) == Some(&Some(*value)))
        };
        let agreeing: Vec<_> = sums.iter().filter(agrees).collect();
        let known: BTreeSet<usize> = known.cells.iter().map(|(cell, _)| *cell).collect();
        for (cell, line) in self.cells.iter().enumerate() {
            if !line.part.guarded || known.contains(&cell) {
                continue;
            }
            let mut values = agreeing.iter().filter_map(|sums| sums.get(cell).copied().flatten());
            let first = values.next();
            if !values.any(|value| Some(value) != first) {
                faults.push(Fault::Reader { reader, cell });
            }
        }
    }
}

/// Whether a cell is what is printed, or varies within what is known of it.
fn check_cell(cell: usize, line: &Line, sums: &[Vec<Option<i64>>], faults: &mut Vec<Fault>) {
    let mut values = BTreeSet::new();
    for (table, sums) in sums.iter().enumerate() {
        let Some(sum) = sums.get(cell).copied().flatten() else {
            faults.push(Fault::Sum(cell));
            continue;
        };
        values.insert(sum);
        match line.shows {
            Some(shows) if shows != sum => faults.push(Fault::Printed { table, cell }),
            None if sum < line.least || line.most.is_some_and(|most| sum > most) => {
                faults.push(Fault::Known { table, cell });
            }
            _ => {}
        }
    }
    if line.shows.is_some() {
        return;
    }
    let range = values.first().zip(values.last());
    let apart = range.and_then(|(low, high)| high.checked_sub(*low));
    let is_far = apart.is_some_and(|apart| apart >= line.apart.max(1));
    let is_high = line.reaches.is_none_or(|least| range.is_some_and(|(_, high)| *high >= least));
    if !is_far || !is_high {
        faults.push(Fault::Narrow(cell));
    }
}
