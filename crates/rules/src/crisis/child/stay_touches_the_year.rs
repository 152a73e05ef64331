//! A stay is of the year in which it is sent.

use tallfest_forms::crisis::child::Child;

use crate::{Rule, Said, crisis::stays::stay_touches_the_year};

pub(super) static RULE: Rule<Child> = stay_touches_the_year::rule();

pub(super) static SAID: Said<Child> = Said::by(&RULE.info, stay_touches_the_year::breaches);
