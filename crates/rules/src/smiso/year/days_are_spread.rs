//! A centre's contacts are spread over the days: not many on the first of a month, nor most on one weekday.

use tallfest_base::{Answer, Date, Text, seen, text};
use tallfest_forms::smiso::contact::fields;

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// On the first of a month, in per cent (COM-22); one day in 30 would be 3.
const MOST_ON_THE_FIRST: u64 = 30;
/// On one weekday, in per cent (COM-22); one day in five would be 20.
const MOST_ON_A_WEEKDAY: u64 = 60;
/// With fewer contacts, a share says nothing (COM-22).
const ENOUGH: u64 = 50;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-022"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONTACT_DATE.place()],
        message: text(
            "{count} av {all} henvendelser er ført på {days}; det pleier å være høyst {most} prosent",
            "{count} av {all} førespurnader er førte på {days}; det pleier å vere høgst {most} prosent",
            "{count} of {all} contacts are on {days}; it is usually {most} per cent at most",
        ),
        why: text(
            "Når mange henvendelser står på samme slags dag, er de trolig ført i ettertid. Da kan ikke dagene brukes til å telle én henvendelse per bruker og dag.",
            "Når mange førespurnader står på same slags dag, er dei truleg førte i ettertid. Då kan ikkje dagane brukast til å telje éin førespurnad per brukar og dag.",
            "Where many contacts stand on the same kind of day, they were probably recorded afterwards. Then the days cannot serve to count one contact for each user and day.",
        ),
        mend: text(
            "Før henvendelsene på dagen de fant sted. Er dagene riktige, bekreft dem.",
            "Før førespurnadene på dagen dei fann stad. Er dagane rette, stadfest dei.",
            "Record contacts on the day they took place. If the days are right, confirm them.",
        ),
        source: "MA23 (the day is needed from 2021–2023), COM-22",
    },
    check,
    examples: &[
        Example::pass(2020, "days of every kind", |_| ()),
        Example::pass(2020, "18 of 60 on the first of a month", |records| {
            on_the_first(records, 18);
        }),
        Example::fail(2020, "16 of 53 on the first of a month", |records| {
            records.contacts.truncate(53);
            on_the_first(records, 16);
        }),
        Example::pass(2020, "36 of 60 on Mondays", |records| on_mondays(records, 36)),
        Example::fail(2020, "34 of 56 on Mondays", |records| {
            records.contacts.truncate(56);
            on_mondays(records, 34);
        }),
        Example::fail(2020, "16 of 50 on the first of a month", |records| {
            records.contacts.truncate(50);
            on_the_first(records, 16);
        }),
        Example::unknown(
            2020,
            "49 contacts",
            |records| {
                records.contacts.truncate(49);
                on_the_first(records, 49);
            },
            Reason::FewRecords,
        ),
    ],
};

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

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let contacts = &year.contacts;
    let all: u64 = contacts.days.by_weekday.iter().sum();
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    let first = (THE_FIRST, contacts.days.on_the_first, MOST_ON_THE_FIRST);
    let weekdays = WEEKDAYS.into_iter().zip(contacts.days.by_weekday);
    let weekdays = weekdays.map(|(days, count)| (days, count, MOST_ON_A_WEEKDAY));
    for (days, count, most) in weekdays.chain([first]) {
        if count * 100 > all * most {
            let finding = findings.at(fields::CONTACT_DATE.place());
            let finding = finding.with("count", Shown::Count(count)).with("all", Shown::Count(all));
            let finding = finding.with("days", Shown::Words(days));
            let _ = finding.with("most", Shown::Count(most)).broken();
        }
    }
    findings.verdict()
}

/// The first contacts are on the first of their month.
fn on_the_first(records: &mut Records, count: usize) {
    for contact in records.contacts.iter_mut().take(count) {
        let day =
            contact.contact_date.given().and_then(|day| Date::new(day.year(), day.month(), 1));
        contact.contact_date = day.map_or(Answer::Absent, Answer::Given);
    }
}

/// The first contacts are on a Monday of their month, the others on a Tuesday.
fn on_mondays(records: &mut Records, count: usize) {
    for (number, contact) in records.contacts.iter_mut().enumerate() {
        let weekday = u8::from(number >= count);
        let day = contact.contact_date.given().and_then(|day| {
            let mut days = (2..=8).filter_map(|date| Date::new(day.year(), day.month(), date));
            days.find(|day| day.weekday() == weekday)
        });
        contact.contact_date = day.map_or(Answer::Absent, Answer::Given);
    }
}
