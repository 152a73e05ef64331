//! The years until the abuse was told of are not more than those from the first of it until now.
//!
//! No source says whether the form asks for a number of years or for two ages, so this is a warning.

use tallfest_base::{Answer, Stated, inferred, text};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{
        lists::{AbuseDuration, AgeAtFirstAbuse, Consent, UserRole},
        user::{User, Years, fields},
    },
};

use super::{abuse, bands, missing, relative, without_content};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-011"),
        severity: &[warning(inferred(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::AGE.place(),
            fields::AGE_GROUP.place(),
            fields::AGE_FIRST_ABUSE.place(),
            fields::YEARS_UNTIL_TOLD.place(),
        ],
        message: text(
            "det gikk {told} år før noen fikk vite om overgrepene, som begynte i alderen {first}, men alderen nå er {age}",
            "det gjekk {told} år før nokon fekk vite om overgrepa, som byrja i alderen {first}, men alderen no er {age}",
            "it took {told} years until the abuse was told of, which began at the age {first}, but the age now is {age}",
        ),
        why: text(
            "Det kan ikke ha gått flere år enn dem som er gått siden det første overgrepet.",
            "Det kan ikkje ha gått fleire år enn dei som har gått sidan det første overgrepet.",
            "It cannot have taken more years than have passed since the first abuse.",
        ),
        mend: text(
            "Rett antall år, alderen ved første overgrep eller alderen nå.",
            "Rett talet på år, alderen ved første overgrep eller alderen no.",
            "Mend the number of years, the age at the first abuse or the age now.",
        ),
        source: "P19 (a mean of more than 17 years), C-11",
    },
    check,
    examples: &[
        Example::pass(2020, "15 years from 7, 34 now", |_| ()),
        Example::pass(2020, "28 years from 7, 34 now", |user| told(user, 34, 28)),
        Example::fail(2020, "29 years from 7, 34 now", |user| told(user, 34, 29)),
        Example::pass(2020, "no year", |user| told(user, 7, 0)),
        Example::pass(2020, "the age band alone, 30 to 39 and 33 years from 7", |user| {
            told(user, 0, 33);
            user.age = Answer::Absent;
            user.age_group = Answer::Given(AgeBand::From30To39);
        }),
        Example::fail(2020, "the age band alone, 30 to 39 and 34 years from 7", |user| {
            told(user, 0, 34);
            user.age = Answer::Absent;
            user.age_group = Answer::Given(AgeBand::From30To39);
        }),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "too young to be asked", |user| {
            without_content(user, Consent::TooYoung);
        }),
        Example::unknown(
            2020,
            "the years are not stated",
            |user| user.years_until_told = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the age then is not stated",
            |user| user.age_first_abuse = Answer::Given(AgeAtFirstAbuse::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the age now is not stated",
            |user| user.age = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let first = user.age_first_abuse.given().copied();
    let compared = user.years_until_told.known().zip(first).and_then(|(told, first)| {
        let youngest = bands::youngest_at_first(first)?;
        Some((*told, first, youngest, *bands::age_now(user)?.end()))
    });
    let Some((told, first, youngest, oldest_now)) = compared else {
        return missing(user, Some(UserRole::Relative));
    };
    if youngest + told.units() <= oldest_now + bands::EITHER_WAY {
        return Verdict::Held;
    }
    findings
        .at(fields::YEARS_UNTIL_TOLD.place())
        .with("told", common::number(told))
        .with("first", common::code(first))
        .with("age", bands::shown(user))
        .broken()
}

/// A user of this age, to whom it happened first at 7 to 13, and who told of it after so many years.
fn told(user: &mut User, age: u64, years: u64) {
    abuse(user, age, AgeAtFirstAbuse::From7To13, AbuseDuration::SingleEvent);
    user.years_until_told = Answer::Given(Stated::Known(Years::whole(years)));
}
