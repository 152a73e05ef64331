//! The forms of the crisis centres: the yearly questionnaire of an offer, stays of adults and of children, day visits.

pub mod child;
pub mod content;
pub mod day_visit;
pub mod lists;
pub mod offer;
pub mod questions;
pub mod resident;
pub mod stay;
