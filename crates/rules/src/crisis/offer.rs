//! Rules of the questionnaire of an offer.

use tallfest_forms::crisis::offer::Offer;

use crate::rule::rules;

rules! {
    /// The rules of the questionnaire of an offer, in the order of their ids.
    Offer:
}
