//! There are not more user forms than visitors: a form is filled in with a user who comes to the centre.
//!
//! Visitors are the visits that are somebody's first in the year. A visit that does not say whether it is might be, so
//! that too many forms are found only where they are more than all of these.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{user::fields, visit::fields as visit},
};

use super::Year;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// With fewer forms, a difference says nothing (C-24).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-024"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONSENT.place(), visit::FIRST_VISIT_THIS_YEAR.place()],
        message: text(
            "det er {forms} brukerskjemaer, men bare {visitors} personer har besøkt senteret",
            "det er {forms} brukarskjema, men berre {visitors} personar har besøkt senteret",
            "there are {forms} user forms, but only {visitors} persons have visited the centre",
        ),
        why: text(
            "I landet er det 7–8 brukerskjemaer for hver tiende besøkende. Flere skjemaer enn besøkende kan bety at besøk mangler, at «første besøk i år» er besvart feil, eller at noen har fått to skjemaer.",
            "I landet er det 7–8 brukarskjema for kvar tiande besøkjande. Fleire skjema enn besøkjande kan tyde at besøk manglar, at «første besøk i år» er svart feil på, eller at nokon har fått to skjema.",
            "In the country there are 7 to 8 user forms for ten visitors. More forms than visitors may mean that visits are missing, that \"first visit this year\" is answered wrongly, or that somebody has two forms.",
        ),
        mend: text(
            "Se etter at alle besøk er med, og at hver bruker har ett skjema. Er det slik, bekreft det.",
            "Sjå etter at alle besøk er med, og at kvar brukar har eitt skjema. Er det slik, stadfest det.",
            "See that all visits are there, and that each user has one form. If it is so, confirm it.",
        ),
        source: "MU19 (0.71 to 0.83), C-24",
    },
    check,
    examples: &[
        Example::pass(2020, "40 forms and 50 visitors", |_| ()),
        Example::pass(2020, "40 forms and 40 visitors", |records| first(records, 40, YesNo::No)),
        Example::fail(2020, "40 forms and 39 visitors", |records| first(records, 39, YesNo::No)),
        Example::fail(2020, "20 forms and 19 visitors", |records| {
            // Not all of them consented.
            records.users.rotate_left(20);
            records.users.truncate(20);
            first(records, 19, YesNo::No);
        }),
        Example::unknown(
            2020,
            "19 forms and 18 visitors",
            |records| {
                records.users.truncate(19);
                first(records, 18, YesNo::No);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "40 forms at a centre without visits",
            |records| records.visits.clear(),
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "fewer visitors than forms, but of many visits it is not stated",
            |records| first(records, 39, YesNo::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "just so many visits as could be of the other visitors",
            |records| {
                first(records, 39, YesNo::No);
                if let Some(visit) = records.visits.last_mut() {
                    visit.first_visit_this_year = Answer::Given(YesNo::NotStated);
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (forms, visits) = (year.users.records, &year.visits);
    // A centre without visits is a real centre (`domain.md` 9.3).
    if forms < ENOUGH || visits.records == 0 {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if forms <= visits.persons {
        return Verdict::Held;
    }
    let unknown = visits.records - visits.answers.known(visit::FIRST_VISIT_THIS_YEAR.slot());
    if forms <= visits.persons + unknown {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    findings
        .at(fields::CONSENT.place())
        .with("forms", Shown::Count(forms))
        .with("visitors", Shown::Count(visits.persons))
        .broken()
}

/// So many visits are somebody's first in the year; of the others it is `others`.
pub(super) fn first(records: &mut super::Records, persons: usize, others: YesNo) {
    for (number, visit) in records.visits.iter_mut().enumerate() {
        let first = if number < persons { YesNo::Yes } else { others };
        visit.first_visit_this_year = Answer::Given(first);
    }
}
