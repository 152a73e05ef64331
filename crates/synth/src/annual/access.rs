//! Hours and distance.

use tallfest_forms::smiso::annual::Annual;

use super::{HELPLINE, yes_at};
use crate::{
    SynthError, answers,
    deal::{Hand, deal},
    random::Random,
};

/// Round the clock, in tenths of an hour a week.
const ROUND_THE_CLOCK: u64 = 1680;
/// Centres with the telephone answered round the clock, and those of them that share a house with a crisis centre
/// (MA20).
const ROUND_THE_CLOCK_CENTRES: usize = 4;
const CO_LOCATED: usize = 3;
/// Centres open in the evening: our choice.
const EVENINGS: u64 = 15;
/// Centres that cover municipalities that do not contribute (MA20).
const COVER_NONPAYING: u64 = 21;
/// The mean of the longest journey, in kilometres (MA20).
const MEAN_DISTANCE: u64 = 164;

pub(super) fn fill(centres: &mut [Annual], random: &mut Random) -> Result<(), SynthError> {
    let number = u64::try_from(centres.len()).map_err(|_| SynthError::Impossible("centres"))?;
    // A mean between 45 and 400: our choice.
    let hand = |_| Hand { weight: random.between(50, 300), least: 45, most: 400 };
    let hands: Vec<_> = (0..number).map(hand).collect();
    let distances = deal(MEAN_DISTANCE * number, &hands);
    let distances = distances.ok_or(SynthError::Impossible("travel_distance_km"))?;
    for (centre, distance) in centres.iter_mut().zip(distances) {
        // Half-hours from 20 to 37.5 for the telephone, and from 15 to 35 for visits: our choice.
        centre.phone_hours_week = answers::number(200 + 5 * random.below(36));
        centre.open_hours_week = answers::number(150 + 5 * random.below(41));
        centre.travel_distance_km = answers::number(distance);
        // Few others share a house with a crisis centre: our choice.
        centre.co_located_crisis_centre = answers::yes_no(random.percent(10));
    }
    fill_round_the_clock(centres, random);
    yes_at(centres, EVENINGS, random, |centre| &mut centre.evening_open);
    yes_at(centres, COVER_NONPAYING, random, |centre| &mut centre.covers_nonpaying_municipalities);
    Ok(())
}

/// The centre of the helpline is the one of them that does not share a house: our choice.
fn fill_round_the_clock(centres: &mut [Annual], random: &mut Random) {
    let mut order: Vec<_> = centres.iter_mut().enumerate().collect();
    random.shuffle(&mut order);
    order.sort_by_key(|(number, _)| *number != HELPLINE);
    for (place, (_, centre)) in order.into_iter().take(ROUND_THE_CLOCK_CENTRES).enumerate() {
        centre.phone_hours_week = answers::number(ROUND_THE_CLOCK);
        centre.co_located_crisis_centre =
            answers::yes_no(place >= ROUND_THE_CLOCK_CENTRES - CO_LOCATED);
    }
}
