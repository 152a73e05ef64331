//! Rules against a sum in which few weigh most.

use super::facts::{Facts, LARGEST};

/// A rule against a sum in which few contributors weigh most.
///
/// Its parameters are confidential: who knows them can compute back. They can be given, not read, and `Debug` keeps them.
///
/// Sources: Hundepool et al., *Handbook on Statistical Disclosure Control* (2nd ed.), 4.2: the rules and the protection
/// level that each asks for.
///
/// ```
/// use tallfest_disclosure::linked::Concentration;
/// let rule = Concentration::dominance(2, 80);
/// assert_eq!(format!("{rule:?}"), "Concentration");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Concentration(Rule);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    Dominance { contributors: usize, percent: u32 },
    PriorPosterior { posterior: u32, prior: u32 },
}

impl std::fmt::Debug for Concentration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Concentration")
    }
}

impl Concentration {
    /// (n,k): unsafe if the `contributors` largest are more than `percent` of the sum. At most ten are looked at.
    pub const fn dominance(contributors: usize, percent: u32) -> Self {
        let contributors = if contributors > LARGEST { LARGEST } else { contributors };
        Self(Rule::Dominance { contributors, percent })
    }

    /// p %: unsafe if the second largest can estimate the largest to within `percent` of it.
    pub const fn p_percent(percent: u32) -> Self {
        Self::prior_posterior(percent, 100)
    }

    /// (p,q): each can estimate the others to within `prior` per cent, and must not come within `posterior` per cent of
    /// one. With a prior of 100 it is the p % rule.
    pub const fn prior_posterior(posterior: u32, prior: u32) -> Self {
        Self(Rule::PriorPosterior { posterior, prior })
    }

    /// How far above its value a reader must be left to believe an unsafe sum could lie, rounded up: the upper
    /// protection level. `None` if it is safe.
    pub(crate) fn level(self, sum: i64, facts: &Facts) -> Option<i64> {
        let sum = i128::from(sum);
        let largest =
            |count: usize| facts.largest.iter().take(count).copied().map(i128::from).sum();
        let (short, by) = match self.0 {
            Rule::Dominance { contributors, percent } => {
                let percent = i128::from(percent).max(1);
                let few: i128 = largest(contributors);
                (100 * few - percent * sum, percent)
            }
            Rule::PriorPosterior { posterior, prior } => {
                let (one, two): (i128, i128) = (largest(1), largest(2));
                let prior = i128::from(prior).max(1);
                (i128::from(posterior) * one - prior * (sum - two), prior)
            }
        };
        (short > 0).then(|| i64::try_from((short + by - 1) / by).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(rule: Concentration, parts: &[i64], sum: i64) -> Option<i64> {
        rule.level(sum, &Facts { largest: parts.to_vec(), ..Facts::default() })
    }

    /// Handbook 4.2: safe by (1,90), though estimated to within 2 %.
    #[test]
    fn one_of_two_equals_is_safe_by_dominance_of_one() {
        assert_eq!(level(Concentration::dominance(1, 90), &[50_000, 49_000], 100_000), None);
        assert!(level(Concentration::p_percent(10), &[50_000, 49_000], 100_000).is_some());
    }

    /// Handbook 4.2: an estimate of 60,000 for 52,000 is 15.4 % off.
    #[test]
    fn safe_by_p_percent_and_not_by_two_and_ninety() {
        assert_eq!(level(Concentration::p_percent(10), &[52_000, 50_000], 110_000), None);
        assert!(level(Concentration::p_percent(16), &[52_000, 50_000], 110_000).is_some());
        assert!(level(Concentration::dominance(2, 90), &[52_000, 50_000], 110_000).is_some());
    }

    /// Handbook 4.2: 330 = 300 + 20 + 10 must be able to be 352.94; in whole numbers, 353.
    #[test]
    fn the_level_of_dominance() {
        assert_eq!(level(Concentration::dominance(1, 85), &[300, 20, 10], 330), Some(23));
    }

    /// Handbook 4.2: (2,k) with k = 100 · 100 / (100 + p) hides what p % hides; 80 goes with 25.
    #[test]
    fn dominance_of_two_hides_what_p_percent_hides() {
        for one in 1..40 {
            for two in 0..=one {
                for rest in 0..30 {
                    let (parts, sum) = ([one, two], one + two + rest);
                    if level(Concentration::p_percent(25), &parts, sum).is_some() {
                        assert!(level(Concentration::dominance(2, 80), &parts, sum).is_some());
                    }
                }
            }
        }
    }

    #[test]
    fn a_prior_of_all_is_the_p_percent_rule_and_a_sum_of_one_is_unsafe() {
        let rule = Concentration::prior_posterior(20, 50);
        // 20 / 50 · 100 = 40 above, less the 5 of the others.
        assert_eq!(level(rule, &[100, 10], 115), Some(35));
        assert_eq!(level(Concentration::p_percent(10), &[70], 70), Some(7));
    }
}
