//! The persons are not very few beside the visits: that some visit is a user's first in the year is not forgotten.
//!
//! Only visits that tell whether they are the first count, so that an unanswered question is no finding here.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::{lists::YesNo, smiso::visit::fields};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Visits per person. There were 7.4 for each visitor in 2019 (25 438 of 3 456), and 10.4 at Fredrikstad (P19).
const MOST: u64 = 30;
/// With fewer visits, a mean says nothing (B-14).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-014"),
        severity: &[warning(inferred(2009))],
        asks: &[fields::FIRST_VISIT_THIS_YEAR.place()],
        message: text(
            "{visits} besøk er av {persons} personer; det pleier å være høyst {most} av hver",
            "{visits} besøk er av {persons} personar; det pleier å vere høgst {most} av kvar",
            "{visits} visits are by {persons} persons; there are usually {most} by each at most",
        ),
        why: text(
            "Personer telles av «brukerens første besøk i år». Er de svært få, er det trolig svart nei også på første besøk.",
            "Personar blir talde av «første besøket til brukaren i år». Er dei svært få, er det truleg svart nei også på første besøk.",
            "Persons are counted by \"the user's first visit this year\". Where they are very few, the answer is probably no on first visits too.",
        ),
        mend: text(
            "Svar ja på det første besøket til hver bruker i året. Er det gjort, bekreft det.",
            "Svar ja på det første besøket til kvar brukar i året. Er det gjort, stadfest det.",
            "Answer yes on each user's first visit in the year. If that is done, confirm it.",
        ),
        source: "P19, MU19, B-14",
    },
    check,
    examples: &[
        Example::pass(2020, "30 visits by each person", |records| {
            records.users.clear();
            persons(records, 4);
        }),
        Example::fail(2020, "31 visits by one person", |records| {
            records.users.clear();
            records.visits.truncate(31);
            persons(records, 1);
        }),
        Example::fail(2020, "20 visits and no person", |records| {
            records.users.clear();
            records.visits.truncate(20);
            persons(records, 0);
        }),
        Example::unknown(
            2020,
            "19 visits and no person",
            |records| {
                records.visits.truncate(19);
                persons(records, 0);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "whether a visit is the first is not stated",
            |records| {
                for visit in &mut records.visits {
                    visit.first_visit_this_year = Answer::Given(YesNo::NotStated);
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let visits = year.visits.answers.known(fields::FIRST_VISIT_THIS_YEAR.slot());
    let persons = year.visits.persons;
    if visits < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if visits <= persons * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::FIRST_VISIT_THIS_YEAR.place())
        .with("visits", Shown::Count(visits))
        .with("persons", Shown::Count(persons))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// The first visits are somebody's first in the year, the others are not.
fn persons(records: &mut Records, persons: usize) {
    for (number, visit) in records.visits.iter_mut().enumerate() {
        let first = if number < persons { YesNo::Yes } else { YesNo::No };
        visit.first_visit_this_year = Answer::Given(first);
    }
}
