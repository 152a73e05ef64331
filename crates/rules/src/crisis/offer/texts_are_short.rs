//! A free text is short: it says what "other" is, and no more.

use tallfest_forms::crisis::offer::Offer;

use super::other_outreach;
use crate::{Example, Rule, common::texts_are_short};

pub(super) static RULE: Rule<Offer> = texts_are_short::rule(&[
    Example::pass(2020, "no text", |_| ()),
    Example::pass(2020, "200 characters", |offer| other_outreach(offer, &"å".repeat(200))),
    Example::fail(2020, "201 characters", |offer| other_outreach(offer, &"å".repeat(201))),
]);
