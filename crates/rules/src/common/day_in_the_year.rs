//! A record's day lies in the registration year: one rule, instantiated for each form with a day.

use tallfest_base::{Date, Slot, Test, Text, Year, date, seen, text};

use super::Dated;
use crate::{
    Breach, Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, Weight,
    error,
};

const SEVERITY: &[Weight] = &[error(seen(2009))];

/// The rule for a form; `why` says in the form's own words where a record is counted.
pub(crate) const fn rule<T: Dated>(why: Text) -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-002"),
            severity: SEVERITY,
            asks: T::DAY,
            message: text(
                "datoen {date} ligger ikke i registreringsåret {year}",
                "datoen {date} ligg ikkje i registreringsåret {year}",
                "the day {date} is not in the registration year {year}",
            ),
            why,
            mend: text(
                "Rett datoen, eller flytt posten til innsendingen for riktig år.",
                "Rett datoen, eller flytt posten til innsendinga for rett år.",
                "Mend the day, or move the record to the submission of its year.",
            ),
            source: "S3, domain.md 3.16, COM-02",
        },
        check: check::<T>,
        examples: const {
            &[
                Example::pass(2020, "the first day of the year", |record: &mut T| {
                    record.set_day(Some(date(2020, 1, 1)));
                }),
                Example::pass(2020, "the last day of the year", |record: &mut T| {
                    record.set_day(Some(date(2020, 12, 31)));
                }),
                Example::fail(2020, "the last day of the year before", |record: &mut T| {
                    record.set_day(Some(date(2019, 12, 31)));
                }),
                Example::unknown(
                    2020,
                    "no day",
                    |record: &mut T| record.set_day(None),
                    Reason::NotAnswered,
                ),
                Example::fail(2020, "the first day of the year after", |record: &mut T| {
                    record.set_day(Some(date(2021, 1, 1)));
                }),
            ]
        },
    }
}

/// The rule as data: a day before the year or after it.
pub(crate) fn breaches<T: Dated>(year: Year) -> Vec<Breach<T>> {
    let first_of = |year| Date::new(year, 1, 1).map(Date::number);
    let outside = |at: Slot<T>| {
        let early = at.is_below(first_of(year)?);
        let late = Test::every([at.is_known(), at.is_below(first_of(year + 1)?).negated()]);
        Some(Breach { at, when: Test::one_of([early, late]) })
    };
    T::DAY.iter().filter_map(|place| Slot::at(*place)).filter_map(outside).collect()
}

fn check<T: Dated>(record: &T, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(day) = record.day() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if day.year() == context.year {
        return Verdict::Held;
    }
    let [place] = T::DAY;
    findings
        .at(*place)
        .with("date", Shown::Date(day))
        .with("year", Shown::Year(context.year))
        .broken()
}
