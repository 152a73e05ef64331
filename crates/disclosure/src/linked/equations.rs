//! A system given as cells and sums.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Cell, ModelError, Place, System,
    facts::{Facts, Sole},
};

/// A total, and the cells that it is the sum of.
pub type Equation<'a> = (&'a str, Vec<&'a str>);

impl System {
    /// A system of named cells and of which is the sum of which. A cell that is no total is an unknown; two sums of one
    /// total must come to the same unknowns. Of each cell it is said whether it is printed: what is not is known to
    /// nobody, but it is there. A cell of 1 is one person's.
    ///
    /// ```
    /// use tallfest_disclosure::linked::System;
    /// let cells = [("total", 9, true), ("women", 7, true), ("men", 2, true)];
    /// let system = System::from_equations("t", &cells, &[("total", vec!["women", "men"])])?;
    /// assert_eq!(system.cells().count(), 3);
    /// # Ok::<(), tallfest_disclosure::linked::ModelError>(())
    /// ```
    ///
    /// # Errors
    /// If a sum does not come out, a total leads back to itself, or a cell is not given.
    pub fn from_equations(
        table: &str,
        cells: &[(&str, u64, bool)],
        equations: &[Equation<'_>],
    ) -> Result<Self, ModelError> {
        let totals: BTreeSet<&str> = equations.iter().map(|(total, _)| *total).collect();
        let parts: Vec<_> = cells.iter().filter(|(name, ..)| !totals.contains(name)).collect();
        let mut supports: BTreeMap<&str, BTreeSet<usize>> = parts
            .iter()
            .enumerate()
            .map(|(atom, (name, ..))| (*name, BTreeSet::from([atom])))
            .collect();
        // Each round adds what has become known, so that as many rounds as cells are enough.
        for _ in cells {
            for (total, parts) in equations {
                let of: Option<Vec<_>> = parts.iter().map(|part| supports.get(part)).collect();
                let Some(of) = of else { continue };
                let breadth: usize = of.iter().map(|support| support.len()).sum();
                let support: BTreeSet<usize> = of.into_iter().flatten().copied().collect();
                let same = supports.get(total).is_none_or(|other| *other == support);
                if support.len() != breadth || !same {
                    return Err(ModelError::Equation((*total).to_owned()));
                }
                supports.insert(*total, support);
            }
        }
        let mut values = vec![];
        for (_, value, _) in parts {
            values.push(i64::try_from(*value).map_err(|_| ModelError::TooLarge)?);
        }
        let mut made: Vec<Cell> = vec![];
        let mut by_support: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for (name, value, is_printed) in cells {
            let support = supports.get(name).ok_or_else(|| ModelError::Cell((*name).to_owned()))?;
            let atoms: Vec<usize> = support.iter().copied().collect();
            let sum: i64 = atoms.iter().filter_map(|atom| values.get(*atom)).sum();
            if u64::try_from(sum) != Ok(*value) {
                return Err(ModelError::Equation((*name).to_owned()));
            }
            if !is_printed {
                continue;
            }
            let place = Place {
                table: table.to_owned(),
                lines: vec![Some((*name).to_owned())],
                axes: vec![],
                classes: vec![],
            };
            let new = made.len();
            let id = *by_support.entry(atoms.clone()).or_insert(new);
            if id == new {
                let facts = facts(&atoms, &values, sum);
                made.push(Cell { facts, ..Cell::of(atoms, sum) });
            }
            if let Some(cell) = made.get_mut(id) {
                cell.places.push(place);
            }
        }
        Ok(Self::merged(&values, made, &[], vec![]))
    }
}

/// Who stands behind a count: each one counted.
fn facts(atoms: &[usize], values: &[i64], sum: i64) -> Facts {
    let one = atoms.iter().find(|atom| values.get(**atom) == Some(&1));
    let sole = one.filter(|_| sum == 1).map(|atom| Sole::Nameless(*atom));
    Facts { persons: sum, centres: None, sole: sole.into_iter().collect(), largest: vec![] }
}
