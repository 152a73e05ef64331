//! An offer is reported only by a centre that has it by the register.

use tallfest_base::{Answer, CentreFacts, seen, text};
use tallfest_forms::{
    crisis::offer::{Offer, fields},
    register::facts::{HAS_MEN, HAS_WOMEN},
};

use super::{super::has_offer, of_men};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Verdict, WhyNot, common,
    error,
};

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-002"),
        severity: &[error(seen(2014))],
        asks: &[fields::OFFER.place()],
        message: text(
            "skjemaet gjelder {side}, men etter senterregisteret har ikke senteret det",
            "skjemaet gjeld {side}, men etter senterregisteret har ikkje senteret det",
            "the questionnaire is about the {side}, which the centre does not have by the register",
        ),
        why: text(
            "Et tilbud som senteret ikke har, blir regnet med blant tilbudene i landet.",
            "Eit tilbod som senteret ikkje har, blir rekna med blant tilboda i landet.",
            "An offer that the centre does not have would be counted among the country's.",
        ),
        mend: text(
            "Ta bort skjemaet, eller be direktoratet rette registeret.",
            "Ta bort skjemaet, eller be direktoratet rette registeret.",
            "Take the questionnaire away, or ask the directorate to mend the register.",
        ),
        source: "K-O21, E-02",
    },
    check,
    examples: &[
        Example::pass(2020, "an offer to women that the centre has", |_| ()),
        Example::pass(2020, "an offer to men that the centre has", of_men),
        Example::given(
            |context| context.facts = context.facts.with(&HAS_WOMEN, false),
            Example::fail(2020, "an offer to women that it does not have", |_| ()),
        ),
        Example::given(
            |context| context.facts = context.facts.with(&HAS_MEN, false),
            Example::fail(2020, "an offer to men that it does not have", of_men),
        ),
        Example::given(
            |context| context.facts = CentreFacts::default(),
            Example::unknown(2020, "there is no register", |_| (), Reason::NoRegister),
        ),
        Example::unknown(
            2020,
            "the offer is not answered",
            |offer| offer.offer = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Offer> = Said::not(&RULE.info, WhyNot::Register);

fn check(offer: &Offer, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(side) = offer.offer.given().copied() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    match context.facts.fact(has_offer(side)) {
        None => Verdict::NotEvaluated(Reason::NoRegister),
        Some(true) => Verdict::Held,
        Some(false) => findings.at(fields::OFFER.place()).with("side", common::code(side)).broken(),
    }
}
