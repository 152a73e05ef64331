//! Rules of the crisis centres.

pub mod child;
pub mod day_visit;
pub mod offer;
pub mod resident;
pub mod year;
