//! Rules of children's stays. They see no content of a child whose registration was reserved against.

use tallfest_base::Answer;
use tallfest_forms::{crisis::child::Child, lists::YesNo};

use super::{missing, reserved};
use crate::rule::rules;

rules! {
    /// The rules of a child's stay, in the order of their ids.
    Child:
    stay_touches_the_year + SECOND, said;
    keys_are_no_identity_numbers, said;
    child_of_a_parent_names_the_stay;
    caregiver_decides_for_the_young;
    school_and_kindergarten_fit_the_age;
    earlier_stays_are_earlier + SECOND, said;
    first_stay_is_in_the_childs_life, said;
    violence_is_told_to_child_welfare;
    stay_ends_after_it_begins + SECOND, said;
    nights_agree_with_the_days;
    nights_fit_into_the_year + SECOND, said;
}

/// A child that goes nowhere yet.
fn too_young_for_school(child: &mut Child) {
    child.in_school = Answer::Given(YesNo::No);
    child.interruption = Answer::Absent;
    child.interruption_reason = Answer::Absent;
}
