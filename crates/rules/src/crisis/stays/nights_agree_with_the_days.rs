//! Nights that are sent beside the days are the nights between them, in the registration year.

use tallfest_base::{inferred, text};
use tallfest_forms::crisis::stay::StayYear;

use super::Staying;
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, warning};

const SEVERITY: &[Weight] = &[warning(inferred(2014))];

/// The rule for a form of stays.
pub(crate) const fn rule<T: Staying>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("R-004"),
            severity: SEVERITY,
            asks: T::LENGTH,
            message: text(
                "{sent} overnattingsdøgn er oppgitt, men datoene gir {counted} i året",
                "{sent} overnattingsdøgn er oppgitt, men datoane gir {counted} i året",
                "{sent} nights are stated, but the days give {counted} in the year",
            ),
            why: text(
                "Datoer eller døgn er nok. Er begge oppgitt, telles datoene, og da bør de være enige.",
                "Datoar eller døgn er nok. Er begge oppgitt, blir datoane talde, og då bør dei vere samde.",
                "Days or nights are enough. Where both are stated the days count, and they should agree.",
            ),
            mend: text(
                "Ta bort døgnene, eller rett det som er feil.",
                "Ta bort døgna, eller rett det som er feil.",
                "Take the nights away, or mend what is wrong.",
            ),
            source: "domain.md 3.16, SSB07, R-04",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "days alone", |_: &mut T| ()),
                Example::pass(2020, "21 nights between the days", |stay: &mut T| {
                    stay.set_nights_beside_days(21);
                }),
                Example::fail(2020, "a night too few", |stay: &mut T| {
                    stay.set_nights_beside_days(20);
                }),
                Example::fail(2020, "the day of departure counted too", |stay: &mut T| {
                    stay.set_nights_beside_days(22);
                }),
                Example::pass(2020, "nights alone", |stay: &mut T| stay.set_nights(9)),
            ]
        },
    }
}

fn check<T: Staying>(record: &T, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stay = record.stay();
    let counted = stay.nights_in(context.year, StayYear::EveryYear);
    match stay.nights.zip(counted) {
        Some((sent, counted)) if sent != counted => findings
            .at(T::NIGHTS)
            .with("sent", Shown::number(sent, 0))
            .with("counted", Shown::Count(counted))
            .broken(),
        _ => Verdict::Held,
    }
}
