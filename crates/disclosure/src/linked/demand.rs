//! What must stay possible of a hidden cell.

/// What must stay possible of a hidden cell: two values this far apart, and one at least so high.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Demand {
    pub(crate) apart: i64,
    pub(crate) reach: Option<i64>,
    /// Whether what it asks for would tell the parameter of a confidential rule.
    pub(crate) is_confidential: bool,
}

/// A demand can follow from a confidential parameter, so that it never shows.
impl std::fmt::Debug for Demand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Demand")
    }
}

impl Demand {
    /// Two values.
    pub(crate) const ANY: Self = Self { apart: 1, reach: None, is_confidential: false };

    /// A value of a confidential level above what it is.
    pub(crate) fn above(value: i64, level: i64) -> Self {
        let reach = Some(value.saturating_add(level));
        Self { apart: level.max(1), reach, is_confidential: true }
    }

    /// A value that is at least this, beside another.
    pub(crate) const fn reaching(reach: i64) -> Self {
        Self { apart: 1, reach: Some(reach), is_confidential: false }
    }

    /// Both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            apart: self.apart.max(other.apart),
            reach: self.reach.max(other.reach),
            is_confidential: self.is_confidential || other.is_confidential,
        }
    }

    /// Whether values from `low` to `high` are enough.
    pub(crate) fn is_met(self, low: i64, high: i64) -> bool {
        let far = high.checked_sub(low).is_some_and(|apart| apart >= self.apart);
        far && self.reach.is_none_or(|reach| high >= reach)
    }
}
