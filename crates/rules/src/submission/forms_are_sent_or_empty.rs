//! Each form that a centre is to report is there, or its manifest says that there was nothing to report.
//!
//! Without an entry in a register, a centre is to report all forms of its system. A form that the system does not have
//! in the year cannot be sent, so that it is not missing either, whatever the register says. Of several versions, only
//! the one that counts is looked at.

use tallfest_base::{seen, text};
use tallfest_forms::{
    manifest::Status,
    register::{NonResponse, NonResponseReason, Register},
};

use super::{Received, Submissions, first_centre, next_version};
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-019"),
        severity: &[warning(seen(2009)).error_at_publication()],
        asks: &[],
        message: text(
            "skjemaet {form} fra senteret {centre} mangler, og `empty` nevner det ikke",
            "skjemaet {form} frå senteret {centre} manglar, og `empty` nemner det ikkje",
            "the form {form} of the centre {centre} is missing, and `empty` does not name it",
        ),
        why: text(
            "Et skjema som mangler, er noe annet enn et skjema uten noe å rapportere. Det skal ikke leses som 0.",
            "Eit skjema som manglar, er noko anna enn eit skjema utan noko å rapportere. Det skal ikkje lesast som 0.",
            "A form that is missing is not the same as a form with nothing to report. It must not be read as 0.",
        ),
        mend: text(
            "Legg filen i innsendingen. Er det ingenting å rapportere, skriv skjemaet i `empty` i `submission.json`.",
            "Legg fila i innsendinga. Er det ingenting å rapportere, skriv skjemaet i `empty` i `submission.json`.",
            "Put the file into the submission. If there is nothing to report, write the form into `empty` in `submission.json`.",
        ),
        source: "domain.md 9.3, COM-19",
    },
    check,
    examples: &[
        Example::pass(2020, "both forms are there", |_| ()),
        Example::fail(2020, "no contacts", |submissions| lose_contacts(submissions, 0)),
        Example::pass(2020, "nothing to report, and the manifest says so", |submissions| {
            lose_contacts(submissions, 0);
            if let Some(first) = submissions.received.first_mut() {
                first.manifest.empty = vec!["contacts".to_owned()];
            }
        }),
        Example::pass(2020, "a form that the centre is not to report", |submissions| {
            lose_contacts(submissions, 0);
            first_centre(submissions, |centre| centre.expected = vec!["annual".to_owned()]);
        }),
        Example::pass(2020, "a form that the centre is excused from", |submissions| {
            lose_contacts(submissions, 0);
            first_centre(submissions, |centre| {
                let (form, reason) = ("contacts".to_owned(), NonResponseReason::NoCapacity);
                centre.non_response = vec![NonResponse { form, reason }];
            });
        }),
        Example::pass(2020, "a form that the system does not have in the year", |submissions| {
            first_centre(submissions, |centre| centre.expected.push("pandemic".to_owned()));
        }),
        Example::pass(2020, "no register, and both forms are there", |submissions| {
            submissions.register = None;
        }),
        Example::fail(2020, "no register and no contacts", |submissions| {
            submissions.register = None;
            lose_contacts(submissions, 0);
        }),
        Example::pass(2020, "contacts were missing in a version that is replaced", |submissions| {
            next_version(submissions, 2, Some(1));
            lose_contacts(submissions, 0);
        }),
        Example::fail(2020, "contacts are missing in the version that replaces", |submissions| {
            next_version(submissions, 2, Some(1));
            lose_contacts(submissions, 2);
        }),
        Example::beside(
            &[RuleId::new("COM-023")],
            Example::pass(
                2020,
                "contacts are missing in another submission of the same version: the first counts",
                |submissions| {
                    next_version(submissions, 1, None);
                    lose_contacts(submissions, 2);
                    if let Some(other) = submissions.received.get_mut(2) {
                        other.hash.push_str(", without contacts");
                    }
                },
            ),
        ),
        Example::pass(2020, "contacts are missing in a draft of the next version", |submissions| {
            next_version(submissions, 2, Some(1));
            lose_contacts(submissions, 2);
            if let Some(draft) = submissions.received.get_mut(2) {
                draft.manifest.status = Status::Draft;
            }
        }),
    ],
};

fn check(submissions: &Submissions, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let entries = submissions.register.as_ref().map(Register::entries).unwrap_or_default();
    for received in submissions.counting() {
        let Received { manifest, forms, forms_of_system, .. } = received;
        let entry = entries.get(&(&manifest.system, &manifest.centre));
        for form in forms_of_system {
            let is_expected = entry.is_none_or(|centre| centre.is_to_report(form));
            if is_expected && !forms.contains(form) && !manifest.empty.contains(form) {
                let finding = findings.whole().with("centre", Shown::Id(manifest.centre.clone()));
                let _ = finding.with("form", Shown::Id(form.clone())).broken();
            }
        }
    }
    findings.verdict()
}

/// The contacts are missing in one of the submissions.
fn lose_contacts(submissions: &mut Submissions, at: usize) {
    if let Some(received) = submissions.received.get_mut(at) {
        received.forms.retain(|form| form != "contacts");
    }
}
