//! The record number is no national identity number or D-number. The numbers here are synthetic: 40 or 80 is added to
//! the month.

use tallfest_base::{Answer, Key};
use tallfest_forms::smiso::contact::Contact;

use crate::{Example, Rule, Said, WhyNot, common::no_identity_number};

pub(super) static RULE: Rule<Contact> = no_identity_number::rule(&[
    Example::pass(2020, "a number made by the centre", |contact| id(contact, "c-17")),
    Example::pass(2020, "eleven digits whose last is no check digit", |contact| {
        id(contact, "01817000093");
    }),
    Example::pass(2020, "an identity number's digits within a random key", |contact| {
        id(contact, "a01817000092");
    }),
    // With 49 for the letter, as its place in ASCII would have it, both check digits would be right.
    Example::pass(2020, "ten digits and a letter", |contact| id(contact, "018170a0006")),
    Example::fail(2020, "an identity number", |contact| id(contact, "01817000092")),
    Example::fail(2020, "a D-number", |contact| id(contact, "41817000086")),
    Example::fail(2020, "a hyphen after the sixth digit", |contact| id(contact, "018170-00092")),
    Example::fail(2020, "an identity number behind a letter and a hyphen", |contact| {
        id(contact, "c-01417000190");
    }),
]);

pub(super) static SAID: Said<Contact> = Said::not(&RULE.info, WhyNot::CheckDigits);

fn id(contact: &mut Contact, id: &'static str) {
    contact.record_id = Answer::Given(Key::literal(id));
}
