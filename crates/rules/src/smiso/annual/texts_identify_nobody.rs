//! A free text holds no identity number (COM-012), telephone number or e-mail address (COM-012b). The identity numbers
//! here are synthetic: 40 or 80 is added to the month.

use tallfest_forms::smiso::annual::Annual;

use super::other_outreach;
use crate::{
    Example, Rule, Said, WhyNot,
    common::{no_contact_details, no_identity_number},
};

pub(super) static RULE: Rule<Annual> = no_identity_number::rule(&[
    Example::pass(2020, "a text without a number", |annual| other_outreach(annual, "brev")),
    Example::pass(2020, "eleven digits whose last is no check digit", |annual| {
        other_outreach(annual, "konto 01817000093");
    }),
    Example::fail(2020, "an identity number", |annual| {
        other_outreach(annual, "samtale med 01817000092");
    }),
    Example::fail(2020, "an identity number right behind a word", |annual| {
        other_outreach(annual, "nr01417000190");
    }),
    Example::fail(2020, "a D-number", |annual| other_outreach(annual, "41817000086, kurs")),
    Example::fail(2020, "a space after the sixth digit", |annual| {
        other_outreach(annual, "018170 00092");
    }),
    Example::fail(2020, "a full stop after the sixth digit", |annual| {
        other_outreach(annual, "018170.00092");
    }),
    Example::pass(2020, "a wrong first check digit alone", |annual| {
        other_outreach(annual, "01817000009");
    }),
    Example::pass(2020, "both check digits of a day that does not exist", |annual| {
        other_outreach(annual, "32123950096");
    }),
    Example::fail(2020, "the last day of December", |annual| {
        other_outreach(annual, "31123950057");
    }),
    Example::fail(2020, "29 February of a leap year", |annual| {
        other_outreach(annual, "29023650078");
    }),
    Example::fail(2020, "a synthetic number with 40 added to its month, December", |annual| {
        other_outreach(annual, "31523950110");
    }),
    Example::pass(2020, "a space after the fifth digit", |annual| {
        other_outreach(annual, "01817 000092");
    }),
    Example::pass(2020, "six digits and five that make no number together", |annual| {
        other_outreach(annual, "018170 00093");
    }),
    Example::pass(2020, "an identity number and one digit more", |annual| {
        other_outreach(annual, "018170000921");
    }),
]);

pub(super) static SAID: Said<Annual> = Said::not(&RULE.info, WhyNot::CheckDigits);

pub(super) static SECOND: Rule<Annual> = no_contact_details::rule(&[
    Example::pass(2020, "no text", |_| ()),
    Example::pass(2020, "seven digits", |annual| other_outreach(annual, "7 000 000 kroner")),
    Example::fail(2020, "a telephone number", |annual| {
        other_outreach(annual, "ring 22 00 00 00");
    }),
    Example::fail(2020, "a telephone number with its country", |annual| {
        other_outreach(annual, "+4790000000");
    }),
    Example::fail(2020, "an e-mail address", |annual| {
        other_outreach(annual, "skriv til post@senter.example");
    }),
    Example::fail(2020, "an e-mail address with the shortest ending", |annual| {
        other_outreach(annual, "post@senter.no");
    }),
    Example::pass(2020, "eight digits that begin with 1", |annual| {
        other_outreach(annual, "12 00 00 00");
    }),
    Example::pass(2020, "an at sign between words", |annual| {
        other_outreach(annual, "kl. 10 @ senter.no");
    }),
    Example::pass(2020, "nothing before the at sign", |annual| {
        other_outreach(annual, "@senter.no");
    }),
    Example::pass(2020, "no full stop behind the at sign", |annual| {
        other_outreach(annual, "post@senter");
    }),
    Example::pass(2020, "nothing between the at sign and the full stop", |annual| {
        other_outreach(annual, "post@.no");
    }),
    Example::pass(2020, "one letter behind the full stop", |annual| {
        other_outreach(annual, "post@senter.n");
    }),
]);
