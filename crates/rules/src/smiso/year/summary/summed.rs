//! The forms of many records, for rules that are the same for each of them.

use tallfest_forms::smiso::{contact::Contact, user::User, visit::Visit};

use super::{Answers, Days, Records, Year};
use crate::common::sums::{DatedIn, Summed};

macro_rules! summed {
    ($($record:ty, $form:ident;)+) => {$(
        impl Summed<Year> for $record {
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

impl DatedIn<Year> for Contact {
    fn days(year: &Year) -> &Days {
        &year.contacts.days
    }
}

impl DatedIn<Year> for Visit {
    fn days(year: &Year) -> &Days {
        &year.visits.days
    }
}
