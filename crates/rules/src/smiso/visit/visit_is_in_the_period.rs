//! A visit's day is not after the last day that the submission covers.

use tallfest_forms::smiso::visit::Visit;

use crate::{Rule, common::day_in_the_period};

pub(super) static RULE: Rule<Visit> = day_in_the_period::rule();
