//! The made-up form has every kind of condition, and nothing is wrong with it.

use tallfest_catalog::lint::of_form;
use tallfest_forms::YEARS;

use crate::form::Harbour;

#[test]
fn a_question_of_some_years_or_some_centres_is_not_dead() {
    assert_eq!(of_form::<Harbour>(YEARS), []);
}
