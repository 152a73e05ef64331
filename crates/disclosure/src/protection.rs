//! How a table is protected: no default, somebody must write it.

use tallfest_base::{Text, text};

/// The protection class of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// Facts about institutions: shown down to 1. The reason is printed.
    Public {
        /// Why nothing needs to be hidden.
        reason: Text,
    },
    /// A cell with fewer contributors than `below`, but not none, is hidden. (Others write the highest hidden count:
    /// `below: 3` is their `maxN = 2`.)
    SmallCounts {
        /// The lowest count that is shown.
        below: u64,
    },
}

impl Protection {
    /// National tables of persons, events and staff: cells of 1 and 2 are hidden (`domain.md` 4; the common threshold
    /// of the handbook of statistical disclosure control).
    pub const NATIONAL: Self = Self::SmallCounts { below: 3 };

    /// Tables of the persons and events of one centre or region: cells below 20 are hidden (`design.md` 7; inferred).
    pub const LOCAL: Self = Self::SmallCounts { below: 20 };

    /// Tables about services and premises: facts about institutions.
    pub const INSTITUTIONS: Self = Self::Public {
        reason: text(
            "opplysninger om sentrene og tilbudene deres, ikke om personer",
            "opplysningar om sentra og tilboda deira, ikkje om personar",
            "facts about the centres and their services, not about persons",
        ),
    };

    /// The same of so few centres that each knows what the others came to.
    #[must_use]
    pub const fn of_few_centres(self) -> Self {
        match self {
            Self::Public { .. } => self,
            Self::SmallCounts { .. } => Self::LOCAL,
        }
    }

    /// The same with another lowest count that is shown.
    #[must_use]
    pub const fn with_below(self, below: u64) -> Self {
        match self {
            Self::Public { .. } => self,
            Self::SmallCounts { .. } => Self::SmallCounts { below },
        }
    }

    /// What a reader is told.
    pub fn words(self, lang: tallfest_base::Lang) -> String {
        match self {
            Self::Public { reason } => {
                let words = text("Ikke skjermet: {}", "Ikkje skjerma: {}", "Not protected: {}");
                words.to(lang).replace("{}", reason.to(lang))
            }
            Self::SmallCounts { below } => {
                let words = if below == 3 {
                    text(
                        "1 og 2 er skjult, og tall som ellers ville røpe dem; 0 vises",
                        "1 og 2 er skjulte, og tal som elles ville røpe dei; 0 blir vist",
                        "1 and 2 are hidden, and counts that would give them away; 0 is shown",
                    )
                } else {
                    text(
                        "1 til {} er skjult, og tall som ellers ville røpe dem; 0 vises",
                        "1 til {} er skjulte, og tal som elles ville røpe dei; 0 blir vist",
                        "1 to {} are hidden, and counts that would give them away; 0 is shown",
                    )
                };
                words.to(lang).replace("{}", &below.saturating_sub(1).to_string())
            }
        }
    }
}
