//! Rules of the annual questionnaire.

use tallfest_forms::smiso::annual::Annual;

use crate::rule::rules;

rules! {
    /// The rules of an annual questionnaire, in the order of their ids.
    Annual:
    staff_gender_sums_to_staff_count;
}
