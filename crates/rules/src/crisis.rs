//! Rules of the crisis centres.

pub mod child;
pub mod day_visit;
pub mod offer;
pub mod resident;
mod stays;
pub mod two_years;
pub mod year;
