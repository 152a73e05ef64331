//! Which cells follow from which.
//!
//! Langsrud (2024), *Secondary cell suppression by Gaussian elimination*, PSD, LNCS 14915,
//! 10.1007/978-3-031-69651-0_6: a cell may be published as long as no protected cell becomes a linear combination of what
//! is published.

use std::collections::{BTreeMap, HashSet};

use super::modular::Residue;

/// A sparse column: its entries other than 0, by row.
type Column = Vec<(usize, Residue)>;

/// What is published so far, and what is left of the protected cells beside it.
#[derive(Debug, Default)]
pub(crate) struct Elimination {
    /// Columns that span what is published, each with a 1 in a row of its own, where all others have 0.
    basis: Vec<Column>,
    by_pivot: BTreeMap<usize, usize>,
    basis_at: Register,
    /// What is left of each protected cell.
    rests: Vec<Column>,
    rests_at: Register,
    /// The marks of the rests.
    marks: HashSet<Residue>,
}

/// The numbers of the columns that have something in a row, in order.
#[derive(Debug, Default)]
struct Register(Vec<Vec<usize>>);

impl Register {
    fn at(&self, row: usize) -> &[usize] {
        self.0.get(row).map_or(&[], Vec::as_slice)
    }

    fn enter(&mut self, row: usize, number: usize) {
        if self.0.len() <= row {
            self.0.resize(row + 1, vec![]);
        }
        if let Some(numbers) = self.0.get_mut(row)
            && let Err(place) = numbers.binary_search(&number)
        {
            numbers.insert(place, number);
        }
    }

    fn strike(&mut self, row: usize, number: usize) {
        if let Some(numbers) = self.0.get_mut(row)
            && let Ok(place) = numbers.binary_search(&number)
        {
            numbers.remove(place);
        }
    }
}

/// What becomes of a cell that is to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It follows from what is published already.
    Follows,
    /// It is published.
    Published,
    /// It would give a protected cell away.
    Refused,
}

impl Elimination {
    /// Adds a cell to protect, before any is published.
    pub(crate) fn protect(&mut self, support: &[usize]) {
        let rest: Column = support.iter().map(|row| (*row, Residue::ONE)).collect();
        if self.marks.insert(mark(&rest)) {
            let number = self.rests.len();
            for (row, _) in &rest {
                self.rests_at.enter(*row, number);
            }
            self.rests.push(rest);
        }
    }

    /// Publishes a cell unless that gives a protected one away.
    pub(crate) fn publish(&mut self, support: &[usize]) -> Outcome {
        let rest = self.reduce(support);
        if rest.is_empty() {
            return Outcome::Follows;
        }
        if self.marks.contains(&mark(&rest)) {
            return Outcome::Refused;
        }
        // The row in which the fewest others have something, so that little fills up.
        let filled = |row: usize| self.basis_at.at(row).len() + self.rests_at.at(row).len();
        let pivot = rest.iter().min_by_key(|(row, _)| (filled(*row), *row));
        let Some((row, entry)) = pivot.copied() else { return Outcome::Follows };
        let inverse = entry.inverse();
        let column: Column =
            rest.into_iter().map(|(row, entry)| (row, entry.times(inverse))).collect();
        for number in self.basis_at.at(row).to_vec() {
            if let Some(slot) = self.basis.get_mut(number) {
                eliminate(slot, &column, row, number, &mut self.basis_at);
            }
        }
        // Rests that are multiples of each other have something in the same rows, so that they change together.
        let changed = self.rests_at.at(row).to_vec();
        for number in &changed {
            if let Some(slot) = self.rests.get_mut(*number) {
                self.marks.remove(&mark(slot));
                eliminate(slot, &column, row, *number, &mut self.rests_at);
            }
        }
        for number in &changed {
            self.marks.extend(self.rests.get(*number).map(|rest| mark(rest)));
        }
        let number = self.basis.len();
        for (row, _) in &column {
            self.basis_at.enter(*row, number);
        }
        self.by_pivot.insert(row, number);
        self.basis.push(column);
        Outcome::Published
    }

