//! A child in school is 5 or older, one in kindergarten 6 or younger: it starts school in August of the year it turns 6.

use tallfest_base::{Answer, Stated, seen, text};
use tallfest_forms::{
    crisis::child::{Child, ChildAge, fields},
    lists::YesNo,
};

use super::{missing, reserved};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// The youngest in school (K-05).
const IN_SCHOOL: ChildAge = ChildAge::whole(5);
/// The oldest in kindergarten (K-05).
const IN_KINDERGARTEN: ChildAge = ChildAge::whole(6);

pub(super) static RULE: Rule<Child> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-005"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::AGE.place(),
            fields::IN_SCHOOL.place(),
            fields::IN_KINDERGARTEN.place(),
        ],
        message: text(
            "barnet er {found} år, men svaret er ja på {question}",
            "barnet er {found} år, men svaret er ja på {question}",
            "the child is {found}, but the answer is yes to {question}",
        ),
        why: text(
            "Barn begynner på skolen det året de fyller 6 år.",
            "Barn byrjar på skulen det året dei fyller 6 år.",
            "Children start school in the year in which they turn 6.",
        ),
        mend: text(
            "Rett alderen eller svaret. Er begge riktige, bekreft dem.",
            "Rett alderen eller svaret. Er begge rette, stadfest dei.",
            "Mend the age or the answer. If both are right, confirm them.",
        ),
        source: "logic, K-05",
    },
    check,
    examples: &[
        Example::pass(2020, "8, in school", |_| ()),
        Example::pass(2020, "5, in school", |child| goes(child, 5, YesNo::Yes, YesNo::No)),
        Example::fail(2020, "4, in school", |child| goes(child, 4, YesNo::Yes, YesNo::No)),
        Example::pass(2020, "6, in kindergarten", |child| goes(child, 6, YesNo::No, YesNo::Yes)),
        Example::fail(2020, "7, in kindergarten", |child| goes(child, 7, YesNo::No, YesNo::Yes)),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the age is not stated",
            |child| child.age = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(child: &Child, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(age) = child.age.known() else { return missing(child) };
    let places = [
        (fields::IN_SCHOOL.place(), child.in_school.is(YesNo::Yes) && *age < IN_SCHOOL),
        (
            fields::IN_KINDERGARTEN.place(),
            child.in_kindergarten.is(YesNo::Yes) && *age > IN_KINDERGARTEN,
        ),
    ];
    for (place, _) in places.into_iter().filter(|(_, is_odd)| *is_odd) {
        let finding = findings.at(place).with("found", common::number(*age));
        let _ = finding.with("question", Shown::Place(place)).broken();
    }
    findings.verdict()
}

/// A child of this age, in school or kindergarten.
fn goes(child: &mut Child, age: u64, in_school: YesNo, in_kindergarten: YesNo) {
    child.age = Answer::Given(Stated::Known(ChildAge::whole(age)));
    child.in_school = Answer::Given(in_school);
    child.in_kindergarten = Answer::Given(in_kindergarten);
}
