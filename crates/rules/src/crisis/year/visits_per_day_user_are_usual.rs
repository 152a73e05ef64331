//! The day users are not very few beside their visits: that some visit is a person's first of the year is not forgotten.
//!
//! Only visits that tell whether they are the first count: before 2021, those who reserved were not asked.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::{crisis::day_visit::fields, lists::YesNo};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Visits per day user: 3.1 to 4.7 in the country (K-D21, K-D24).
const MOST: u64 = 10;
/// With fewer visits, a mean says nothing (Y-05).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("Y-005"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::FIRST_VISIT_THIS_YEAR.place()],
        message: text(
            "{visits} dagsbesøk er av {users} dagbrukere; det pleier å være høyst {most} av hver",
            "{visits} dagsbesøk er av {users} dagbrukarar; det pleier å vere høgst {most} av kvar",
            "{visits} day visits are by {users} day users; there are usually {most} by each at most",
        ),
        why: text(
            "Dagbrukere telles av «årets første dagsbesøk». Er de svært få, er det trolig svart nei også på første besøk.",
            "Dagbrukarar blir talde av «det første dagsbesøket i året». Er dei svært få, er det truleg svart nei også på første besøk.",
            "Day users are counted by \"first day visit of the year\". Where they are very few, the answer is probably no on first visits too.",
        ),
        mend: text(
            "Svar ja på det første dagsbesøket til hver dagbruker i året. Er det gjort, bekreft det.",
            "Svar ja på det første dagsbesøket til kvar dagbrukar i året. Er det gjort, stadfest det.",
            "Answer yes on each day user's first visit in the year. If that is done, confirm it.",
        ),
        source: "K-D21, K-D24, Y-05",
    },
    check,
    examples: &[
        Example::pass(2020, "120 visits by 60 day users", |_| ()),
        Example::pass(2020, "120 visits by 12 day users", |records| users(records, 12)),
        Example::fail(2020, "120 visits by 11 day users", |records| users(records, 11)),
        Example::fail(2020, "101 visits by 10 day users", |records| {
            records.day_visits.truncate(101);
            users(records, 10);
        }),
        Example::fail(2020, "20 visits by no day user", |records| {
            records.day_visits.truncate(20);
            users(records, 0);
        }),
        Example::unknown(
            2020,
            "19 visits by no day user",
            |records| {
                records.day_visits.truncate(19);
                users(records, 0);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "whether a visit is the first is not stated",
            |records| {
                for visit in &mut records.day_visits {
                    visit.first_visit_this_year = Answer::Given(YesNo::NotStated);
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let visits = year.day_visits.answers.known(fields::FIRST_VISIT_THIS_YEAR.slot());
    let users = year.day_visits.first_visits;
    if visits < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if visits <= users * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::FIRST_VISIT_THIS_YEAR.place())
        .with("visits", Shown::Count(visits))
        .with("users", Shown::Count(users))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// The first visits are somebody's first of the year, the others are not.
fn users(records: &mut Records, users: usize) {
    for (number, visit) in records.day_visits.iter_mut().enumerate() {
        let first = if number < users { YesNo::Yes } else { YesNo::No };
        visit.first_visit_this_year = Answer::Given(first);
    }
}
