//! Hours and distance.

use tallfest_forms::smiso::annual::Annual;

use super::yes_at;
use crate::{
    SynthError, answers,
    deal::{Dealer, Hand, deal},
    roster::{COMBINED, HELPLINE},
    targets::Targets,
};

/// Round the clock, in tenths of an hour a week.
const ROUND_THE_CLOCK: u64 = 1680;
/// Centres open in the evening: our choice. This and the next are of the 22 centres of 2020.
const EVENINGS: u64 = 15;
/// Centres that cover municipalities that do not contribute (MA20).
const COVER_NONPAYING: u64 = 21;
/// The mean of the longest journey, in kilometres (MA20).
const MEAN_DISTANCE: u64 = 164;

pub(super) fn fill(
    centres: &mut [Annual],
    present: &[usize],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    // A mean between 45 and 400: our choice.
    let hand = |weight| Hand { weight, least: 45, most: 400 };
    let hands: Vec<_> = dealer.each(50, 300).into_iter().map(hand).collect();
    let distances = deal(MEAN_DISTANCE * targets.centres()?, &hands);
    let distances = distances.ok_or(SynthError::Impossible("travel_distance_km"))?;
    // Half-hours from 20 to 37.5 for the telephone, and from 15 to 35 for visits: our choice.
    let (by_phone, open) = (dealer.each(40, 75), dealer.each(30, 70));
    let hours = by_phone.into_iter().zip(open);
    for (((centre, number), distance), (by_phone, open)) in
        centres.iter_mut().zip(present).zip(distances).zip(hours)
    {
        let shares_a_house = COMBINED.contains(number);
        let round_the_clock = *number == HELPLINE || shares_a_house;
        let by_phone = if round_the_clock { ROUND_THE_CLOCK } else { 5 * by_phone };
        centre.phone_hours_week = answers::number(by_phone);
        centre.open_hours_week = answers::number(5 * open);
        centre.travel_distance_km = answers::number(distance);
        centre.co_located_crisis_centre = answers::yes_no(shares_a_house);
    }
    let evenings = targets.of_centres(EVENINGS)?;
    yes_at(centres, evenings, dealer, |centre| &mut centre.evening_open);
    let covering = targets.of_centres(COVER_NONPAYING)?;
    yes_at(centres, covering, dealer, |centre| &mut centre.covers_nonpaying_municipalities);
    Ok(())
}
