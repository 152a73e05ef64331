//! Rules of a crisis centre's year beside the one before.

use tallfest_base::Place;
use tallfest_forms::crisis::{child, day_visit, resident};

use super::year::Year;
use crate::{TwoYears, common::records_are_as_many_as_last_year::Totals, rule::rules};

/// A crisis centre's year and the one before.
type Years = TwoYears<Year>;

rules! {
    /// The rules of a crisis centre's year beside the one before, in the order of their ids.
    Years:
    records_are_as_many_as_last_year;
}

impl Totals for Year {
    fn totals(&self) -> Vec<(Place, u64)> {
        let stays = u64::try_from(self.stays.rows.len()).unwrap_or(u64::MAX);
        vec![
            (resident::fields::RECORD_ID.place(), stays),
            (child::fields::RECORD_ID.place(), self.children.records),
            (day_visit::fields::RECORD_ID.place(), self.day_visits.records),
        ]
    }
}
