//! An age is not above 100, and lies in the age band where that is answered too. That it is a number from 0 to 120
//! (COM-018) is enforced by its type.

use tallfest_base::{Answer, Stated, Text, seen, text};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{
        lists::Consent,
        user::{User, Years, fields},
    },
};

use super::{bands, missing, without_content};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// The highest age that is usual (COM-18).
const USUAL: u64 = 100;

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-018b"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONSENT.place(), fields::AGE.place(), fields::AGE_GROUP.place()],
        message: text(
            "alderen er {age}; ventet {expected}",
            "alderen er {age}; venta {expected}",
            "the age is {age}; expected {expected}",
        ),
        why: text(
            "En alder over 100 år er oftest et feiltrykk eller et fødselsår. Alder og aldersgruppe skal si det samme.",
            "Ein alder over 100 år er oftast eit feiltrykk eller eit fødselsår. Alder og aldersgruppe skal seie det same.",
            "An age above 100 is mostly a slip or a year of birth. Age and age band are to say the same.",
        ),
        mend: text(
            "Rett alderen eller aldersgruppen. Er alderen riktig, bekreft den.",
            "Rett alderen eller aldersgruppa. Er alderen rett, stadfest han.",
            "Mend the age or the age band. If the age is right, confirm it.",
        ),
        source: "domain.md 7.1, COM-18: structure",
    },
    check,
    examples: &[
        Example::pass(2020, "34, without a band", |_| ()),
        Example::pass(2020, "100", |user| aged(user, 100, None)),
        Example::fail(2020, "101", |user| aged(user, 101, None)),
        Example::fail(2020, "101, in its band", |user| aged(user, 101, Some(AgeBand::From60))),
        Example::pass(2020, "the lowest age of a band", |user| {
            aged(user, 30, Some(AgeBand::From30To39));
        }),
        Example::pass(2020, "the highest age of a band", |user| {
            aged(user, 39, Some(AgeBand::From30To39));
        }),
        Example::fail(2020, "an age below the band", |user| {
            aged(user, 29, Some(AgeBand::From30To39));
        }),
        Example::fail(2020, "an age above the band", |user| {
            aged(user, 40, Some(AgeBand::From30To39));
        }),
        Example::pass(2020, "34, and the band is not stated", |user| {
            aged(user, 34, Some(AgeBand::NotStated));
        }),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "the age is not stated",
            |user| user.age = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the band alone",
            |user| {
                user.age = Answer::Absent;
                user.age_group = Answer::Given(AgeBand::From30To39);
            },
            Reason::NotAnswered,
        ),
    ],
};

const AT_MOST: Text = text("høyst {} år", "høgst {} år", "at most {} years");

fn check(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(age) = user.age.known() else { return missing(user, None) };
    let mut expect = |expected| {
        let finding = findings.at(fields::AGE.place()).with("age", common::number(*age));
        let _ = finding.with("expected", expected).broken();
    };
    if age.units() > USUAL {
        expect(Shown::made(|lang| AT_MOST.to(lang).replace("{}", &USUAL.to_string())));
    }
    let band = user.age_group.given().copied();
    if let Some((band, ages)) = band.and_then(|band| Some((band, bands::ages(band)?)))
        && !ages.contains(&age.units())
    {
        expect(common::code(band));
    }
    findings.verdict()
}

fn aged(user: &mut User, age: u64, band: Option<AgeBand>) {
    user.age = Answer::Given(Stated::Known(Years::whole(age)));
    user.age_group = band.map_or(Answer::Absent, Answer::Given);
}
