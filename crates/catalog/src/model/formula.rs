//! A test as the search has it: "not" stands at the words only, and what is known already is worked in.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::{Test, word};

use super::domain::Word;

/// How a test looks at a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// Whether it has one of these bits.
    In(u64),
    /// Whether it is a number, or a day, below this.
    Below(u64),
}

impl Look {
    pub(super) fn holds(self, word: u64) -> bool {
        match self {
            Self::In(bits) => word & bits != 0,
            Self::Below(units) => word::number(word).is_some_and(|number| number < units),
        }
    }
}

/// What must hold of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Formula {
    Always(bool),
    /// The word in a slot is, or is not, as the look has it.
    Word {
        slot: usize,
        look: Look,
        is: bool,
    },
    All(Vec<Self>),
    Any(Vec<Self>),
}

/// The words that can still stand in each slot.
pub(super) type Words = BTreeMap<usize, Vec<Word>>;

impl Formula {
    /// That a test holds, or that it does not.
    pub(super) fn of(test: &Test, is: bool) -> Self {
        let each = |tests: &[Test]| tests.iter().map(|test| Self::of(test, is)).collect();
        match test {
            Test::Always(holds) => Self::Always(*holds == is),
            Test::In(slot, bits) => Self::Word { slot: *slot, look: Look::In(*bits), is },
            Test::Below(slot, units) => Self::Word { slot: *slot, look: Look::Below(*units), is },
            Test::All(tests) if is => Self::All(each(tests)),
            Test::Any(tests) if !is => Self::All(each(tests)),
            Test::All(tests) | Test::Any(tests) => Self::Any(each(tests)),
            Test::Not(test) => Self::of(test, !is),
        }
    }

    /// The parts that must all hold.
    pub(super) fn parts(self) -> Vec<Self> {
        match self {
            Self::All(parts) => parts.into_iter().flat_map(Self::parts).collect(),
            part @ (Self::Always(_) | Self::Word { .. } | Self::Any(_)) => vec![part],
        }
    }

    /// The slots that it looks at.
    pub(super) fn slots(&self) -> BTreeSet<usize> {
        let mut slots = BTreeSet::new();
        self.each_look(&mut |slot, _| {
            slots.insert(slot);
        });
        slots
    }

    pub(super) fn each_look(&self, see: &mut impl FnMut(usize, Look)) {
        match self {
            Self::Always(_) => (),
            Self::Word { slot, look, .. } => see(*slot, *look),
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_look(see);
                }
            }
        }
    }

    /// What is left of it where only these words can stand.
    pub(super) fn within(&self, words: &Words) -> Self {
        match self {
            Self::Always(holds) => Self::Always(*holds),
            Self::Word { slot, look, is } => {
                let mut left = words.get(slot).into_iter().flatten();
                let holds = |word: &Word| look.holds(word.word) == *is;
                let Some(first) = left.next() else { return self.clone() };
                let first = holds(first);
                if left.all(|word| holds(word) == first) {
                    Self::Always(first)
                } else {
                    self.clone()
                }
            }
            Self::All(parts) => {
                let parts: Vec<_> = parts
                    .iter()
                    .map(|part| part.within(words))
                    .filter(|part| *part != Self::Always(true))
                    .collect();
                if parts.contains(&Self::Always(false)) {
                    return Self::Always(false);
                }
                only(parts, true, Self::All)
            }
            Self::Any(parts) => {
                let parts: Vec<_> = parts
                    .iter()
                    .map(|part| part.within(words))
                    .filter(|part| *part != Self::Always(false))
                    .collect();
                if parts.contains(&Self::Always(true)) {
                    return Self::Always(true);
                }
                only(parts, false, Self::Any)
            }
        }
    }

    /// Whether it holds of a word in the only slot that it looks at.
    pub(super) fn holds_of(&self, word: u64) -> bool {
        match self {
            Self::Always(holds) => *holds,
            Self::Word { look, is, .. } => look.holds(word) == *is,
            Self::All(parts) => parts.iter().all(|part| part.holds_of(word)),
            Self::Any(parts) => parts.iter().any(|part| part.holds_of(word)),
        }
    }
}

/// The parts together; what none of them says; the only one itself.
fn only(mut parts: Vec<Formula>, none: bool, together: fn(Vec<Formula>) -> Formula) -> Formula {
    match (parts.pop(), parts.is_empty()) {
        (None, _) => Formula::Always(none),
        (Some(one), true) => one,
        (Some(last), false) => {
            parts.push(last);
            together(parts)
        }
    }
}
