//! A centre works with RVTS, the regional resource centres on violence, traumatic stress and suicide prevention.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::RvtsCooperation,
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-015"),
        severity: &[warning(seen(2009))],
        asks: &[fields::RVTS_COOPERATION.place()],
        message: text(
            "svaret er {found}; alle sentrene samarbeidet med RVTS i 2018–2020",
            "svaret er {found}; alle sentra samarbeidde med RVTS i 2018–2020",
            "the answer is {found}; all centres worked with RVTS in 2018 to 2020",
        ),
        why: text(
            "RVTS gir kurs og veiledning til alle sentrene. Et senter uten slikt samarbeid er uvanlig.",
            "RVTS gir kurs og rettleiing til alle sentra. Eit senter utan slikt samarbeid er uvanleg.",
            "RVTS gives courses and supervision to all centres. One without such cooperation is unusual.",
        ),
        mend: text(
            "Se etter at riktig svar er krysset av. Er det slik, bekreft det.",
            "Sjå etter at rett svar er kryssa av. Er det slik, stadfest det.",
            "See that the right answer is ticked. If it is so, confirm it.",
        ),
        source: "S0: 22 of 22, D-15",
    },
    check,
    examples: &[
        Example::pass(2020, "courses", |_| ()),
        Example::fail(2020, "no cooperation", |annual| rvts(annual, RvtsCooperation::None)),
        Example::unknown(
            2020,
            "cooperation is not stated",
            |annual| rvts(annual, RvtsCooperation::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "cooperation is not answered",
            |annual| annual.rvts_cooperation = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let kinds = annual.rvts_cooperation.given();
    let Some(kinds) = kinds.filter(|kinds| !kinds.has(RvtsCooperation::NotStated)) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if !kinds.has(RvtsCooperation::None) {
        return Verdict::Held;
    }
    let found = common::answer(fields::RVTS_COOPERATION.slot(), annual);
    findings.at(fields::RVTS_COOPERATION.place()).with("found", found).broken()
}

fn rvts(annual: &mut Annual, answer: RvtsCooperation) {
    annual.rvts_cooperation = Answer::Given(answer.bit());
}
