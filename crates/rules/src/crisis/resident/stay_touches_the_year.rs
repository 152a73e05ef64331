//! A stay is of the year in which it is sent.

use tallfest_forms::crisis::resident::Resident;

use crate::{Rule, Said, crisis::stays::stay_touches_the_year};

pub(super) static RULE: Rule<Resident> = stay_touches_the_year::rule();

pub(super) static SAID: Said<Resident> = Said::by(&RULE.info, stay_touches_the_year::breaches);
