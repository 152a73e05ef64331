//! A stay has a night in the year in which it is sent, and did not begin more than two years before.

use tallfest_base::{Text, date, inferred, text};
use tallfest_forms::crisis::stay::StayYear;

use super::Staying;
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, Weight, warning,
};

/// Years before the registration year in which a stay may have begun (COM-02).
const MOST_YEARS_BACK: u16 = 2;

const SEVERITY: &[Weight] = &[warning(inferred(2014))];

/// The rule for a form of stays.
pub(crate) const fn rule<T: Staying>() -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-002b"),
            severity: SEVERITY,
            asks: T::LENGTH,
            message: text(
                "oppholdet {fault}: {found}",
                "opphaldet {fault}: {found}",
                "the stay {fault}: {found}",
            ),
            why: text(
                "Et opphold sendes inn i hvert år det har et døgn. Et som begynte for lenge siden, er ofte et som ikke er meldt avsluttet, eller årstallet er feil.",
                "Eit opphald blir sendt inn i kvart år det har eit døgn. Eit som byrja for lenge sidan, er ofte eit som ikkje er meldt avslutta, eller årstalet er feil.",
                "A stay is sent in each year in which it has a night. One that began long ago is often one whose end was not registered, or its year is wrong.",
            ),
            mend: text(
                "Rett datoene eller døgnene, eller ta oppholdet ut av denne innsendingen. Er det riktig, bekreft det.",
                "Rett datoane eller døgna, eller ta opphaldet ut av denne innsendinga. Er det rett, stadfest det.",
                "Mend the days or the nights, or take the stay out of this submission. If it is right, confirm it.",
            ),
            source: "domain.md 3.16, COM-02",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "three weeks in March", |_: &mut T| ()),
                Example::pass(2020, "over New Year, with a night of this year", |stay: &mut T| {
                    stay.set_dates(date(2019, 12, 30), date(2020, 1, 2));
                }),
                Example::fail(2020, "it ended on New Year's Day", |stay: &mut T| {
                    stay.set_dates(date(2019, 12, 30), date(2020, 1, 1));
                }),
                Example::beside(
                    const { &[RuleId::new("R-003b")] },
                    Example::pass(2020, "it began and ended on New Year's Day", |stay: &mut T| {
                        stay.set_dates(date(2020, 1, 1), date(2020, 1, 1));
                    }),
                ),
                Example::pass(2020, "one night without days", |stay: &mut T| stay.set_nights(1)),
                Example::fail(2020, "no night, without days", |stay: &mut T| stay.set_nights(0)),
                Example::pass(2020, "it began two years before the year", |stay: &mut T| {
                    stay.set_dates(date(2018, 1, 1), date(2020, 3, 2));
                }),
                Example::fail(2020, "it began the day before that", |stay: &mut T| {
                    stay.set_dates(date(2017, 12, 31), date(2020, 3, 2));
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

const NO_NIGHT: Text = text(
    "har ikke noe døgn i registreringsåret",
    "har ikkje noko døgn i registreringsåret",
    "has no night in the registration year",
);
const LONG_AGO: Text = text(
    "begynte mer enn to år før registreringsåret",
    "byrja meir enn to år før registreringsåret",
    "began more than two years before the registration year",
);

fn check<T: Staying>(record: &T, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stay = record.stay();
    let Some(nights) = stay.nights_in(context.year, StayYear::EveryYear) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    // That a stay is of another year altogether is one fault, and COM-002 reports it.
    // mutant `day.year() > context.year` to `day.year() >= context.year`: a stay that begins in the year has a night in it.
    let is_after = stay.arrival.is_some_and(|day| day.year() > context.year);
    let is_before = stay.departure.is_some_and(|day| day.year() < context.year);
    if is_after || is_before {
        return Verdict::Held;
    }
    let mut broken = |place, fault, found| {
        let finding = findings.at(place).with("fault", Shown::Words(fault));
        let _ = finding.with("found", found).broken();
    };
    // By its days a stay has nights to the day before it ends; without an arrival, those that were sent.
    match stay.arrival.and(stay.departure) {
        Some(day) if nights == 0 => broken(T::DEPARTURE, NO_NIGHT, Shown::Date(day)),
        None if nights == 0 => broken(T::NIGHTS, NO_NIGHT, Shown::Count(0)),
        Some(_) | None => {}
    }
    if let Some(day) = stay.arrival.filter(|day| day.year() + MOST_YEARS_BACK < context.year) {
        broken(T::ARRIVAL, LONG_AGO, Shown::Date(day));
    }
    findings.verdict()
}
