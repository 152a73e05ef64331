//! A centre stands once in the register of a year.

use std::collections::BTreeSet;

use tallfest_base::{inferred, text};

use super::{NO_REGISTER, Submissions};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-001b"),
        severity: &[warning(inferred(2009)).error_at_publication()],
        asks: &[],
        message: text(
            "senteret {entry} står flere ganger i registeret",
            "senteret {entry} står fleire gonger i registeret",
            "the centre {entry} stands in the register more than once",
        ),
        why: text(
            "Registeret er grunnlaget for prosentene. Et senter som står to ganger, blir regnet som to, og det er uvisst hva som gjelder.",
            "Registeret er grunnlaget for prosentane. Eit senter som står to gonger, blir rekna som to, og det er uvisst kva som gjeld.",
            "The register is the base of percentages. A centre that stands twice counts as two, and nobody knows which entry holds.",
        ),
        mend: text(
            "Ta bort den ene oppføringen i `year.json`, eller rett id-en til den.",
            "Ta bort den eine oppføringa i `year.json`, eller rett id-en til ho.",
            "Take one of the entries out of `year.json`, or mend its id.",
        ),
        source: "domain.md 9.1: the register of centres (inferred)",
    },
    check,
    examples: &[
        Example::pass(2020, "two centres", |_| ()),
        Example::fail(2020, "one of them twice", |submissions| twice(submissions, |_| ())),
        Example::pass(2020, "the same id in another system", |submissions| {
            twice(submissions, |system| "crisis".clone_into(system));
        }),
        NO_REGISTER,
    ],
};

fn check(submissions: &Submissions, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(register) = &submissions.register else {
        return Verdict::NotEvaluated(Reason::NoRegister);
    };
    let mut seen = BTreeSet::new();
    for entry in register.centres.iter().filter(|entry| submissions.is_of(&entry.system)) {
        if !seen.insert(&entry.centre) {
            // Not `centre`: the fault is in the register, and the centre cannot mend it.
            let _ = findings.whole().with("entry", Shown::Id(entry.centre.clone())).broken();
        }
    }
    findings.verdict()
}

/// The first centre stands in the register once more, there perhaps in another system.
fn twice(submissions: &mut Submissions, edit: impl Fn(&mut String)) {
    let Some(register) = &mut submissions.register else { return };
    let Some(mut again) = register.centres.first().cloned() else { return };
    edit(&mut again.system);
    register.centres.push(again);
}
