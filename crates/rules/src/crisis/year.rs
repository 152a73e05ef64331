//! Rules of a crisis centre's year: over all records of a form, and over one form against another.

mod summary;

pub use summary::{
    Answers, ChildStay, Children, DayVisits, Days, Event, Person, Records, Span, StayRow, Stays,
    Year,
};

use crate::rule::rules;

rules! {
    /// The rules of a crisis centre's year, in the order of their ids.
    Year:
}
