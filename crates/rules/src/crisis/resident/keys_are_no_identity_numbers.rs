//! No key is a national identity number or D-number. The numbers here are synthetic: 40 or 80 is added to the month.

use tallfest_base::{Answer, Key};
use tallfest_forms::crisis::resident::Resident;

use crate::{Example, Rule, Said, WhyNot, common::no_identity_number};

pub(super) static RULE: Rule<Resident> = no_identity_number::rule(&[
    Example::pass(2020, "keys made by the centre", |resident: &mut Resident| {
        resident.person_ref = Answer::Given(Key::literal("p-17"));
    }),
    Example::fail(2020, "a record number that is an identity number", |resident: &mut Resident| {
        resident.record_id = Answer::Given(Key::literal("01817000092"));
    }),
    Example::fail(2020, "a user key that is an identity number", |resident: &mut Resident| {
        resident.person_ref = Answer::Given(Key::literal("01817000092"));
    }),
]);

pub(super) static SAID: Said<Resident> = Said::not(&RULE.info, WhyNot::CheckDigits);
