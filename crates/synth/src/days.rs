//! How a year's contacts are spread over its days.

use tallfest_base::{Date, Year};

use crate::random::Random;

/// How much each month counts. The published relations of 2020 (March above January and February) leave room for the
/// chance of [`AROUND`]; the rest is our choice: a quiet July and December.
const MONTHS: [u64; 12] = [88, 90, 114, 108, 104, 106, 70, 92, 104, 100, 106, 84];
/// By how many per cent a month may be more or less at a centre.
const AROUND: u64 = 6;
/// How much each day of the week counts, Monday first: our choices. No day is so heavy that COM-022 wonders.
pub(crate) const OFFICE: [u64; 7] = [20, 21, 21, 21, 17, 2, 2];
pub(crate) const WORKING_DAYS: [u64; 7] = [20, 21, 21, 21, 17, 0, 0];
pub(crate) const EVERY_DAY: [u64; 7] = [15, 15, 14, 14, 13, 14, 15];

/// The days of a year, and how much of it has passed before each.
#[derive(Debug, Clone)]
pub(crate) struct Days(Vec<Day>);

#[derive(Debug, Clone, Copy)]
struct Day {
    date: Date,
    before: u64,
    after: u64,
}

/// A part of a month's weight, so fine that rounding does not show.
const FINE: u64 = 1_000_000;

impl Days {
    pub(crate) fn new(year: Year, weekdays: [u64; 7], random: &mut Random) -> Self {
        let mut days = vec![];
        let mut before = 0;
        for (month, weight) in (1..).zip(MONTHS) {
            let weight = weight * FINE * random.between(100 - AROUND, 100 + AROUND);
            let dates: Vec<_> = (1..=31).filter_map(|day| Date::new(year, month, day)).collect();
            let mut heavy = |date: &Date| {
                let weekday = weekdays.get(usize::from(date.weekday())).copied().unwrap_or(0);
                weekday * random.between(60, 140)
            };
            let weights: Vec<_> = dates.iter().map(&mut heavy).collect();
            let sum = weights.iter().sum::<u64>().max(1);
            for (date, of_month) in dates.into_iter().zip(weights) {
                let after = before + weight * of_month / sum;
                days.push(Day { date, before, after });
                before = after;
            }
        }
        Self(days)
    }

    /// The day with this number, from 0.
    pub(crate) fn date(&self, day: usize) -> Option<Date> {
        self.0.get(day).map(|day| day.date)
    }

    /// How many of a year's contacts fall on the day with this number. Over the year, all do.
    pub(crate) fn on(&self, day: usize, of: u64) -> u64 {
        let (Some(day), Some(last)) = (self.0.get(day), self.0.last()) else { return 0 };
        let until = |weight: u64| {
            let part = u128::from(of) * u128::from(weight) / u128::from(last.after.max(1));
            u64::try_from(part).unwrap_or(0)
        };
        until(day.after) - until(day.before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Use;

    #[test]
    fn every_contact_has_a_day() {
        for seed in 0..20 {
            let days = Days::new(2020, OFFICE, &mut Random::new(seed, Use::Days(3)));
            for of in [0, 1, 7, 300, 17_973, u64::MAX] {
                assert_eq!((0..366).map(|day| days.on(day, of)).sum::<u64>(), of);
            }
            let month = |month| {
                let of_month = (0..366).filter(|day| days.date(*day).unwrap().month() == month);
                of_month.map(|day| days.on(day, 1_000)).sum::<u64>()
            };
            assert!(month(3) > month(1) && month(3) > month(2));
        }
    }
}
