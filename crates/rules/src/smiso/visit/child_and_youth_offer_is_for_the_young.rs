//! The services for children and young people are for users of 23 years at most.
//!
//! The second part of the rule, visits of children at a centre without such services, is about a centre's year:
//! `year/children_come_to_a_child_and_youth_offer.rs`.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{
        lists::VisitPurpose,
        visit::{Visit, fields},
    },
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Visit> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-007"),
        severity: &[warning(inferred(2009))],
        asks: &[fields::VISIT_PURPOSE.place(), fields::AGE_GROUP.place()],
        message: text(
            "formålet er {purpose}, men brukeren er {age}",
            "formålet er {purpose}, men brukaren er {age}",
            "the purpose is {purpose}, but the user is {age}",
        ),
        why: text(
            "Tilbudet er for barn og unge. En forelder som er med, føres med sitt eget formål.",
            "Tilbodet er for barn og unge. Ein forelder som er med, blir ført med sitt eige formål.",
            "The service is for children and young people. A parent who comes along is recorded with a purpose of their own.",
        ),
        mend: text(
            "Rett formålet eller aldersgruppen. Er begge riktige, bekreft det.",
            "Rett formålet eller aldersgruppa. Er begge rette, stadfest det.",
            "Mend the purpose or the age band. If both are right, confirm it.",
        ),
        source: "S3, B-07; that young means 23 at most is our reading of the age bands",
    },
    check,
    examples: &[
        Example::pass(2020, "a child", |visit| for_the_young(visit, AgeBand::Under18)),
        Example::pass(2020, "a user of the oldest band of the young", |visit| {
            for_the_young(visit, AgeBand::From18To23);
        }),
        Example::pass(2020, "an older user comes for a talk", |visit| {
            visit.age_group = Answer::Given(AgeBand::From60);
        }),
        Example::pass(2020, "the purpose is not stated, and the user is a child", |visit| {
            for_the_young(visit, AgeBand::Under18);
            visit.visit_purpose = Answer::Given(VisitPurpose::NotStated.bit());
        }),
        Example::pass(2020, "the age is not stated, and the purpose is a talk", |visit| {
            visit.age_group = Answer::Given(AgeBand::NotStated);
        }),
        Example::fail(2020, "a user of the band after the young", |visit| {
            for_the_young(visit, AgeBand::From24To29);
        }),
        Example::fail(2020, "a user of 60 or more, also for a talk", |visit| {
            for_the_young(visit, AgeBand::From60);
            let purposes =
                VisitPurpose::ChildYouthOffer.bit().or(VisitPurpose::IndividualTalk.bit());
            visit.visit_purpose = Answer::Given(purposes);
        }),
        Example::unknown(
            2020,
            "the age is not stated",
            |visit| for_the_young(visit, AgeBand::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the age is not answered",
            |visit| {
                for_the_young(visit, AgeBand::From60);
                visit.age_group = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the purpose is not stated",
            |visit| visit.visit_purpose = Answer::Given(VisitPurpose::NotStated.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the purpose is not answered",
            |visit| visit.visit_purpose = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(visit: &Visit, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let purposes = visit.visit_purpose.given().filter(|it| !it.has(VisitPurpose::NotStated));
    let is_for_the_young = purposes.map(|it| it.has(VisitPurpose::ChildYouthOffer));
    match (is_for_the_young, visit.age_group.given()) {
        (Some(false), _) | (_, Some(AgeBand::Under18 | AgeBand::From18To23)) => Verdict::Held,
        (None, _) | (_, None | Some(AgeBand::NotStated)) => {
            Verdict::NotEvaluated(Reason::NotAnswered)
        }
        (Some(true), Some(age)) => findings
            .at(fields::VISIT_PURPOSE.place())
            .with("purpose", common::code(VisitPurpose::ChildYouthOffer))
            .with("age", common::code(*age))
            .broken(),
    }
}

fn for_the_young(visit: &mut Visit, age: AgeBand) {
    visit.visit_purpose = Answer::Given(VisitPurpose::ChildYouthOffer.bit());
    visit.age_group = Answer::Given(age);
}
