//! The years in which something was asked, and how well that is known.

use std::fmt;

/// A registration year: the calendar year that the data are about, such as 2020.
pub type Year = u16;

/// Whether a source names an item, or it only follows from something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// A source names it.
    Seen,
    /// A published figure, a chapter title or arithmetic implies it.
    Inferred,
}

impl Certainty {
    /// `seen` or `inferred`, as the schema and the codebook have it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Inferred => "inferred",
        }
    }
}

/// The years in which an item was asked, and how well the item and its years are known.
///
/// Only what is seen can make an error: nobody is stopped by a guess (`domain.md` 7).
///
/// ```
/// use tallfest_base::{Certainty, inferred, seen, seen_about};
/// assert!(seen(2009).until(2019).holds_in(2019));
/// assert_eq!(seen_about(2014).item, Certainty::Seen);
/// assert_eq!(seen_about(2014).years, Certainty::Inferred);
/// assert_eq!(inferred(2021).item, Certainty::Inferred);
/// ```
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// The first year.
    pub first: Year,
    /// The last year; `Year::MAX` where there is none yet.
    pub last: Year,
    /// How well the item itself is known.
    pub item: Certainty,
    /// How well its years are known.
    pub years: Certainty,
}

/// A source names the item and its first year.
pub const fn seen(first: Year) -> Validity {
    Validity { first, last: Year::MAX, item: Certainty::Seen, years: Certainty::Seen }
}

/// A source names the item; its first year is not known, `first` is our assumption.
pub const fn seen_about(first: Year) -> Validity {
    Validity { years: Certainty::Inferred, ..seen(first) }
}

/// The item itself is inferred, and so are its years.
pub const fn inferred(first: Year) -> Validity {
    Validity { item: Certainty::Inferred, ..seen_about(first) }
}

impl Validity {
    /// The last year in which it was asked.
    pub const fn until(self, last: Year) -> Self {
        Self { last, ..self }
    }

    /// Whether `year` is one of the years.
    pub const fn holds_in(self, year: Year) -> bool {
        self.first <= year && year <= self.last
    }

    /// Whether a source names the item.
    pub const fn is_seen(self) -> bool {
        matches!(self.item, Certainty::Seen)
    }

    /// Whether a use outside the years is certainly wrong.
    pub const fn years_are_seen(self) -> bool {
        matches!(self.years, Certainty::Seen)
    }
}

impl fmt::Display for Validity {
    /// `2009–`, `2009–2019`, or `2020` for a single year.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.first, self.last) {
            (first, last) if first == last => write!(f, "{first}"),
            (first, Year::MAX) => write!(f, "{first}–"),
            (first, last) => write!(f, "{first}–{last}"),
        }
    }
}
