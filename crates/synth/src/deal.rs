//! Dealing totals and codes to centres, so that the sums over the centres come out.

use std::cmp::Ordering;

use tallfest_base::{CodeList, CodeSet};

use crate::random::Random;

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
    let mut dealt: Vec<_> = hands.iter().map(|hand| hand.least).collect();
    let left = total.checked_sub(dealt.iter().sum())?;
    for _ in 0..left {
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

/// Gives each centre one code, each code as often as its quota; `None` if the quotas are not as many as the centres.
pub(crate) fn assign<C: CodeList>(
    quotas: &[(C, u64)],
    centres: usize,
    random: &mut Random,
) -> Option<Vec<C>> {
    let mut codes = vec![];
    for (code, quota) in quotas {
        codes.extend((0..*quota).map(|_| *code));
    }
    random.shuffle(&mut codes);
    (codes.len() == centres).then_some(codes)
}

/// Ticks each code at as many centres as its quota, and at least one at each centre; `None` if that can't be.
pub(crate) fn tick<C: CodeList>(
    quotas: &[(C, u64)],
    centres: usize,
    random: &mut Random,
) -> Option<Vec<CodeSet<C>>> {
    let mut ticked: Vec<Vec<C>> = vec![vec![]; centres];
    for (code, quota) in quotas {
        if usize::try_from(*quota).ok()? > centres {
            return None;
        }
        let chosen = random.choose(*quota, centres);
        let chosen = ticked.iter_mut().zip(chosen).filter(|(_, is_chosen)| *is_chosen);
        chosen.for_each(|(codes, _)| codes.push(*code));
    }
    // A centre without any takes one over from a centre with most.
    while let Some(empty) = ticked.iter().position(Vec::is_empty) {
        let richest = ticked.iter_mut().max_by_key(|codes| codes.len())?;
        if richest.len().cmp(&1) != Ordering::Greater {
            return None;
        }
        let code = richest.swap_remove(0);
        ticked.get_mut(empty)?.push(code);
    }
    ticked.into_iter().map(CodeSet::of).collect()
}

#[cfg(test)]
mod tests {
    use tallfest_forms::smiso::lists::Room;

    use super::*;
    use crate::random::Use;

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
    fn quotas_are_kept_and_no_centre_is_left_without() {
        for seed in 0..50 {
            let mut random = Random::new(seed, Use::Premises);
            let quotas = [(Room::Office, 3), (Room::Kitchen, 2), (Room::TalkRoom, 1)];
            let sets = tick(&quotas, 5, &mut random).unwrap();
            for (code, quota) in quotas {
                let ticked = sets.iter().filter(|set| set.has(code)).count();
                assert_eq!(u64::try_from(ticked), Ok(quota));
            }
            assert!(tick(&quotas, 7, &mut random).is_none());
            assert!(tick(&quotas, 2, &mut random).is_none());
            assert!(assign(&quotas, 5, &mut random).is_none());
            let rooms = assign(&quotas, 6, &mut random).unwrap();
            assert_eq!(rooms.iter().filter(|room| **room == Room::Office).count(), 3);
        }
    }
}
