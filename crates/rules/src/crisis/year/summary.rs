//! What the rules of a crisis centre's year know: sums and small rows folded in the one pass over the records. No rule
//! holds records.

mod at_offers;
mod children;
mod day_visits;
mod draft;
mod person;
mod stays;
mod summed;

use tallfest_forms::crisis::{lists::OfferFor, offer::Offer};

pub use crate::common::sums::{Answers, Days};
pub use at_offers::AtOffers;
pub use children::{ChildStay, Children};
pub use day_visits::{DayVisits, PersonVisit};
pub use draft::Records;
pub use person::{ByPerson, Person};
pub use stays::{Span, StayRow, Stays};

pub(super) use draft::key;

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

    /// The questionnaires of an offer: one, or none; two are a fault (E-001).
    pub fn offers_for(&self, offer: OfferFor) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(move |one| one.offer.is(offer))
    }

    /// The questionnaire of an offer. Of two, nobody knows which holds.
    pub fn offer(&self, offer: OfferFor) -> Option<&Offer> {
        let mut offers = self.offers_for(offer);
        offers.next().filter(|_| offers.next().is_none())
    }

    /// The stays of children that name a parent's, each with that stay if it is there; those that name the same stand
    /// together. None where no child names a stay, or no stay is there to be named.
    pub fn with_parents(&self) -> Option<Vec<(ChildStay, Option<StayRow>)>> {
        let stays = self.stays.rows.iter();
        let mut stays: Vec<_> = stays.filter_map(|row| Some((row.record?, *row))).collect();
        stays.sort_unstable();
        let mut children = self.children.with_parent.clone();
        children.sort_unstable();
        if stays.is_empty() || children.is_empty() {
            return None;
        }
        let parent = |child: ChildStay| {
            let place = stays.binary_search_by_key(&child.parent, |(record, _)| *record).ok()?;
            stays.get(place).map(|(_, row)| *row)
        };
        Some(children.into_iter().map(|child| (child, parent(child))).collect())
    }
}
