//! A centre that is in the register this year and was not the year before has a date of opening, and one that is no more
//! there a date of closing, or either a date of merging.
//!
//! The date is of this year or the year before: a centre that opened long ago and appears now is a change of the
//! register, not of the centres.

use std::collections::BTreeSet;

use tallfest_base::{Text, Year, seen, text};
use tallfest_forms::register::{Before, Centre, Register, When};

use super::{NO_REGISTER, Submissions};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-021"),
        severity: &[warning(seen(2009))],
        asks: &[],
        message: text(
            "senteret {centre} {found} i registeret, uten at det er ført opp når",
            "senteret {centre} {found} i registeret, utan at det er ført opp når",
            "the centre {centre} {found} the register, and it is not said when",
        ),
        why: text(
            "Når antallet sentre endrer seg, må leseren få vite om det er sentrene eller registeret som er endret.",
            "Når talet på senter endrar seg, må lesaren få vite om det er sentra eller registeret som er endra.",
            "Where the number of centres changes, the reader must be told whether the centres changed or the register.",
        ),
        mend: text(
            "Før opp `opened`, `closed` eller `merged` på senteret i `year.json`; et senter som er borte, står under `previous`.",
            "Før opp `opened`, `closed` eller `merged` på senteret i `year.json`; eit senter som er borte, står under `previous`.",
            "Enter `opened`, `closed` or `merged` of the centre into `year.json`; a centre that is gone stands under `previous`.",
        ),
        source: "domain.md 9.1, COM-21",
    },
    check,
    examples: &[
        Example::pass(2020, "the same centres as the year before", |submissions| {
            edit(submissions, |register| {
                before(register);
            });
        }),
        Example::fail(2020, "a centre that was not there the year before", |submissions| {
            edit(submissions, |register| drop(before(register).pop()));
        }),
        Example::pass(2020, "a centre that opened in the year", |submissions| {
            edit(submissions, |register| {
                before(register).pop();
                opened(register, "2020-08");
            });
        }),
        Example::pass(2020, "a centre that opened the year before", |submissions| {
            edit(submissions, |register| {
                before(register).pop();
                opened(register, "2019");
            });
        }),
        Example::fail(2020, "a centre that opened two years before", |submissions| {
            edit(submissions, |register| {
                before(register).pop();
                opened(register, "2018-12-31");
            });
        }),
        Example::fail(2020, "a centre that opens the year after", |submissions| {
            edit(submissions, |register| {
                before(register).pop();
                opened(register, "2021-01-01");
            });
        }),
        Example::pass(2020, "a centre that was merged from others", |submissions| {
            edit(submissions, |register| {
                before(register).pop();
                if let Some(last) = register.centres.last_mut() {
                    last.merged = "2020".parse().ok();
                }
            });
        }),
        Example::fail(2020, "a centre that is gone", |submissions| {
            edit(submissions, |register| before(register).push(gone(None, None)));
        }),
        Example::pass(2020, "a centre that closed the year before", |submissions| {
            edit(submissions, |register| before(register).push(gone(Some("2019-06"), None)));
        }),
        Example::pass(2020, "a centre that closed between two years", |submissions| {
            edit(submissions, |register| before(register).push(gone(Some("2016/2019"), None)));
        }),
        Example::fail(2020, "a centre that closed two years before", |submissions| {
            edit(submissions, |register| before(register).push(gone(Some("2018"), None)));
        }),
        Example::pass(2020, "a centre that was merged into another", |submissions| {
            edit(submissions, |register| before(register).push(gone(None, Some("2020-01-01"))));
        }),
        Example::pass(2020, "a centre of another system is gone", |submissions| {
            edit(submissions, |register| {
                let other = Before { system: "crisis".to_owned(), ..gone(None, None) };
                before(register).push(other);
            });
        }),
        Example::unknown(
            2020,
            "the register does not tell of the year before",
            |_| (),
            Reason::RegisterSilent,
        ),
        Example::unknown(
            2020,
            "one submission was looked at, not the year",
            |submissions| {
                edit(submissions, |register| before(register).push(gone(None, None)));
                submissions.is_part = true;
            },
            Reason::RegisterSilent,
        ),
        NO_REGISTER,
    ],
};

const CAME: Text = text("er nytt", "er nytt", "is new in");
const WENT: Text = text("er ikke lenger", "er ikkje lenger", "is no longer in");

fn check(submissions: &Submissions, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(register) = &submissions.register else {
        return Verdict::NotEvaluated(Reason::NoRegister);
    };
    let Some(previous) = register.previous.as_ref().filter(|_| !submissions.is_part) else {
        return Verdict::NotEvaluated(Reason::RegisterSilent);
    };
    let before: BTreeSet<_> = previous.iter().map(|one| (&one.system, &one.centre)).collect();
    let now: BTreeSet<_> = register.centres.iter().map(|one| (&one.system, &one.centre)).collect();
    let came = register.centres.iter().filter(|one| !before.contains(&(&one.system, &one.centre)));
    let came = came.map(|one| (&one.system, &one.centre, [one.opened, one.merged], CAME));
    let went = previous.iter().filter(|one| !now.contains(&(&one.system, &one.centre)));
    let went = went.map(|one| (&one.system, &one.centre, [one.closed, one.merged], WENT));
    for (system, centre, dates, found) in came.chain(went) {
        if submissions.is_of(system) && !is_dated(dates, context.year) {
            let finding = findings.whole().with("centre", Shown::Id(centre.clone()));
            let _ = finding.with("found", Shown::Words(found)).broken();
        }
    }
    findings.verdict()
}

/// Whether one of the dates can be of the year or the year before.
fn is_dated(dates: [Option<When>; 2], year: Year) -> bool {
    dates.iter().flatten().any(|when| when.may_be_in(year.saturating_sub(1), year))
}

fn edit(submissions: &mut Submissions, edit: impl FnOnce(&mut Register)) {
    if let Some(register) = &mut submissions.register {
        edit(register);
    }
}

/// The centres of the year before: the same, until an example says otherwise.
fn before(register: &mut Register) -> &mut Vec<Before> {
    let Register { centres, previous, .. } = register;
    let same = |one: &Centre| Before {
        centre: one.centre.clone(),
        system: one.system.clone(),
        closed: None,
        merged: None,
    };
    previous.get_or_insert_with(|| centres.iter().map(same).collect())
}

fn opened(register: &mut Register, when: &str) {
    if let Some(last) = register.centres.last_mut() {
        last.opened = when.parse().ok();
    }
}

/// A centre of the year before that is in no other place of the sample.
fn gone(closed: Option<&str>, merged: Option<&str>) -> Before {
    let when = |text: Option<&str>| text.and_then(|text| text.parse().ok());
    let (centre, system) = ("smiso-03".to_owned(), "smiso".to_owned());
    Before { centre, system, closed: when(closed), merged: when(merged) }
}
