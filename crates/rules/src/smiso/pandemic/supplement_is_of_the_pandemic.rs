//! The supplement came back for 2021 (M21); of a later one nothing is known. That it is not sent before 2020 (V-001) is
//! enforced by the years of the form.

use tallfest_base::{inferred, text};
use tallfest_forms::smiso::pandemic::{Pandemic, fields};

use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Pandemic> = Rule {
    info: RuleInfo {
        id: RuleId::new("V-001b"),
        severity: &[warning(inferred(2022))],
        asks: &[fields::COVID_SERVICE_STATUS.place()],
        message: text(
            "koronaskjemaet er sendt inn for {year}; det er bare kjent for 2020 og 2021",
            "koronaskjemaet er sendt inn for {year}; det er berre kjent for 2020 og 2021",
            "the pandemic supplement is sent for {year}; it is known for 2020 and 2021 only",
        ),
        why: text(
            "Skjemaet gjaldt pandemien. Et skjema for et senere år er trolig lagt i feil innsending.",
            "Skjemaet gjaldt pandemien. Eit skjema for eit seinare år er truleg lagt i feil innsending.",
            "The form was about the pandemic. One for a later year is probably in the wrong submission.",
        ),
        mend: text(
            "Ta filen ut, eller rett registreringsåret i innsendingen.",
            "Ta fila ut, eller rett registreringsåret i innsendinga.",
            "Take the file out, or mend the submission's registration year.",
        ),
        source: "S3, M21, V-01",
    },
    check,
    examples: &[
        Example::pass(2021, "the last year that is known", |_| ()),
        Example::fail(2022, "the year after the last that is known", |_| ()),
    ],
};

fn check(_: &Pandemic, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    findings.whole().with("year", Shown::Year(context.year)).broken()
}
