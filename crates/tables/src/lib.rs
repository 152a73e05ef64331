//! What is counted.
//!
//! - A [`Table`] is plain data: population, axes, what an unanswered question does, the percentage base, the unit, the
//!   protection, and a case counted by hand. One list per form: [`smiso::contact::TABLES`], [`smiso::visit::TABLES`],
//!   [`smiso::user::TABLES`], [`smiso::annual::TABLES`], [`smiso::pandemic::TABLES`].
//! - [`Tallies`] are the tables of a form compiled for a year; they count [`Checked`](tallfest_base::Checked) records from their rows
//!   alone, and merges with others in any order to the same counts.
//! - [`Counted`] is what came of it: figures by the names of their classes, and the open table for `disclosure`.
//! - [`published`]: the published figures as data, and whether what was counted comes out as they did.

mod axis;
mod counted;
mod counts;
mod patterns;
pub mod published;
pub mod smiso;
mod table;
mod tabled;
mod tally;
mod unit;

pub use axis::{Axis, Band, Banded, By, Number, Numbered, Unanswered};
pub use counted::{Counted, Line};
pub use counts::Counts;
pub use table::{AnyTable, Measure, Population, Table, Worked};
pub use tabled::Tabled;
pub use tally::{Tallies, TooLarge};
pub use unit::{
    Assignments, Centres, Contacts, Employees, Fte, Hours, Kilometres, Kroner, Persons, Unit,
    Users, Visits, YearsOfLife,
};

pub use tallfest_disclosure::{Base, Protection};
