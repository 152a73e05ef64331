//! A free text holds no identity number (COM-012), telephone number or e-mail address (COM-012b). The identity numbers
//! here are synthetic: 40 or 80 is added to the month.

use tallfest_forms::smiso::annual::Annual;

use super::other_outreach;
use crate::{
    Example, Rule,
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
]);

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
]);
