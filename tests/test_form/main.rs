//! What the two real forms lack, proved on a form of the tests' own: all ten kinds of answer, every need, every kind
//! of condition (`design.md` 3).

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod form;
mod lint;
mod migrate;
mod reading;
mod routing;
mod schema;
mod visible;
mod years;
