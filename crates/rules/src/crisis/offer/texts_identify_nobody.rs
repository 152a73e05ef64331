//! A free text holds no identity number (COM-012), telephone number or e-mail address (COM-012b). The identity numbers
//! here are synthetic: 40 or 80 is added to the month.

use tallfest_forms::crisis::offer::Offer;

use super::other_outreach;
use crate::{
    Example, Rule, Said, WhyNot,
    common::{no_contact_details, no_identity_number},
};

pub(super) static RULE: Rule<Offer> = no_identity_number::rule(&[
    Example::pass(2020, "a text without a number", |offer| other_outreach(offer, "brev")),
    Example::fail(2020, "an identity number", |offer| {
        other_outreach(offer, "samtale med 01817000092");
    }),
]);

pub(super) static SAID: Said<Offer> = Said::not(&RULE.info, WhyNot::CheckDigits);

pub(super) static SECOND: Rule<Offer> = no_contact_details::rule(&[
    Example::pass(2020, "no text", |_| ()),
    Example::fail(2020, "a telephone number", |offer| {
        other_outreach(offer, "ring 22 00 00 00");
    }),
]);
