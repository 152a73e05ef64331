//! A free text holds no identity number (COM-012), telephone number or e-mail address (COM-012b). The identity numbers
//! here are synthetic: 40 or 80 is added to the month.

use tallfest_forms::smiso::pandemic::Pandemic;

use super::{other_measure, written};
use crate::{
    Example, Rule, Said, WhyNot,
    common::{no_contact_details, no_identity_number},
};

pub(super) static RULE: Rule<Pandemic> = no_identity_number::rule(&[
    Example::pass(2020, "a text without a number", |pandemic: &mut Pandemic| {
        other_measure(pandemic, "turer ute");
    }),
    Example::pass(2020, "eleven digits whose last is no check digit", |pandemic| {
        other_measure(pandemic, "konto 01817000093");
    }),
    Example::fail(2020, "an identity number", |pandemic| {
        other_measure(pandemic, "tur med 01817000092");
    }),
    Example::fail(2020, "an identity number in a comment", |pandemic| {
        pandemic.covid_comment_running = written("samtale med 01817000092");
    }),
    Example::fail(2020, "a D-number in a comment", |pandemic| {
        pandemic.covid_comment_staff_measures = written("41817000086, i karantene");
    }),
]);

pub(super) static SAID: Said<Pandemic> = Said::not(&RULE.info, WhyNot::CheckDigits);

pub(super) static SECOND: Rule<Pandemic> = no_contact_details::rule(&[
    Example::pass(2020, "no text", |_: &mut Pandemic| ()),
    Example::pass(2020, "seven digits", |pandemic| {
        pandemic.covid_comment_running = written("7 000 000 kroner");
    }),
    Example::fail(2020, "a telephone number", |pandemic| {
        other_measure(pandemic, "ring 22 00 00 00");
    }),
    Example::fail(2020, "a telephone number in a comment", |pandemic| {
        pandemic.covid_comment_changes = written("ring +4790000000");
    }),
    Example::fail(2020, "an e-mail address in a comment", |pandemic| {
        pandemic.covid_comment_user_measures = written("skriv til post@senter.example");
    }),
]);
