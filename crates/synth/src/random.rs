//! Chance that is the same everywhere: PCG 64, whose stream is tested against the reference vectors of its authors.

use rand_pcg::{Pcg64, rand_core::Rng};
use tallfest_base::{Answer, CodeList};

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
    /// The days of a centre, by its number from 0.
    Days(u64),
    /// The contacts of a centre, by its number from 0.
    Contacts(u64),
}

impl Use {
    const fn stream(self) -> u64 {
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
            Self::Days(centre) => 1000 + 2 * centre,
            Self::Contacts(centre) => 1001 + 2 * centre,
        }
    }
}

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
        let mut left = self.below(weights.iter().map(|(_, weight)| weight).sum());
        for (code, weight) in weights {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return Answer::Given(*code),
            }
        }
        Answer::Absent
    }

    /// So many of a number of places, each choice as likely as any other; all of them if there are too few.
    pub(crate) fn choose(&mut self, chosen: u64, of: usize) -> Vec<bool> {
        let mut wanted = chosen;
        let left = (1..=of).rev().filter_map(|left| u64::try_from(left).ok());
        left.map(|left| {
            let is_chosen = self.below(left) < wanted;
            wanted -= u64::from(is_chosen);
            is_chosen
        })
        .collect()
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
    fn so_many_are_chosen() {
        let mut random = Random::new(7, Use::Staff);
        for chosen in 0..=5 {
            let choice = random.choose(chosen, 5);
            let so_many = choice.iter().filter(|is_chosen| **is_chosen).count();
            assert_eq!(u64::try_from(so_many), Ok(chosen));
        }
        assert_eq!(random.choose(9, 3), [true; 3]);
        assert_eq!((random.below(0), random.between(3, 3)), (0, 3));
    }
}
