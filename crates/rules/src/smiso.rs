//! Rules of the centres against incest and sexual abuse.

pub mod annual;
pub mod contact;
pub mod coverage;
pub mod pandemic;
pub mod two_years;
pub mod user;
pub mod visit;
pub mod year;
