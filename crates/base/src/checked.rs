//! A record that has been checked.

use crate::{CodeList, Field, Form};

/// A record in which no error was found, and its row. Counting takes nothing else, so that no unchecked record gets
/// into a figure; `rules` makes it, `tables` takes it, and neither knows the other.
#[derive(Debug)]
pub struct Checked<'a, T> {
    record: &'a T,
    row: &'a [u64],
}

impl<T> Clone for Checked<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Checked<'_, T> {}

impl<'a, T> Checked<'a, T> {
    /// Vouches that the record has been checked and has no error that stands.
    ///
    /// For the rules' engine, and for tests that count records known to be right.
    pub const fn vouch(record: &'a T, row: &'a [u64]) -> Self {
        Self { record, row }
    }

    /// Every answer once, as words.
    pub const fn row(&self) -> &'a [u64] {
        self.row
    }
}

impl<'a, T: Form> Checked<'a, T> {
    /// The record, where its content may be looked at: always, or with consent. There is no other way to it.
    pub fn content(self) -> Option<&'a T> {
        T::GATE.is_none_or(|gate| gate.is_open(self.row)).then_some(self.record)
    }

    /// Whether an answer is this code.
    pub fn is<C: CodeList>(self, field: &'static Field<T, C>, code: C) -> bool {
        let word = self.row.get(field.slot().index());
        word.is_some_and(|word| word >> code.index() & 1 == 1)
    }
}
