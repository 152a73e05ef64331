//! Chance that is the same everywhere: PCG 64, whose stream is tested against the reference vectors of its authors.

use rand_pcg::{Pcg64, rand_core::Rng};
use tallfest_base::{Answer, CodeList, Year};

/// What chance is used for. Each use has a stream of its own, so that a change in one leaves the others as they are.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Use {
    Sizes,
    Staff,
    Supervision,
    Outreach,
    Cooperation,
    Premises,
    Organisation,
    Services,
    Access,
    Funding,
    Pandemic,
    /// The sizes of forms B and C at the centres.
    Visits,
    /// What is a centre's own in all years, by its number from 0.
    Character(usize),
    /// How the months of a year differ from centre to centre.
    Months(Year),
    /// The days, the contacts, the visits and the users of a centre in a year.
    Days(Year, usize),
    Contacts(Year, usize),
    VisitsOf(Year, usize),
    UsersOf(Year, usize),
    /// A question of all offers of the crisis centres, by its number: the same stream for women's and for men's, so that
    /// what a centre has for women it is likely to have for men.
    Offers(u64),
    /// The sizes of the crisis centres.
    Houses,
    DayHouses,
    /// The stays, the children and the day visits of an offer in a year, by its number among the offers.
    StaysOf(Year, usize),
    ChildrenOf(Year, usize),
    DayVisitsOf(Year, usize),
    /// The days of a crisis centre's visits in a year.
    VisitDays(Year, usize),
    ChildStaysOf(Year, usize),
    DayUsersOf(Year, usize),
    /// The stays of an offer over the end of a year.
    NewYear(Year, usize),
    NewYearChildren(Year, usize),
}

impl Use {
    fn stream(self) -> u64 {
        let of_centre = |centre: usize| 16 * u64::try_from(centre).unwrap_or(0);
        let of_year = |year: Year, part: u64| 10_000 * u64::from(year) + part;
        match self {
            Self::Sizes => 0,
            Self::Staff => 1,
            Self::Supervision => 2,
            Self::Outreach => 3,
            Self::Cooperation => 4,
            Self::Premises => 5,
            Self::Organisation => 6,
            Self::Services => 7,
            Self::Access => 8,
            Self::Funding => 9,
            Self::Pandemic => 10,
            Self::Visits => 11,
            Self::Character(centre) => 1000 + of_centre(centre),
            Self::Months(year) => of_year(year, 0),
            Self::Days(year, centre) => of_year(year, of_centre(centre) + 1),
            Self::Contacts(year, centre) => of_year(year, of_centre(centre) + 2),
            Self::VisitsOf(year, centre) => of_year(year, of_centre(centre) + 3),
            Self::UsersOf(year, centre) => of_year(year, of_centre(centre) + 4),
            Self::Houses => 12,
            Self::DayHouses => 13,
            Self::Offers(question) => 100 + question,
            Self::StaysOf(year, offer) => of_year(year, 2000 + of_centre(offer)),
            Self::ChildrenOf(year, offer) => of_year(year, 2000 + of_centre(offer) + 1),
            Self::DayVisitsOf(year, offer) => of_year(year, 2000 + of_centre(offer) + 2),
            Self::ChildStaysOf(year, offer) => of_year(year, 2000 + of_centre(offer) + 6),
            Self::DayUsersOf(year, offer) => of_year(year, 2000 + of_centre(offer) + 7),
            Self::VisitDays(year, offer) => of_year(year, 2000 + of_centre(offer) + 3),
            Self::NewYearChildren(year, offer) => of_year(year, 2000 + of_centre(offer) + 5),
            Self::NewYear(year, offer) => of_year(year, 2000 + of_centre(offer) + 4),
        }
    }
}

/// No thing draws more often than this.
const PART: u128 = 256;

/// A stream of chance.
#[derive(Debug, Clone)]
pub(crate) struct Random(Pcg64);

impl Random {
    /// The stream of a seed for a use.
    pub(crate) fn new(seed: u64, purpose: Use) -> Self {
        // The state is drawn and not the seed itself: streams of the same state are alike.
        let stream = u128::from(purpose.stream());
        let mut seeds = Pcg64::new(seed.into(), 0);
        seeds.advance(2 * stream);
        let state = u128::from(seeds.next_u64()) << 64 | u128::from(seeds.next_u64());
        Self(Pcg64::new(state, stream))
    }

    /// The part of the stream that belongs to a thing with this number: the same in whatever order things are made.
    pub(crate) fn of(&self, number: u64) -> Self {
        let mut part = self.0.clone();
        part.advance(u128::from(number) * PART);
        Self(part)
    }

    /// A number below a bound; 0 if the bound is 0.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        let product = u128::from(self.0.next_u64()) * u128::from(bound);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// A number from the first to the last, both possible.
    pub(crate) fn between(&mut self, first: u64, last: u64) -> u64 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// True so many times in a hundred.
    pub(crate) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A code, each as often as its weight says.
    pub(crate) fn code<C: CodeList>(&mut self, weights: &[(C, u64)]) -> Answer<C> {
        self.one_of(weights).map_or(Answer::Absent, Answer::Given)
    }

    /// One or another, each as often as its weight says.
    pub(crate) fn one_of<C: CodeList>(&mut self, weights: &[(C, u64)]) -> Option<C> {
        let mut left = self.below(weights.iter().map(|(_, weight)| weight).sum());
        for (code, weight) in weights {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return Some(*code),
            }
        }
        None
    }

    /// Puts things into an order that is as likely as any other.
    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let bound = u64::try_from(last + 1).unwrap_or(0);
            things.swap(last, usize::try_from(self.below(bound)).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever the platform and the version of the generator.
    #[test]
    fn the_stream_of_a_seed_never_changes() {
        let mut random = Random::new(1, Use::Sizes);
        let drawn: Vec<_> = (0..4).map(|_| random.below(1_000_000)).collect();
        assert_eq!(drawn, [718_375, 584_689, 397_130, 37_957]);
    }

    #[test]
    fn things_have_parts_of_their_own() {
        let random = Random::new(7, Use::Staff);
        let drawn = |number| random.of(number).below(u64::MAX);
        assert_eq!(drawn(3), drawn(3));
        assert!(drawn(3) != drawn(4) && drawn(0) == random.clone().below(u64::MAX));
        let mut random = random;
        assert_eq!((random.below(0), random.between(3, 3)), (0, 3));
    }
}
