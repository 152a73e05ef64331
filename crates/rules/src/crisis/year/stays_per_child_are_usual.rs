//! The children are not very few beside their stays: that some stay is a child's first of the year is not forgotten.
//!
//! Only stays that tell whether they are the first count.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::{crisis::child::fields, lists::YesNo};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Stays per child: 1.17 to 1.29 in the country (K-C20, K-C23).
const MOST: u64 = 2;
/// With fewer stays, a mean says nothing (K-12).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-012"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::FIRST_STAY_THIS_YEAR.place()],
        message: text(
            "{stays} opphold for barn er av {children} barn; det pleier å være høyst {most} av hvert",
            "{stays} opphald for barn er av {children} barn; det pleier å vere høgst {most} av kvart",
            "{stays} children's stays are of {children} children; there are usually {most} of each at most",
        ),
        why: text(
            "Barn telles av «årets første opphold». Er de svært få, er det trolig svart nei også på første opphold.",
            "Barn blir talde av «det første opphaldet i året». Er dei svært få, er det truleg svart nei også på første opphald.",
            "Children are counted by \"first stay of the year\". Where they are very few, the answer is probably no on first stays too.",
        ),
        mend: text(
            "Svar ja på det første oppholdet til hvert barn i året. Er det gjort, bekreft det.",
            "Svar ja på det første opphaldet til kvart barn i året. Er det gjort, stadfest det.",
            "Answer yes on each child's first stay in the year. If that is done, confirm it.",
        ),
        source: "K-C20, K-C23, K-12",
    },
    check,
    examples: &[
        Example::pass(2020, "24 stays of 24 children", |_| ()),
        Example::pass(2020, "24 stays of 12 children", |records| children(records, 12)),
        Example::fail(2020, "24 stays of 11 children", |records| children(records, 11)),
        Example::fail(2020, "20 stays of no child", |records| {
            records.children.truncate(20);
            children(records, 0);
        }),
        Example::unknown(
            2020,
            "19 stays of no child",
            |records| {
                records.children.truncate(19);
                children(records, 0);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "whether a stay is the first is not stated",
            |records| {
                for child in &mut records.children {
                    child.first_stay_this_year = Answer::Given(YesNo::NotStated);
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stays = year.children.answers.known(fields::FIRST_STAY_THIS_YEAR.slot());
    let children = year.children.first;
    if stays < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if stays <= children * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::FIRST_STAY_THIS_YEAR.place())
        .with("stays", Shown::Count(stays))
        .with("children", Shown::Count(children))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// The first stays are some child's first of the year, the others are not.
fn children(records: &mut Records, children: usize) {
    for (number, child) in records.children.iter_mut().enumerate() {
        let first = if number < children { YesNo::Yes } else { YesNo::No };
        child.first_stay_this_year = Answer::Given(first);
    }
}
