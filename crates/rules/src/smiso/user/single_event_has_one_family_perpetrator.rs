//! A single event has not several perpetrators within the family.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::smiso::{
    lists::{AbuseDuration, Consent, Perpetrator, PerpetratorGender, UserRole},
    user::{User, fields},
};

use super::{missing, relative, without_content};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// The perpetrators within the family (PREL: these seven, 52 % in all).
const FAMILY: CodeSet<Perpetrator> = Perpetrator::Father
    .bit()
    .or(Perpetrator::Mother.bit())
    .or(Perpetrator::StepFather.bit())
    .or(Perpetrator::Grandparent.bit())
    .or(Perpetrator::Sibling.bit())
    .or(Perpetrator::StepSibling.bit())
    .or(Perpetrator::NearRelative.bit());

/// The usual number of perpetrators within the family at a single event: one at most (C-10).
const MOST: usize = 1;

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-010"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::ABUSE_DURATION.place(),
            fields::PERPETRATOR_RELATION.place(),
        ],
        message: text(
            "det er oppgitt et enkeltstående overgrep, men flere overgripere i familien: {family}",
            "det er oppgitt eit enkeltståande overgrep, men fleire overgriparar i familien: {family}",
            "a single event is given, but several perpetrators within the family: {family}",
        ),
        why: text(
            "Flere overgripere i familien tyder på overgrep over tid.",
            "Fleire overgriparar i familien tyder på overgrep over tid.",
            "Several perpetrators within the family suggest abuse over time.",
        ),
        mend: text(
            "Rett varigheten eller relasjonen til overgriper. Er det slik, bekreft det.",
            "Rett varigheita eller relasjonen til overgriparen. Er det slik, stadfest det.",
            "Mend the duration or the relation to the perpetrator. If it is so, confirm it.",
        ),
        source: "PREL, C-10: logic",
    },
    check,
    examples: &[
        Example::pass(2020, "several years and one perpetrator", |_| ()),
        Example::pass(2020, "several years and two in the family", |user| {
            by(
                user,
                AbuseDuration::From5,
                Perpetrator::Father.bit().or(Perpetrator::Sibling.bit()),
            );
        }),
        Example::pass(2020, "a single event and one in the family", |user| {
            by(user, AbuseDuration::SingleEvent, Perpetrator::Father.bit());
        }),
        Example::pass(2020, "a single event, one in the family and a friend", |user| {
            let friend = Perpetrator::FriendAcquaintance.bit();
            by(user, AbuseDuration::SingleEvent, Perpetrator::Father.bit().or(friend));
        }),
        Example::pass(2020, "a single event and three outside the family", |user| {
            let outside = Perpetrator::Partner.bit().or(Perpetrator::Stranger.bit());
            by(user, AbuseDuration::SingleEvent, outside.or(Perpetrator::Authority.bit()));
        }),
        Example::fail(2020, "a single event and two in the family", |user| {
            let two = Perpetrator::Father.bit().or(Perpetrator::NearRelative.bit());
            by(user, AbuseDuration::SingleEvent, two);
        }),
        Example::fail(2020, "a single event and the rest of the family", |user| {
            let parents = Perpetrator::Mother.bit().or(Perpetrator::StepFather.bit());
            let siblings = Perpetrator::Sibling.bit().or(Perpetrator::StepSibling.bit());
            by(
                user,
                AbuseDuration::SingleEvent,
                parents.or(siblings).or(Perpetrator::Grandparent.bit()),
            );
            user.perpetrator_gender =
                Answer::Given(PerpetratorGender::Male.bit().or(PerpetratorGender::Female.bit()));
        }),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "the duration is not stated",
            |user| user.abuse_duration = Answer::Given(AbuseDuration::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "a single event, and the user does not know by whom",
            |user| by(user, AbuseDuration::SingleEvent, Perpetrator::DoesNotKnow.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "a single event, and by whom is not answered",
            |user| {
                user.abuse_duration = Answer::Given(AbuseDuration::SingleEvent);
                user.perpetrator_relation = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let not_asked_of = Some(UserRole::Relative);
    let Some(duration) = common::stated_code(&user.abuse_duration) else {
        return missing(user, not_asked_of);
    };
    if duration != AbuseDuration::SingleEvent {
        return Verdict::Held;
    }
    let Some(relation) = common::stated(&user.perpetrator_relation) else {
        return missing(user, not_asked_of);
    };
    let family: Vec<_> = relation.iter().filter(|one| FAMILY.has(*one)).collect();
    if family.len() <= MOST {
        return Verdict::Held;
    }
    let family = CodeSet::of(family).map_or(Shown::Codes(vec![]), common::codes);
    findings.at(fields::PERPETRATOR_RELATION.place()).with("family", family).broken()
}

fn by(user: &mut User, duration: AbuseDuration, relation: CodeSet<Perpetrator>) {
    user.abuse_duration = Answer::Given(duration);
    user.perpetrator_relation = Answer::Given(relation);
}
