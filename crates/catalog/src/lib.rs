//! Everything that is generated from the declarations: [`schema`] (JSON Schema of a form in a year, of manifest and
//! register), [`rules`] (all rules, and a page each), [`faults`] (what the reader makes of faulty input).

pub mod faults;
mod page;
pub mod rules;
pub mod schema;

pub use page::{page, pages};
