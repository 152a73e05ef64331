//! Where a father or step-father is among the perpetrators, so is a man.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::smiso::{
    lists::{Consent, Perpetrator, PerpetratorGender, UserRole},
    user::{User, fields},
};

use super::{missing, perpetrators, relative, without_content};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-017"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::PERPETRATOR_RELATION.place(),
            fields::PERPETRATOR_GENDER.place(),
        ],
        message: text(
            "relasjonen til overgriper er {relation}, men kjønnet er {gender}",
            "relasjonen til overgripar er {relation}, men kjønnet er {gender}",
            "the relation to the perpetrator is {relation}, but the gender is {gender}",
        ),
        why: text(
            "En far eller stefar er en mann. Mangler krysset for mann, blir andelen menn blant overgriperne for lav.",
            "Ein far eller stefar er ein mann. Manglar krysset for mann, blir delen menn blant overgriparane for låg.",
            "A father or step-father is a man. Without the tick for a man, the share of men among perpetrators comes out too low.",
        ),
        mend: text(
            "Kryss av for kjønnet til hver overgriper, eller rett relasjonen. Er det slik, bekreft det.",
            "Kryss av for kjønnet til kvar overgripar, eller rett relasjonen. Er det slik, stadfest det.",
            "Tick the gender of each perpetrator, or mend the relation. If it is so, confirm it.",
        ),
        source: "P21, C-17",
    },
    check,
    examples: &[
        Example::pass(2020, "a grandparent, who is a man", |_| ()),
        Example::pass(2020, "a mother, who is a woman", |user| {
            perpetrators(user, Perpetrator::Mother.bit(), PerpetratorGender::Female.bit());
        }),
        Example::pass(2020, "a father, who is a man", |user| {
            perpetrators(user, Perpetrator::Father.bit(), PerpetratorGender::Male.bit());
        }),
        Example::pass(2020, "a step-father, and a woman too", |user| {
            perpetrators(
                user,
                Perpetrator::StepFather.bit(),
                PerpetratorGender::Male.bit().or(PerpetratorGender::Female.bit()),
            );
        }),
        Example::fail(2020, "a father, who is a woman", |user| {
            perpetrators(user, Perpetrator::Father.bit(), PerpetratorGender::Female.bit());
        }),
        Example::fail(2020, "a step-father, who is a woman", |user| {
            perpetrators(user, Perpetrator::StepFather.bit(), PerpetratorGender::Female.bit());
        }),
        Example::fail(2020, "both parents, and women only", |user| {
            perpetrators(
                user,
                Perpetrator::Father.bit().or(Perpetrator::Mother.bit()),
                PerpetratorGender::Female.bit(),
            );
        }),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "the gender is not stated",
            |user| {
                perpetrators(user, Perpetrator::Father.bit(), PerpetratorGender::NotStated.bit());
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the gender is not known",
            |user| {
                perpetrators(user, Perpetrator::Father.bit(), PerpetratorGender::DoesNotKnow.bit());
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the gender is not answered",
            |user| {
                user.perpetrator_relation = Answer::Given(Perpetrator::Father.bit());
                user.perpetrator_gender = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the relation is not known",
            |user| {
                perpetrators(user, Perpetrator::DoesNotKnow.bit(), PerpetratorGender::Female.bit());
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the relation is not answered",
            |user| user.perpetrator_relation = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let not_asked_of = Some(UserRole::Relative);
    let Some(relation) = common::stated(&user.perpetrator_relation) else {
        return missing(user, not_asked_of);
    };
    if !relation.has(Perpetrator::Father) && !relation.has(Perpetrator::StepFather) {
        return Verdict::Held;
    }
    let Some(gender) = common::stated(&user.perpetrator_gender) else {
        return missing(user, not_asked_of);
    };
    if gender.has(PerpetratorGender::Male) {
        return Verdict::Held;
    }
    findings
        .at(fields::PERPETRATOR_GENDER.place())
        .with("relation", common::codes(relation))
        .with("gender", common::codes(gender))
        .broken()
}
