//! A free text is short: 200 characters for what "other" is, 2 000 for a comment.

use tallfest_forms::smiso::pandemic::Pandemic;

use super::{other_measure, written};
use crate::{Example, Rule, common::texts_are_short};

pub(super) static RULE: Rule<Pandemic> = texts_are_short::rule(&[
    Example::pass(2020, "no text", |_: &mut Pandemic| ()),
    Example::pass(2020, "200 characters", |pandemic| other_measure(pandemic, &"å".repeat(200))),
    Example::fail(2020, "201 characters", |pandemic| other_measure(pandemic, &"å".repeat(201))),
    Example::pass(2020, "a comment of 2 000 characters", |pandemic| {
        pandemic.covid_comment_changes = written(&"å".repeat(2_000));
    }),
    Example::fail(2020, "a comment of 2 001 characters", |pandemic| {
        pandemic.covid_comment_changes = written(&"å".repeat(2_001));
    }),
]);
