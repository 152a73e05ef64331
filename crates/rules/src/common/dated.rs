//! Records with a day of their own: contacts, visits, day visits.

use tallfest_base::{Answer, Date, Form, Place};
use tallfest_forms::{
    crisis::day_visit::{self, DayVisit},
    smiso::{
        contact::{self, Contact},
        visit::{self, Visit},
    },
};

use crate::Subject;

/// A record with a day of its own.
pub(crate) trait Dated: Form + Subject<Draft = Self> {
    /// The question of the day.
    const DAY: &'static [Place; 1];
    /// The day.
    fn day(&self) -> Option<Date>;
    /// Puts another day in: what examples do.
    fn set_day(&mut self, day: Option<Date>);
}

macro_rules! dated {
    ($($record:ty, $field:ident = $place:expr;)+) => {$(
        impl Dated for $record {
            const DAY: &'static [Place; 1] = &[$place.place()];
            fn day(&self) -> Option<Date> {
                self.$field.given().copied()
            }
            fn set_day(&mut self, day: Option<Date>) {
                self.$field = day.map_or(Answer::Absent, Answer::Given);
            }
        }
    )+};
}
dated! {
    Contact, contact_date = contact::fields::CONTACT_DATE;
    Visit, visit_date = visit::fields::VISIT_DATE;
    DayVisit, event_date = day_visit::fields::EVENT_DATE;
}
