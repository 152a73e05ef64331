//! A centre has a routine for users' participation.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::UserParticipation,
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-018"),
        severity: &[warning(seen(2009))],
        asks: &[fields::USER_PARTICIPATION.place()],
        message: text(
            "svaret på innhenting av brukererfaringer er {found}; alle sentrene hadde en rutine i 2020",
            "svaret på innhenting av brukarerfaringar er {found}; alle sentra hadde ein rutine i 2020",
            "the answer to collecting users' experiences is {found}; all centres had a routine in 2020",
        ),
        why: text(
            "Alle sentrene henter inn brukernes erfaringer på en eller annen måte. Et senter uten rutine er uvanlig.",
            "Alle sentra hentar inn erfaringane til brukarane på ein eller annan måte. Eit senter utan rutine er uvanleg.",
            "All centres collect users' experiences in some way. A centre without a routine is unusual.",
        ),
        mend: text(
            "Kryss av for måtene som brukes. Er det ingen, bekreft det.",
            "Kryss av for måtane som blir brukte. Er det ingen, stadfest det.",
            "Tick the ways that are used. If there are none, confirm it.",
        ),
        source: "S0: 22 of 22, D-18",
    },
    check,
    examples: &[
        Example::pass(2020, "a routine", |_| ()),
        Example::fail(2020, "no routine", |annual| routine(annual, UserParticipation::None)),
        Example::unknown(
            2020,
            "the routine is not stated",
            |annual| routine(annual, UserParticipation::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the routine is not answered",
            |annual| annual.user_participation = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let ways = annual.user_participation.given();
    let Some(ways) = ways.filter(|ways| !ways.has(UserParticipation::NotStated)) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if !ways.has(UserParticipation::None) {
        return Verdict::Held;
    }
    let found = common::answer(fields::USER_PARTICIPATION.slot(), annual);
    findings.at(fields::USER_PARTICIPATION.place()).with("found", found).broken()
}

fn routine(annual: &mut Annual, answer: UserParticipation) {
    annual.user_participation = Answer::Given(answer.bit());
}
