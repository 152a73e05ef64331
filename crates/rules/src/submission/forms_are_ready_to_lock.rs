//! Each form that a centre is to report is there once in what counts: in a final version, as empty, or as non-response.
//!
//! That a centre has sent nothing is found by COM-020, that a form is not there by COM-019, and that it is said to be
//! empty and has records by S-063. What is left is a centre whose only version is a draft, and a form that is excused and
//! was sent. A year may be published before it is locked (9.7), so that this is no more than information until there is
//! a lock.

use tallfest_base::{Text, seen, text};
use tallfest_forms::{manifest::Status, register::Register};

use super::{NO_REGISTER, Received, Submissions, excuse, next_version};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, info};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("REG-002"),
        severity: &[info(seen(2009))],
        asks: &[],
        message: text(
            "skjemaet {form} fra senteret {centre} er ikke klart til låsing: {found}",
            "skjemaet {form} frå senteret {centre} er ikkje klart til låsing: {found}",
            "the form {form} of the centre {centre} is not ready to be locked: {found}",
        ),
        why: text(
            "Hvert skjema skal stå én gang i det som låses: i en endelig versjon, som tomt eller som frafall.",
            "Kvart skjema skal stå éin gong i det som blir låst: i ein endeleg versjon, som tomt eller som fråfall.",
            "Each form is to stand once in what is locked: in a final version, as empty or as non-response.",
        ),
        mend: text(
            "Hent inn en endelig versjon, eller rett `non_response` i `year.json`.",
            "Hent inn ein endeleg versjon, eller rett `non_response` i `year.json`.",
            "Get a final version, or mend `non_response` in `year.json`.",
        ),
        source: "domain.md 9.3, REG-2",
    },
    check,
    examples: &[
        Example::pass(2020, "a final version of each form", |_| ()),
        Example::fail(2020, "a draft and no final version", |submissions| {
            to_draft(submissions, 0);
        }),
        Example::pass(2020, "a draft after a final version", |submissions| {
            next_version(submissions, 2, Some(1));
            to_draft(submissions, 2);
        }),
        Example::pass(2020, "a draft of a centre of which nothing is expected", |submissions| {
            to_draft(submissions, 0);
            if let Some(register) = &mut submissions.register {
                register.centres.iter_mut().for_each(|centre| centre.expected.clear());
            }
        }),
        Example::pass(2020, "a draft of a centre that is excused from both forms", |submissions| {
            to_draft(submissions, 0);
            excuse(submissions, &["contacts", "annual"]);
            if let Some(first) = submissions.received.first_mut() {
                first.forms.clear();
            }
        }),
        Example::fail(2020, "a form that the centre is excused from, and sent", |submissions| {
            excuse(submissions, &["contacts"]);
        }),
        Example::pass(
            2020,
            "a form that the centre is excused from, and did not send",
            |submissions| {
                excuse(submissions, &["contacts"]);
                if let Some(first) = submissions.received.first_mut() {
                    first.forms.retain(|form| form != "contacts");
                }
            },
        ),
        Example::pass(2020, "a form that the system does not have in the year", |submissions| {
            excuse(submissions, &["pandemic"]);
            let register = submissions.register.iter_mut();
            for centre in register.flat_map(|register| &mut register.centres) {
                centre.expected.push("pandemic".to_owned());
            }
        }),
        NO_REGISTER,
    ],
};

const DRAFT: Text =
    text("det finnes bare et utkast", "det finst berre eit utkast", "there is a draft only");
const EXCUSED: Text = text(
    "det er ført som frafall og er sendt inn",
    "det er ført som fråfall og er sendt inn",
    "it is marked as non-response and was sent",
);

fn check(submissions: &Submissions, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(register) = &submissions.register else {
        return Verdict::NotEvaluated(Reason::NoRegister);
    };
    let entries = Register::entries(register);
    for received in submissions.counting() {
        let Received { manifest, forms, forms_of_system, .. } = received;
        let Some(entry) = entries.get(&(&manifest.system, &manifest.centre)) else { continue };
        for form in forms_of_system {
            let is_there = forms.contains(form);
            let is_excused = entry.non_response.iter().any(|excused| excused.form == *form);
            let found = if is_excused {
                is_there.then_some(EXCUSED)
            } else {
                let is_draft = !received.is_final() && entry.is_to_report(form);
                is_draft.then_some(DRAFT)
            };
            if let Some(found) = found {
                let finding = findings.whole().with("centre", Shown::Id(manifest.centre.clone()));
                let finding = finding.with("form", Shown::Id(form.clone()));
                let _ = finding.with("found", Shown::Words(found)).broken();
            }
        }
    }
    findings.verdict()
}

fn to_draft(submissions: &mut Submissions, at: usize) {
    if let Some(received) = submissions.received.get_mut(at) {
        received.manifest.status = Status::Draft;
    }
}
