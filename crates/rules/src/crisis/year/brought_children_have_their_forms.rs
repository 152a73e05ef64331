//! A stay has as many child forms as children were brought. Asked only where a child form names the stay.

use tallfest_base::{Answer, Integer, Stated, inferred, text};
use tallfest_forms::{
    crisis::{child::fields as child, resident::fields},
    lists::YesNo,
};

use super::{Records, Year, count};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-015"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::N_CHILDREN.place(),
            fields::BROUGHT_CHILDREN.place(),
            fields::RECORD_ID.place(),
            child::PARENT_FORM_REF.place(),
        ],
        message: text(
            "for {count} opphold er det ikke like mange barneskjemaer som barn som var med",
            "for {count} opphald er det ikkje like mange barneskjema som barn som var med",
            "for {count} stays there are not as many child forms as children brought",
        ),
        why: text(
            "Hvert barn som er med, har sitt eget skjema. Er det færre skjemaer enn barn, mangler det barn i tallene; er det flere, er noen ført på feil opphold.",
            "Kvart barn som er med, har sitt eige skjema. Er det færre skjema enn barn, manglar det barn i tala; er det fleire, er nokon førte på feil opphald.",
            "Every child that is brought has a form of its own. Where there are fewer forms than children, children are missing from the figures; where there are more, some name the wrong stay.",
        ),
        mend: text(
            "Rett antallet barn, eller før barneskjemaene som mangler. Er begge riktige, bekreft dem.",
            "Rett talet på barn, eller før barneskjema som manglar. Er begge rette, stadfest dei.",
            "Mend the number of children, or enter the child forms that are missing. If both are right, confirm them.",
        ),
        source: "K-C23, R-15",
    },
    check,
    examples: &[
        Example::pass(2020, "two forms for two children", |_| ()),
        Example::fail(2020, "two forms for one child", |records| {
            if let Some(stay) = records.residents.first_mut() {
                stay.n_children = Answer::Given(Stated::Known(Integer::whole(1)));
            }
        }),
        Example::fail(2020, "one form for two children", |records| {
            records.children.remove(0);
        }),
        Example::pass(2020, "no form for two children", |records| {
            records.children.drain(..2);
        }),
        Example::fail(2020, "two forms, and no children brought", |records| {
            brought(records, YesNo::No);
        }),
        Example::pass(2020, "whether children were brought is not stated", |records| {
            brought(records, YesNo::NotStated);
        }),
        Example::unknown(
            2020,
            "no child names a stay",
            |records| {
                for child in &mut records.children {
                    child.parent_form_ref = Answer::Absent;
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(pairs) = year.with_parents() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let of_a_stay = pairs.chunk_by(|(one, _), (other, _)| one.parent == other.parent);
    let differing = of_a_stay.filter(|pairs| {
        let stay = pairs.first().and_then(|(_, stay)| *stay);
        let brought = stay.and_then(|stay| stay.children);
        brought.is_some_and(|brought| usize::from(brought) != pairs.len())
    });
    let differing = count(differing);
    if differing == 0 {
        return Verdict::Held;
    }
    findings.at(fields::N_CHILDREN.place()).with("count", Shown::Count(differing)).broken()
}

/// Of the first stay, children were brought or not.
fn brought(records: &mut Records, brought: YesNo) {
    if let Some(stay) = records.residents.first_mut() {
        stay.brought_children = Answer::Given(brought);
        stay.n_children = Answer::Absent;
    }
}
