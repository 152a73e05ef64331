//! Dealing totals and codes to centres, so that the sums over the centres come out.

use std::cmp::{Ordering, Reverse};

use tallfest_base::{CodeList, CodeSet};

use crate::{
    random::{Random, Use},
    roster::POOL,
};

/// Deals to the centres of a year. What is drawn is drawn for all centres that there ever were, in the same order every
/// year, so that a centre keeps its answers from year to year as far as the quotas let it.
pub(crate) struct Dealer<'a> {
    /// How many centres there ever were.
    pool: usize,
    present: &'a [usize],
    random: Random,
}

impl<'a> Dealer<'a> {
    pub(crate) fn new(seed: u64, purpose: Use, present: &'a [usize]) -> Self {
        Self::of_pool(POOL, seed, purpose, present)
    }

    /// Of a system that so many centres ever belonged to.
    pub(crate) fn of_pool(pool: usize, seed: u64, purpose: Use, present: &'a [usize]) -> Self {
        Self { pool, present, random: Random::new(seed, purpose) }
    }

    /// How many centres there are.
    pub(crate) const fn centres(&self) -> usize {
        self.present.len()
    }

    /// A number from the first to the last for each centre.
    pub(crate) fn each(&mut self, first: u64, last: u64) -> Vec<u64> {
        let all: Vec<_> = (0..self.pool).map(|_| self.random.between(first, last)).collect();
        self.present.iter().filter_map(|number| all.get(*number).copied()).collect()
    }

    /// The centres by their places in the year, in an order that is as likely as any other.
    pub(crate) fn order(&mut self) -> Vec<usize> {
        let mut all: Vec<_> = (0..self.pool).collect();
        self.random.shuffle(&mut all);
        let place = |number: &usize| self.present.iter().position(|present| present == number);
        all.iter().filter_map(place).collect()
    }

    /// The place in the year of the first centre in an order that something holds of.
    pub(crate) fn one(&mut self, holds: impl Fn(usize) -> bool) -> Option<usize> {
        let mut order = self.order().into_iter();
        order.find(|place| self.present.get(*place).is_some_and(|number| holds(*number)))
    }

    /// So many of the centres among these, each choice as likely as any other; all of these if there are too few.
    pub(crate) fn choose_among(&mut self, chosen: u64, among: &[bool]) -> Vec<bool> {
        let chosen = usize::try_from(chosen).unwrap_or(usize::MAX);
        let mut choice = vec![false; self.centres()];
        let order = self.order().into_iter();
        let eligible = order.filter(|place| among.get(*place).is_some_and(|is| *is));
        for place in eligible.take(chosen) {
            if let Some(is_chosen) = choice.get_mut(place) {
                *is_chosen = true;
            }
        }
        choice
    }

    /// So many of the centres.
    pub(crate) fn choose(&mut self, chosen: u64) -> Vec<bool> {
        self.choose_among(chosen, &vec![true; self.centres()])
    }

    /// Gives each centre among these one code, each code as often as its quota; `None` if the quotas are not as many as
    /// the centres.
    pub(crate) fn assign_among<C: CodeList>(
        &mut self,
        quotas: &[(C, u64)],
        among: &[bool],
    ) -> Option<Vec<Option<C>>> {
        let mut codes = vec![];
        for (code, quota) in quotas {
            codes.extend((0..*quota).map(|_| *code));
        }
        let mut given = vec![None; self.centres()];
        let order = self.order().into_iter();
        let eligible: Vec<_> =
            order.filter(|place| among.get(*place).is_some_and(|is| *is)).collect();
        if codes.len() != eligible.len() {
            return None;
        }
        for (place, code) in eligible.into_iter().zip(codes) {
            *given.get_mut(place)? = Some(code);
        }
        Some(given)
    }

    /// Gives each centre one code, each code as often as its quota.
    pub(crate) fn assign<C: CodeList>(&mut self, quotas: &[(C, u64)]) -> Option<Vec<Option<C>>> {
        self.assign_among(quotas, &vec![true; self.centres()])
    }

    /// Ticks each code at as many of these centres as its quota, which can leave centres without any; `None` if there
    /// are not so many centres.
    fn lists<C: CodeList>(&mut self, quotas: &[(C, u64)], among: &[bool]) -> Option<Vec<Vec<C>>> {
        let eligible = among.iter().filter(|is| **is).count();
        let mut ticked: Vec<Vec<C>> = vec![vec![]; self.centres()];
        for (code, quota) in quotas {
            if usize::try_from(*quota).ok()? > eligible {
                return None;
            }
            let chosen = self.choose_among(*quota, among);
            let chosen = ticked.iter_mut().zip(chosen).filter(|(_, is_chosen)| *is_chosen);
            chosen.for_each(|(codes, _)| codes.push(*code));
        }
        Some(ticked)
    }

