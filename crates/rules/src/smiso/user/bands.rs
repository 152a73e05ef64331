//! What the bands of form C stand for, in whole years: one table each, for all rules that compare them.

use std::ops::RangeInclusive;

use tallfest_base::{CodeList, Test};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{
        lists::{AbuseDuration, AgeAtFirstAbuse},
        user::{User, fields},
    },
};

use crate::{Shown, common};

/// The highest age there is; an age above is a fault of structure (COM-018).
// mutant `120` to `120 + 1`: no age that a rule compares with is near it.
// mutant `120` to `120 - 1`: no age that a rule compares with is near it.
const OLDEST: u64 = 120;

/// An age may be in completed years or from the year of birth, which the sources do not say (`domain.md` 1.3): two
/// ages of one person may differ by so much more than the years between.
pub(super) const EITHER_WAY: u64 = 1;

/// The ages of a band; the last one ends where ages do.
pub(super) fn ages(band: AgeBand) -> Option<RangeInclusive<u64>> {
    band.ages().map(|ages| *ages.start()..=OLDEST.min(*ages.end()))
}

/// The lowest age of a band at the first abuse.
pub(super) const fn youngest_at_first(band: AgeAtFirstAbuse) -> Option<u64> {
    Some(match band {
        AgeAtFirstAbuse::Under7 | AgeAtFirstAbuse::UpTo12 => 0,
        AgeAtFirstAbuse::From7To13 => 7,
        AgeAtFirstAbuse::From13To17 => 13,
        AgeAtFirstAbuse::From14To17 => 14,
        AgeAtFirstAbuse::From18 => 18,
        AgeAtFirstAbuse::NotStated => return None,
    })
}

/// The fewest years of a duration.
pub(super) const fn shortest(duration: AbuseDuration) -> Option<u64> {
    Some(match duration {
        AbuseDuration::SingleEvent | AbuseDuration::Under1Year => 0,
        AbuseDuration::From1To4 => 1,
        AbuseDuration::From5 => 5,
        AbuseDuration::NotStated => return None,
    })
}

/// The ages that a user can have: the exact one if it is given, else those of the band.
pub(super) fn age_now(user: &User) -> Option<RangeInclusive<u64>> {
    let exact = user.age.known().map(|age| age.units()..=age.units());
    exact.or_else(|| ages(*user.age_group.given()?))
}

/// That all ages that a user can have are below this one.
pub(super) fn is_younger_than(age: u64) -> Test {
    let (exact, band) = (fields::AGE.slot(), fields::AGE_GROUP.slot());
    let younger = |band: &&AgeBand| ages(**band).is_some_and(|ages| *ages.end() < age);
    let bits = AgeBand::ALL.iter().filter(younger).fold(0, |bits, band| bits | band.bit().bits());
    let by_band = [exact.is_known().negated(), band.is_in(bits)];
    Test::one_of([exact.is_below(age), Test::every(by_band)])
}

/// The age as a finding shows it: as it was given.
pub(super) fn shown(user: &User) -> Shown {
    let exact = user.age.known().map(|age| common::number(*age));
    let band = || user.age_group.given().map(|band| common::code(*band));
    exact.or_else(band).unwrap_or(Shown::Codes(vec![]))
}

#[cfg(test)]
mod tests {
    use tallfest_base::CodeList;

    use super::*;

    #[test]
    fn every_age_is_in_one_band() {
        let bands: Vec<_> = AgeBand::ALL.iter().filter_map(|band| ages(*band)).collect();
        for age in 0..=OLDEST {
            assert_eq!(bands.iter().filter(|band| band.contains(&age)).count(), 1, "{age}");
        }
    }
}
