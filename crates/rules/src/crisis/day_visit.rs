//! Rules of day visits and talks by telephone.

use tallfest_forms::crisis::day_visit::DayVisit;

use crate::rule::rules;

rules! {
    /// The rules of a day visit or talk, in the order of their ids.
    DayVisit:
    visit_is_in_the_year, said;
    visit_is_in_the_period;
    keys_are_no_identity_numbers, said;
    age_is_usual;
}
