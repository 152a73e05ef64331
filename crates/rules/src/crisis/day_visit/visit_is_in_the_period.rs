//! A visit's or talk's day is not after the last day that the submission covers.

use tallfest_forms::crisis::day_visit::DayVisit;

use crate::{Rule, common::day_in_the_period};

pub(super) static RULE: Rule<DayVisit> = day_in_the_period::rule();
