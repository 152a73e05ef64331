//! The forms of many records, for rules that are the same for each of them.

use tallfest_forms::crisis::{child::Child, day_visit::DayVisit, resident::Resident};

use super::{Answers, Days, Records, Year};
use crate::common::sums::{DatedIn, Summed};

macro_rules! summed {
    ($($record:ty, $form:ident, $records:ident;)+) => {$(
        impl Summed<Year> for $record {
            fn answers(year: &Year) -> &Answers<Self> {
                &year.$form.answers
            }
            fn all_in(records: &mut Records) -> &mut Vec<Self> {
                &mut records.$records
            }
        }
    )+};
}
summed! {
    Resident, stays, residents;
    Child, children, children;
    DayVisit, day_visits, day_visits;
}

impl DatedIn<Year> for DayVisit {
    fn days(year: &Year) -> &Days {
        &year.day_visits.days
    }
}
