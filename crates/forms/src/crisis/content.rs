//! What of a checked record may be looked at, where persons can reserve against registration.

use tallfest_base::{
    CentreFacts, Checked, CodeList, Date, Field, Form, Gate, Slot, Value, Year, word,
};

use crate::crisis::lists::RegistrationStatus;

/// What of a checked record may be looked at: all of it if it was registered, else what a reserved record keeps.
///
/// A [`Checked`] record that is reserved gives itself to nobody, and what it keeps is a type of its own, which has no
/// room for content:
///
/// ```
/// use tallfest_base::{Answer, Checked, Form, Sample};
/// use tallfest_forms::crisis::{content::{Content, Reservable}, resident::Resident};
///
/// let registered = Resident::sample();
/// let row = registered.row();
/// let content = Content::of(Checked::vouch(&registered, row.as_ref()));
/// assert!(matches!(content, Content::Registered(resident) if resident.age == registered.age));
///
/// let reserved = Resident::sample().reserved(2020);
/// let row = reserved.row();
/// let Content::Reserved(kept) = Content::of(Checked::vouch(&reserved, row.as_ref())) else {
///     unreachable!("it is reserved")
/// };
/// assert_eq!(kept.stay.arrival, registered.arrival.given().copied());
/// ```
#[derive(Debug, Clone, Copy)]
pub enum Content<'a, T: Reservable> {
    /// The person was registered.
    Registered(&'a T),
    /// The person did not want that.
    Reserved(T::Kept),
}

/// A record of which little is kept where the person reserves against registration.
pub trait Reservable: Form {
    /// What is kept.
    type Kept;

    /// What a record keeps.
    fn kept(checked: Checked<'_, Self>) -> Self::Kept;

    /// The same record in a year, had the person reserved against registration: only what is then still asked.
    #[must_use]
    fn reserved(mut self, year: Year) -> Self {
        let status = Value::Code(RegistrationStatus::Reserved.index());
        let opener = Self::GATE.map(Gate::slot);
        // The gate's question takes the codes of its list, and every kind of field takes an absent answer.
        if let Some(opener) = opener {
            opener.set(&mut self, status).unwrap_or_default();
        }
        // A question comes after those that it hangs on.
        for slot in Slot::<Self>::all() {
            let asked = slot.field.asked.compile(slot.row, year, CentreFacts::default());
            if asked.is_some_and(|asked| !asked.holds(self.row().as_ref())) {
                slot.set(&mut self, Value::Absent).unwrap_or_default();
            }
        }
        self
    }
}

impl<'a, T: Reservable> Content<'a, T> {
    /// What of a checked record may be looked at.
    pub fn of(checked: Checked<'a, T>) -> Self {
        checked.content().map_or_else(|| Self::Reserved(T::kept(checked)), Self::Registered)
    }
}

/// The code that was answered.
pub(super) fn code<T: Form, C: CodeList>(
    checked: Checked<'_, T>,
    field: &'static Field<T, C>,
) -> Option<C> {
    C::ALL.iter().copied().find(|code| checked.is(field, *code))
}

/// The number that was answered, in its smallest unit.
pub(super) fn number<T: Form, A>(
    checked: Checked<'_, T>,
    field: &'static Field<T, A>,
) -> Option<u64> {
    let slot = Slot { field: field.any(), row: 0 };
    word::number(*checked.row().get(slot.index())?)
}

/// The day that was answered.
pub(super) fn day<T: Form>(
    checked: Checked<'_, T>,
    field: &'static Field<T, Date>,
) -> Option<Date> {
    Date::from_number(number(checked, field)?)
}

#[cfg(test)]
mod tests {
    use tallfest_base::Sample;

    use super::*;
    use crate::crisis::{child::Child, day_visit::DayVisit, resident::Resident};

    /// The questions that the sample still answers in a year, had the person reserved against registration.
    fn kept<T: Reservable + Sample>(year: Year) -> Vec<&'static str> {
        let reserved = T::sample().reserved(year);
        let row = reserved.row();
        assert!(T::GATE.is_some_and(|gate| !gate.is_open(row.as_ref())));
        let given = Slot::<T>::all().filter(|slot| slot.get(&reserved) != Value::Absent);
        given.map(|slot| slot.field.question.id).collect()
    }

    #[test]
    fn a_reserved_stay_has_a_gender_from_2017_and_the_flag_of_the_first_from_2021() {
        let always = ["record_id", "registration_status", "offer", "arrival", "departure"];
        assert_eq!(kept::<Resident>(2016), always);
        let with_gender =
            ["record_id", "registration_status", "offer", "gender", "arrival", "departure"];
        assert_eq!(kept::<Resident>(2017), with_gender);
        assert_eq!(kept::<Resident>(2020), with_gender);
        let with_flag = [
            "record_id",
            "registration_status",
            "offer",
            "gender",
            "first_stay_this_year",
            "arrival",
            "departure",
        ];
        assert_eq!(kept::<Resident>(2021), with_flag);
    }

    #[test]
    fn a_reserved_stay_of_a_child_says_who_decided_and_whose_it_is() {
        let mut always = vec![
            "record_id",
            "registration_status",
            "registration_decided_by",
            "offer",
            "parent_form_ref",
            "gender",
            "arrival",
            "departure",
        ];
        assert_eq!(kept::<Child>(2020), always);
        always.push("first_stay_this_year");
        assert_eq!(kept::<Child>(2021), always);
    }

    #[test]
    fn a_reserved_visit_has_its_day_and_place() {
        let always = [
            "record_id",
            "event_kind",
            "event_date",
            "registration_status",
            "offer",
            "visit_place",
        ];
        assert_eq!(kept::<DayVisit>(2020), [&always[..], &["gender"]].concat());
        let with_flag = [&always[..], &["first_visit_this_year", "gender"]].concat();
        assert_eq!(kept::<DayVisit>(2021), with_flag);
    }
}
