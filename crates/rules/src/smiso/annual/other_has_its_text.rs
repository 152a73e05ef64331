//! Where "other" is ticked, a text says what; where there is such a text, "other" is ticked.

use tallfest_base::{Answer, FreeText};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::Annual,
        lists::{OrganisationForm, OutreachType},
    },
};

use super::other_outreach;
use crate::{Example, Rule, common::other_has_its_text};

pub(super) static RULE: Rule<Annual> = other_has_its_text::rule(&[
    Example::pass(2020, "neither tick nor text", |_| ()),
    Example::pass(2020, "tick and text", |annual| other_outreach(annual, "brev til fastleger")),
    Example::fail(2020, "a tick without a text", |annual| other_outreach(annual, "")),
    Example::fail(2020, "a text without a tick", |annual| {
        other_outreach(annual, "brev til fastleger");
        annual.outreach_types = Answer::Given(OutreachType::Teaching.bit());
    }),
    Example::pass(2020, "a single choice and its text", |annual| {
        annual.organisation_form = Answer::Given(OrganisationForm::Other);
        annual.organisation_form_other_text = Answer::Given(FreeText::literal("forening"));
    }),
    Example::fail(2020, "a single choice without its text", |annual| {
        annual.organisation_form = Answer::Given(OrganisationForm::Other);
    }),
    Example::fail(2020, "a text to a question that is not asked", |annual| {
        annual.supervision_routine = Answer::Given(YesNo::No);
        annual.supervision_frequency = Answer::Absent;
        annual.supervisor_type = Answer::Absent;
        annual.supervisor_type_other_text = Answer::Given(FreeText::literal("coach"));
    }),
]);
