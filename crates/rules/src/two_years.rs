//! A centre's year and the one before: what rules compare that need an earlier year.

use crate::{Change, Subject};

/// A centre's year and the one before.
#[derive(Debug, Clone, Copy)]
pub struct TwoYears<S> {
    /// The year before.
    pub before: S,
    /// The year that is checked.
    pub now: S,
}

impl<S: Subject> Subject for TwoYears<S> {
    type Draft = TwoYears<S::Draft>;

    fn sample() -> Self::Draft {
        TwoYears { before: S::sample_before(), now: S::sample() }
    }

    fn of(draft: &Self::Draft) -> Self {
        Self { before: S::of(&draft.before), now: S::of(&draft.now) }
    }

    fn changes(before: &Self::Draft, after: &Self::Draft) -> Vec<Change> {
        let earlier = S::changes(&before.before, &after.before);
        let now = S::changes(&before.now, &after.now);
        earlier.into_iter().map(Change::of_year_before).chain(now).collect()
    }
}
