//! Everything that is generated from the declarations: [`schema`] (JSON Schema of a form in a year, of manifest and
//! register), [`rules`] (all rules with their examples run), [`document`] (`rules.json`), [`pages`] (a page each),
//! [`faults`] (what the reader makes of faulty input), [`changes`] (what differs between the forms of two years, and whether their records
//! are valid in both), [`model`] (a form in a year as a finite model, on which that is decided), [`lint`] (what is wrong with
//! the survey itself), [`codebook`] (what each form asks).

pub mod changes;
pub mod codebook;
pub mod document;
pub mod faults;
mod index;
pub mod lint;
pub mod model;
mod page;
pub mod rules;
pub mod schema;

pub use index::pages;
pub use page::{page, severities};
