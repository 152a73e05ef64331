//! A stay at an offer for women is a woman's, one at an offer for men a man's.

use tallfest_base::{Answer, date, inferred, text};
use tallfest_forms::{
    crisis::{
        lists::OfferFor,
        resident::{Resident, fields},
    },
    lists::Gender,
};

use super::missing;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-023"),
        severity: &[warning(inferred(2014))],
        asks: &[fields::REGISTRATION_STATUS.place(), fields::OFFER.place(), fields::GENDER.place()],
        message: text(
            "personen er {gender}, men oppholdet er på et {side}",
            "personen er {gender}, men opphaldet er på eit {side}",
            "the person is a {gender}, but the stay is at an {side}",
        ),
        why: text(
            "Kvinner og menn har hvert sitt tilbud.",
            "Kvinner og menn har kvar sitt tilbod.",
            "Women and men have offers of their own.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "two offers, R-23",
    },
    check,
    examples: &[
        Example::pass(2020, "a woman at an offer for women", |_| ()),
        Example::fail(2020, "a man at an offer for women", |resident| {
            stays(resident, OfferFor::Women, Gender::Male);
        }),
        Example::fail(2020, "a woman at an offer for men", |resident| {
            stays(resident, OfferFor::Men, Gender::Female);
        }),
        Example::pass(2020, "a man at an offer for men", |resident| {
            stays(resident, OfferFor::Men, Gender::Male);
        }),
        Example::pass(2021, "another gender", |resident| {
            stays(resident, OfferFor::Men, Gender::Other);
            resident.arrival = Answer::Given(date(2021, 3, 2));
            resident.departure = Answer::Given(date(2021, 3, 23));
        }),
        Example::unknown(
            2020,
            "gender is not stated",
            |resident| stays(resident, OfferFor::Women, Gender::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let gender = common::stated_code(&resident.gender);
    let Some((gender, offer)) = gender.zip(resident.offer.given().copied()) else {
        return missing(resident);
    };
    match (offer, gender) {
        (OfferFor::Women, Gender::Male) | (OfferFor::Men, Gender::Female) => findings
            .at(fields::OFFER.place())
            .with("gender", common::code(gender))
            .with("side", common::code(offer))
            .broken(),
        _ => Verdict::Held,
    }
}

fn stays(resident: &mut Resident, offer: OfferFor, gender: Gender) {
    resident.offer = Answer::Given(offer);
    resident.gender = Answer::Given(gender);
}
