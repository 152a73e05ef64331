//! Where a mother is among the perpetrators, so is a woman.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::smiso::{
    lists::{Consent, Perpetrator, PerpetratorGender, UserRole},
    user::{User, fields},
};

use super::{missing, perpetrators, relative, without_content};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-018"),
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
            "En mor er en kvinne. Mangler krysset for kvinne, blir andelen kvinner blant overgriperne for lav.",
            "Ei mor er ei kvinne. Manglar krysset for kvinne, blir delen kvinner blant overgriparane for låg.",
            "A mother is a woman. Without the tick for a woman, the share of women among perpetrators comes out too low.",
        ),
        mend: text(
            "Kryss av for kjønnet til hver overgriper, eller rett relasjonen. Er det slik, bekreft det.",
            "Kryss av for kjønnet til kvar overgripar, eller rett relasjonen. Er det slik, stadfest det.",
            "Tick the gender of each perpetrator, or mend the relation. If it is so, confirm it.",
        ),
        source: "P21, C-18",
    },
    check,
    examples: &[
        Example::pass(2020, "a grandparent, who is a man", |_| ()),
        Example::pass(2020, "a mother, who is a woman", |user| {
            perpetrators(user, Perpetrator::Mother.bit(), PerpetratorGender::Female.bit());
        }),
        Example::pass(2020, "a mother, and a man too", |user| {
            perpetrators(
                user,
                Perpetrator::Mother.bit(),
                PerpetratorGender::Male.bit().or(PerpetratorGender::Female.bit()),
            );
        }),
        Example::fail(2020, "a mother, who is a man", |user| {
            perpetrators(user, Perpetrator::Mother.bit(), PerpetratorGender::Male.bit());
        }),
        Example::fail(2020, "both parents, and men only", |user| {
            perpetrators(
                user,
                Perpetrator::Father.bit().or(Perpetrator::Mother.bit()),
                PerpetratorGender::Male.bit(),
            );
        }),
        Example::pass(2020, "a relative is not asked", relative),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "the gender is not stated",
            |user| {
                perpetrators(user, Perpetrator::Mother.bit(), PerpetratorGender::NotStated.bit());
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the gender is not known",
            |user| {
                perpetrators(user, Perpetrator::Mother.bit(), PerpetratorGender::DoesNotKnow.bit());
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the gender is not answered",
            |user| {
                user.perpetrator_relation = Answer::Given(Perpetrator::Mother.bit());
                user.perpetrator_gender = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the relation is not known",
            |user| {
                perpetrators(user, Perpetrator::DoesNotKnow.bit(), PerpetratorGender::Male.bit());
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
    if !relation.has(Perpetrator::Mother) {
        return Verdict::Held;
    }
    let Some(gender) = common::stated(&user.perpetrator_gender) else {
        return missing(user, not_asked_of);
    };
    if gender.has(PerpetratorGender::Female) {
        return Verdict::Held;
    }
    findings
        .at(fields::PERPETRATOR_GENDER.place())
        .with("relation", common::codes(relation))
        .with("gender", common::codes(gender))
        .broken()
}
