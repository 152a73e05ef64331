//! How many stays, nights, residents and children each offer with housing has.

use tallfest_base::Year;
use tallfest_forms::crisis::lists::OfferFor;

use crate::{
    SynthError,
    crisis::{
        offers::{Side, has_housing},
        roster,
    },
    deal::{Dealer, Hand, deal, share_out},
    random::Use,
    targets::Targets,
};

/// The names that the published figures have for stays of adults and of children.
const RESIDENTS: &str = "users_residents";
const CHILDREN: &str = "users_children";

/// How much an offer counts beside the others: our choice.
const WEIGHTS: (u64, u64) = (60, 180);
const ONLY_MEN: u64 = 480;
/// Stays at each offer to women: our choice, so many that every month has some.
const LEAST_STAYS: u64 = 30;
/// The most nights per stay, in tenths, times what is usual in the nation: our choice.
const NIGHTS: (u64, u64) = (7, 12);
/// Of so much of its weight, an offer to women has a stay over each New Year: our choice, so that about as many stay over it
/// as nights per day say. Those of men are too few to be told of.
const PER_NEW_YEAR: u64 = 60;
/// Of four registered stays, at most so many are a person's second one.
const MOST_SECOND: (u64, u64) = (1, 4);
/// Children per ten persons who bring some or none, at most: our choice.
const MOST_CHILDREN: u64 = 15;

/// The stays at an offer in a year.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct House {
    /// All stays, those that are reserved, and their nights.
    pub stays: u64,
    pub reserved: u64,
    pub nights: u64,
    /// Residents: as many registered stays are somebody's first of the year.
    pub persons: u64,
    /// Persons whose gender is not stated.
    pub not_stated: u64,
    /// Stays that began in the year before, and stays that go on in the next.
    pub began_before: u64,
    pub goes_on: u64,
    /// Stays of children: first ones, others, and reserved ones.
    pub children: Children,
}

/// How many stays of children there are.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Children {
    pub firsts: u64,
    pub seconds: u64,
    pub reserved: u64,
}

impl House {
    /// Registered stays.
    pub(crate) const fn registered(&self) -> u64 {
        self.stays - self.reserved
    }

    /// Registered stays that are somebody's second of the year.
    pub(crate) const fn seconds(&self) -> u64 {
        self.registered() - self.persons
    }
}

/// The totals of one side in a year.
struct Totals {
    stays: u64,
    reserved: u64,
    nights: u64,
    persons: u64,
    not_stated: u64,
    children: Children,
}

impl Totals {
    fn of(who: OfferFor, targets: &Targets) -> Result<Self, SynthError> {
        let residents = |topic| targets.number(RESIDENTS, topic);
        let children = |topic| targets.number(CHILDREN, topic);
        let less = |all: u64, part| all.checked_sub(part).ok_or(SynthError::Impossible("stays"));
        let (men, nights) = (residents("stays.men")?, residents("nights.men")?);
        let not_stated = residents("residents.other_or_not_stated")?;
        let of_men = residents("residents.men")?;
        let brought_by_men = children("children.at_mens_offers")?;
        let with_men = children("stays.at_mens_offers")?;
        let of_children = |firsts, stays, reserved| {
            let seconds = less(stays, firsts + reserved)?;
            Ok::<_, SynthError>(Children { firsts, seconds, reserved })
        };
        Ok(match who {
            OfferFor::Women => {
                let stays = less(residents("stays.total")?, men)?;
                Self {
                    stays,
                    reserved: less(stays, residents("stays.women_registered")?)?,
                    nights: less(residents("nights.total")?, nights)?,
                    persons: less(residents("residents.total")?, of_men)?,
                    not_stated,
                    children: of_children(
                        less(children("children.total")?, brought_by_men)?,
                        less(children("stays.total")?, with_men)?,
                        children("stays.women_reserved")?,
                    )?,
                }
            }
            OfferFor::Men => Self {
                stays: men,
                reserved: less(men, residents("stays.men_registered")?)?,
                nights,
                persons: of_men,
                not_stated: 0,
                children: of_children(brought_by_men, with_men, children("stays.men_reserved")?)?,
            },
        })
    }
}

/// The houses of one side: together, the published numbers. Offers without housing have none.
pub(crate) fn houses(
    side: &Side,
    targets: &Targets,
    seed: u64,
) -> Result<Vec<House>, SynthError> {
    let impossible = || SynthError::Impossible("stays");
    let totals = Totals::of(side.who, targets)?;
    let mut dealer = Dealer::of_pool(roster::POOL, seed, Use::Houses, &side.present);
    let weights = weights(side, &mut dealer);
    let mut houses = new_years(side, &weights, targets.year());

    let least = match side.who {
        OfferFor::Women => LEAST_STAYS,
        OfferFor::Men => 1,
    };
    let hand = |(offer, weight): (_, &u64)| {
        if has_housing(offer) {
            Hand { weight: *weight, least, most: u64::MAX }
        } else {
            Hand { weight: 0, least: 0, most: 0 }
        }
    };
    let hands: Vec<_> = side.offers.iter().zip(&weights).map(hand).collect();
    let stays = deal(totals.stays, &hands).ok_or_else(impossible)?;
    let kinds = [totals.reserved, totals.stays - totals.reserved];
    let reserved = share_out(&stays, &kinds).into_iter().map(|kinds| kinds.first().copied());
    for ((house, stays), reserved) in houses.iter_mut().zip(stays).zip(reserved) {
        house.stays = stays;
        house.reserved = reserved.unwrap_or(0);
    }
    deal_nights(&mut houses, &totals, &mut dealer)?;
    deal_persons(&mut houses, &totals, &mut dealer)?;
    deal_children(&mut houses, &totals, &mut dealer)?;
    Ok(houses)
}

