//! A stay has a night: one that ends on the day of its arrival counts that night, which is unusual.

use tallfest_base::{date, seen, text};

use super::Staying;
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, warning};

const SEVERITY: &[Weight] = &[warning(seen(2014))];

/// The rule for a form of stays.
pub(crate) const fn rule<T: Staying>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("R-003b"),
            severity: SEVERITY,
            asks: T::LENGTH,
            message: text(
                "oppholdet begynner og slutter {day}; det telles som ett døgn",
                "opphaldet byrjar og sluttar {day}; det blir talt som eitt døgn",
                "the stay begins and ends on {day}; it counts as one night",
            ),
            why: text(
                "Et opphold uten overnatting er et dagsbesøk.",
                "Eit opphald utan overnatting er eit dagsbesøk.",
                "A stay without a night is a day visit.",
            ),
            mend: text(
                "Rett datoene, eller før det som dagsbesøk. Var det et opphold, bekreft det.",
                "Rett datoane, eller før det som dagsbesøk. Var det eit opphald, stadfest det.",
                "Mend the days, or register a day visit. If it was a stay, confirm it.",
            ),
            source: "K-MET, R-03",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "three weeks", |_: &mut T| ()),
                Example::pass(2020, "a night", |stay: &mut T| {
                    stay.set_dates(date(2020, 3, 2), date(2020, 3, 3));
                }),
                Example::fail(2020, "it ends the same day", |stay: &mut T| {
                    stay.set_dates(date(2020, 3, 2), date(2020, 3, 2));
                }),
                Example::pass(2020, "nights without days", |stay: &mut T| stay.set_nights(21)),
            ]
        },
    }
}

fn check<T: Staying>(record: &T, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stay = record.stay();
    match stay.arrival.filter(|arrival| stay.departure == Some(*arrival)) {
        Some(day) => findings.at(T::DEPARTURE).with("day", Shown::Date(day)).broken(),
        None => Verdict::Held,
    }
}
