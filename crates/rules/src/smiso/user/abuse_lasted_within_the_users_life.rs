//! The abuse did not last longer than from the first of it until now: five years or more (C-009), and the durations
//! that are inferred (C-009b).

use tallfest_base::{Answer, CodeList, Stated, Test, inferred, seen, text};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{
        lists::{AbuseDuration, AgeAtFirstAbuse, Consent, UserRole},
        user::{User, fields},
    },
};

use super::{abuse, bands, missing, relative, without_content};
use crate::{
    Breach, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Verdict, common, error,
    warning,
};

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-009"),
        severity: &[error(seen(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::AGE.place(),
            fields::AGE_GROUP.place(),
            fields::AGE_FIRST_ABUSE.place(),
            fields::ABUSE_DURATION.place(),
        ],
        message: text(
            "overgrepene varte {duration} og begynte i alderen {first}, men alderen nå er {age}",
            "overgrepa varte {duration} og byrja i alderen {first}, men alderen no er {age}",
            "the abuse lasted {duration} and began at the age {first}, but the age now is {age}",
        ),
        why: text(
            "Overgrepene kan ikke ha vart lenger enn tiden fra det første til nå. Ett år er lagt til, siden alder kan være regnet i hele år eller etter fødselsår.",
            "Overgrepa kan ikkje ha vart lenger enn tida frå det første til no. Eitt år er lagt til, sidan alder kan vere rekna i heile år eller etter fødselsår.",
            "The abuse cannot have lasted longer than the time from the first of it until now. One year is added, since an age can be in completed years or from the year of birth.",
        ),
        mend: text(
            "Rett varigheten, alderen ved første overgrep eller alderen nå.",
            "Rett varigheita, alderen ved første overgrep eller alderen no.",
            "Mend the duration, the age at the first abuse or the age now.",
        ),
        source: "domain.md 1.3 (+1 for birth year or completed years), C-09",
    },
    check: |user, _, findings| check(user, findings, |duration| duration == AbuseDuration::From5),
    examples: &[
        Example::pass(2020, "1 to 4 years", |_| ()),
        Example::pass(2020, "5 years from 14, 18 now", |user| {
            from_14(user, 18, AbuseDuration::From5);
        }),
        Example::fail(2020, "5 years from 14, 17 now", |user| {
            from_14(user, 17, AbuseDuration::From5);
        }),
        Example::pass(2020, "5 years from 0, 4 now", |user| {
            abuse(user, 4, AgeAtFirstAbuse::Under7, AbuseDuration::From5);
        }),
        Example::fail(2020, "5 years from 0, 3 now", |user| {
            abuse(user, 3, AgeAtFirstAbuse::Under7, AbuseDuration::From5);
        }),
        Example::pass(2020, "the age band alone, 18 to 23 and 5 years from 18", |user| {
            abuse(user, 0, AgeAtFirstAbuse::From18, AbuseDuration::From5);
            user.age = Answer::Absent;
            user.age_group = Answer::Given(AgeBand::From18To23);
        }),
        Example::fail(2020, "the age band alone, under 18 and 5 years from 14", |user| {
            from_14(user, 0, AbuseDuration::From5);
            user.age = Answer::Absent;
            user.age_group = Answer::Given(AgeBand::Under18);
        }),
        Example::beside(
            &[RuleId::new("C-008"), RuleId::new("C-009b")],
            Example::pass(2020, "1 to 4 years from an age that was not reached", |user| {
                from_14(user, 12, AbuseDuration::From1To4);
            }),
        ),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "the duration is not stated",
            |user| from_14(user, 17, AbuseDuration::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the duration is not answered",
            |user| user.abuse_duration = Answer::Absent,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "5 years from an age that is not stated",
            |user| abuse(user, 17, AgeAtFirstAbuse::NotStated, AbuseDuration::From5),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "5 years from an age that is not answered",
            |user| {
                from_14(user, 17, AbuseDuration::From5);
                user.age_first_abuse = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "5 years until an age that is not stated",
            |user| {
                from_14(user, 17, AbuseDuration::From5);
                user.age = Answer::Given(Stated::NotStated);
            },
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<User> = Said::by(&RULE.info, |_| {
    let (first, duration) = (fields::AGE_FIRST_ABUSE.slot(), fields::ABUSE_DURATION.slot());
    let long = AbuseDuration::From5;
    let lasted = |band: &AgeAtFirstAbuse| {
        let oldest = bands::youngest_at_first(*band)? + bands::shortest(long)?;
        let younger = bands::is_younger_than(oldest - bands::EITHER_WAY);
        let when = [duration.is_in(long.bit().bits()), first.is_in(band.bit().bits()), younger];
        Some(Breach { at: duration, when: Test::every(when) })
    };
    AgeAtFirstAbuse::ALL.iter().filter_map(lasted).collect()
});

pub(super) static SECOND: Rule<User> = Rule {
    info: RuleInfo { id: RuleId::new("C-009b"), severity: &[warning(inferred(2009))], ..RULE.info },
    check: |user, _, findings| {
        check(user, findings, |duration| {
            matches!(duration, AbuseDuration::Under1Year | AbuseDuration::From1To4)
        })
    },
    examples: &[
        Example::pass(2020, "1 to 4 years from 7, 34 now", |_| ()),
        Example::pass(2020, "1 year from 14, 14 now", |user| {
            from_14(user, 14, AbuseDuration::From1To4);
        }),
        Example::beside(
            &[RuleId::new("C-008")],
            Example::fail(2020, "1 year from 14, 13 now", |user| {
                from_14(user, 13, AbuseDuration::From1To4);
            }),
        ),
        Example::beside(
            &[RuleId::new("C-008")],
            Example::pass(2020, "less than 1 year from 14, 13 now", |user| {
                from_14(user, 13, AbuseDuration::Under1Year);
            }),
        ),
        Example::beside(
            &[RuleId::new("C-008")],
            Example::fail(2020, "less than 1 year from 14, 12 now", |user| {
                from_14(user, 12, AbuseDuration::Under1Year);
            }),
        ),
        Example::beside(
            &[RuleId::new("C-008")],
            Example::pass(2020, "a single event at 14, 12 now", |user| {
                from_14(user, 12, AbuseDuration::SingleEvent);
            }),
        ),
        Example::beside(
            &[RuleId::new("C-009")],
            Example::pass(2020, "5 years from 14, 17 now", |user| {
                from_14(user, 17, AbuseDuration::From5);
            }),
        ),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "the duration is not stated",
            |user| from_14(user, 13, AbuseDuration::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "1 year from an age that is not stated",
            |user| abuse(user, 17, AgeAtFirstAbuse::NotStated, AbuseDuration::From1To4),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "1 year until an age that is not stated",
            |user| user.age = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

/// The rule on the durations that `is_of` it.
fn check(user: &User, findings: &mut Findings, is_of: fn(AbuseDuration) -> bool) -> Verdict {
    let not_asked_of = Some(UserRole::Relative);
    let duration = user.abuse_duration.given().copied();
    let Some((duration, shortest)) =
        duration.and_then(|duration| Some((duration, bands::shortest(duration)?)))
    else {
        return missing(user, not_asked_of);
    };
    if !is_of(duration) {
        return Verdict::Held;
    }
    let compared = user.age_first_abuse.given().copied().and_then(|first| {
        Some((first, bands::youngest_at_first(first)?, *bands::age_now(user)?.end()))
    });
    let Some((first, youngest, oldest_now)) = compared else {
        return missing(user, not_asked_of);
    };
    if youngest + shortest <= oldest_now + bands::EITHER_WAY {
        return Verdict::Held;
    }
    findings
        .at(fields::ABUSE_DURATION.place())
        .with("duration", common::code(duration))
        .with("first", common::code(first))
        .with("age", bands::shown(user))
        .broken()
}

/// A user of this age, to whom it happened first at 14 to 17.
fn from_14(user: &mut User, age: u64, duration: AbuseDuration) {
    abuse(user, age, AgeAtFirstAbuse::From14To17, duration);
}
