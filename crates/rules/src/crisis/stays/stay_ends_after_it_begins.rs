//! A stay does not end before it begins: one rule for the stays of adults and of children.

use tallfest_base::{date, seen, text};

use super::Staying;
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, error};

const SEVERITY: &[Weight] = &[error(seen(2014))];

/// The rule for a form of stays.
pub(crate) const fn rule<T: Staying>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("R-003"),
            severity: SEVERITY,
            asks: T::LENGTH,
            message: text(
                "avreisen {departure} er før ankomsten {arrival}",
                "avreisa {departure} er før framkomsten {arrival}",
                "the departure {departure} is before the arrival {arrival}",
            ),
            why: text(
                "Et opphold har ingen lengde når det slutter før det begynner.",
                "Eit opphald har inga lengd når det sluttar før det byrjar.",
                "A stay that ends before it begins has no length.",
            ),
            mend: text(
                "Rett den ene av de to datoene.",
                "Rett den eine av dei to datoane.",
                "Mend one of the two days.",
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
                Example::fail(2020, "it ends the day before", |stay: &mut T| {
                    stay.set_dates(date(2020, 3, 2), date(2020, 3, 1));
                }),
                Example::pass(2020, "nights without days", |stay: &mut T| stay.set_nights(21)),
            ]
        },
    }
}

fn check<T: Staying>(record: &T, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stay = record.stay();
    match (stay.arrival, stay.departure) {
        (Some(arrival), Some(departure)) if departure < arrival => findings
            .at(T::DEPARTURE)
            .with("departure", Shown::Date(departure))
            .with("arrival", Shown::Date(arrival))
            .broken(),
        _ => Verdict::Held,
    }
}
