//! A day visit is not on a day on which the same person lives at the centre. On the day of arrival or of departure it may
//! be.

use tallfest_base::{Answer, Date, date, inferred, text};
use tallfest_forms::{
    crisis::{
        day_visit::fields,
        lists::{EventKind, LeftTo},
        resident::fields as resident,
    },
    lists::YesNo,
};

use super::{ByPerson, Records, Year, count, summary::key};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("Y-006"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::PERSON_REF.place(),
            fields::EVENT_DATE.place(),
            resident::PERSON_REF.place(),
            resident::ARRIVAL.place(),
            resident::DEPARTURE.place(),
        ],
        message: text(
            "{count} dagsbesøk er på en dag da den samme personen er beboer, det første {day}",
            "{count} dagsbesøk er på ein dag då den same personen er bebuar, det første {day}",
            "{count} day visits are on a day on which the same person is a resident, the first on {day}",
        ),
        why: text(
            "En dagbruker bor ikke på senteret. Hjelp til beboere hører til oppholdet og telles ikke som dagsbesøk.",
            "Ein dagbrukar bur ikkje på senteret. Hjelp til bebuarar høyrer til opphaldet og blir ikkje talt som dagsbesøk.",
            "A day user does not live at the centre. Help to residents belongs to the stay and is no day visit.",
        ),
        mend: text(
            "Ta bort besøket, eller rett datoene eller nøkkelen. Er alt riktig, bekreft det.",
            "Ta bort besøket, eller rett datoane eller nøkkelen. Er alt rett, stadfest det.",
            "Take the visit away, or mend the days or the key. If all is right, confirm it.",
        ),
        source: "K-MET (what a day user is), Y-06",
    },
    check,
    examples: &[
        Example::fail(2020, "the day after the arrival", |records| visit_on(records, 3)),
        Example::pass(2020, "the day of the arrival", |records| visit_on(records, 2)),
        Example::fail(2020, "the day before the departure", |records| visit_on(records, 8)),
        Example::pass(2020, "the day of the departure", |records| visit_on(records, 9)),
        Example::beside(
            &[RuleId::new("R-005b")],
            Example::fail(2020, "a stay without a departure", |records| {
                visit_on(records, 30);
                if let Some(stay) = records.residents.first_mut() {
                    stay.departure = Answer::Absent;
                    stay.left_to = Answer::Given(LeftTo::StillResident);
                }
                records.children.clear();
            }),
        ),
        Example::beside(
            &[RuleId::new("R-008")],
            Example::fail(2020, "a long stay, within which a shorter is over", |records| {
                visit_on(records, 20);
                two_stays_to(records, date(2020, 1, 21));
            }),
        ),
        Example::beside(
            &[RuleId::new("R-008")],
            Example::pass(2020, "after two stays, one within the other", |records| {
                visit_on(records, 21);
                two_stays_to(records, date(2020, 1, 21));
            }),
        ),
        Example::unknown(
            2020,
            "a talk by telephone, which is no visit",
            |records| {
                visit_on(records, 3);
                if let Some(talk) = records.day_visits.first_mut() {
                    talk.event_kind = Answer::Given(EventKind::PhoneTalk);
                    talk.visit_place = Answer::Absent;
                    talk.first_visit_this_year = Answer::Absent;
                    talk.first_talk_this_year = Answer::Given(YesNo::Yes);
                }
            },
            Reason::NotAnswered,
        ),
        Example::pass(2020, "another person lives there", |records| {
            visit_on(records, 3);
            if let Some(stay) = records.residents.first_mut() {
                stay.person_ref = key("p", 1);
            }
        }),
        Example::unknown(
            2020,
            "no resident has a key",
            |records| records.one_day_user(1),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no day user has a key",
            |records| records.one_resident(1),
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (stays, visits) = (&year.stays.rows, &year.day_visits.by_person);
    if visits.is_empty() || stays.iter().all(|stay| stay.person.is_none()) {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    let stays = stays.iter().filter_map(|stay| {
        let span = stay.span?;
        Some((stay.person, (span.arrival, Some(span.end()))))
    });
    // On the same day a visit, which has no end, comes before an arrival.
    let visits = visits.iter().filter_map(|visit| Some((Some(visit.person), (visit.day?, None))));
    let mut during = vec![];
    for days in ByPerson::of(stays.chain(visits)).each() {
        let mut until: Option<Date> = None;
        for (day, end) in days {
            if end.is_none() && until.is_some_and(|until| *day < until) {
                during.push(*day);
            }
            until = until.max(*end);
        }
    }
    let Some(first) = during.iter().min() else { return Verdict::Held };
    findings
        .at(fields::EVENT_DATE.place())
        .with("count", Shown::Count(count(during.iter())))
        .with("day", Shown::Date(*first))
        .broken()
}

/// The person of the first stay, 2 to 9 January, visits on this day of January.
fn visit_on(records: &mut Records, day: u8) {
    records.one_resident(1);
    records.one_day_user(1);
    if let Some(visit) = records.day_visits.first_mut() {
        visit.event_date = Date::new(2020, 1, day).map_or(Answer::Absent, Answer::Given);
    }
}

/// The person's first stay lasts to this day, and the second is within it.
fn two_stays_to(records: &mut Records, departure: Date) {
    records.one_resident(2);
    if let Some(stay) = records.residents.first_mut() {
        stay.departure = Answer::Given(departure);
    }
}
