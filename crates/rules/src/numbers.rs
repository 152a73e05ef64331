//! What of a centre's year is told beyond it: to the rules over all centres, and to notes under tables.

use std::collections::BTreeMap;

use serde::Serialize;

/// Numbers of a centre's year by their names. Those of several centres are their sums.
///
/// ```
/// use tallfest_rules::Numbers;
/// let mut all = Numbers::from([("stays", 3)]);
/// all.merge(&Numbers::from([("stays", 4), ("nights", 20)]));
/// assert_eq!((all.get("stays"), all.get("visits")), (Some(7), None));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Numbers(BTreeMap<&'static str, u64>);

impl Numbers {
    /// The number of this name, if it is told.
    pub fn get(&self, name: &str) -> Option<u64> {
        self.0.get(name).copied()
    }

    /// Adds another centre's.
    pub fn merge(&mut self, other: &Self) {
        for (name, number) in &other.0 {
            *self.0.entry(name).or_default() += number;
        }
    }
}

impl<const N: usize> From<[(&'static str, u64); N]> for Numbers {
    fn from(numbers: [(&'static str, u64); N]) -> Self {
        Self(BTreeMap::from(numbers))
    }
}
