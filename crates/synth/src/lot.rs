//! Lots: codes as often as their quotas, drawn by number, in any order, without holding them.
//!
//! The numbers are put into another order by `number * step + start`, a permutation where the step and the number of
//! lots have no divisor in common. So every number has one place, every place one code, and quotas come out exactly
//! whatever the number of lots; memory does not grow with it.

use crate::random::Random;

/// As many lots as the quotas say.
#[derive(Debug, Clone)]
pub(crate) struct Lots<C> {
    quotas: Vec<(C, u64)>,
    all: u64,
    step: u64,
    start: u64,
}

/// A lot that was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lot<C> {
    /// What stands on it.
    pub code: C,
    /// Its number among all lots, as the quotas stand one after the other.
    pub place: u64,
    /// Its number among those with its code.
    pub rank: u64,
}

impl<C: Copy> Lots<C> {
    pub(crate) fn new(quotas: Vec<(C, u64)>, random: &mut Random) -> Self {
        let all = quotas.iter().map(|(_, quota)| quota).sum::<u64>();
        // Near no simple fraction of the whole, so that neighbours fall far apart.
        let mut step = random.between(all / 3, all - all / 3).max(1);
        while common_divisor(step, all.max(1)) != 1 {
            step += 1;
        }
        Self { quotas, all, step, start: random.below(all) }
    }

    /// As many lots as the quotas, each so many times.
    pub(crate) fn scaled(quotas: &[(C, u64)], scale: u64, random: &mut Random) -> Self {
        Self::new(quotas.iter().map(|(code, quota)| (*code, quota * scale)).collect(), random)
    }

    /// The lot with this number, from 0, if there are so many.
    pub(crate) fn draw(&self, number: u64) -> Option<Lot<C>> {
        if number >= self.all {
            return None;
        }
        let place = u128::from(number) * u128::from(self.step) + u128::from(self.start);
        let place = u64::try_from(place % u128::from(self.all)).ok()?;
        let mut rank = place;
        for (code, quota) in &self.quotas {
            match rank.checked_sub(*quota) {
                Some(rest) => rank = rest,
                None => return Some(Lot { code: *code, place, rank }),
            }
        }
        None
    }
}

const fn common_divisor(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::random::Use;

    #[test]
    fn every_lot_is_drawn_once() {
        for seed in 0..40 {
            let mut random = Random::new(seed, Use::Sizes);
            let quotas: Vec<_> = (0..4).map(|code| (code, random.below(30))).collect();
            let lots = Lots::new(quotas.clone(), &mut random);
            let (mut drawn, mut places) = (BTreeMap::new(), vec![]);
            for lot in (0..200).map_while(|number| lots.draw(number)) {
                *drawn.entry(lot.code).or_insert(0) += 1;
                places.push(lot.place);
            }
            places.sort_unstable();
            let all = quotas.iter().map(|(_, quota)| quota).sum();
            assert_eq!(places, (0..all).collect::<Vec<_>>());
            for (code, quota) in quotas {
                assert_eq!(drawn.get(&code).copied().unwrap_or(0), quota);
            }
        }
    }
}
