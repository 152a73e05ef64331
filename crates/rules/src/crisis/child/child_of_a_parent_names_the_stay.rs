//! A child who came with a parent names the parent's stay.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::crisis::{
    child::{Child, fields},
    lists::CameWith,
};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Child> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-002b"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::PARENT_FORM_REF.place(),
            fields::CAME_WITH.place(),
            fields::REGISTRATION_STATUS.place(),
        ],
        message: text(
            "barnet kom sammen med {found}, men skjemaet viser ikke til forelderens opphold",
            "barnet kom saman med {found}, men skjemaet viser ikkje til opphaldet til forelderen",
            "the child came with {found}, but the form does not name the parent's stay",
        ),
        why: text(
            "Et barn bor på senteret sammen med en forelder som har sitt eget skjema, hvis det ikke kom alene eller med en annen voksen.",
            "Eit barn bur på senteret saman med ein forelder som har sitt eige skjema, om det ikkje kom åleine eller med ein annan vaksen.",
            "A child lives at the centre with a parent who has a form of their own, unless it came alone or with another adult.",
        ),
        mend: text(
            "Før løpenummeret på forelderens opphold, eller rett hvem barnet kom sammen med. Bor ikke forelderen på senteret, bekreft det.",
            "Før løpenummeret på opphaldet til forelderen, eller rett kven barnet kom saman med. Bur ikkje forelderen på senteret, stadfest det.",
            "Give the record number of the parent's stay, or mend with whom the child came. If the parent does not stay at the centre, confirm it.",
        ),
        source: "K-C23, K-02",
    },
    check,
    examples: &[
        Example::pass(2020, "with the mother, whose stay is named", |_| ()),
        Example::fail(2020, "with the mother, and no stay is named", |child| {
            without_parent(child, CameWith::Mother);
        }),
        Example::fail(2020, "with the father, and no stay is named", |child| {
            without_parent(child, CameWith::Father);
        }),
        Example::pass(2020, "with another adult", |child| without_parent(child, CameWith::Other)),
        Example::pass(2020, "alone", |child| without_parent(child, CameWith::Alone)),
        Example::pass(2020, "a stay is named, and with whom is not stated", |child| {
            child.came_with = Answer::Given(CameWith::NotStated);
        }),
        Example::pass(2020, "a child who is reserved is not asked", |child| {
            child.parent_form_ref = Answer::Absent;
            reserved(child);
        }),
        Example::unknown(
            2020,
            "no stay is named, and with whom is not stated",
            |child| without_parent(child, CameWith::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(child: &Child, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    if child.parent_form_ref.given().is_some() {
        return Verdict::Held;
    }
    let Some(came_with) = common::stated_code(&child.came_with) else { return missing(child) };
    match came_with {
        // mutant `CameWith::NotStated` to `no alternative`: only what is stated comes here.
        CameWith::Alone | CameWith::Other | CameWith::NotStated => Verdict::Held,
        CameWith::Mother | CameWith::Father => findings
            .at(fields::PARENT_FORM_REF.place())
            .with("found", common::code(came_with))
            .broken(),
    }
}

/// A child who came with somebody, and whose form names no stay.
fn without_parent(child: &mut Child, came_with: CameWith) {
    child.parent_form_ref = Answer::Absent;
    child.came_with = Answer::Given(came_with);
}
