//! Series: a figure through the years, from records and from what was published.
//!
//! A [`Series`] is plain data: which figure of which table it is, and what its rate is a rate of. Its [`Points`] come from
//! the records of a year, counted centre by centre ([`Reading`]) and protected before they are points, and from published
//! figures ([`crate::published`]). Where counting changed there is a [`Break`], across which no change is told. A change in
//! the number of centres is no break: it is told beside the change ([`Change`]).

mod breaks;
mod bridge;
mod change;
mod crisis;
mod hidden;
mod matches;
mod open;
mod overview;
mod point;
mod points;
mod reading;
mod remarks;
mod smiso;
#[cfg(test)]
mod tests;

use tallfest_base::{Text, Validity, Year};

pub use breaks::{BREAKS, Break};
pub use bridge::{BRIDGES, Bridge, Crossing};
pub use change::{Change, ChangeBy, NoChange};
pub use overview::{Overview, overviews};
pub use point::{Amount, Origin, Point};
pub use points::Points;
pub use reading::{Reading, Reported};
pub use remarks::{REMARKS, Remark};

use crate::Protection;

/// A figure through the years.
///
/// ```
/// use tallfest_tables::series::Series;
/// let contacts = Series::of_id("smiso-contacts").ok_or("no such series")?;
/// assert_eq!(contacts.title.en, "Contacts from users");
/// assert_eq!(contacts.system(), "smiso");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug)]
pub struct Series {
    /// The id, for ever: the system, and what it is.
    pub id: &'static str,
    /// The title.
    pub title: Text,
    /// What one in it is, in the plural.
    pub unit: Text,
    /// What kind of figure it is.
    pub kind: Kind,
    /// Where it is found, through the years.
    pub places: &'static [Place],
    /// What its rate is a rate of.
    pub per: Option<Per>,
    /// How small counts of records are hidden: as in its tables.
    pub protection: Protection,
}

/// What kind of figure a series is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// How many records.
    Count,
    /// A sum of numbers, with so many decimals.
    Sum {
        /// The decimals: 1 where 1353 is 135.3.
        decimals: u32,
    },
    /// A part of a line's base.
    Share,
    /// The mean of a line's numbers, with so many decimals in the smallest unit of its sum.
    Mean {
        /// The decimals of the sum.
        decimals: u32,
    },
}

/// Where a figure is found in some years.
#[derive(Debug)]
pub struct Place {
    /// The years.
    pub valid: Validity,
    /// What is read.
    pub cells: Cells,
}

/// What is read of a centre's year.
#[derive(Debug, Clone, Copy)]
pub enum Cells {
    /// The centre itself, as soon as it has reported.
    Centre,
    /// Everything in a table: its records, its sum, the mean of its only line.
    All(&'static str),
    /// These cells of a table together, each named by its classes; of a mean, the line.
    Of(&'static str, &'static [&'static [&'static str]]),
}

/// What a rate is a rate of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// The centres behind the figure.
    Centre,
    /// Another series of the same years, by its id: stays a resident.
    Series(&'static str),
}

impl Series {
    /// All series, system by system, in the order of publication.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        smiso::SERIES.iter().chain(crisis::SERIES).copied()
    }

    /// The series with this id.
    pub fn of_id(id: &str) -> Option<&'static Self> {
        Self::all().find(|series| series.id == id)
    }

    /// The reporting system that it is of.
    pub fn system(&self) -> &'static str {
        self.id.split_once('-').map_or(self.id, |(system, _)| system)
    }

    /// The place of a year; none in a year in which there was no such figure.
    pub fn place(&self, year: Year) -> Option<&'static Place> {
        self.places.iter().find(|place| place.valid.holds_in(year))
    }

    /// The decimals of its numbers.
    pub const fn decimals(&self) -> u32 {
        match self.kind {
            Kind::Sum { decimals } | Kind::Mean { decimals } => decimals,
            Kind::Count | Kind::Share => 0,
        }
    }

    /// Whether it counts institutions, so that a change is a number of them.
    pub const fn is_of_institutions(&self) -> bool {
        matches!(self.protection, Protection::Public { .. })
    }

    /// The breaks that concern it, in the order of the list.
    pub fn breaks(&self) -> impl Iterator<Item = &'static Break> {
        BREAKS.iter().filter(|one| one.concerns.contains(&self.id))
    }
}
