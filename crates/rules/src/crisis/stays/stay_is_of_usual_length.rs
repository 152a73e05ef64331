//! A stay has at most half a year of nights in a year. The mean is four weeks.

use tallfest_base::{date, seen, text};
use tallfest_forms::crisis::stay::StayYear;

use super::{Staying, days_of};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, warning,
};

/// Nights in a year.
const MOST: u64 = 180;

const SEVERITY: &[Weight] = &[warning(seen(2014))];

/// The rule for a form of stays.
pub(crate) const fn rule<T: Staying>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("R-005b"),
            severity: SEVERITY,
            asks: T::LENGTH,
            message: text(
                "oppholdet har {found} overnattingsdøgn i året; det pleier å være høyst {most}",
                "opphaldet har {found} overnattingsdøgn i året; det pleier å vere høgst {most}",
                "the stay has {found} nights in the year; it is usually {most} at most",
            ),
            why: text(
                "Opphold varer i gjennomsnitt 26 til 28 døgn. Et svært langt opphold er ofte et som ikke er meldt avsluttet.",
                "Opphald varer i gjennomsnitt 26 til 28 døgn. Eit svært langt opphald er ofte eit som ikkje er meldt avslutta.",
                "Stays are 26 to 28 nights on average. A very long one is often one whose end was not registered.",
            ),
            mend: text(
                "Rett avreisedatoen eller døgnene. Er oppholdet så langt, bekreft det.",
                "Rett avreisedatoen eller døgna. Er opphaldet så langt, stadfest det.",
                "Mend the day of departure or the nights. If the stay is so long, confirm it.",
            ),
            source: "K-B20…24: a mean of 26 to 28, R-05",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "three weeks", |_: &mut T| ()),
                Example::pass(2020, "180 nights", |stay: &mut T| stay.set_nights(180)),
                Example::fail(2020, "181 nights", |stay: &mut T| stay.set_nights(181)),
                Example::fail(2020, "181 nights by the days", |stay: &mut T| {
                    stay.set_dates(date(2020, 1, 1), date(2020, 6, 30));
                }),
                Example::unknown(
                    2020,
                    "neither days nor nights are stated",
                    |stay: &mut T| stay.set_length_not_stated(),
                    Reason::NotAnswered,
                ),
            ]
        },
    }
}

fn check<T: Staying>(record: &T, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(nights) = record.stay().nights_in(context.year, StayYear::EveryYear) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    // More than the year has is another finding.
    // mutant `is_none_or` to `is_some_and`: every year of the survey has days.
    if nights <= MOST || days_of(context.year).is_none_or(|days| nights > days) {
        return Verdict::Held;
    }
    // Of a stay that is open, the departure is what may be missing.
    let stay = record.stay();
    let place = match (stay.arrival, stay.departure) {
        (None, _) => T::NIGHTS,
        (Some(_), None) => T::DEPARTURE,
        (Some(_), Some(_)) => T::ARRIVAL,
    };
    findings
        .at(place)
        .with("found", Shown::number(nights, 0))
        .with("most", Shown::Count(MOST))
        .broken()
}
