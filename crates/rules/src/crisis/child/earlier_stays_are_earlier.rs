//! A child that was a resident before had at least one earlier stay, the first of them not after the year (K-007), and in the
//! year itself only where this stay is not the year's first (K-007b).

use tallfest_base::{Answer, Integer, Stated, Test, seen, text};
use tallfest_forms::{
    crisis::child::{CalendarYear, Child, fields},
    lists::{YesNo, YesNoDk},
};

use super::reserved;
use crate::{
    Breach, Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Shown, Verdict,
    error, warning,
};

pub(super) static RULE: Rule<Child> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-007"),
        severity: &[error(seen(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::EARLIER_RESIDENT.place(),
            fields::EARLIER_STAYS_N.place(),
            fields::FIRST_STAY_YEAR.place(),
        ],
        message: text(
            "barnet har vært beboer før, men svaret på {question} er {found}",
            "barnet har vore bebuar før, men svaret på {question} er {found}",
            "the child was a resident before, but the answer to {question} is {found}",
        ),
        why: text(
            "Den som har vært beboer før, har minst ett tidligere opphold, og det første kan ikke ligge etter registreringsåret.",
            "Den som har vore bebuar før, har minst eitt tidlegare opphald, og det første kan ikkje liggje etter registreringsåret.",
            "Who was a resident before had at least one earlier stay, and the first cannot be after the registration year.",
        ),
        mend: text(
            "Rett antallet, året, eller om barnet har vært beboer før.",
            "Rett talet, året, eller om barnet har vore bebuar før.",
            "Mend the number, the year, or whether the child was a resident before.",
        ),
        source: "K-C20, K-07",
    },
    check,
    examples: &[
        Example::pass(2020, "not a resident before", |_| ()),
        Example::pass(2020, "one earlier stay, in 2019", |child| earlier(child, 1, 2019)),
        Example::fail(2020, "no earlier stay", |child| earlier(child, 0, 2019)),
        Example::pass(2020, "the first was earlier in the year", |child| {
            earlier(child, 1, 2020);
            child.first_stay_this_year = Answer::Given(YesNo::No);
        }),
        Example::fail(2020, "the first was next year", |child| earlier(child, 1, 2021)),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::pass(2020, "one earlier stay, its year is not stated", |child| {
            earlier(child, 1, 2019);
            child.first_stay_year = Answer::Given(Stated::NotStated);
        }),
        Example::pass(2020, "the first in 2019, the number is not stated", |child| {
            earlier(child, 1, 2019);
            child.earlier_stays_n = Answer::Given(Stated::NotStated);
        }),
        Example::unknown(
            2020,
            "neither number nor year is stated",
            |child| {
                earlier(child, 1, 2019);
                child.earlier_stays_n = Answer::Given(Stated::NotStated);
                child.first_stay_year = Answer::Given(Stated::NotStated);
            },
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Child> = Said::by(&RULE.info, |year| {
    let (stays, first) = (fields::EARLIER_STAYS_N.slot(), fields::FIRST_STAY_YEAR.slot());
    let later = [first.is_known(), first.is_below(u64::from(year) + 1).negated()];
    vec![
        Breach { at: stays, when: stays.is_below(1) },
        Breach { at: first, when: Test::every(later) },
    ]
});

pub(super) static SECOND: Rule<Child> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-007b"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::EARLIER_RESIDENT.place(),
            fields::FIRST_STAY_YEAR.place(),
            fields::FIRST_STAY_THIS_YEAR.place(),
        ],
        message: text(
            "barnets første opphold var i {found}, men dette oppholdet er årets første",
            "det første opphaldet til barnet var i {found}, men dette opphaldet er det første i året",
            "the child's first stay was in {found}, but this stay is the first of the year",
        ),
        why: text(
            "Et tidligere opphold samme år er årets første. Det kan ha vært ved et annet senter.",
            "Eit tidlegare opphald same året er det første i året. Det kan ha vore ved eit anna senter.",
            "An earlier stay in the same year is the year's first. It may have been at another centre.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "K-C20, K-07",
    },
    check: first_is_this_year,
    examples: &[
        Example::pass(2020, "not a resident before", |_| ()),
        Example::pass(2020, "the first was in 2019", |child| earlier(child, 1, 2019)),
        Example::fail(
            2020,
            "the first was in the year, and this one is the year's first",
            |child| {
                earlier(child, 1, 2020);
            },
        ),
        Example::pass(2020, "the first was in the year, and this one is not", |child| {
            earlier(child, 1, 2020);
            child.first_stay_this_year = Answer::Given(YesNo::No);
        }),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the year is not stated",
            |child| {
                earlier(child, 1, 2019);
                child.first_stay_year = Answer::Given(Stated::NotStated);
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(child: &Child, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (stays, first) = (child.earlier_stays_n.known(), child.first_stay_year.known());
    if stays.is_none() && first.is_none() {
        return missing(child);
    }
    if stays.is_some_and(|stays| stays.units() == 0) {
        let place = fields::EARLIER_STAYS_N.place();
        let finding = findings.at(place).with("question", Shown::Place(place));
        let _ = finding.with("found", Shown::Count(0)).broken();
    }
    if let Some(first) = first.filter(|first| first.units() > u64::from(context.year)) {
        let place = fields::FIRST_STAY_YEAR.place();
        let finding = findings.at(place).with("question", Shown::Place(place));
        let _ = finding.with("found", Shown::number(first.units(), 0)).broken();
    }
    findings.verdict()
}

fn first_is_this_year(child: &Child, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(first) = child.first_stay_year.known() else { return missing(child) };
    let is_this_year = first.units() == u64::from(context.year);
    if !is_this_year || !child.first_stay_this_year.is(YesNo::Yes) {
        return Verdict::Held;
    }
    findings
        .at(fields::FIRST_STAY_YEAR.place())
        .with("found", Shown::number(first.units(), 0))
        .broken()
}

/// A child that was no resident before has no earlier stays.
fn missing(child: &Child) -> Verdict {
    if child.earlier_resident.is(YesNoDk::No) { Verdict::Held } else { super::missing(child) }
}

/// A child with so many earlier stays, the first in this year.
fn earlier(child: &mut Child, stays: u64, first: u64) {
    child.earlier_resident = Answer::Given(YesNoDk::Yes);
    child.earlier_stays_n = Answer::Given(Stated::Known(Integer::whole(stays)));
    child.first_stay_year = Answer::Given(Stated::Known(CalendarYear::whole(first)));
}
