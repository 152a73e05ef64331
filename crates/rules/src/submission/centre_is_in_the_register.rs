//! A centre that reports is in the register of the year.

use tallfest_base::{seen, text};

use super::{NO_REGISTER, Submissions};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, error};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-001"),
        severity: &[error(seen(2009))],
        asks: &[],
        message: text(
            "senteret {centre} står ikke i senterregisteret for {year}",
            "senteret {centre} står ikkje i senterregisteret for {year}",
            "the centre {centre} is not in the register of {year}",
        ),
        why: text(
            "Tallene gjelder sentrene i registeret; et senter utenfor ville ødelegge prosentgrunnlaget.",
            "Tala gjeld sentra i registeret; eit senter utanfor ville øydeleggje prosentgrunnlaget.",
            "The figures are about the centres of the register; one outside would spoil the percentage base.",
        ),
        mend: text(
            "Rett `centre` i `submission.json`, eller før senteret inn i `year.json`.",
            "Rett `centre` i `submission.json`, eller før senteret inn i `year.json`.",
            "Mend `centre` in `submission.json`, or enter the centre into `year.json`.",
        ),
        source: "domain.md 5.1: 20–24 centres a year, COM-01",
    },
    check,
    examples: &[
        Example::pass(2020, "both centres are in the register", |_| ()),
        Example::fail(2020, "a centre that the register does not have", |submissions| {
            if let Some(register) = &mut submissions.register {
                register.centres.truncate(1);
            }
        }),
        NO_REGISTER,
    ],
};

fn check(submissions: &Submissions, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(register) = &submissions.register else {
        return Verdict::NotEvaluated(Reason::NoRegister);
    };
    let entries = register.entries();
    for received in &submissions.received {
        let (system, centre) = (&received.manifest.system, &received.manifest.centre);
        if !entries.contains_key(&(system, centre)) {
            let finding = findings.whole().with("centre", Shown::Id(centre.clone()));
            let _ = finding.with("year", Shown::Year(context.year)).broken();
        }
    }
    findings.verdict()
}
