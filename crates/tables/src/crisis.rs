//! The tables of the crisis centres. A list for each form.

pub mod child;
pub mod day_visit;
mod nights;
pub mod offer;
pub mod resident;
