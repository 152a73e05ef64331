//! The forms of the crisis centres: the yearly questionnaire of an offer, stays of adults and of children, day visits.

use tallfest_base::{Date, date};

pub mod child;
pub mod content;
pub mod day_visit;
pub mod lists;
pub mod offer;
pub mod questions;
pub mod resident;
pub mod stay;

/// The month from which the regulation on physical security of crisis centres is in force.
pub const SECURITY_REGULATION_FROM: Date = date(2017, 3, 1);
