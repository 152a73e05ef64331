//! Rules of the municipal report.

use tallfest_forms::municipal::report::Report;

use crate::rule::rules;

rules! {
    /// The rules of the municipal report, in the order of their ids.
    Report:
}
