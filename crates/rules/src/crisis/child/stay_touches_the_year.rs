//! A stay of a child is of the year in which it is sent (COM-002), has a night in it and did not begin long before (COM-002b).

use tallfest_forms::crisis::child::Child;

use crate::{
    Rule, Said,
    crisis::stays::{stay_has_a_night_in_the_year, stay_touches_the_year},
};

pub(super) static RULE: Rule<Child> = stay_touches_the_year::rule();

pub(super) static SAID: Said<Child> = Said::by(&RULE.info, stay_touches_the_year::breaches);

pub(super) static SECOND: Rule<Child> = stay_has_a_night_in_the_year::rule();
