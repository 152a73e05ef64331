//! Rules of the pandemic supplement.

use tallfest_forms::smiso::pandemic::Pandemic;

use crate::rule::rules;

rules! {
    /// The rules of a pandemic supplement, in the order of their ids.
    Pandemic:
    supplement_is_of_the_pandemic;
}
