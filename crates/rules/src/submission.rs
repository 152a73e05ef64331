//! Rules of submissions: their manifests, their files, and the register.

mod received;

pub use received::{Received, Submissions};

use crate::rule::rules;

rules! {
    /// The rules over all submissions of a year, in the order of their ids.
    Submissions:
    centre_is_in_the_register;
}
