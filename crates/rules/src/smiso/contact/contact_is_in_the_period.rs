//! A contact's day is not after the last day that the submission covers.

use tallfest_forms::smiso::contact::Contact;

use crate::{Rule, common::day_in_the_period};

pub(super) static RULE: Rule<Contact> = day_in_the_period::rule();
