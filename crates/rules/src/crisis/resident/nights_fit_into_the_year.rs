//! There are no more nights in a year than days, and usually at most half as many (R-005b).

use tallfest_forms::crisis::resident::Resident;

use crate::{
    Rule, Said,
    crisis::stays::{nights_fit_into_the_year, stay_is_of_usual_length},
};

pub(super) static RULE: Rule<Resident> = nights_fit_into_the_year::rule();

pub(super) static SAID: Said<Resident> = Said::by(&RULE.info, nights_fit_into_the_year::breaches);

pub(super) static SECOND: Rule<Resident> = stay_is_of_usual_length::rule();
