//! No more municipalities were visited than own the centre.

use tallfest_base::{Answer, Integer, Stated, seen, text};
use tallfest_forms::municipal::report::{Report, fields};

use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Verdict, WhyNot, common,
    error,
};

pub(super) static RULE: Rule<Report> = Rule {
    info: RuleInfo {
        id: RuleId::new("M-001"),
        severity: &[error(seen(2014))],
        asks: &[fields::MUNICIPALITIES_VISITED.place(), fields::OWNER_MUNICIPALITIES.place()],
        message: text(
            "{visited} kommuner fikk besøk, men senteret har {owners} eierkommuner",
            "{visited} kommunar fekk besøk, men senteret har {owners} eigarkommunar",
            "{visited} municipalities were visited, but {owners} own the centre",
        ),
        why: text(
            "Det er eierkommunene som besøkes, hver én gang i tallet.",
            "Det er eigarkommunane som får besøk, kvar éin gong i talet.",
            "It is the owner municipalities that are visited, each counted once.",
        ),
        mend: text(
            "Rett det ene av de to tallene.",
            "Rett det eine av dei to tala.",
            "Mend one of the two numbers.",
        ),
        source: "S2: 14 of 18, M-01",
    },
    check,
    examples: &[
        Example::pass(2020, "14 of 18", |_| ()),
        Example::pass(2020, "all 18", |report| visited(report, 18)),
        Example::fail(2020, "19 of 18", |report| visited(report, 19)),
        Example::unknown(
            2020,
            "the number of owners is not stated",
            |report| report.owner_municipalities = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Report> = Said::not(&RULE.info, WhyNot::TwoAnswers);

fn check(report: &Report, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let visited = report.municipalities_visited.known();
    let Some((visited, owners)) = visited.zip(report.owner_municipalities.known()) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if visited <= owners {
        return Verdict::Held;
    }
    findings
        .at(fields::MUNICIPALITIES_VISITED.place())
        .with("visited", common::number(*visited))
        .with("owners", common::number(*owners))
        .broken()
}

fn visited(report: &mut Report, number: u64) {
    report.municipalities_visited = Answer::Given(Stated::Known(Integer::whole(number)));
}