/// How much each offer of a side counts. The one that a centre has to men only counts as a department of its own.
pub(crate) fn weights(side: &Side, dealer: &mut Dealer<'_>) -> Vec<u64> {
    let weight = |(number, weight): (&usize, u64)| {
        if side.who == OfferFor::Men && *number == roster::ONLY_MEN { ONLY_MEN } else { weight }
    };
    side.present.iter().zip(dealer.each(WEIGHTS.0, WEIGHTS.1)).map(weight).collect()
}

/// The stays over New Year: as many over each, at centres that are there in both years.
fn new_years(side: &Side, weights: &[u64], year: Year) -> Vec<House> {
    let (before, after) = (roster::present(year - 1), roster::present(year + 1));
    let house = |(number, weight): (&usize, &u64)| {
        let over = match side.who {
            OfferFor::Women => weight / PER_NEW_YEAR,
            OfferFor::Men => 0,
        };
        House {
            began_before: if before.contains(number) { over } else { 0 },
            goes_on: if after.contains(number) { over } else { 0 },
            ..House::default()
        }
    };
    side.present.iter().zip(weights).map(house).collect()
}

/// Nights, about as many per stay as in the nation: a little more here and less there.
fn deal_nights(
    houses: &mut [House],
    totals: &Totals,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let usual = |house: &House| house.stays * totals.nights / totals.stays.max(1);
    let hand = |(house, chance): (&House, u64)| Hand {
        weight: house.stays * chance,
        least: usual(house) * NIGHTS.0 / 10,
        most: usual(house) * NIGHTS.1 / 10,
    };
    let hands: Vec<_> = houses.iter().zip(dealer.each(85, 115)).map(hand).collect();
    let nights = deal(totals.nights, &hands).ok_or(SynthError::Impossible("nights"))?;
    houses.iter_mut().zip(nights).for_each(|(house, nights)| house.nights = nights);
    Ok(())
}

/// Residents: registered stays, less the second ones.
fn deal_persons(
    houses: &mut [House],
    totals: &Totals,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let impossible = || SynthError::Impossible("residents");
    let seconds = (totals.stays - totals.reserved).checked_sub(totals.persons);
    let hand = |(house, chance): (&House, u64)| {
        let ordinary = house.registered().saturating_sub(house.began_before + house.goes_on);
        let most = ordinary * MOST_SECOND.0 / MOST_SECOND.1;
        Hand { weight: ordinary * chance, least: 0, most }
    };
    let hands: Vec<_> = houses.iter().zip(dealer.each(60, 140)).map(hand).collect();
    let seconds = deal(seconds.ok_or_else(impossible)?, &hands).ok_or_else(impossible)?;
    let without_gender = dealer.choose(totals.not_stated);
    for ((house, seconds), not_stated) in houses.iter_mut().zip(seconds).zip(without_gender) {
        house.persons = house.registered() - seconds;
        house.not_stated = u64::from(not_stated);
    }
    Ok(())
}

/// Children: those who come twice with persons who do, the others with the others.
fn deal_children(
    houses: &mut [House],
    totals: &Totals,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let impossible = || SynthError::Impossible("children");
    let twice = |house: &House| Hand {
        weight: house.seconds(),
        least: 0,
        most: house.seconds() * MOST_CHILDREN / 10,
    };
    let hands: Vec<_> = houses.iter().map(twice).collect();
    let seconds = deal(totals.children.seconds, &hands).ok_or_else(impossible)?;
    let once = |(house, chance): (&House, u64)| {
        let persons = house.persons - house.seconds();
        Hand { weight: persons * chance, least: 0, most: persons * MOST_CHILDREN / 10 }
    };
    let hands: Vec<_> = houses.iter().zip(dealer.each(80, 120)).map(once).collect();
    // Children who come twice come once for the first time.
    let firsts = totals.children.firsts.checked_sub(totals.children.seconds);
    let others = firsts.ok_or_else(impossible)? + totals.children.reserved;
    let others = deal(others, &hands).ok_or_else(impossible)?;
    let all: u64 = others.iter().sum();
    let kinds = [totals.children.reserved, all - totals.children.reserved];
    for ((house, seconds), kinds) in
        houses.iter_mut().zip(seconds).zip(share_out(&others, &kinds))
    {
        let [reserved, once] = kinds[..] else { return Err(impossible()) };
        house.children = Children { firsts: once + seconds, seconds, reserved };
    }
    Ok(())
}
