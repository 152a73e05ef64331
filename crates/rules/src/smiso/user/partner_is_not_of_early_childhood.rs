//! Abuse that began in early childhood was not by a partner alone.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::smiso::{
    lists::{AgeAtFirstAbuse, Consent, Perpetrator, UserRole},
    user::{User, fields},
};

use super::{missing, relative, without_content};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-019"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::AGE_FIRST_ABUSE.place(),
            fields::PERPETRATOR_RELATION.place(),
        ],
        message: text(
            "den eneste overgriperen er {relation}, men alderen ved første overgrep er {first}",
            "den einaste overgriparen er {relation}, men alderen ved første overgrep er {first}",
            "the only perpetrator is {relation}, but the age at the first abuse is {first}",
        ),
        why: text(
            "Et barn i den alderen har ingen partner. Trolig mangler en overgriper, eller alderen er feil.",
            "Eit barn i den alderen har ingen partnar. Truleg manglar ein overgripar, eller alderen er feil.",
            "A child of that age has no partner. Probably a perpetrator is missing, or the age is wrong.",
        ),
        mend: text(
            "Rett alderen ved første overgrep, eller kryss av for alle overgriperne. Er det slik, bekreft det.",
            "Rett alderen ved første overgrep, eller kryss av for alle overgriparane. Er det slik, stadfest det.",
            "Mend the age at the first abuse, or tick all perpetrators. If it is so, confirm it.",
        ),
        source: "C-19: logic",
    },
    check,
    examples: &[
        Example::pass(2020, "a grandparent, at 7 to 13", |_| ()),
        Example::pass(2020, "a grandparent, before 7", |user| {
            by(user, AgeAtFirstAbuse::Under7, Perpetrator::Grandparent.bit());
        }),
        Example::pass(2020, "a partner, at 7 to 13", |user| {
            by(user, AgeAtFirstAbuse::From7To13, Perpetrator::Partner.bit());
        }),
        Example::pass(2020, "a partner and a father, before 7", |user| {
            let both = Perpetrator::Partner.bit().or(Perpetrator::Father.bit());
            by(user, AgeAtFirstAbuse::Under7, both);
        }),
        Example::fail(2020, "a partner, before 7", |user| {
            by(user, AgeAtFirstAbuse::Under7, Perpetrator::Partner.bit());
        }),
        Example::fail(2017, "in the bands of 2017, a partner at 12 or younger", |user| {
            by(user, AgeAtFirstAbuse::UpTo12, Perpetrator::Partner.bit());
            user.disability = Answer::Absent;
        }),
        Example::pass(2017, "in the bands of 2017, a partner at 13 to 17", |user| {
            by(user, AgeAtFirstAbuse::From13To17, Perpetrator::Partner.bit());
            user.disability = Answer::Absent;
        }),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "a partner at an age that is not stated",
            |user| by(user, AgeAtFirstAbuse::NotStated, Perpetrator::Partner.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "before 7, by whom is not known",
            |user| by(user, AgeAtFirstAbuse::Under7, Perpetrator::DoesNotKnow.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "before 7, by whom is not answered",
            |user| {
                user.age_first_abuse = Answer::Given(AgeAtFirstAbuse::Under7);
                user.perpetrator_relation = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let first = common::stated_code(&user.age_first_abuse);
    let Some((first, relation)) = first.zip(common::stated(&user.perpetrator_relation)) else {
        return missing(user, Some(UserRole::Relative));
    };
    let is_early = matches!(first, AgeAtFirstAbuse::Under7 | AgeAtFirstAbuse::UpTo12);
    if !is_early || relation != Perpetrator::Partner.bit() {
        return Verdict::Held;
    }
    findings
        .at(fields::PERPETRATOR_RELATION.place())
        .with("relation", common::codes(relation))
        .with("first", common::code(first))
        .broken()
}

fn by(user: &mut User, first: AgeAtFirstAbuse, relation: CodeSet<Perpetrator>) {
    user.age_first_abuse = Answer::Given(first);
    user.perpetrator_relation = Answer::Given(relation);
}
