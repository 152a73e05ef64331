//! Everything that is generated from the declarations: [`schema`] (JSON Schema of a form in a year, of manifest and
//! register), [`rules`] (all rules with their examples run), [`document`] (`rules.json`), [`pages`] (a page each),
//! [`faults`] (what the reader makes of faulty input), [`changes`] (what differs between the forms of two years), [`codebook`] (what each form asks).

pub mod changes;
pub mod codebook;
pub mod document;
pub mod faults;
mod index;
pub mod model;
mod page;
pub mod rules;
pub mod schema;

pub use index::pages;
pub use page::{page, severities};
