//! Rules of the child form.

use tallfest_forms::crisis::child::Child;

use crate::rule::rules;

rules! {
    /// The rules of the child form, in the order of their ids.
    Child:
}
