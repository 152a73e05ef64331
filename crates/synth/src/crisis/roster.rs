//! Which crisis centres there were in which year, and which offers they had.

use tallfest_base::Year;
use tallfest_forms::{crisis::lists::OfferFor, register::When};

use crate::roster::{self, COMBINED};

/// How many crisis centres there ever were: 47 in 2017 and 2018.
pub(crate) const POOL: usize = 47;

/// The centre that has an offer to men only, by its number from 0. Of 44 centres in 2020, 43 had an offer to women: one had
/// an offer to men alone, as a department of its own for men has. Which one, and in which years, is our choice.
pub(crate) const ONLY_MEN: usize = 4;

/// Centres that were closed, by their numbers from 0, with their last year: our choice. The others were there in all
/// years.
const CLOSED: [(usize, Year); 3] = [(44, 2019), (45, 2018), (46, 2018)];

/// The centres of a year, by their numbers.
pub(crate) fn present(year: Year) -> Vec<usize> {
    let is_closed = |number: usize| CLOSED.iter().any(|(of, last)| *of == number && year > *last);
    (0..POOL).filter(|number| !is_closed(*number)).collect()
}

/// The centres that were there until the end of the year before, by their numbers, and when they closed.
pub(crate) fn gone(year: Year) -> impl Iterator<Item = (usize, Option<When>)> {
    let gone = CLOSED.iter().filter(move |(_, last)| last.checked_add(1) == Some(year));
    gone.map(|(number, last)| (*number, roster::at_the_turn_of(*last)))
}

/// Those of the centres that have an offer, if there are so many offers. That the centres without an offer to men are the
/// last ones is our choice.
pub(crate) fn with_offer(who: OfferFor, offers: u64, present: &[usize]) -> Option<Vec<usize>> {
    let offers = usize::try_from(offers).ok()?;
    let women = || present.iter().copied().filter(|number| *number != ONLY_MEN);
    let mut with: Vec<_> = match who {
        OfferFor::Women => women().collect(),
        OfferFor::Men => women().take(offers.checked_sub(1)?).chain([ONLY_MEN]).collect(),
    };
    with.sort_unstable();
    (with.len() == offers).then_some(with)
}

/// The centre of the other system that the same organisation runs, by its number there.
pub(crate) fn combined_with(number: usize) -> Option<usize> {
    COMBINED.get(number).copied()
}

/// The county of a centre: that of the other centre of its organisation, if it has one.
pub(crate) fn county(number: usize) -> Option<&'static str> {
    roster::county(combined_with(number).unwrap_or(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centres_and_offers_are_as_many_as_published() {
        for (year, centres, women, men) in
            [(2017, 47, 46, 40), (2018, 47, 46, 43), (2019, 45, 44, 41), (2020, 44, 43, 39)]
        {
            let present = present(year);
            assert_eq!(present.len(), centres);
            assert!(with_offer(OfferFor::Women, women, &present).is_some());
            let men = with_offer(OfferFor::Men, men, &present).unwrap();
            assert!(men.contains(&ONLY_MEN) && men.iter().all(|number| present.contains(number)));
            assert!(with_offer(OfferFor::Women, women + 1, &present).is_none());
        }
    }
}
