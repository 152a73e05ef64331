//! A visit's day lies in the registration year.

use tallfest_base::text;
use tallfest_forms::smiso::visit::Visit;

use crate::{Rule, Said, common::day_in_the_year};

pub(super) static RULE: Rule<Visit> = day_in_the_year::rule(text(
    "Et besøk telles i det året det fant sted.",
    "Eit besøk blir talt i det året det fann stad.",
    "A visit is counted in the year in which it took place.",
));

pub(super) static SAID: Said<Visit> = Said::by(&RULE.info, day_in_the_year::breaches);
