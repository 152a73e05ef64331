//! Where "other" is ticked, a text says what; where there is such a text, "other" is ticked.

use tallfest_base::Answer;
use tallfest_forms::smiso::{
    lists::{StaffMeasure, UserMeasure},
    pandemic::Pandemic,
};

use super::{other_measure, written};
use crate::{Example, Rule, common::other_has_its_text};

pub(super) static RULE: Rule<Pandemic> = other_has_its_text::rule(&[
    Example::pass(2020, "neither tick nor text", |_: &mut Pandemic| ()),
    Example::pass(2020, "tick and text", |pandemic| other_measure(pandemic, "turer ute")),
    Example::fail(2020, "a tick without a text", |pandemic| other_measure(pandemic, "")),
    Example::fail(2020, "a text without a tick", |pandemic| {
        other_measure(pandemic, "turer ute");
        let measures = UserMeasure::Hygiene.bit().or(UserMeasure::TalksVideo.bit());
        pandemic.covid_user_measures = Answer::Given(measures);
    }),
    Example::fail(2020, "a tick without a text for employees", |pandemic| {
        pandemic.covid_staff_measures = Answer::Given(StaffMeasure::Other.bit());
    }),
    Example::pass(2020, "a comment has no tick", |pandemic| {
        pandemic.covid_comment_changes = written("yoga på nett");
    }),
]);
