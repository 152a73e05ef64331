//! Rules of the resident form.

use tallfest_forms::crisis::resident::Resident;

use crate::rule::rules;

rules! {
    /// The rules of the resident form, in the order of their ids.
    Resident:
}
