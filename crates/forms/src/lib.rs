//! The survey: what the forms ask, in which years, of whom, and how well that is known.
//!
//! Content follows the public sources; what is not named in one is marked `inferred` and is never presented as the
//! official form. This crate does no I/O.

pub mod confirmation;
pub mod crisis;
mod every;
pub mod lists;
pub mod manifest;
pub mod municipal;
pub mod questions;
pub mod register;
pub mod registry;
pub mod smiso;
pub mod sources;

/// The years that the survey covers.
pub const YEARS: std::ops::RangeInclusive<tallfest_base::Year> = 2014..=2024;
