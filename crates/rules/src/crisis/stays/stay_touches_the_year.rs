//! A stay is of the year in which it is sent: it begins before the year ends, and ends after it begins.

use tallfest_base::{Date, Slot, Test, Year, date, seen, text};

use super::Staying;
use crate::{
    Breach, Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, error,
};

const SEVERITY: &[Weight] = &[error(seen(2014))];
/// What a stay of a single day breaks.
const SAME_DAY: &[RuleId] = &[RuleId::new("R-003b")];

/// The rule for a form of stays.
pub(crate) const fn rule<T: Staying>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-002"),
            severity: SEVERITY,
            asks: T::LENGTH,
            message: text(
                "oppholdet ligger ikke i registreringsåret {year}: {date}",
                "opphaldet ligg ikkje i registreringsåret {year}: {date}",
                "the stay is not in the registration year {year}: {date}",
            ),
            why: text(
                "Et opphold sendes inn i hvert år det har et døgn.",
                "Eit opphald blir sendt inn i kvart år det har eit døgn.",
                "A stay is sent in each year in which it has a night.",
            ),
            mend: text(
                "Rett datoen, eller flytt oppholdet til innsendingen for riktig år.",
                "Rett datoen, eller flytt opphaldet til innsendinga for rett år.",
                "Mend the day, or move the stay to the submission of its year.",
            ),
            source: "domain.md 3.16, COM-02",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "three weeks in March", |_: &mut T| ()),
                Example::pass(2020, "over the new year before", |stay: &mut T| {
                    stay.set_dates(date(2019, 12, 30), date(2020, 1, 2));
                }),
                Example::fail(2020, "it ended before the year began", |stay: &mut T| {
                    stay.set_dates(date(2019, 12, 1), date(2019, 12, 31));
                }),
                Example::fail(2020, "it began after the year ended", |stay: &mut T| {
                    stay.set_dates(date(2021, 1, 1), date(2021, 1, 4));
                }),
                Example::beside(
                    SAME_DAY,
                    Example::pass(2020, "on the last day of the year alone", |stay: &mut T| {
                        stay.set_dates(date(2020, 12, 31), date(2020, 12, 31));
                    }),
                ),
                Example::pass(2020, "nights without days", |stay: &mut T| stay.set_nights(21)),
            ]
        },
    }
}

/// The rule as data: an arrival after the year, or a departure before it.
pub(crate) fn breaches<T: Staying>(year: Year) -> Vec<Breach<T>> {
    let first_of = |year| Date::new(year, 1, 1).map(Date::number);
    let late = || {
        let at = Slot::at(T::ARRIVAL)?;
        let late = [at.is_known(), at.is_below(first_of(year + 1)?).negated()];
        Some(Breach { at, when: Test::every(late) })
    };
    let early = || {
        let at = Slot::at(T::DEPARTURE)?;
        Some(Breach { at, when: at.is_below(first_of(year)?) })
    };
    late().into_iter().chain(early()).collect()
}

fn check<T: Staying>(record: &T, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stay = record.stay();
    let late = stay.arrival.filter(|day| day.year() > context.year);
    let early = stay.departure.filter(|day| day.year() < context.year);
    let outside = late.map(|day| (T::ARRIVAL, day)).or(early.map(|day| (T::DEPARTURE, day)));
    let Some((place, day)) = outside else { return Verdict::Held };
    findings
        .at(place)
        .with("date", Shown::Date(day))
        .with("year", Shown::Year(context.year))
        .broken()
}
