//! A condition compiled for a year: a test on the words of a row.

use crate::word;

/// A test on the words of a row. Made by [`Condition::compile`](crate::Condition::compile).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The same for all records of the year.
    Always(bool),
    /// The word at this index has one of these bits.
    In(usize, u64),
    /// The word at this index is a number below this, in its smallest unit.
    Below(usize, u64),
    /// All hold.
    All(Box<[Self]>),
    /// One holds.
    Any(Box<[Self]>),
    /// It does not hold.
    Not(Box<Self>),
}

impl Test {
    /// All of these hold.
    pub fn every(tests: impl IntoIterator<Item = Self>) -> Self {
        Self::All(tests.into_iter().collect())
    }

    /// One of these holds.
    pub fn one_of(tests: impl IntoIterator<Item = Self>) -> Self {
        Self::Any(tests.into_iter().collect())
    }

    /// It does not hold.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// Whether the test holds for a record.
    #[inline]
    pub fn holds(&self, row: &[u64]) -> bool {
        // Most tests are of one answer, or of none.
        match self {
            Self::Always(holds) => *holds,
            Self::In(index, bits) => row.get(*index).is_some_and(|word| word & bits != 0),
            Self::Below(..) | Self::All(_) | Self::Any(_) | Self::Not(_) => self.holds_in_all(row),
        }
    }

    /// Each part is looked at: which of them is the first that decides, is what a processor cannot guess.
    fn holds_in_all(&self, row: &[u64]) -> bool {
        match self {
            Self::Always(_) | Self::In(..) => self.holds(row),
            Self::Below(index, units) => {
                row.get(*index).and_then(|word| word::number(*word)).is_some_and(|n| n < *units)
            }
            Self::All(tests) => tests.iter().fold(true, |all, test| all & test.holds(row)),
            Self::Any(tests) => tests.iter().fold(false, |any, test| any | test.holds(row)),
            Self::Not(test) => !test.holds(row),
        }
    }

    /// All of the parts; unknown if one is, unless another is false anyhow.
    pub(crate) fn all(parts: Vec<Option<Self>>) -> Option<Self> {
        if parts.contains(&Some(Self::Always(false))) {
            return Some(Self::Always(false));
        }
        Some(Self::All(parts.into_iter().collect::<Option<_>>()?))
    }

    /// One of the parts; unknown if one is, unless another is true anyhow.
    pub(crate) fn any(parts: Vec<Option<Self>>) -> Option<Self> {
        if parts.contains(&Some(Self::Always(true))) {
            return Some(Self::Always(true));
        }
        Some(Self::Any(parts.into_iter().collect::<Option<_>>()?))
    }
}
