//! A record that has been checked.

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

    /// The record.
    pub const fn record(&self) -> &'a T {
        self.record
    }

    /// Every answer once, as words.
    pub const fn row(&self) -> &'a [u64] {
        self.row
    }
}
