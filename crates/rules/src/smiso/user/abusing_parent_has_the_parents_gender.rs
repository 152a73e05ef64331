//! Where a father or step-father is among the perpetrators, so is a man (C-017); where a mother is, so is a woman
//! (C-018).

use tallfest_base::{Answer, CodeSet, Place, Text, seen, text};
use tallfest_forms::smiso::{
    lists::{Consent, Perpetrator, PerpetratorGender, UserRole},
    user::{User, fields},
};

use super::{missing, perpetrators, relative, without_content};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, Weight, common, warning,
};

const SEVERITY: &[Weight] = &[warning(seen(2009))];

const ASKS: &[Place] = &[
    fields::CONSENT.place(),
    fields::USER_ROLE.place(),
    fields::PERPETRATOR_RELATION.place(),
    fields::PERPETRATOR_GENDER.place(),
];

/// A parent whose gender is known from the relation.
trait Parent {
    /// The relations that say so.
    const RELATIONS: CodeSet<Perpetrator>;
    /// The gender.
    const GENDER: PerpetratorGender;
}

struct Father;
impl Parent for Father {
    const RELATIONS: CodeSet<Perpetrator> =
        Perpetrator::Father.bit().or(Perpetrator::StepFather.bit());
    const GENDER: PerpetratorGender = PerpetratorGender::Male;
}

struct Mother;
impl Parent for Mother {
    const RELATIONS: CodeSet<Perpetrator> = Perpetrator::Mother.bit();
    const GENDER: PerpetratorGender = PerpetratorGender::Female;
}

const fn rule<P: Parent>(
    id: &'static str,
    why: Text,
    source: &'static str,
    examples: &'static [Example<User>],
) -> Rule<User> {
    Rule {
        info: RuleInfo {
            id: RuleId::new(id),
            severity: SEVERITY,
            asks: ASKS,
            message: text(
                "relasjonen til overgriper er {relation}, men kjønnet er {gender}",
                "relasjonen til overgripar er {relation}, men kjønnet er {gender}",
                "the relation to the perpetrator is {relation}, but the gender is {gender}",
            ),
            why,
            mend: text(
                "Kryss av for kjønnet til hver overgriper, eller rett relasjonen. Er det slik, bekreft det.",
                "Kryss av for kjønnet til kvar overgripar, eller rett relasjonen. Er det slik, stadfest det.",
                "Tick the gender of each perpetrator, or mend the relation. If it is so, confirm it.",
            ),
            source,
        },
        check: check::<P>,
        examples,
    }
}

pub(super) static RULE: Rule<User> = rule::<Father>(
    "C-017",
    text(
        "En far eller stefar er en mann. Mangler krysset for mann, blir andelen menn blant overgriperne for lav.",
        "Ein far eller stefar er ein mann. Manglar krysset for mann, blir delen menn blant overgriparane for låg.",
        "A father or step-father is a man. Without the tick for a man, the share of men among perpetrators comes out too low.",
    ),
    "P21, C-17",
    &[
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
);

pub(super) static OF_MOTHER: Rule<User> = rule::<Mother>(
    "C-018",
    text(
        "En mor er en kvinne. Mangler krysset for kvinne, blir andelen kvinner blant overgriperne for lav.",
        "Ei mor er ei kvinne. Manglar krysset for kvinne, blir delen kvinner blant overgriparane for låg.",
        "A mother is a woman. Without the tick for a woman, the share of women among perpetrators comes out too low.",
    ),
    "P21, C-18",
    &[
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
);

fn check<P: Parent>(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let not_asked_of = Some(UserRole::Relative);
    let Some(relation) = common::stated(&user.perpetrator_relation) else {
        return missing(user, not_asked_of);
    };
    if relation.bits() & P::RELATIONS.bits() == 0 {
        return Verdict::Held;
    }
    let Some(gender) = common::stated(&user.perpetrator_gender) else {
        return missing(user, not_asked_of);
    };
    if gender.has(P::GENDER) {
        return Verdict::Held;
    }
    findings
        .at(fields::PERPETRATOR_GENDER.place())
        .with("relation", common::codes(relation))
        .with("gender", common::codes(gender))
        .broken()
}
