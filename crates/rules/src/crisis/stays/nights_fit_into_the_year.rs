//! There are no more nights in a year than days.

use tallfest_base::{Slot, Test, Year, seen, text};

use super::{Staying, days_of};
use crate::{
    Breach, Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, error,
};

const SEVERITY: &[Weight] = &[error(seen(2014))];

/// The rule for a form of stays.
pub(crate) const fn rule<T: Staying>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("R-005"),
            severity: SEVERITY,
            asks: T::LENGTH,
            message: text(
                "{found} overnattingsdøgn er oppgitt, men året har {days} døgn",
                "{found} overnattingsdøgn er oppgitt, men året har {days} døgn",
                "{found} nights are stated, but the year has {days}",
            ),
            why: text(
                "Bare døgn i registreringsåret telles. Døgnene i et annet år hører til innsendingen for det året.",
                "Berre døgn i registreringsåret blir talde. Døgna i eit anna år høyrer til innsendinga for det året.",
                "Only nights in the registration year count. Those in another year belong to the submission of that year.",
            ),
            mend: text(
                "Rett antall døgn til dem i registreringsåret.",
                "Rett talet på døgn til dei i registreringsåret.",
                "Mend the number to the nights in the registration year.",
            ),
            source: "a year, R-05",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "three weeks by the days", |_: &mut T| ()),
                Example::beside(
                    const { &[RuleId::new("R-005b")] },
                    Example::pass(2020, "all of a leap year", |stay: &mut T| stay.set_nights(366)),
                ),
                Example::fail(2020, "a night more", |stay: &mut T| stay.set_nights(367)),
                Example::fail(2019, "366 in a year of 365", |stay: &mut T| {
                    stay.set_nights(366);
                }),
            ]
        },
    }
}

/// The rule as data.
pub(crate) fn breaches<T: Staying>(year: Year) -> Vec<Breach<T>> {
    let more = || {
        let at = Slot::at(T::NIGHTS)?;
        let more = [at.is_known(), at.is_below(days_of(year)? + 1).negated()];
        Some(Breach { at, when: Test::every(more) })
    };
    more().into_iter().collect()
}

fn check<T: Staying>(record: &T, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let days = days_of(context.year);
    match record.stay().nights.zip(days) {
        Some((nights, days)) if nights > days => findings
            .at(T::NIGHTS)
            .with("found", Shown::number(nights, 0))
            .with("days", Shown::Count(days))
            .broken(),
        _ => Verdict::Held,
    }
}
