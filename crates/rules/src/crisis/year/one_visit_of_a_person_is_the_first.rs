//! Of a person's day visits in the year exactly one is the first of the year.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::{crisis::day_visit::fields, lists::YesNo};

use super::{ByPerson, Records, Year, count, flags::are_not_one};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("Y-003b"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::PERSON_REF.place(),
            fields::EVENT_KIND.place(),
            fields::FIRST_VISIT_THIS_YEAR.place(),
        ],
        message: text(
            "for {count} personer er det ikke nøyaktig ett dagsbesøk som er årets første",
            "for {count} personar er det ikkje nøyaktig eitt dagsbesøk som er det første i året",
            "for {count} persons it is not exactly one day visit that is the first of the year",
        ),
        why: text(
            "Dagbrukere telles av «årets første dagsbesøk». Står det på to av en persons besøk, blir personen talt to ganger; står det ikke på noe, blir personen ikke talt.",
            "Dagbrukarar blir talde av «det første dagsbesøket i året». Står det på to av besøka til ein person, blir personen talt to gonger; står det ikkje på noko, blir personen ikkje talt.",
            "Day users are counted by \"first day visit of the year\". Where two of a person's visits say so, the person is counted twice; where none does, not at all.",
        ),
        mend: text(
            "Svar ja på det første av personens dagsbesøk i året, og nei på de andre.",
            "Svar ja på det første av dagsbesøka til personen i året, og nei på dei andre.",
            "Answer yes on the first of the person's day visits in the year, and no on the others.",
        ),
        source: "K-D23, domain.md 3.8, Y-03",
    },
    check,
    examples: &[
        Example::pass(2020, "the first of three", |records| {
            three(records, [YesNo::Yes, YesNo::No, YesNo::No]);
        }),
        Example::fail(2020, "two of three", |records| {
            three(records, [YesNo::Yes, YesNo::No, YesNo::Yes]);
        }),
        Example::fail(2020, "none of three", |records| three(records, [YesNo::No; 3])),
        Example::pass(2020, "of one of three is not stated whether it is the first", |records| {
            three(records, [YesNo::No, YesNo::NotStated, YesNo::No]);
        }),
        Example::fail(2020, "two of three, and of one it is not stated", |records| {
            three(records, [YesNo::Yes, YesNo::NotStated, YesNo::Yes]);
        }),
        Example::unknown(2020, "no person has a key", |_| (), Reason::NotAnswered),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let visits = year.day_visits.by_person.iter();
    let visits = ByPerson::of(visits.map(|visit| (Some(visit.person), visit.first)));
    if visits.is_empty() {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    let broken = count(visits.each().filter(|visits| are_not_one(visits.clone().copied())));
    if broken == 0 {
        return Verdict::Held;
    }
    findings.at(fields::FIRST_VISIT_THIS_YEAR.place()).with("count", Shown::Count(broken)).broken()
}

/// The first three visits are one person's, and said to be the first of the year or not.
fn three(records: &mut Records, first: [YesNo; 3]) {
    records.one_day_user(3);
    for (visit, first) in records.day_visits.iter_mut().zip(first) {
        visit.first_visit_this_year = Answer::Given(first);
    }
}
