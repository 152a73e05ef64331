//! What the reader that we reckon with knows.

use super::{Fate, Pattern, Rules, System, Why, ZeroPolicy};

/// What the reader that we reckon with knows beside what is printed.
///
/// ```
/// use tallfest_disclosure::linked::{Attacker, RuleKnowledge};
/// let default = Attacker::default();
/// assert_eq!((default.rule, default.own_record), (RuleKnowledge::OneSymbol, true));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attacker {
    /// What the reader knows of the rule that hides cells.
    pub rule: RuleKnowledge,
    /// Whether the reader may be in the table: a person alone in a cell, a centre that is all of one, each of whom knows
    /// it.
    pub own_record: bool,
}

/// What a reader knows of the rule that hides cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleKnowledge {
    /// Nothing: counts are at least 0.
    None,
    /// One symbol stands for all hidden cells. Where zeros are always shown, each is at least 1.
    OneSymbol,
    /// The threshold, and which cells are hidden for their own sake: those lie below it, the others do not.
    TellsPrimary,
}

impl Default for Attacker {
    /// One symbol is printed for all hidden cells, so that this is what a reader of the tables knows; and the reader may be
    /// in them. A reader who can tell more is for a choice: from [`RuleKnowledge::TellsPrimary`] a small total of two small
    /// parts cannot be hidden at all.
    fn default() -> Self {
        Self { rule: RuleKnowledge::OneSymbol, own_record: true }
    }
}

/// The least and most that a reader knows a cell to be.
pub(crate) type Bounds = (i64, i64);

/// What nobody can bound.
pub(crate) const UNBOUNDED: i64 = i64::MAX;

impl Attacker {
    /// What the reader knows of each cell, if it is hidden with this fate. What is not printed is not known to be hidden.
    pub(crate) fn bounds(self, system: &System, rules: &Rules, pattern: &Pattern) -> Vec<Bounds> {
        let fates = system.cells.iter().zip(&pattern.0);
        let bound = |(cell, fate): (&super::Cell, &Fate)| {
            // What is hidden beside a cell that tells may be of any size.
            let tells = cell.tells && matches!(fate, Fate::Primary(_));
            let rule = if tells { RuleKnowledge::TellsPrimary } else { self.rule };
            let is_printed = !cell.places.is_empty() || cell.before.is_some();
            Self { rule, ..self }.bound(is_printed, rules, *fate)
        };
        fates.map(bound).collect()
    }

    fn bound(self, is_printed: bool, rules: &Rules, fate: Fate) -> Bounds {
        if !is_printed || self.rule == RuleKnowledge::None {
            return (0, UNBOUNDED);
        }
        let zeros_are_shown = rules.zeros() == ZeroPolicy::Shown;
        let not_zero = i64::from(zeros_are_shown);
        let below = i64::try_from(rules.lowest_shown()).unwrap_or(i64::MAX);
        match (self.rule, fate) {
            (RuleKnowledge::TellsPrimary, Fate::Primary(Why::Few | Why::Zero)) => {
                let low = i64::from(rules.zeros() != ZeroPolicy::Protected);
                (low, below.saturating_sub(1).max(low))
            }
            (RuleKnowledge::TellsPrimary, Fate::Secondary | Fate::Shown)
                if rules.zeros() != ZeroPolicy::MayBeHidden =>
            {
                (below.max(not_zero), UNBOUNDED)
            }
            _ => (not_zero, UNBOUNDED),
        }
    }
}
