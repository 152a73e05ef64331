//! A free text is short: it says what "other" is, and no more.

use tallfest_forms::smiso::annual::Annual;

use super::other_outreach;
use crate::{Example, Rule, common::texts_are_short};

pub(super) static RULE: Rule<Annual> = texts_are_short::rule(&[
    Example::pass(2020, "no text", |_| ()),
    Example::pass(2020, "200 characters", |annual| other_outreach(annual, &"å".repeat(200))),
    Example::fail(2020, "201 characters", |annual| other_outreach(annual, &"å".repeat(201))),
]);
