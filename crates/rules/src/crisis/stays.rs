//! Rules that the stays of adults and of children share: each is made for both forms.

pub(super) mod nights_agree_with_the_days;
pub(super) mod nights_fit_into_the_year;
pub(super) mod stay_ends_after_it_begins;
pub(super) mod stay_has_a_night;
pub(super) mod stay_has_a_night_in_the_year;
pub(super) mod stay_is_of_usual_length;
pub(super) mod stay_touches_the_year;

use tallfest_base::{Answer, Date, Form, Integer, Place, Stated, Year, date};
use tallfest_forms::crisis::{
    child::{self, Child},
    resident::{self, Resident},
    stay::Stay,
};

use crate::Subject;

/// A stay, of an adult or of a child.
pub(super) trait Staying: Form + Subject<Draft = Self> {
    /// The question of the first day.
    const ARRIVAL: Place;
    /// The question of the last day.
    const DEPARTURE: Place;
    /// The question of the nights.
    const NIGHTS: Place;
    /// All three.
    const LENGTH: &'static [Place] = &[Self::ARRIVAL, Self::DEPARTURE, Self::NIGHTS];
    /// How long it is.
    fn stay(&self) -> Stay;
    /// Puts another length in: what examples do.
    fn set(
        &mut self,
        arrival: Option<Date>,
        departure: Option<Date>,
        nights: Answer<Stated<Integer>>,
    );

    /// Between these days.
    fn set_dates(&mut self, arrival: Date, departure: Date) {
        self.set(Some(arrival), Some(departure), Answer::Absent);
    }
    /// So many nights, without days.
    fn set_nights(&mut self, nights: u64) {
        self.set(None, None, Answer::Given(Stated::Known(Integer::whole(nights))));
    }
    /// Three weeks by the days, and so many nights.
    fn set_nights_beside_days(&mut self, nights: u64) {
        let nights = Answer::Given(Stated::Known(Integer::whole(nights)));
        self.set(Some(date(2020, 3, 2)), Some(date(2020, 3, 23)), nights);
    }
    /// Nights not stated, and no days.
    fn set_length_not_stated(&mut self) {
        self.set(None, None, Answer::Given(Stated::NotStated));
    }
}

macro_rules! staying {
    ($($record:ident in $form:ident;)+) => {$(
        impl Staying for $record {
            const ARRIVAL: Place = $form::fields::ARRIVAL.place();
            const DEPARTURE: Place = $form::fields::DEPARTURE.place();
            const NIGHTS: Place = $form::fields::NIGHTS.place();
            fn stay(&self) -> Stay {
                $record::stay(self)
            }
            fn set(&mut self, arrival: Option<Date>, departure: Option<Date>, nights: Answer<Stated<Integer>>) {
                self.arrival = arrival.map_or(Answer::Absent, Answer::Given);
                self.departure = departure.map_or(Answer::Absent, Answer::Given);
                self.nights = nights;
            }
        }
    )+};
}
staying! {
    Resident in resident;
    Child in child;
}

/// The days of a year.
fn days_of(year: Year) -> Option<u64> {
    Some(Date::new(year, 1, 1)?.days_until(Date::new(year, 12, 31)?)? + 1)
}
