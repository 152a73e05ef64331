//! The forms of many records, for rules that are the same for each of them.

use tallfest_base::Form;
use tallfest_forms::smiso::{contact::Contact, user::User, visit::Visit};

use super::{Answers, Days, Records, Year};
use crate::common;

/// A form of many records.
pub(in crate::smiso::year) trait Summed: Form {
    /// How often its questions are answered.
    fn answers(year: &Year) -> &Answers<Self>;
    /// Its records, for examples to edit.
    fn all_in(records: &mut Records) -> &mut Vec<Self>;
}

/// A form of many records that have a day.
pub(in crate::smiso::year) trait Dated: Summed + common::Dated {
    /// On which days they fall.
    fn days(year: &Year) -> &Days;
}

macro_rules! summed {
    ($($record:ty, $form:ident;)+) => {$(
        impl Summed for $record {
            fn answers(year: &Year) -> &Answers<Self> {
                &year.$form.answers
            }
            fn all_in(records: &mut Records) -> &mut Vec<Self> {
                &mut records.$form
            }
        }
    )+};
}
summed! {
    Contact, contacts;
    Visit, visits;
    User, users;
}

impl Dated for Contact {
    fn days(year: &Year) -> &Days {
        &year.contacts.days
    }
}

impl Dated for Visit {
    fn days(year: &Year) -> &Days {
        &year.visits.days
    }
}