    /// Ticks each code at as many centres as its quota; a centre may be left without.
    pub(crate) fn tick_some<C: CodeList>(
        &mut self,
        quotas: &[(C, u64)],
    ) -> Option<Vec<Option<CodeSet<C>>>> {
        let lists = self.lists(quotas, &vec![true; self.centres()])?;
        Some(lists.into_iter().map(CodeSet::of).collect())
    }

    /// Ticks each code at as many of these centres as its quota, and at least one at each of them; `None` if that
    /// can't be.
    pub(crate) fn tick_among<C: CodeList>(
        &mut self,
        quotas: &[(C, u64)],
        among: &[bool],
    ) -> Option<Vec<Option<CodeSet<C>>>> {
        let mut ticked = self.lists(quotas, among)?;
        let is_empty = |(codes, is_among): (&Vec<C>, &bool)| *is_among && codes.is_empty();
        // A centre without any takes one over from a centre with most.
        while let Some(empty) = ticked.iter().zip(among).position(is_empty) {
            let richest = ticked.iter_mut().max_by_key(|codes| codes.len())?;
            if richest.len().cmp(&1) != Ordering::Greater {
                return None;
            }
            let code = richest.swap_remove(0);
            ticked.get_mut(empty)?.push(code);
        }
        Some(ticked.into_iter().map(CodeSet::of).collect())
    }

    /// Ticks each code at as many centres as its quota, and at least one at each centre.
    pub(crate) fn tick<C: CodeList>(
        &mut self,
        quotas: &[(C, u64)],
    ) -> Option<Vec<Option<CodeSet<C>>>> {
        self.tick_among(quotas, &vec![true; self.centres()])
    }
}

/// What a centre can be dealt: how much it counts, and its limits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hand {
    /// How much it counts beside the others.
    pub weight: u64,
    /// The least that it gets.
    pub least: u64,
    /// The most.
    pub most: u64,
}

/// Deals a total, about as the weights say; `None` if the limits do not let it be dealt.
pub(crate) fn deal(total: u64, hands: &[Hand]) -> Option<Vec<u64>> {
    let left = total.checked_sub(hands.iter().map(|hand| hand.least).sum())?;
    // What each gets in any case: dealing one by one would give it too, only later.
    let weights: u64 = hands.iter().map(|hand| hand.weight).sum::<u64>().max(1);
    let at_once = |hand: &Hand| {
        let part = u128::from(left) * u128::from(hand.weight) / u128::from(weights);
        u64::try_from(part).unwrap_or(0).min(hand.most).max(hand.least)
    };
    let mut dealt: Vec<_> = hands.iter().map(at_once).collect();
    for _ in 0..total.checked_sub(dealt.iter().sum())? {
        let open = hands.iter().zip(&mut dealt).filter(|(hand, has)| **has < hand.most);
        // To the one that has least for its weight; of equals, the last.
        let next = open.max_by(|(hand, has), (other, others)| {
            let product = |weight: u64, has: u64| u128::from(weight) * u128::from(has + 1);
            product(hand.weight, **others).cmp(&product(other.weight, **has))
        });
        *next?.1 += 1;
    }
    let within = |(hand, has): (&Hand, &u64)| *has <= hand.most;
    hands.iter().zip(&dealt).all(within).then_some(dealt)
}

/// Parts of a total in the proportions of the weights: each is rounded down, and what is left goes to those that lost
/// most. No part of a total up to the sum of the weights is above its weight.
pub(crate) fn apportion(total: u64, weights: &[u64]) -> Vec<u64> {
    let all = u128::from(weights.iter().sum::<u64>().max(1));
    let product = |weight: &u64| u128::from(total) * u128::from(*weight);
    let mut parts: Vec<u64> = weights
        .iter()
        .map(|weight| u64::try_from(product(weight) / all).unwrap_or(u64::MAX))
        .collect();
    let lost = |place: &usize| weights.get(*place).map(|weight| product(weight) % all);
    let mut order: Vec<_> = (0..weights.len()).collect();
    order.sort_by_key(|place| Reverse(lost(place)));
    let left = usize::try_from(total.saturating_sub(parts.iter().sum())).unwrap_or(usize::MAX);
    for place in order.into_iter().take(left) {
        if let Some(part) = parts.get_mut(place) {
            *part += 1;
        }
    }
    parts
}

/// Shares quotas out over rows of these sizes: each row about in the proportions of the whole, rows and quotas exactly.
/// The sizes must add up to the quotas.
pub(crate) fn share_out(sizes: &[u64], quotas: &[u64]) -> Vec<Vec<u64>> {
    let mut left = quotas.to_vec();
    let row = |size: &u64| {
        let row = apportion(*size, &left);
        left.iter_mut().zip(&row).for_each(|(left, part)| *left = left.saturating_sub(*part));
        row
    };
    sizes.iter().map(row).collect()
}

