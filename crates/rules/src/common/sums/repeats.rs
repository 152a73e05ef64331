//! Events that look like one and the same: equal in day and in what is known of the user.

use std::collections::BTreeMap;

/// How many events there are of each look. A look is a few small numbers in one, so that there are never more of them
/// than days and classes allow, whatever the number of events. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repeats(BTreeMap<u64, u64>);

impl Repeats {
    /// Adds an event that looks like this.
    pub(crate) fn add(&mut self, look: u64) {
        *self.0.entry(look).or_default() += 1;
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (look, count) in &other.0 {
            *self.0.entry(*look).or_default() += count;
        }
    }

    /// How many events were looked at, and how many of them look like an earlier one.
    pub fn all_and_repeated(&self) -> (u64, u64) {
        let all: u64 = self.0.values().sum();
        let looks = u64::try_from(self.0.len()).unwrap_or(u64::MAX);
        (all, all.saturating_sub(looks))
    }
}
