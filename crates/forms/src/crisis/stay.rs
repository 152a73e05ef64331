//! A stay: from arrival to departure, or so many nights; and how many nights of it are in a year.

use tallfest_base::{Date, Year};

/// In which year the nights of a stay are counted. Which of these the statistics take is not known (`domain.md` 3.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StayYear {
    /// Each night in its own year.
    #[default]
    EveryYear,
    /// All nights in the year of arrival.
    Arrival,
    /// All nights in the year of departure; a stay that is still open has none yet.
    Departure,
}

/// How long a stay is: by its dates, or by its nights where the dates were not kept.
#[doc(alias = "opphold")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stay {
    /// The day of arrival.
    pub arrival: Option<Date>,
    /// The day of departure; none while the stay is open.
    pub departure: Option<Date>,
    /// The nights in the registration year, as sent.
    pub nights: Option<u64>,
}

impl Stay {
    /// How many nights of the stay are in a registration year: by the dates if there is an arrival, else as sent.
    ///
    /// The night of a day runs into the next and belongs to that day and its year. An open stay counts to 31 December; one that
    /// ends on the day of its arrival counts that night. None where nothing is known, or the stay ends before it begins.
    ///
    /// ```
    /// use tallfest_base::date;
    /// use tallfest_forms::crisis::stay::{Stay, StayYear};
    ///
    /// let stay = Stay {
    ///     arrival: Some(date(2019, 12, 30)),
    ///     departure: Some(date(2020, 1, 3)),
    ///     nights: None,
    /// };
    /// assert_eq!(stay.nights_in(2019, StayYear::EveryYear), Some(2));
    /// assert_eq!(stay.nights_in(2020, StayYear::EveryYear), Some(2));
    /// assert_eq!(stay.nights_in(2019, StayYear::Arrival), Some(4));
    /// assert_eq!(stay.nights_in(2020, StayYear::Departure), Some(4));
    ///
    /// let open = Stay { departure: None, ..stay };
    /// assert_eq!(open.nights_in(2020, StayYear::EveryYear), Some(366));
    /// ```
    pub fn nights_in(self, year: Year, counted: StayYear) -> Option<u64> {
        let Some(arrival) = self.arrival else { return self.nights };
        let (first, last) = (Date::new(year, 1, 1)?, Date::new(year, 12, 31)?);
        let to_new_year = |from: Date| from.days_until(last).map_or(0, |days| days + 1);
        let Some(departure) = self.departure else {
            return Some(match counted {
                StayYear::EveryYear => to_new_year(arrival.max(first)),
                StayYear::Arrival if arrival.year() == year => to_new_year(arrival),
                StayYear::Arrival | StayYear::Departure => 0,
            });
        };
        let all = arrival.days_until(departure)?.max(1);
        Some(match counted {
            StayYear::Arrival if arrival.year() == year => all,
            StayYear::Departure if departure.year() == year => all,
            StayYear::Arrival | StayYear::Departure => 0,
            StayYear::EveryYear if arrival == departure => u64::from(arrival.year() == year),
            StayYear::EveryYear if departure > last => to_new_year(arrival.max(first)),
            StayYear::EveryYear => arrival.max(first).days_until(departure).unwrap_or(0),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const YEARS: std::ops::RangeInclusive<Year> = 2018..=2022;
    const EACH: [StayYear; 3] = [StayYear::EveryYear, StayYear::Arrival, StayYear::Departure];

    /// All days of some years, one leap year among them.
    fn days() -> Vec<Date> {
        let days = YEARS.flat_map(|year| (1..=12).map(move |month| (year, month)));
        let days = days.flat_map(|(year, month)| (1..=31).map(move |day| (year, month, day)));
        days.filter_map(|(year, month, day)| Date::new(year, month, day)).collect()
    }

    fn ended() -> impl Strategy<Value = (Date, Date)> {
        let day = || prop::sample::select(days());
        (day(), day()).prop_map(|(one, other)| (one.min(other), one.max(other)))
    }

    fn stay(arrival: Date, departure: Option<Date>) -> Stay {
        Stay { arrival: Some(arrival), departure, nights: None }
    }

    /// The nights by their definition, one by one.
    fn by_hand(arrival: Date, departure: Date, year: Year) -> usize {
        let is_night = |day: &Date| {
            day.year() == year
                && ((arrival <= *day && *day < departure)
                    || (arrival == departure && *day == arrival))
        };
        days().iter().filter(|day| is_night(day)).count()
    }

    proptest! {
        #[test]
        fn the_nights_of_all_years_are_the_days_from_arrival_to_departure(
            (arrival, departure) in ended(), counted in prop::sample::select(EACH.to_vec()),
        ) {
            let stay = stay(arrival, Some(departure));
            let nights = YEARS.map(|year| stay.nights_in(year, counted)).sum::<Option<u64>>();
            prop_assert_eq!(nights, arrival.days_until(departure).map(|days| days.max(1)));
        }

        #[test]
        fn a_night_belongs_to_the_year_of_its_day((arrival, departure) in ended(), year in YEARS) {
            let nights = stay(arrival, Some(departure)).nights_in(year, StayYear::EveryYear);
            prop_assert_eq!(nights, u64::try_from(by_hand(arrival, departure, year)).ok());
        }

        #[test]
        fn an_open_stay_counts_as_one_that_ends_at_new_year((arrival, _) in ended(), year in YEARS) {
            let open = stay(arrival, None).nights_in(year, StayYear::EveryYear);
            let new_year = Date::new(year + 1, 1, 1).filter(|day| arrival <= *day);
            let ended = new_year.map_or(Some(0), |day| stay(arrival, Some(day)).nights_in(year, StayYear::EveryYear));
            // One that begins on New Year's Day has not begun in the year before.
            prop_assert_eq!(open, ended);
        }

        #[test]
        fn no_year_has_more_nights_than_days((arrival, departure) in ended(), year in YEARS) {
            let days_of_year = days().iter().filter(|day| day.year() == year).count();
            for departure in [None, Some(departure)] {
                let nights = stay(arrival, departure).nights_in(year, StayYear::EveryYear);
                prop_assert!(nights <= u64::try_from(days_of_year).ok());
            }
        }

        #[test]
        fn a_stay_that_ends_before_it_begins_has_no_length((one, other) in ended(), year in YEARS) {
            prop_assume!(one < other);
            for counted in EACH {
                prop_assert_eq!(stay(other, Some(one)).nights_in(year, counted), None);
            }
        }
    }

    #[test]
    fn without_an_arrival_the_nights_are_those_that_were_sent() {
        let sent = Stay { nights: Some(9), ..Stay::default() };
        assert_eq!(sent.nights_in(2020, StayYear::default()), Some(9));
        assert_eq!(Stay::default().nights_in(2020, StayYear::default()), None);
    }
}
