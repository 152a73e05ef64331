//! A centre's records are spread over the days: not many on the first of a month, nor most on one weekday.

use tallfest_base::{Date, Text, seen, text};

use super::sums::DatedIn;
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Subject, Verdict, Weight,
    warning,
};

/// On the first of a month, in per cent (COM-22); one day in 30 would be 3.
const MOST_ON_THE_FIRST: u64 = 30;
/// On one weekday, in per cent (COM-22); one day in five would be 20.
const MOST_ON_A_WEEKDAY: u64 = 60;
/// With fewer records, a share says nothing (COM-22).
const ENOUGH: u64 = 50;

const SEVERITY: &[Weight] = &[warning(seen(2009))];

pub(crate) const fn rule<S: Subject, T: DatedIn<S>>(
    examples: &'static [Example<S::Draft>],
) -> Rule<S> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-022"),
            severity: SEVERITY,
            asks: T::DAY,
            message: text(
                "{count} av {all} {records} er ført på {days}; det pleier å være høyst {most} prosent",
                "{count} av {all} {records} er førte på {days}; det pleier å vere høgst {most} prosent",
                "{count} of {all} {records} are on {days}; it is usually {most} per cent at most",
            ),
            why: text(
                "Når mye står på samme slags dag, er det trolig ført i ettertid. Da kan ikke dagene brukes til å telle én henvendelse eller ett besøk per bruker og dag.",
                "Når mykje står på same slags dag, er det truleg ført i ettertid. Då kan ikkje dagane brukast til å telje éin førespurnad eller eitt besøk per brukar og dag.",
                "Where much stands on the same kind of day, it was probably recorded afterwards. Then the days cannot serve to count one contact or one visit for each user and day.",
            ),
            mend: text(
                "Før registreringene på dagen de gjelder. Er dagene riktige, bekreft dem.",
                "Før registreringane på dagen dei gjeld. Er dagane rette, stadfest dei.",
                "Record each on the day it took place. If the days are right, confirm them.",
            ),
            source: "MA23 (the day is needed from 2021–2023), COM-22",
        },
        check: check::<S, T>,
        examples,
    }
}

fn check<S: Subject, T: DatedIn<S>>(year: &S, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let days = T::days(year);
    let all = days.all();
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    let first = (THE_FIRST, days.on_the_first, MOST_ON_THE_FIRST);
    let weekdays = WEEKDAYS.into_iter().zip(days.by_weekday);
    let weekdays = weekdays.map(|(words, count)| (words, count, MOST_ON_A_WEEKDAY));
    let [place] = T::DAY;
    for (words, count, most) in weekdays.chain([first]) {
        if count * 100 > all * most {
            let finding = findings.at(*place).with("count", Shown::Count(count));
            let finding = finding.with("all", Shown::Count(all));
            let finding = finding.with("records", Shown::Words(T::INFO.unit));
            let finding = finding.with("days", Shown::Words(words));
            let _ = finding.with("most", Shown::Count(most)).broken();
        }
    }
    findings.verdict()
}

const THE_FIRST: Text =
    text("den første i en måned", "den første i ein månad", "the first of a month");
const WEEKDAYS: [Text; 7] = [
    text("mandager", "måndagar", "Mondays"),
    text("tirsdager", "tysdagar", "Tuesdays"),
    text("onsdager", "onsdagar", "Wednesdays"),
    text("torsdager", "torsdagar", "Thursdays"),
    text("fredager", "fredagar", "Fridays"),
    text("lørdager", "laurdagar", "Saturdays"),
    text("søndager", "søndagar", "Sundays"),
];

/// The first records are on the first of their month.
pub(crate) fn on_the_first<S: Subject, T: DatedIn<S>>(records: &mut S::Draft, count: usize) {
    for record in T::all_in(records).iter_mut().take(count) {
        record.set_day(record.day().and_then(|day| Date::new(day.year(), day.month(), 1)));
    }
}

/// The first records are on a Monday of their month, the others on a Tuesday.
pub(crate) fn on_mondays<S: Subject, T: DatedIn<S>>(records: &mut S::Draft, count: usize) {
    for (number, record) in T::all_in(records).iter_mut().enumerate() {
        let weekday = u8::from(number >= count);
        record.set_day(record.day().and_then(|day| {
            let mut days = (2..=8).filter_map(|date| Date::new(day.year(), day.month(), date));
            days.find(|day| day.weekday() == weekday)
        }));
    }
}
