//! A person's stays at a centre do not overlap. One may begin on the day on which another ends.

use tallfest_base::{Answer, Date, date, inferred, text};
use tallfest_forms::{crisis::resident::fields, questions::PERSON_REF};

use super::{ByPerson, Records, Year, count, summary::key};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-008"),
        severity: &[warning(inferred(PERSON_REF.valid.first))],
        asks: &[fields::PERSON_REF.place(), fields::ARRIVAL.place(), fields::DEPARTURE.place()],
        message: text(
            "{count} opphold begynner før et annet opphold av samme person er slutt, det første {day}",
            "{count} opphald byrjar før eit anna opphald av same person er slutt, det første {day}",
            "{count} stays begin before another stay of the same person has ended, the first on {day}",
        ),
        why: text(
            "En person bor ett sted om gangen. Overlapper to opphold, blir overnattingsdøgn talt to ganger, eller to personer har fått samme nøkkel.",
            "Ein person bur éin stad om gongen. Overlappar to opphald, blir overnattingsdøgn talde to gonger, eller to personar har fått same nøkkel.",
            "A person lives in one place at a time. Where two stays overlap, nights are counted twice, or two persons have the same key.",
        ),
        mend: text(
            "Rett datoene eller nøkkelen. Er begge riktige, bekreft dem.",
            "Rett datoane eller nøkkelen. Er begge rette, stadfest dei.",
            "Mend the days or the key. If both are right, confirm them.",
        ),
        source: "the Danish statistics on women's shelters: about 1 % of stays overlap, R-08",
    },
    check,
    examples: &[
        Example::pass(2020, "two stays of a person after one another", |records| {
            records.one_resident(2);
        }),
        Example::pass(2020, "the second from the day on which the first ends", |records| {
            records.one_resident(2);
            second_from(records, date(2020, 1, 9));
        }),
        Example::fail(2020, "the second from the day before the first ends", |records| {
            records.one_resident(2);
            second_from(records, date(2020, 1, 8));
        }),
        Example::fail(2020, "the third within the first, which is long", |records| {
            records.one_resident(3);
            if let [first, second, ..] = records.residents.as_mut_slice() {
                first.departure = Answer::Given(date(2020, 1, 25));
                second.person_ref = Answer::Absent;
            }
        }),
        Example::fail(2020, "the third within the first, the second over", |records| {
            records.one_resident(3);
            if let [first, ..] = records.residents.as_mut_slice() {
                first.departure = Answer::Given(date(2020, 1, 20));
            }
        }),
        Example::pass(2020, "stays of two persons at a time", |records| {
            records.one_resident(1);
            second_from(records, date(2020, 1, 8));
            if let [_, second, ..] = records.residents.as_mut_slice() {
                second.person_ref = key("p", 1);
            }
        }),
        Example::unknown(2020, "no person has a key", |_| (), Reason::NotAnswered),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stays = year.stays.rows.iter();
    let stays = ByPerson::of(stays.filter_map(|row| Some((row.person, row.span?))));
    if stays.is_empty() {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    let mut overlapping = vec![];
    for stays in stays.each() {
        let mut until: Option<Date> = None;
        for stay in stays {
            if until.is_some_and(|until| stay.arrival < until) {
                overlapping.push(stay.arrival);
            }
            until = until.max(Some(stay.end()));
        }
    }
    let Some(first) = overlapping.iter().min() else { return Verdict::Held };
    findings
        .at(fields::ARRIVAL.place())
        .with("count", Shown::Count(count(overlapping.iter())))
        .with("day", Shown::Date(*first))
        .broken()
}

/// The second stay begins on another day.
fn second_from(records: &mut Records, arrival: Date) {
    if let Some(stay) = records.residents.get_mut(1) {
        stay.arrival = Answer::Given(arrival);
    }
}
