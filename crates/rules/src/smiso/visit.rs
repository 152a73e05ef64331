//! Rules of form B: visits.

use tallfest_forms::smiso::visit::Visit;

use crate::rule::rules;

rules! {
    /// The rules of a visit, in the order of their ids.
    Visit:
    first_ever_is_first_this_year;
    drop_in_is_in_person;
    child_and_youth_offer_is_for_the_young;
    visit_is_in_the_year, said;
    visit_is_in_the_period;
    keys_are_no_identity_numbers, said;
}
