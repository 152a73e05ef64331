//! An offer with housing: its stays, and whom they bring.

use tallfest_base::Year;
use tallfest_forms::crisis::{lists::OfferFor, offer::Offer};

use crate::{
    crisis::{
        days::Days,
        families::{self, Family},
        houses::House,
        quotas::Quotas,
        stays::{Group, Person, Stays},
    },
    lot::Lots,
    random::{Random, Use},
};

/// What is planned of an offer in a year.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub year: Year,
    pub seed: u64,
    pub scale: u64,
    pub who: OfferFor,
    /// Its number among all offers of all centres.
    pub number: usize,
    pub house: House,
    pub quotas: Quotas,
    pub days: Days,
    pub offer: Offer,
}

/// The stays of an offer, and the families on them.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    pub stays: Stays,
    once: Lots<Family>,
    twice: Lots<Family>,
    pub random: Random,
}

impl Home {
    /// None if stays, nights and children do not go together.
    pub(crate) fn new(plan: &Plan) -> Option<Self> {
        let Plan { year, seed, scale, number, house, .. } = plan;
        let stays = Stays::new(*year, *seed, *number, house, *scale)?;
        let mut random = Random::new(*seed, Use::ChildrenOf(*year, *number));
        let seconds = house.children.seconds * scale;
        // Children who come twice come once for the first time.
        let once = house.children.firsts.checked_sub(house.children.seconds)? * scale;
        let once = once.checked_sub(stays.children_over())?;
        let once = families::of_persons(stays.once(), once, house.children.reserved * scale)?;
        let twice = families::of_persons(stays.twice(), seconds, 0)?;
        let (once, twice) = (Lots::new(once, &mut random), Lots::new(twice, &mut random));
        Some(Self { stays, once, twice, random })
    }

    /// The children whom a resident brings, each time.
    pub(crate) fn family(&self, person: Person) -> Family {
        let drawn = match person.of {
            Group::Once(number) => self.once.draw(number).map(|lot| lot.code),
            Group::Twice(number) => self.twice.draw(number).map(|lot| lot.code),
            Group::OverLastNewYear(_) | Group::OverNextNewYear(_) => None,
        };
        let over = || Family {
            children: self.stays.children_of(person.of).unwrap_or(0),
            is_reserved: false,
        };
        drawn.unwrap_or_else(over)
    }
}
