//! What a register says of a centre, as conditions and rules ask for it.

use crate::Text;

/// A yes or no of a centre's entry in the register. Declared where the register is.
#[derive(Debug, PartialEq, Eq)]
pub struct Fact {
    bit: u8,
    /// The fact in words, so that it can stand after "it is not known whether".
    pub label: Text,
    /// What it is at most centres, and in the examples of rules.
    pub usually: bool,
}

impl Fact {
    /// A fact. Each of a register has a bit of its own.
    ///
    /// # Panics
    /// If there is no such bit; in a `static` it then does not compile.
    pub const fn new(bit: u8, label: Text, usually: bool) -> Self {
        assert!(bit < 64, "a register has at most 64 facts");
        Self { bit, label, usually }
    }

    const fn mask(&self) -> u64 {
        1 << self.bit
    }
}

/// What the register says of a centre, as far as it is known.
///
/// ```
/// use tallfest_base::{CentreFacts, Fact, text};
/// static HAS_GARDEN: Fact = Fact::new(0, text("senteret har hage", "senteret har hage", "the centre has a garden"), false);
/// assert_eq!(CentreFacts::default().fact(&HAS_GARDEN), None);
/// assert_eq!(CentreFacts::default().with(&HAS_GARDEN, true).fact(&HAS_GARDEN), Some(true));
/// ```
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CentreFacts {
    known: u64,
    holds: u64,
}

impl CentreFacts {
    /// These facts as they are at most centres.
    pub fn usual(facts: &[&Fact]) -> Self {
        facts.iter().fold(Self::default(), |usual, fact| usual.with(fact, fact.usually))
    }

    /// Those, and this fact.
    pub const fn with(self, fact: &Fact, holds: bool) -> Self {
        let others = self.holds & !fact.mask();
        let holds = if holds { others | fact.mask() } else { others };
        Self { known: self.known | fact.mask(), holds }
    }

    /// Those, and what is unknown does not hold: so a condition holds only where it surely does.
    pub const fn surely(self) -> Self {
        Self { known: u64::MAX, holds: self.holds }
    }

    /// The answer to a fact; `None` is unknown.
    pub const fn fact(self, fact: &Fact) -> Option<bool> {
        if self.known & fact.mask() == 0 { None } else { Some(self.holds & fact.mask() != 0) }
    }
}
