//! Rules of a centre's year beside the one before.

use tallfest_base::Place;
use tallfest_forms::smiso::{annual::Annual, contact, user, visit};

use super::year::Year;
use crate::{TwoYears, common::records_are_as_many_as_last_year::Totals, rule::rules};

/// A centre's year and the one before.
type Years = TwoYears<Year>;

rules! {
    /// The rules of a centre's year beside the one before, in the order of their ids.
    Years:
    records_are_as_many_as_last_year;
    teaching_goes_on;
    state_grant_stays_below_its_cap;
    website_is_still_there;
    annual_is_not_last_years;
}

impl Totals for Year {
    fn totals(&self) -> Vec<(Place, u64)> {
        vec![
            (contact::fields::RECORD_ID.place(), self.contacts.records),
            (visit::fields::RECORD_ID.place(), self.visits.records),
            (user::fields::RECORD_ID.place(), self.users.records),
        ]
    }
}

/// The annual questionnaires of both years, if they were sent.
fn annuals(years: &Years) -> Option<(&Annual, &Annual)> {
    years.before.annual.as_deref().zip(years.now.annual.as_deref())
}
