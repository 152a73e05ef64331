//! A resident is not above 100 years of age. That the age is a number from 0 to 120 (COM-018) is enforced by its type.

use tallfest_forms::crisis::resident::Resident;

use crate::{Rule, crisis::ages};

pub(super) static RULE: Rule<Resident> = ages::age_is_usual();
