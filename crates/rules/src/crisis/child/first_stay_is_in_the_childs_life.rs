//! A child was born when it first was a resident: a child of 2 in 2020 can have been born, and a resident, in 2017.

use tallfest_base::{Answer, AnswerType, Integer, Kind, Stated, Test, seen, text};
use tallfest_forms::{
    crisis::child::{CalendarYear, Child, ChildAge, fields},
    lists::YesNoDk,
};

use super::reserved;
use crate::{
    Breach, Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Verdict, common,
    error,
};

pub(super) static RULE: Rule<Child> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-008"),
        severity: &[error(seen(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::AGE.place(),
            fields::FIRST_STAY_YEAR.place(),
            fields::EARLIER_RESIDENT.place(),
        ],
        message: text(
            "barnet er {age} år, men det første oppholdet var i {first}",
            "barnet er {age} år, men det første opphaldet var i {first}",
            "the child is {age}, but the first stay was in {first}",
        ),
        why: text(
            "Barnet må være født det året det første gang var beboer.",
            "Barnet må vere fødd det året det første gong var bebuar.",
            "The child must have been born in the year in which it first was a resident.",
        ),
        mend: text(
            "Rett alderen eller året.",
            "Rett alderen eller året.",
            "Mend the age or the year.",
        ),
        source: "K-C20, K-08",
    },
    check,
    examples: &[
        Example::pass(2020, "not a resident before", |_| ()),
        Example::pass(2020, "2 in 2020, a resident in 2017", |child| first(child, 2, 2017)),
        Example::fail(2020, "2 in 2020, a resident in 2016", |child| first(child, 2, 2016)),
        Example::pass(2020, "0 in 2020, a resident in 2019", |child| first(child, 0, 2019)),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the year is not stated",
            |child| {
                first(child, 8, 2019);
                child.first_stay_year = Answer::Given(Stated::NotStated);
            },
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Child> = Said::by(&RULE.info, |year| {
    let (age, first) = (fields::AGE.slot(), fields::FIRST_STAY_YEAR.slot());
    let Kind::Number { max: oldest, .. } = ChildAge::KIND else { return vec![] };
    let of_age = |years: u64| {
        let before_birth = first.is_below(u64::from(year).saturating_sub(years + 1));
        Breach { at: first, when: Test::every([age.is_below(years + 1), before_birth]) }
    };
    (0..=oldest).map(of_age).collect()
});

fn check(child: &Child, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some((age, first)) = child.age.known().zip(child.first_stay_year.known()) else {
        return missing(child);
    };
    if age.units() + first.units() + 1 >= u64::from(context.year) {
        return Verdict::Held;
    }
    findings
        .at(fields::FIRST_STAY_YEAR.place())
        .with("age", common::number(*age))
        .with("first", common::number(*first))
        .broken()
}

/// A child that was no resident before has no first stay to be born for.
fn missing(child: &Child) -> Verdict {
    if child.earlier_resident.is(YesNoDk::No) { Verdict::Held } else { super::missing(child) }
}

/// A child of this age, not yet in school, that first was a resident in this year.
fn first(child: &mut Child, age: u64, year: u64) {
    super::too_young_for_school(child);
    child.age = Answer::Given(Stated::Known(ChildAge::whole(age)));
    child.earlier_resident = Answer::Given(YesNoDk::Yes);
    child.earlier_stays_n = Answer::Given(Stated::Known(Integer::whole(1)));
    child.first_stay_year = Answer::Given(Stated::Known(CalendarYear::whole(year)));
}
