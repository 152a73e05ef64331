//! A biological mother or father of the abused person is of age.

use tallfest_base::{Answer, Stated, seen, text};
use tallfest_forms::{
    lists::{AgeBand, Gender},
    smiso::{
        lists::{AbuseDuration, AgeAtFirstAbuse, Consent, RelationToAbused, UserRole},
        user::{User, fields},
    },
};

use super::{abuse, bands, missing, related, without_content};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// Of age, in years (C-21).
const OF_AGE: u64 = 18;

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-021"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::AGE.place(),
            fields::AGE_GROUP.place(),
            fields::RELATION_TO_ABUSED.place(),
        ],
        message: text(
            "relasjonen til den utsatte er {relation}, men alderen er {age}, under {limit}",
            "relasjonen til den utsette er {relation}, men alderen er {age}, under {limit}",
            "the relation to the abused person is {relation}, but the age is {age}, below {limit}",
        ),
        why: text(
            "En mor eller far til en utsatt er nesten alltid voksen. Relasjonen er lett å snu: «biologisk mor» betyr at brukeren er mor til den utsatte.",
            "Ei mor eller ein far til ein utsett er nesten alltid vaksen. Relasjonen er lett å snu: «biologisk mor» tyder at brukaren er mor til den utsette.",
            "A mother or father of an abused person is nearly always an adult. The relation is easily turned round: \"biological mother\" says that the user is the mother of the abused person.",
        ),
        mend: text(
            "Rett relasjonen eller alderen. Er det slik, bekreft det.",
            "Rett relasjonen eller alderen. Er det slik, stadfest det.",
            "Mend the relation or the age. If it is so, confirm it.",
        ),
        source: "C-21: logic",
    },
    check,
    examples: &[
        Example::pass(2020, "an abused person is not asked", |_| ()),
        Example::pass(2020, "a mother of 18", |user| {
            parent(user, RelationToAbused::BiologicalMother, 18);
        }),
        Example::fail(2020, "a mother of 17", |user| {
            parent(user, RelationToAbused::BiologicalMother, 17);
        }),
        Example::pass(2020, "a father of 18", |user| {
            parent(user, RelationToAbused::BiologicalFather, 18);
        }),
        Example::fail(2020, "a father of 17", |user| {
            parent(user, RelationToAbused::BiologicalFather, 17);
        }),
        Example::pass(2020, "a sister of 17", |user| parent(user, RelationToAbused::Sibling, 17)),
        Example::pass(2020, "the age band alone, a mother of 18 to 23", |user| {
            parent(user, RelationToAbused::BiologicalMother, 0);
            user.age = Answer::Absent;
            user.age_group = Answer::Given(AgeBand::From18To23);
        }),
        Example::fail(2020, "the age band alone, a mother under 18", |user| {
            parent(user, RelationToAbused::BiologicalMother, 0);
            user.age = Answer::Absent;
            user.age_group = Answer::Given(AgeBand::Under18);
        }),
        Example::pass(2020, "too young to be asked", |user| {
            without_content(user, Consent::TooYoung);
        }),
        Example::unknown(
            2020,
            "a mother whose age is not stated",
            |user| {
                parent(user, RelationToAbused::BiologicalMother, 0);
                user.age = Answer::Given(Stated::NotStated);
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "17, and the relation is not stated",
            |user| parent(user, RelationToAbused::NotStated, 17),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the relation is not answered",
            |user| {
                user.user_role = Answer::Given(UserRole::Both);
                user.relation_to_abused = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(user: &User, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let not_asked_of = Some(UserRole::Abused);
    let Some(relation) = common::stated(&user.relation_to_abused) else {
        return missing(user, not_asked_of);
    };
    let is_parent = relation.has(RelationToAbused::BiologicalMother)
        || relation.has(RelationToAbused::BiologicalFather);
    if !is_parent {
        return Verdict::Held;
    }
    let Some(age) = bands::age_now(user) else {
        return missing(user, not_asked_of);
    };
    if *age.end() >= OF_AGE {
        return Verdict::Held;
    }
    findings
        .at(fields::RELATION_TO_ABUSED.place())
        .with("relation", common::codes(relation))
        .with("age", bands::shown(user))
        .with("limit", Shown::number(OF_AGE, 0))
        .broken()
}

/// A relative of this age, of the gender that a parent has.
fn parent(user: &mut User, relation: RelationToAbused, age: u64) {
    abuse(user, age, AgeAtFirstAbuse::Under7, AbuseDuration::SingleEvent);
    related(user, relation.bit());
    let is_father = relation == RelationToAbused::BiologicalFather;
    user.gender = Answer::Given(if is_father { Gender::Male } else { Gender::Female });
}
