//! Counts of one unit.

use std::ops::AddAssign;

use crate::Unit;

/// The cells of a table, the last axis fastest.
///
/// Counts of two units do not add up:
/// ```compile_fail,E0308
/// use tallfest_tables::{Centres, Contacts, Counts};
/// fn total(contacts: &mut Counts<Contacts>, centres: &Counts<Centres>) {
///     *contacts += centres;
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts<U> {
    /// The cells.
    pub cells: Vec<u64>,
    /// What one of them is.
    pub unit: U,
}

impl<U: Unit> AddAssign<&Self> for Counts<U> {
    fn add_assign(&mut self, other: &Self) {
        self.cells.iter_mut().zip(&other.cells).for_each(|(cell, more)| *cell += more);
    }
}
