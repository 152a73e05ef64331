//! Each centre that the register expects something of has sent a submission.
//!
//! The submissions are those of one system; a register of several systems is read for that one only.

use std::collections::BTreeSet;

use tallfest_base::{seen, text};
use tallfest_forms::register::{NonResponse, NonResponseReason};

use super::{NO_REGISTER, Submissions, last_centre};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-020"),
        severity: &[warning(seen(2009)).error_at_publication()],
        asks: &[],
        message: text(
            "senteret {centre} skal rapportere, men har ingen innsending",
            "senteret {centre} skal rapportere, men har inga innsending",
            "the centre {centre} is to report but has no submission",
        ),
        why: text(
            "Et senter som mangler, gjør tallene for landet for lave. Det skal ikke leses som 0.",
            "Eit senter som manglar, gjer tala for landet for låge. Det skal ikkje lesast som 0.",
            "A centre that is missing makes the figures for the country too low. It must not be read as 0.",
        ),
        mend: text(
            "Hent inn innsendingen, eller før frafallet med årsak under `non_response` i `year.json`.",
            "Hent inn innsendinga, eller før fråfallet med årsak under `non_response` i `year.json`.",
            "Get the submission, or enter the non-response with its reason under `non_response` in `year.json`.",
        ),
        source: "domain.md 9.3, COM-20",
    },
    check,
    examples: &[
        Example::pass(2020, "both centres have sent", |_| ()),
        Example::fail(2020, "one centre has not sent", |submissions| {
            submissions.received.truncate(1);
        }),
        Example::fail(2020, "no centre has sent", |submissions| submissions.received.clear()),
        Example::pass(2020, "a centre of which nothing is expected", |submissions| {
            submissions.received.truncate(1);
            last_centre(submissions, |centre| centre.expected.clear());
        }),
        Example::pass(2020, "a centre that is excused from everything", |submissions| {
            submissions.received.truncate(1);
            last_centre(submissions, |centre| {
                let reason = NonResponseReason::Refused;
                let excused = |form: &String| NonResponse { form: form.clone(), reason };
                centre.non_response = centre.expected.iter().map(excused).collect();
            });
        }),
        Example::fail(2020, "a centre that is excused from one of two forms", |submissions| {
            submissions.received.truncate(1);
            last_centre(submissions, |centre| {
                let (form, reason) = ("contacts".to_owned(), NonResponseReason::Technical);
                centre.non_response = vec![NonResponse { form, reason }];
            });
        }),
        Example::pass(2020, "a centre of another system", |submissions| {
            submissions.received.truncate(1);
            last_centre(submissions, |centre| centre.system = String::from("crisis"));
        }),
        NO_REGISTER,
    ],
};

fn check(submissions: &Submissions, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(register) = &submissions.register else {
        return Verdict::NotEvaluated(Reason::NoRegister);
    };
    let received = || submissions.received.iter().map(|received| &received.manifest);
    let sent: BTreeSet<_> = received().map(|manifest| manifest.centre.as_str()).collect();
    for centre in &register.centres {
        let is_of_the_system =
            received().next().is_none_or(|manifest| manifest.system == centre.system);
        let is_asked = centre.expected.iter().any(|form| centre.is_to_report(form));
        let has_sent = sent.contains(centre.centre.as_str());
        if is_of_the_system && is_asked && !has_sent {
            let _ = findings.whole().with("centre", Shown::Id(centre.centre.clone())).broken();
        }
    }
    findings.verdict()
}
