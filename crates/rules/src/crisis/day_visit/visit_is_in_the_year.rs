//! A visit's or talk's day lies in the registration year.

use tallfest_base::text;
use tallfest_forms::crisis::day_visit::DayVisit;

use crate::{Rule, Said, common::day_in_the_year};

pub(super) static RULE: Rule<DayVisit> = day_in_the_year::rule(text(
    "Et dagsbesøk eller en samtale telles i det året da det fant sted.",
    "Eit dagsbesøk eller ein samtale blir talt i det året då det fann stad.",
    "A day visit or talk is counted in the year in which it took place.",
));

pub(super) static SAID: Said<DayVisit> = Said::by(&RULE.info, day_in_the_year::breaches);