    /// Whether a cell follows from what is published.
    pub(crate) fn follows(&self, support: &[usize]) -> bool {
        self.reduce(support).is_empty()
    }

    /// What is left of a cell beside what is published.
    fn reduce(&self, support: &[usize]) -> Column {
        let mut rest: BTreeMap<usize, Residue> =
            support.iter().map(|row| (*row, Residue::ONE)).collect();
        for row in support {
            let Some(column) = self.by_pivot.get(row).and_then(|number| self.basis.get(*number))
            else {
                continue;
            };
            // Pivots stand in no other column, so that this entry is still the 1 it was.
            for (at, entry) in column {
                let slot = rest.entry(*at).or_insert(Residue::ONE.less(Residue::ONE, Residue::ONE));
                *slot = slot.less(Residue::ONE, *entry);
            }
        }
        rest.into_iter().filter(|(_, entry)| !entry.is_zero()).collect()
    }
}

/// Takes a column from another so that it has nothing in a row, and keeps the register of rows.
fn eliminate(
    slot: &mut Column,
    column: &Column,
    row: usize,
    number: usize,
    register: &mut Register,
) {
    let Ok(place) = slot.binary_search_by_key(&row, |(row, _)| *row) else { return };
    let Some(factor) = slot.get(place).map(|(_, entry)| *entry) else { return };
    let mut merged = Vec::with_capacity(slot.len() + column.len());
    let (mut left, mut right) =
        (slot.iter().copied().peekable(), column.iter().copied().peekable());
    loop {
        match (left.peek().copied(), right.peek().copied()) {
            (None, None) => break,
            (Some(kept), other) if other.is_none_or(|(at, _)| kept.0 < at) => {
                merged.push(kept);
                left.next();
            }
            (kept, Some((at, entry))) if kept.is_none_or(|(row, _)| at < row) => {
                merged.push((at, entry.times(factor).minus()));
                register.enter(at, number);
                right.next();
            }
            (kept, other) => {
                if let (Some((at, mine)), Some((_, theirs))) = (kept, other) {
                    let entry = mine.less(factor, theirs);
                    if entry.is_zero() {
                        register.strike(at, number);
                    } else {
                        merged.push((at, entry));
                    }
                }
                left.next();
                right.next();
            }
        }
    }
    *slot = merged;
}

/// A number that columns have in common if they are multiples of each other, and others only by a chance of one in many
/// millions of millions: the entries, each times a number of its row, taken together, over the first entry. Where two had it
/// by chance, more would be hidden, or the attack that follows would find more to do.
fn mark(column: &[(usize, Residue)]) -> Residue {
    let Some((_, first)) = column.first() else { return Residue::ZERO };
    let taken =
        |left: Residue, (row, entry): &(usize, Residue)| left.less(Residue::mixed(*row), *entry);
    let left = column.iter().fold(Residue::ZERO, taken);
    if *first == Residue::ONE { left } else { left.times(first.inverse()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of 2 x 2 with its margins: beside the four margins, one inner cell gives all.
    #[test]
    fn one_of_four_inner_cells_gives_the_others_away() {
        let mut published = Elimination::default();
        published.protect(&[0]);
        for margin in [[0, 1], [2, 3], [0, 2]] {
            assert_eq!(published.publish(&margin), Outcome::Published);
        }
        assert_eq!(published.publish(&[1, 3]), Outcome::Follows);
        assert_eq!(published.publish(&[0, 1, 2, 3]), Outcome::Follows);
        for inner in [0, 1, 2, 3] {
            assert_eq!(published.publish(&[inner]), Outcome::Refused);
        }
        assert!(!published.follows(&[3]));
    }

    #[test]
    fn a_difference_of_two_published_cells_is_refused() {
        let mut published = Elimination::default();
        published.protect(&[3]);
        assert_eq!(published.publish(&[0, 1, 2, 3]), Outcome::Published);
        assert_eq!(published.publish(&[0, 1]), Outcome::Published);
        assert_eq!(published.publish(&[2]), Outcome::Refused);
        assert_eq!(published.publish(&[1]), Outcome::Published);
        assert!(published.follows(&[0]));
    }
}
