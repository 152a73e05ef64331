//! Which centres there were in which year. A centre keeps its id over the years; one that closes disappears.

use tallfest_base::Year;
use tallfest_forms::register::When;

/// How many centres there ever were: 24 in 2018.
pub(crate) const POOL: usize = 24;

/// The centre that runs the national helpline, by its number from 0: the largest.
pub(crate) const HELPLINE: usize = 0;

/// The centres whose organisation also runs a crisis centre: our choice. With the helpline, they answer the telephone
/// round the clock, and three of those four share a house with a crisis centre (MA20).
pub(crate) const COMBINED: [usize; 3] = [3, 8, 14];

/// Centres that were not there in all years, by their numbers from 0, with their first and last year: our choice. The
/// others were there in all of them.
const CHANGES: [(usize, Year, Year); 4] =
    [(20, 2018, Year::MAX), (21, 2018, Year::MAX), (22, 0, 2019), (23, 0, 2018)];

/// Invented counties: at least one centre lies in each.
const COUNTIES: [&str; 6] = ["Fylke A", "Fylke B", "Fylke C", "Fylke D", "Fylke E", "Fylke F"];

/// The centres of a year, by their numbers.
pub(crate) fn present(year: Year) -> Vec<usize> {
    let is_present = |number: &usize| {
        let mut changes = CHANGES.iter().filter(|(changed, ..)| changed == number);
        changes.all(|(_, first, last)| (*first..=*last).contains(&year))
    };
    (0..POOL).filter(is_present).collect()
}

/// The year in which a centre opened, of one that was not there in all years before.
pub(crate) fn opened(number: usize) -> Option<When> {
    let mut changes = CHANGES.iter().filter(|(changed, first, _)| *changed == number && *first > 0);
    changes.find_map(|(_, first, _)| first.to_string().parse().ok())
}

/// The centres that were there until the end of the year before, by their numbers, and when they closed.
pub(crate) fn gone(year: Year) -> impl Iterator<Item = (usize, Option<When>)> {
    let gone = CHANGES.iter().filter(move |(.., last)| last.checked_add(1) == Some(year));
    gone.map(|(number, _, last)| (*number, at_the_turn_of(*last)))
}

/// At the end of a year or the beginning of the next.
pub(crate) fn at_the_turn_of(year: Year) -> Option<When> {
    format!("{year}/{}", year.checked_add(1)?).parse().ok()
}

/// Whether a centre was there in all years.
pub(crate) fn always_present(number: usize) -> bool {
    CHANGES.iter().all(|(changed, ..)| *changed != number)
}

/// The county of a centre.
pub(crate) fn county(number: usize) -> Option<&'static str> {
    COUNTIES.iter().cycle().nth(number).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn centres_open_and_close() {
        let numbers = [2016, 2017, 2018, 2019, 2020].map(|year| present(year).len());
        assert_eq!(numbers, [22, 22, 24, 23, 22]);
        assert_eq!(present(2020), (0..22).collect::<Vec<_>>());
        for year in 2016..=2020 {
            let here = present(year);
            let counties: BTreeSet<_> = here.iter().map(|number| county(*number)).collect();
            assert_eq!(counties.len(), COUNTIES.len());
            assert!(COMBINED.iter().chain([&HELPLINE]).all(|number| here.contains(number)));
        }
    }
}
