//! Rules of the municipal report.

use tallfest_forms::municipal::report::Report;

use crate::rule::rules;

rules! {
    /// The rules of the municipal report, in the order of their ids.
    Report:
    visited_are_among_the_owners, said;
    spending_is_near_the_budget;
    network_groups_are_both_counted, said;
}
