//! What the rules of a crisis centre's year know: sums and small rows folded in the one pass over the records. No rule
//! holds records.

mod children;
mod day_visits;
mod draft;
mod person;
mod stays;
mod summed;

use tallfest_forms::crisis::{lists::OfferFor, offer::Offer};

pub use crate::common::sums::{Answers, Days};
pub use children::{ChildStay, Children};
pub use day_visits::{DayVisits, Event};
pub use draft::Records;
pub use person::Person;
pub use stays::{Span, StayRow, Stays};

/// A crisis centre's year.
#[derive(Debug, Clone, Default)]
pub struct Year {
    /// The questionnaires of its offers, women's first.
    pub offers: Vec<Offer>,
    /// The stays of adults.
    pub stays: Stays,
    /// The stays of children.
    pub children: Children,
    /// Day visits, and talks by telephone.
    pub day_visits: DayVisits,
}

impl Year {
    /// Adds the questionnaire of an offer.
    pub fn add_offer(&mut self, offer: &Offer) {
        self.offers.push(offer.clone());
        self.offers.sort_by_key(|offer| offer.offer.given().copied());
    }

    /// Adds what another part of the submission came to.
    pub fn merge(&mut self, other: Self) {
        other.offers.iter().for_each(|offer| self.add_offer(offer));
        self.stays.merge(other.stays);
        self.children.merge(other.children);
        self.day_visits.merge(other.day_visits);
    }

    /// The questionnaires of an offer: one, or none; two are a fault.
    pub fn offers_for(&self, offer: OfferFor) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(move |one| one.offer.is(offer))
    }
}
