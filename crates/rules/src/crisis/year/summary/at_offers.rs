//! How many records are at each offer of a crisis centre.

use tallfest_base::{Answer, CodeList};
use tallfest_forms::crisis::lists::OfferFor;

use crate::common;

/// Records at each offer. Two of them merge in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AtOffers([u64; OfferFor::ALL.len()]);

impl AtOffers {
    /// Adds a record.
    pub fn add(&mut self, offer: &Answer<OfferFor>) {
        let place = offer.given().map(|offer| usize::from(offer.index()));
        if let Some(count) = place.and_then(|place| self.0.get_mut(place)) {
            *count += 1;
        }
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: &Self) {
        common::sums::add(&mut self.0, &other.0);
    }

    /// How many are at an offer.
    pub fn at(&self, offer: OfferFor) -> u64 {
        self.0.get(usize::from(offer.index())).copied().unwrap_or(0)
    }
}
