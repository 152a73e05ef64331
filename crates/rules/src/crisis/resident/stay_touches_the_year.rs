//! A stay is of the year in which it is sent (COM-002), has a night in it and did not begin long before (COM-002b).

use tallfest_forms::crisis::resident::Resident;

use crate::{
    Rule, Said,
    crisis::stays::{stay_has_a_night_in_the_year, stay_touches_the_year},
};

pub(super) static RULE: Rule<Resident> = stay_touches_the_year::rule();

pub(super) static SAID: Said<Resident> = Said::by(&RULE.info, stay_touches_the_year::breaches);

pub(super) static SECOND: Rule<Resident> = stay_has_a_night_in_the_year::rule();
