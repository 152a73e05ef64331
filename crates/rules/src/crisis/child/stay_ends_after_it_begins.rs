//! A stay does not end before it begins, nor on the day on which it begins (R-003b).

use tallfest_forms::crisis::child::Child;

use crate::{
    Rule, Said, WhyNot,
    crisis::stays::{stay_ends_after_it_begins, stay_has_a_night},
};

pub(super) static RULE: Rule<Child> = stay_ends_after_it_begins::rule();

pub(super) static SAID: Said<Child> = Said::not(&RULE.info, WhyNot::TwoAnswers);

pub(super) static SECOND: Rule<Child> = stay_has_a_night::rule();
