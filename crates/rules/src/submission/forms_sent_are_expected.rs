//! What a centre sends is what the register expects of it.
//!
//! A form that is excused and was sent is found by REG-002. A register that expects nothing of any centre of the system
//! does not tell what is expected.

use tallfest_base::{inferred, text};
use tallfest_forms::register::{Centre, Register};

use super::{NO_REGISTER, Received, Submissions, excuse, first_centre, last_centre};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-019b"),
        severity: &[warning(inferred(2009))],
        asks: &[],
        message: text(
            "skjemaet {form} fra senteret {centre} er sendt inn, men registeret venter det ikke",
            "skjemaet {form} frå senteret {centre} er sendt inn, men registeret ventar det ikkje",
            "the form {form} of the centre {centre} was sent, and the register does not expect it",
        ),
        why: text(
            "Frafallet blir regnet av hvem som skal rapportere hva. Et skjema for mye blir talt med blant dem som ikke ble ventet.",
            "Fråfallet blir rekna av kven som skal rapportere kva. Eit skjema for mykje blir talt med utan at nokon venta det.",
            "Non-response is reckoned from who is to report what. A form too many is counted though nobody expected it.",
        ),
        mend: text(
            "Ta bort filen, eller før skjemaet opp under `expected` for senteret i `year.json`.",
            "Ta bort fila, eller før skjemaet opp under `expected` for senteret i `year.json`.",
            "Take the file away, or enter the form under `expected` of the centre in `year.json`.",
        ),
        source: "domain.md 9.1 and 9.3: expected forms per year (inferred)",
    },
    check,
    examples: &[
        Example::pass(2020, "both forms are expected", |_| ()),
        Example::fail(
            2020,
            "contacts, and only the questionnaire is expected",
            expect_questionnaire_alone,
        ),
        Example::fail(2020, "a centre of which nothing is expected", |submissions| {
            first_centre(submissions, |centre| centre.expected.clear());
        }),
        Example::pass(2020, "neither expected nor sent", |submissions| {
            expect_questionnaire_alone(submissions);
            if let Some(first) = submissions.received.first_mut() {
                first.forms.retain(|form| form == "annual");
            }
        }),
        Example::beside(
            &[RuleId::new("REG-002")],
            Example::pass(2020, "a form that is excused, and was sent", |submissions| {
                expect_questionnaire_alone(submissions);
                excuse(submissions, &["contacts"]);
            }),
        ),
        Example::beside(
            &[RuleId::new("REG-002")],
            Example::fail(2020, "a form, and another one that is excused", |submissions| {
                expect_questionnaire_alone(submissions);
                excuse(submissions, &["annual"]);
            }),
        ),
        Example::beside(
            &[RuleId::new("COM-001"), RuleId::new("COM-020")],
            Example::pass(2020, "a centre that the register does not have", |submissions| {
                first_centre(submissions, |centre| centre.centre.push_str(" of old"));
            }),
        ),
        Example::pass(2020, "a file that is no form's", |submissions| {
            if let Some(first) = submissions.received.first_mut() {
                first.forms.push("notes".to_owned());
            }
        }),
        Example::unknown(
            2020,
            "a register that expects nothing of any centre",
            |submissions| expect_nothing(submissions, "smiso"),
            Reason::NoRegister,
        ),
        Example::unknown(
            2020,
            "a register that expects something of another system only",
            |submissions| {
                expect_nothing(submissions, "smiso");
                submissions.received.truncate(1);
                last_centre(submissions, |centre| {
                    "crisis".clone_into(&mut centre.system);
                    centre.expected.push("residents".to_owned());
                });
            },
            Reason::NoRegister,
        ),
        NO_REGISTER,
    ],
};

fn check(submissions: &Submissions, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let entries = submissions.register.as_ref().map(Register::entries).unwrap_or_default();
    let tells = |entry: &Centre| submissions.is_of(&entry.system) && !entry.expected.is_empty();
    if !entries.values().any(|entry| tells(entry)) {
        return Verdict::NotEvaluated(Reason::NoRegister);
    }
    for Received { manifest, forms, forms_of_system, .. } in submissions.counting() {
        let Some(entry) = entries.get(&(&manifest.system, &manifest.centre)) else { continue };
        // Of a file that is no form's, the reader tells.
        for form in forms.iter().filter(|form| forms_of_system.contains(form)) {
            let is_excused = entry.non_response.iter().any(|excused| excused.form == *form);
            if !is_excused && !entry.expected.contains(form) {
                let finding = findings.whole().with("centre", Shown::Id(manifest.centre.clone()));
                let _ = finding.with("form", Shown::Id(form.clone())).broken();
            }
        }
    }
    findings.verdict()
}

/// Of the first centre, the register expects the questionnaire and no contacts.
fn expect_questionnaire_alone(submissions: &mut Submissions) {
    first_centre(submissions, |centre| centre.expected.retain(|form| form == "annual"));
}

/// A register that expects nothing of the centres of a system.
fn expect_nothing(submissions: &mut Submissions, system: &str) {
    let centres = submissions.register.iter_mut().flat_map(|register| &mut register.centres);
    centres.filter(|centre| centre.system == system).for_each(|centre| centre.expected.clear());
}
