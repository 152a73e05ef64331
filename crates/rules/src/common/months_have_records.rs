//! There are records in every month between the first and the last, but for July.
//!
//! The rule list says "two or more consecutive months, or one month other than July". Of two months in a row one is
//! not July, so that both say: the months without records are none, or July alone.

use tallfest_base::{Date, Lang, Text, seen, text};

use super::sums::DatedIn;
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Subject, Verdict, Weight,
    warning,
};

/// Counted from 0: the month of holidays, in which a centre may be closed.
const JULY: usize = 6;
/// With fewer records, a month without any says nothing (COM-15).
const ENOUGH: u64 = 20;

const SEVERITY: &[Weight] = &[warning(seen(2009))];

pub(crate) const fn rule<S: Subject, T: DatedIn<S>>(
    examples: &'static [Example<S::Draft>],
) -> Rule<S> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-015"),
            severity: SEVERITY,
            asks: T::DAY,
            message: text(
                "ingen {records} i {months}, men både før og etter",
                "ingen {records} i {months}, men både før og etter",
                "no {records} in {months}, but both before and after",
            ),
            why: text(
                "En måned uten registreringer midt i året kan bety at noe har gått tapt.",
                "Ein månad utan registreringar midt i året kan tyde at noko har gått tapt.",
                "A month without records in the middle of the year may mean that some are lost.",
            ),
            mend: text(
                "Se etter om det mangler registreringer. Var senteret stengt, bekreft det.",
                "Sjå etter om det manglar registreringar. Var senteret stengt, stadfest det.",
                "See whether records are missing. If the centre was closed, confirm it.",
            ),
            source: "S3 (contacts and visits per month), COM-15",
        },
        check: check::<S, T>,
        examples,
    }
}

fn check<S: Subject, T: DatedIn<S>>(
    year: &S,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Verdict {
    let days = T::days(year);
    if !context.year_is_over {
        return Verdict::NotEvaluated(Reason::YearNotOver);
    }
    if days.all() < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    let months = &days.by_month;
    let from = months.iter().take_while(|count| **count == 0).count();
    let after = months.iter().rev().take_while(|count| **count == 0).count();
    let between = months.iter().enumerate().take(months.len() - after).skip(from);
    let empty: Vec<usize> =
        between.filter(|(_, count)| **count == 0).map(|(month, _)| month).collect();
    if empty.iter().all(|month| *month == JULY) {
        return Verdict::Held;
    }
    let [place] = T::DAY;
    let finding = findings.at(*place).with("records", Shown::Words(T::INFO.unit));
    finding.with("months", Shown::made(|lang| names(&empty, lang))).broken()
}

fn names(months: &[usize], lang: Lang) -> String {
    let names = months.iter().filter_map(|month| MONTHS.get(*month)).map(|name| name.to(lang));
    names.collect::<Vec<_>>().join(", ")
}

const MONTHS: [Text; 12] = [
    text("januar", "januar", "January"),
    text("februar", "februar", "February"),
    text("mars", "mars", "March"),
    text("april", "april", "April"),
    text("mai", "mai", "May"),
    text("juni", "juni", "June"),
    text("juli", "juli", "July"),
    text("august", "august", "August"),
    text("september", "september", "September"),
    text("oktober", "oktober", "October"),
    text("november", "november", "November"),
    text("desember", "desember", "December"),
];

/// The records of these months are in May instead.
pub(crate) fn without<S: Subject, T: DatedIn<S>>(records: &mut S::Draft, months: &[u8]) {
    for record in T::all_in(records) {
        let day = record.day().filter(|day| months.contains(&day.month()));
        if let Some(day) = day.and_then(|day| Date::new(day.year(), 5, day.day())) {
            record.set_day(Some(day));
        }
    }
}
