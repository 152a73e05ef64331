//! A day user is not above 100 years of age. That the age is a number from 0 to 120 (COM-018) is enforced by its type.

use tallfest_forms::crisis::day_visit::DayVisit;

use crate::{Rule, crisis::ages};

pub(super) static RULE: Rule<DayVisit> = ages::age_is_usual();
