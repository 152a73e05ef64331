//! On some day visit or talk it is told whether it is the person's first of the year, so that persons can be counted.

use tallfest_base::{Answer, date, seen_about, text};
use tallfest_forms::{
    crisis::{
        content::Reservable, day_visit::fields, lists::EventKind, questions::FIRST_OF_RESERVED,
    },
    lists::YesNo,
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("Y-009"),
        severity: &[warning(seen_about(2014))],
        asks: &[
            fields::FIRST_VISIT_THIS_YEAR.place(),
            fields::FIRST_TALK_THIS_YEAR.place(),
            fields::REGISTRATION_STATUS.place(),
        ],
        message: text(
            "på ingen av {all} besøk og samtaler er det svart på om det er personens første i året",
            "på ingen av {all} besøk og samtalar er det svart på om det er det første i året for personen",
            "on none of {all} visits and talks it is answered whether it is the person's first of the year",
        ),
        why: text(
            "Dagbrukere telles av «årets første dagsbesøk» og «årets første enesamtale på telefon». Uten svar kan ingen personer telles ved senteret.",
            "Dagbrukarar blir talde av «det første dagsbesøket i året» og «den første einesamtalen på telefon i året». Utan svar kan ingen personar teljast ved senteret.",
            "Day users are counted by \"first day visit of the year\" and \"first one-to-one talk by telephone of the year\". Without answers, no persons can be counted at the centre.",
        ),
        mend: text(
            "Svar ja på personens første besøk eller samtale i året, og nei på de andre.",
            "Svar ja på det første besøket eller den første samtalen til personen i året, og nei på dei andre.",
            "Answer yes on the person's first visit or talk of the year, and no on the others.",
        ),
        source: "K-D23, domain.md 3.8, Y-09",
    },
    check,
    examples: &[
        Example::pass(2020, "it is told of all visits", |_| ()),
        Example::fail(2020, "it is not stated of any of 19 visits", |records| {
            visits(records, 19, YesNo::NotStated);
        }),
        Example::beside(
            &[RuleId::new("COM-009b")],
            Example::fail(2020, "it is not answered", |records| {
                visits(records, 1, YesNo::NotStated);
                if let Some(visit) = records.day_visits.first_mut() {
                    visit.first_visit_this_year = Answer::Absent;
                }
            }),
        ),
        Example::pass(2020, "it is told of one of two visits", |records| {
            visits(records, 2, YesNo::NotStated);
            if let Some(visit) = records.day_visits.first_mut() {
                visit.first_visit_this_year = Answer::Given(YesNo::Yes);
            }
        }),
        Example::pass(2020, "it is told of a talk", |records| {
            visits(records, 2, YesNo::NotStated);
            if let Some(talk) = records.day_visits.first_mut() {
                talk.event_kind = Answer::Given(EventKind::PhoneTalk);
                talk.visit_place = Answer::Absent;
                talk.first_visit_this_year = Answer::Absent;
                talk.first_talk_this_year = Answer::Given(YesNo::Yes);
            }
        }),
        Example::pass(2020, "a visit that is reserved, before those were asked", |records| {
            visits(records, 1, YesNo::NotStated);
            for visit in &mut records.day_visits {
                *visit = std::mem::take(visit).reserved(2020);
            }
        }),
        Example::fail(2021, "a visit that is reserved, since those are asked", |records| {
            let mut visit = records.day_visits.first().cloned().unwrap_or_default().reserved(2021);
            visit.event_date = Answer::Given(date(2021, 1, 4));
            visit.first_visit_this_year = Answer::Given(YesNo::NotStated);
            records.stays_of_2021();
            records.day_visits.push(visit);
        }),
        Example::pass(2020, "no day visits", |records| records.day_visits.clear()),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let events = &year.day_visits;
    let all =
        if FIRST_OF_RESERVED.holds_in(context.year) { events.records } else { events.registered };
    if all == 0 || events.flagged > 0 {
        return Verdict::Held;
    }
    findings.at(fields::FIRST_VISIT_THIS_YEAR.place()).with("all", Shown::Count(all)).broken()
}

/// So many visits, all with this answer to whether they are the first.
fn visits(records: &mut Records, all: usize, first: YesNo) {
    records.day_visits.truncate(all);
    for visit in &mut records.day_visits {
        visit.first_visit_this_year = Answer::Given(first);
    }
}
