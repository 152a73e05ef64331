//! How many centres there were, by those who counted them, beside how many rows the register has.

use tallfest_base::{Text, Year, text};

use super::{CentreKind, Registry, Side, System};

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Centres.
    Centres,
    /// Offers to women.
    WomensOffers,
}

impl Counted {
    /// What people read.
    pub const fn label(self) -> Text {
        match self {
            Self::Centres => text("sentre", "senter", "centres"),
            Self::WomensOffers => {
                text("tilbud til kvinner", "tilbod til kvinner", "offers to women")
            }
        }
    }
}

/// How many centres a source states for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatedCount {
    /// The system.
    pub system: System,
    /// The registration year.
    pub year: Year,
    /// What was counted.
    pub counted: Counted,
    /// How many.
    pub stated: u64,
}

const fn stated(system: System, year: Year, counted: Counted, stated: u64) -> StatedCount {
    StatedCount { system, year, counted, stated }
}

/// The counts of the sources (`domain.md` 5 and 1.10). Of 2015, 2016, and of incest centres after 2021, none was found.
pub static STATED: &[StatedCount] = {
    use Counted::{Centres, WomensOffers};
    use System::{Crisis, Smiso};
    &[
        stated(Smiso, 2014, Centres, 22),
        stated(Smiso, 2017, Centres, 22),
        stated(Smiso, 2018, Centres, 24),
        stated(Smiso, 2019, Centres, 23),
        stated(Smiso, 2020, Centres, 22),
        stated(Smiso, 2021, Centres, 21),
        stated(Crisis, 2017, Centres, 47),
        stated(Crisis, 2018, Centres, 47),
        stated(Crisis, 2019, WomensOffers, 44),
        stated(Crisis, 2020, Centres, 44),
        stated(Crisis, 2020, WomensOffers, 43),
        stated(Crisis, 2021, Centres, 44),
        stated(Crisis, 2021, WomensOffers, 43),
        stated(Crisis, 2022, Centres, 44),
        // The two departments of one centre are perhaps counted once from here on (inferred).
        stated(Crisis, 2023, Centres, 43),
        stated(Crisis, 2024, Centres, 43),
    ]
};

impl Registry {
    /// How many rows may have been counted in a year: those of the year, without the resource centres against rape. An
    /// offer that is not known may be there, so a fit of counts is no proof.
    pub fn rows_of(&self, system: System, year: Year, counted: Counted) -> u64 {
        let is_counted = |entry: &&super::Entry| {
            let is_there = entry.system == system && entry.years.has(year);
            let has = counted == Counted::Centres || entry.has(Side::Women) != Some(false);
            is_there && has && entry.kind != CentreKind::Dixi
        };
        self.entries.iter().filter(is_counted).map(|_| 1).sum()
    }
}
