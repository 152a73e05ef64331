//! Where "other" is ticked, a text says what; where there is such a text, "other" is ticked.

use tallfest_base::{Answer, FreeText};
use tallfest_forms::crisis::{
    lists::{OrganisationForm, OutreachType},
    offer::Offer,
};

use super::other_outreach;
use crate::{Example, Rule, common::other_has_its_text};

pub(super) static RULE: Rule<Offer> = other_has_its_text::rule(&[
    Example::pass(2020, "neither tick nor text", |_| ()),
    Example::pass(2020, "tick and text", |offer| other_outreach(offer, "stand på torget")),
    Example::fail(2020, "a tick without a text", |offer| other_outreach(offer, "")),
    Example::fail(2020, "a text without a tick", |offer| {
        other_outreach(offer, "stand på torget");
        offer.outreach_types = Answer::Given(OutreachType::Brochures.bit());
    }),
    Example::pass(2020, "a single choice and its text", |offer| {
        offer.organisation_form = Answer::Given(OrganisationForm::Other);
        offer.organisation_form_other_text = Answer::Given(FreeText::literal("forening"));
    }),
    Example::fail(2020, "a single choice without its text", |offer| {
        offer.organisation_form = Answer::Given(OrganisationForm::Other);
    }),
]);
