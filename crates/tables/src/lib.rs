//! What is counted.
//!
//! - A [`Table`] is plain data: population, axes, what an unanswered question does, the percentage base, the unit, the
//!   protection, and a case counted by hand. One list per form: [`smiso::contact::TABLES`], [`smiso::visit::TABLES`],
//!   [`smiso::user::TABLES`], [`smiso::annual::TABLES`], [`smiso::pandemic::TABLES`], [`crisis::offer::TABLES`],
//!   [`crisis::resident::TABLES`], [`crisis::child::TABLES`], [`crisis::day_visit::TABLES`],
//!   [`municipal::report::TABLES`].
//! - [`Tallies`] are the tables of a form compiled for a year; they count [`Checked`](tallfest_base::Checked) records from their rows
//!   alone, and merges with others in any order to the same counts.
//! - [`Counted`] is what came of it: figures by the names of their classes, and the open table for `disclosure`.
//! - [`series`]: a figure through the years, from records and from what was published, with a mark where counting changed.
//! - [`published`]: the published figures as data, and whether what was counted comes out as they did.

mod axis;
mod by_question;
mod counted;
mod counts;
pub mod crisis;
mod described;
pub mod municipal;
mod own;
mod patterns;
pub mod published;
pub mod series;
pub mod smiso;
mod table;
mod tabled;
mod tally;
mod unit;

pub use axis::{Axis, Band, Banded, By, Number, Numbered, Unanswered};
pub use counted::{Counted, Line, Registered};
pub use counts::Counts;
pub use own::{OWN, Own, OwnError};
pub use table::{AnyTable, Derived, Measure, Population, Ratio, Table, Worked};
pub use tabled::Tabled;
pub use tally::{Tallies, TooLarge};
pub use unit::{
    Assignments, Cases, Centres, ChildStays, Children, Contacts, DayEvents, DayUsers, DayVisits,
    Employees, Fte, Groups, Hours, Kilometres, Kroner, Lectures, Magazines, Municipalities, Nights,
    NightsOfEnded, Offers, Persons, Places, Residents, Stays, TalkUsers, Talks, Unit, Users,
    Visits, Volunteers, YearsOfLife,
};

pub use tallfest_disclosure::{Base, Protection};
