//! A free text is short: it says what "other" is, and no more.

use tallfest_base::{Slot, Value, seen, text};
use tallfest_forms::smiso::annual::Annual;

use super::other_outreach;
use crate::{
    Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, common, common::Places,
    warning,
};

/// In characters (COM-13). Comment fields have a limit of their own; this form has none.
const MOST: usize = 200;

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-013"),
        severity: &[warning(seen(2009))],
        asks: Places::<Annual>::HIDDEN,
        message: text(
            "{question} er en {found}; det pleier å være høyst {most}",
            "{question} er ein {found}; det pleier å vere høgst {most}",
            "{question} is a {found}; it is usually {most} at most",
        ),
        why: text(
            "Jo lengre en tekst er, desto lettere røper den hvem noen er.",
            "Di lengre ein tekst er, di lettare røper han kven nokon er.",
            "The longer a text is, the more easily it gives away who somebody is.",
        ),
        mend: text(
            "Skriv kort hva det gjelder, uten noe om enkeltpersoner.",
            "Skriv kort kva det gjeld, utan noko om enkeltpersonar.",
            "Write in few words what it is, with nothing about individuals.",
        ),
        source: "domain.md 4, COM-13",
    },
    check,
    examples: &[
        Example::pass(2020, "no text", |_| ()),
        Example::pass(2020, "200 characters", |annual| other_outreach(annual, &"å".repeat(200))),
        Example::fail(2020, "201 characters", |annual| other_outreach(annual, &"å".repeat(201))),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    for slot in Slot::<Annual>::all() {
        let Value::Text(text) = slot.get(annual) else { continue };
        if text.chars().count() > MOST {
            let finding = findings.at(slot.place()).with("question", Shown::Place(slot.place()));
            let finding = finding.with("found", common::answer(slot, annual));
            let _ = finding.with("most", Shown::Number(MOST.to_string())).broken();
        }
    }
    findings.verdict()
}
