//! A centre's year as municipal reports tell it: one report is all of it, so that there is nothing to sum and no rule.

use crate::{Change, Rule, Subject};

/// The rules of a centre's year.
pub static RULES: &[&Rule<Year>] = &[];

/// A centre's year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Year;

impl Year {
    /// Adds what another part of the submission came to.
    pub const fn merge(&mut self, _: Self) {}
}

impl Subject for Year {
    type Draft = Self;

    fn sample() -> Self {
        Self
    }

    fn of(draft: &Self) -> Self {
        *draft
    }

    fn changes(_: &Self, _: &Self) -> Vec<Change> {
        vec![]
    }
}
