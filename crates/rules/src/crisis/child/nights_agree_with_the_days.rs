//! Nights that are sent beside the days are those between them.

use tallfest_forms::crisis::child::Child;

use crate::{Rule, crisis::stays::nights_agree_with_the_days};

pub(super) static RULE: Rule<Child> = nights_agree_with_the_days::rule();
