//! Rules of form B: visits.

use tallfest_forms::smiso::visit::Visit;

use crate::rule::rules;

rules! {
    /// The rules of a visit, in the order of their ids.
    Visit:
    keys_are_no_identity_numbers;
}
