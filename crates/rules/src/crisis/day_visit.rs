//! Rules of day visits and talks by telephone.

use tallfest_forms::crisis::day_visit::DayVisit;

use crate::rule::rules;

rules! {
    /// The rules of day visits and talks by telephone, in the order of their ids.
    DayVisit:
}
