//! How a year's events are spread over its days.

use tallfest_base::{Date, Year};

use crate::random::Random;

/// How much each day of the week counts, Monday first: our choices. No day is so heavy that COM-022 wonders.
pub(crate) const OFFICE: [u64; 7] = [20, 21, 21, 21, 17, 2, 2];
pub(crate) const WORKING_DAYS: [u64; 7] = [20, 21, 21, 21, 17, 0, 0];
pub(crate) const EVERY_DAY: [u64; 7] = [15, 15, 14, 14, 13, 14, 15];

/// The days of a year, and how much of their month has passed before and after each.
#[derive(Debug, Clone)]
pub(crate) struct Days(Vec<Day>);

#[derive(Debug, Clone, Copy)]
struct Day {
    date: Date,
    before: u64,
    after: u64,
    of_month: u64,
}

impl Days {
    pub(crate) fn new(year: Year, weekdays: [u64; 7], random: &mut Random) -> Self {
        let mut days = vec![];
        for month in 1..=12 {
            let dates: Vec<_> = (1..=31).filter_map(|day| Date::new(year, month, day)).collect();
            let mut heavy = |date: &Date| {
                let weekday = weekdays.get(usize::from(date.weekday())).copied().unwrap_or(0);
                weekday * random.between(60, 140)
            };
            let weights: Vec<_> = dates.iter().map(&mut heavy).collect();
            let of_month = weights.iter().sum::<u64>().max(1);
            let mut before = 0;
            for (date, weight) in dates.into_iter().zip(weights) {
                let after = before + weight;
                days.push(Day { date, before, after, of_month });
                before = after;
            }
        }
        Self(days)
    }

    /// The day with this number, from 0.
    pub(crate) fn date(&self, day: usize) -> Option<Date> {
        self.0.get(day).map(|day| day.date)
    }

    /// How many of the events of each month fall on the day with this number. Over a month, all of its events do.
    pub(crate) fn on(&self, day: usize, months: &[u64; 12], scale: u64) -> u64 {
        let Some(day) = self.0.get(day) else { return 0 };
        let month = months.get(usize::from(day.date.month() - 1)).copied().unwrap_or(0);
        let until = |weight: u64| {
            let all = u128::from(month) * u128::from(scale);
            let part = all * u128::from(weight) / u128::from(day.of_month);
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
    fn every_event_has_a_day_in_its_month() {
        for seed in 0..20 {
            let days = Days::new(2020, OFFICE, &mut Random::new(seed, Use::Days(2020, 3)));
            let months = [0, 1, 7, 300, 17_973, 2, 3, 4, 5, 6, 7, u64::MAX / 9];
            for scale in [1, 9] {
                let mut counted = [0; 12];
                for day in 0..366 {
                    let month = usize::from(days.date(day).unwrap().month());
                    counted[month - 1] += days.on(day, &months, scale);
                }
                assert_eq!(counted, months.map(|month| month * scale));
            }
        }
    }
}
