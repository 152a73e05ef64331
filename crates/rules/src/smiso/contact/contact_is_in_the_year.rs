//! A contact's day lies in the registration year.

use tallfest_base::text;
use tallfest_forms::smiso::contact::Contact;

use crate::{Rule, Said, common::day_in_the_year};

pub(super) static RULE: Rule<Contact> = day_in_the_year::rule(text(
    "En henvendelse telles i det året den fant sted.",
    "Ein førespurnad blir talt i det året han fann stad.",
    "A contact is counted in the year in which it took place.",
));

pub(super) static SAID: Said<Contact> = Said::by(&RULE.info, day_in_the_year::breaches);
