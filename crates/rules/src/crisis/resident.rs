//! Rules of residents' stays. They see no content of a person who reserved against registration.

use tallfest_forms::crisis::resident::Resident;

use super::{missing, reserved};
use crate::rule::rules;

rules! {
    /// The rules of a resident's stay, in the order of their ids.
    Resident:
    stay_touches_the_year + SECOND, said;
    keys_are_no_identity_numbers, said;
    age_is_usual;
    stay_ends_after_it_begins + SECOND, said;
    nights_agree_with_the_days;
    nights_fit_into_the_year + SECOND, said;
    left_to_is_of_an_ended_stay;
    resident_is_of_age;
    brought_children_are_counted + SECOND, said;
    single_event_is_short;
    living_alone_has_no_cohabitant;
    perpetrator_to_go_back_to_is_near;
    first_contact_is_the_first_stay;
    offer_is_for_the_persons_gender;
}