/// Lets the rows differ by chance, while the sums of rows and columns stay: what one row has more in a column, another
/// has less.
pub(crate) fn stir(rows: &mut [Vec<u64>], percent: u64, random: &mut Random) {
    let columns = rows.first().map_or(0, Vec::len);
    let mut draw = |bound: usize| {
        let bound = u64::try_from(bound).unwrap_or(0);
        usize::try_from(random.below(bound)).unwrap_or(0)
    };
    for _ in 0..rows.len() * columns {
        let (from, to) = (draw(rows.len()), draw(rows.len()));
        let (one, other) = (draw(columns), draw(columns));
        let cell = |row: usize, column: usize| rows.get(row)?.get(column).copied();
        let cells = [(from, one), (from, other), (to, one), (to, other)];
        let least = cells.iter().filter_map(|(row, column)| cell(*row, *column)).min();
        let moved = least.unwrap_or(0) * percent / 100;
        if from == to || one == other {
            continue;
        }
        for ((row, column), more) in cells.into_iter().zip([true, false, false, true]) {
            if let Some(cell) = rows.get_mut(row).and_then(|row| row.get_mut(column)) {
                *cell = if more { *cell + moved } else { *cell - moved };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use tallfest_forms::smiso::lists::Room;

    use super::*;
    use crate::roster;

    #[test]
    fn a_total_is_dealt_by_weight_within_limits() {
        let hand = |weight, least, most| Hand { weight, least, most };
        let hands = [hand(1, 0, 9), hand(2, 0, 9), hand(1, 2, 9)];
        assert_eq!(deal(8, &hands), Some(vec![2, 4, 2]));
        assert_eq!(deal(1, &hands), None);
        assert_eq!(deal(28, &hands), None);
        assert_eq!(deal(27, &hands), Some(vec![9, 9, 9]));
        assert_eq!(deal(0, &[hand(1, 0, 0)]), Some(vec![0]));
    }

    #[test]
    fn parts_add_up() {
        assert_eq!(apportion(24, &[14, 4, 1, 3]), [15, 5, 1, 3]);
        assert_eq!(apportion(22, &[14, 4, 1, 3]), [14, 4, 1, 3]);
        assert_eq!(apportion(0, &[3, 0]), [0, 0]);
        assert_eq!(apportion(3, &[]), [0; 0]);
    }

    #[test]
    fn rows_and_quotas_come_out() {
        for seed in 0..50 {
            let mut random = Random::new(seed, Use::Sizes);
            let sizes: Vec<_> = (0..9).map(|_| random.below(200)).collect();
            let quotas = apportion(sizes.iter().sum(), &[5, 0, 300, 40, 3, 3]);
            let mut rows = share_out(&sizes, &quotas);
            for stirred in [false, true] {
                if stirred {
                    stir(&mut rows, 20, &mut random);
                }
                for (row, size) in rows.iter().zip(&sizes) {
                    assert_eq!(row.iter().sum::<u64>(), *size);
                }
                for (column, quota) in quotas.iter().enumerate() {
                    assert_eq!(rows.iter().map(|row| row[column]).sum::<u64>(), *quota);
                }
            }
        }
    }

    #[test]
    fn quotas_are_kept_and_no_centre_is_left_without() {
        let present = [0, 4, 7, 20, 23];
        for seed in 0..50 {
            let mut dealer = Dealer::new(seed, Use::Premises, &present);
            let quotas = [(Room::Office, 3), (Room::Kitchen, 2), (Room::TalkRoom, 1)];
            let sets = dealer.tick(&quotas).unwrap();
            for (code, quota) in quotas {
                let ticked = sets.iter().flatten().filter(|set| set.has(code)).count();
                assert_eq!(u64::try_from(ticked), Ok(quota));
            }
            let among = [true, true, false, false, false];
            assert!(dealer.tick_among(&quotas, &among).is_none());
            assert!(dealer.assign(&quotas).is_none());
            let rooms = dealer.assign(&[(Room::Office, 3), (Room::Kitchen, 2)]).unwrap();
            assert_eq!(rooms.iter().filter(|room| **room == Some(Room::Office)).count(), 3);
        }
    }

    #[test]
    fn a_centre_keeps_its_answers() {
        let (before, after) = (roster::present(2018), roster::present(2019));
        for seed in 0..20 {
            let chosen = |present: &[usize], quota| {
                let mut dealer = Dealer::new(seed, Use::Premises, present);
                drop(dealer.each(1, 9));
                let chosen = dealer.choose(quota);
                present
                    .iter()
                    .zip(chosen)
                    .filter(|(_, is)| *is)
                    .map(|(n, _)| *n)
                    .collect::<Vec<_>>()
            };
            let (before, after) = (chosen(&before, 17), chosen(&after, 17));
            let kept = before.iter().filter(|number| after.contains(number)).count();
            assert!(kept >= 16);
        }
    }
}
