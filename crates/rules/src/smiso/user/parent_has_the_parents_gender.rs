//! A biological mother of the abused person is not a man, and a biological father is not a woman.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::{
    lists::Gender,
    smiso::{
        lists::{Consent, RelationToAbused, UserRole},
        user::{User, fields},
    },
};

use super::{missing, related, without_content};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<User> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-020"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::CONSENT.place(),
            fields::USER_ROLE.place(),
            fields::GENDER.place(),
            fields::RELATION_TO_ABUSED.place(),
        ],
        message: text(
            "relasjonen til den utsatte er {relation}, men kjønnet er {gender}",
            "relasjonen til den utsette er {relation}, men kjønnet er {gender}",
            "the relation to the abused person is {relation}, but the gender is {gender}",
        ),
        why: text(
            "Relasjonen er brukerens egen: «biologisk mor» betyr at brukeren er mor til den utsatte. Den er lett å snu.",
            "Relasjonen er brukaren sin eigen: «biologisk mor» tyder at brukaren er mor til den utsette. Han er lett å snu.",
            "The relation is the user's own: \"biological mother\" says that the user is the mother of the abused person. It is easily turned round.",
        ),
        mend: text(
            "Rett relasjonen eller kjønnet. Er det slik, bekreft det.",
            "Rett relasjonen eller kjønnet. Er det slik, stadfest det.",
            "Mend the relation or the gender. If it is so, confirm it.",
        ),
        source: "C-20: logic",
    },
    check,
    examples: &[
        Example::pass(2020, "an abused person is not asked", |_| ()),
        Example::pass(2020, "a mother who is a woman", |user| {
            parent(user, RelationToAbused::BiologicalMother.bit(), Gender::Female);
        }),
        Example::fail(2020, "a mother who is a man", |user| {
            parent(user, RelationToAbused::BiologicalMother.bit(), Gender::Male);
        }),
        Example::pass(2020, "a father who is a man", |user| {
            parent(user, RelationToAbused::BiologicalFather.bit(), Gender::Male);
        }),
        Example::fail(2020, "a father who is a woman", |user| {
            parent(user, RelationToAbused::BiologicalFather.bit(), Gender::Female);
        }),
        Example::pass(2021, "a father of another gender", |user| {
            parent(user, RelationToAbused::BiologicalFather.bit(), Gender::Other);
        }),
        Example::pass(2020, "a sister", |user| {
            parent(user, RelationToAbused::Sibling.bit(), Gender::Female);
        }),
        Example::pass(2020, "a brother", |user| {
            parent(user, RelationToAbused::Sibling.bit(), Gender::Male);
        }),
        Example::pass(2020, "no consent", |user| without_content(user, Consent::Refused)),
        Example::unknown(
            2020,
            "a mother whose gender is not stated",
            |user| parent(user, RelationToAbused::BiologicalMother.bit(), Gender::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the relation is not stated",
            |user| parent(user, RelationToAbused::NotStated.bit(), Gender::Male),
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
    let relation = common::stated(&user.relation_to_abused);
    let Some((relation, gender)) = relation.zip(common::stated_code(&user.gender)) else {
        return missing(user, Some(UserRole::Abused));
    };
    let other = match gender {
        Gender::Male => RelationToAbused::BiologicalMother,
        Gender::Female => RelationToAbused::BiologicalFather,
        // mutant `Gender::NotStated` to `no alternative`: what is not stated was left out above.
        Gender::Other | Gender::NotStated => return Verdict::Held,
    };
    if !relation.has(other) {
        return Verdict::Held;
    }
    findings
        .at(fields::RELATION_TO_ABUSED.place())
        .with("relation", common::code(other))
        .with("gender", common::code(gender))
        .broken()
}

fn parent(user: &mut User, relation: CodeSet<RelationToAbused>, gender: Gender) {
    related(user, relation);
    user.gender = Answer::Given(gender);
}
