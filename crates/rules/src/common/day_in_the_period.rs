//! A record's day is not after the last day that the submission covers: one rule, instantiated for each form with a
//! day.

use tallfest_base::{date, seen, text};

use super::Dated;
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, warning,
};

const SEVERITY: &[Weight] = &[warning(seen(2009))];

/// The rule for a form.
pub(crate) const fn rule<T: Dated>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-003"),
            severity: SEVERITY,
            asks: T::DAY,
            message: text(
                "datoen {date} er etter den siste dagen som innsendingen dekker, {last}",
                "datoen {date} er etter den siste dagen som innsendinga dekkjer, {last}",
                "the day {date} is after the last day that the submission covers, {last}",
            ),
            why: text(
                "Innsendingen sier selv hvor langt den går. En senere dato er en skrivefeil, eller så dekker innsendingen mer enn den sier.",
                "Innsendinga seier sjølv kor langt ho går. Ein seinare dato er ein skrivefeil, eller så dekkjer innsendinga meir enn ho seier.",
                "The submission says itself how far it goes. A later day is a slip, or the submission covers more than it says.",
            ),
            mend: text(
                "Rett datoen, eller rett `period_to` i `submission.json`.",
                "Rett datoen, eller rett `period_to` i `submission.json`.",
                "Mend the day, or mend `period_to` in `submission.json`.",
            ),
            source: "domain.md 9.4 (the manifest; there is no day of entry), COM-03",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "the last day of the year", |record: &mut T| {
                    record.set_day(Some(date(2020, 12, 31)));
                }),
                Example::given(
                    |context| context.period_to = Some(date(2020, 6, 30)),
                    Example::pass(2020, "the last day of the period", |record: &mut T| {
                        record.set_day(Some(date(2020, 6, 30)));
                    }),
                ),
                Example::given(
                    |context| context.period_to = Some(date(2020, 6, 30)),
                    Example::fail(2020, "the day after the period", |record: &mut T| {
                        record.set_day(Some(date(2020, 7, 1)));
                    }),
                ),
                Example::beside(
                    const { &[RuleId::new("COM-002")] },
                    Example::pass(
                        2020,
                        "a day of the next year, which is no day of the year at all",
                        |record: &mut T| record.set_day(Some(date(2021, 1, 1))),
                    ),
                ),
                Example::given(
                    |context| context.period_to = None,
                    Example::unknown(2020, "no period", |_: &mut T| (), Reason::PeriodUnknown),
                ),
                Example::unknown(
                    2020,
                    "no day",
                    |record: &mut T| record.set_day(None),
                    Reason::NotAnswered,
                ),
            ]
        },
    }
}

fn check<T: Dated>(record: &T, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(day) = record.day() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let Some(last) = context.period_to else {
        return Verdict::NotEvaluated(Reason::PeriodUnknown);
    };
    // A day of another year is one fault, and COM-002 reports it.
    if day <= last || day.year() != context.year {
        return Verdict::Held;
    }
    let [place] = T::DAY;
    findings.at(*place).with("date", Shown::Date(day)).with("last", Shown::Date(last)).broken()
}
