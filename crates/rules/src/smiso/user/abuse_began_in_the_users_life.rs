//! The first abuse did not happen at a higher age than the user has reached.

use tallfest_base::{Answer, CodeList, Stated, Test, seen, text};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{
        lists::{AbuseDuration, AgeAtFirstAbuse, Consent, UserRole},
        user::{User, fields},
    },
};

use super::{abuse, bands, missing, relative, without_content};
use crate::{
    Breach, Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Verdict, common,
    error,
};

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-008"),
        severity: &[error(seen(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::AGE.place(),
            fields::AGE_GROUP.place(),
            fields::AGE_FIRST_ABUSE.place(),
        ],
        message: text(
            "alderen ved første overgrep er {first}, men alderen nå er {age}",
            "alderen ved første overgrep er {first}, men alderen no er {age}",
            "the age at the first abuse is {first}, but the age now is {age}",
        ),
        why: text(
            "Ingen kan ha vært utsatt for overgrep i en alder de ennå ikke har nådd.",
            "Ingen kan ha vore utsett for overgrep i ein alder dei enno ikkje har nådd.",
            "Nobody can have been abused at an age that they have not reached.",
        ),
        mend: text(
            "Rett alderen nå eller alderen ved første overgrep.",
            "Rett alderen no eller alderen ved første overgrep.",
            "Mend the age now, or the age at the first abuse.",
        ),
        source: "domain.md 1.3, C-08: logic; age 10 in the band 7–13 is right",
    },
    check,
    examples: &[
        Example::pass(2020, "34 now, 7 to 13 then", |_| ()),
        Example::pass(2020, "10 now, 7 to 13 then", |user| {
            began(user, 10, AgeAtFirstAbuse::From7To13);
        }),
        Example::pass(2020, "7 now, 7 to 13 then", |user| {
            began(user, 7, AgeAtFirstAbuse::From7To13);
        }),
        Example::fail(2020, "6 now, 7 to 13 then", |user| {
            began(user, 6, AgeAtFirstAbuse::From7To13);
        }),
        Example::pass(2020, "0 now, under 7 then", |user| began(user, 0, AgeAtFirstAbuse::Under7)),
        Example::pass(2020, "14 now, 14 to 17 then", |user| {
            began(user, 14, AgeAtFirstAbuse::From14To17);
        }),
        Example::fail(2020, "13 now, 14 to 17 then", |user| {
            began(user, 13, AgeAtFirstAbuse::From14To17);
        }),
        Example::pass(2020, "18 now, 18 or older then", |user| {
            began(user, 18, AgeAtFirstAbuse::From18);
        }),
        Example::fail(2020, "17 now, 18 or older then", |user| {
            began(user, 17, AgeAtFirstAbuse::From18);
        }),
        Example::pass(2017, "in the bands of 2017, 0 now", |user| {
            began(user, 0, AgeAtFirstAbuse::UpTo12);
            user.disability = Answer::Absent;
        }),
        Example::pass(2017, "in the bands of 2017, 13 now, 13 to 17 then", |user| {
            began(user, 13, AgeAtFirstAbuse::From13To17);
            user.disability = Answer::Absent;
        }),
        Example::fail(2017, "in the bands of 2017, 12 now, 13 to 17 then", |user| {
            began(user, 12, AgeAtFirstAbuse::From13To17);
            user.disability = Answer::Absent;
        }),
        Example::pass(2020, "the age band alone, 18 to 23 now", |user| {
            began(user, 0, AgeAtFirstAbuse::From18);
            user.age = Answer::Absent;
            user.age_group = Answer::Given(AgeBand::From18To23);
        }),
        Example::fail(2020, "the age band alone, under 18 now and 18 or older then", |user| {
            began(user, 0, AgeAtFirstAbuse::From18);
            user.age = Answer::Given(Stated::NotStated);
            user.age_group = Answer::Given(AgeBand::Under18);
        }),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::pass(2020, "too young to be asked", |user| {
            without_content(user, Consent::TooYoung);
        }),
        Example::unknown(
            2020,
            "the age then is not stated",
            |user| user.age_first_abuse = Answer::Given(AgeAtFirstAbuse::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the age then is not answered",
            |user| user.age_first_abuse = Answer::Absent,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the age now is not stated",
            |user| user.age = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "neither the age now nor its band is stated",
            |user| {
                user.age = Answer::Given(Stated::NotStated);
                user.age_group = Answer::Given(AgeBand::NotStated);
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the role is not answered, nor anything of abuse",
            |user| {
                relative(user);
                user.user_role = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<User> = Said::by(&RULE.info, |_| {
    let first = fields::AGE_FIRST_ABUSE.slot();
    let began = |band: &AgeAtFirstAbuse| {
        let younger = bands::is_younger_than(bands::youngest_at_first(*band)?);
        Some(Breach { at: first, when: Test::every([first.is_in(band.bit().bits()), younger]) })
    };
    AgeAtFirstAbuse::ALL.iter().filter_map(began).collect()
});

fn check(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let compared = user.age_first_abuse.given().copied().and_then(|first| {
        Some((first, bands::youngest_at_first(first)?, *bands::age_now(user)?.end()))
    });
    let Some((first, youngest, oldest_now)) = compared else {
        return missing(user, Some(UserRole::Relative));
    };
    if youngest <= oldest_now {
        return Verdict::Held;
    }
    findings
        .at(fields::AGE_FIRST_ABUSE.place())
        .with("first", common::code(first))
        .with("age", bands::shown(user))
        .broken()
}

fn began(user: &mut User, age: u64, first: AgeAtFirstAbuse) {
    abuse(user, age, first, AbuseDuration::SingleEvent);
}
