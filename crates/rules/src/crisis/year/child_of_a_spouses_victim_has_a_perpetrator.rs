//! Where a parent's spouse or cohabitant is a perpetrator, the child's form says who the perpetrator is to the child.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::crisis::{
    child::fields,
    content::Reservable,
    lists::{CameWith, ChildPerpetrator, Perpetrator},
    resident::fields as resident,
};

use super::{Records, Year, count, summary::key};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-009"),
        severity: &[warning(seen_about(2014))],
        asks: &[
            fields::PERPETRATOR_RELATION.place(),
            fields::PARENT_FORM_REF.place(),
            resident::PERPETRATOR_RELATION.place(),
        ],
        message: text(
            "på {count} opphold for barn er det ikke svart på hvem voldsutøveren er for barnet, enda en ektefelle eller samboer er voldsutøver mot forelderen",
            "på {count} opphald for barn er det ikkje svart på kven valdsutøvaren er for barnet, enda ein ektefelle eller sambuar er valdsutøvar mot forelderen",
            "on {count} children's stays it is not answered who the perpetrator is to the child, though a spouse or cohabitant is a perpetrator against the parent",
        ),
        why: text(
            "Forelderens ektefelle eller samboer er ofte barnets mor, far eller stefar. Det er kjent hos senteret, og hører med i tallene om barn.",
            "Ektefellen eller sambuaren til forelderen er ofte mor, far eller stefar til barnet. Det er kjent hos senteret, og høyrer med i tala om barn.",
            "A parent's spouse or cohabitant is often the child's mother, father or step-father. The centre knows it, and it belongs in the figures on children.",
        ),
        mend: text(
            "Svar på hvem voldsutøveren er for barnet. Er det ikke kjent, bekreft det.",
            "Svar på kven valdsutøvaren er for barnet. Er det ikkje kjent, stadfest det.",
            "Answer who the perpetrator is to the child. If it is not known, confirm it.",
        ),
        source: "K-V20, K-09",
    },
    check,
    examples: &[
        Example::pass(2020, "the father", |_| ()),
        Example::fail(2020, "not stated", not_stated),
        Example::beside(
            &[RuleId::new("COM-009")],
            Example::fail(2020, "not answered", |records| {
                not_stated(records);
                if let Some(child) = records.children.first_mut() {
                    child.perpetrator_relation = Answer::Absent;
                }
            }),
        ),
        Example::pass(2020, "not known", |records| {
            not_stated(records);
            if let Some(child) = records.children.first_mut() {
                child.perpetrator_relation = Answer::Given(ChildPerpetrator::DoesNotKnow.bit());
            }
        }),
        Example::pass(2020, "not stated, where a former partner is the mother's", |records| {
            not_stated(records);
            if let Some(stay) = records.residents.first_mut() {
                stay.perpetrator_relation = Answer::Given(Perpetrator::FormerPartner.bit());
            }
        }),
        Example::pass(2020, "a child that is reserved", |records| {
            if let Some(child) = records.children.first_mut() {
                *child = std::mem::take(child).reserved(2020);
            }
        }),
        Example::pass(
            2020,
            "not stated, where it is not stated of the mother's either",
            |records| {
                not_stated(records);
                if let Some(stay) = records.residents.first_mut() {
                    stay.perpetrator_relation = Answer::Given(Perpetrator::NotStated.bit());
                }
            },
        ),
        Example::pass(2020, "not stated, of a child that names no stay", |records| {
            not_stated(records);
            records.children.remove(1);
            if let Some(child) = records.children.first_mut() {
                child.parent_form_ref = Answer::Absent;
                child.came_with = Answer::Given(CameWith::Other);
            }
        }),
        Example::beside(
            &[RuleId::new("K-002")],
            Example::pass(
                2020,
                "not stated, of a child that names no stay of the centre",
                |records| {
                    not_stated(records);
                    records.children.remove(1);
                    if let Some(child) = records.children.first_mut() {
                        child.parent_form_ref = key("x", 0);
                    }
                },
            ),
        ),
        Example::unknown(
            2020,
            "no stays of adults",
            |records| records.residents.clear(),
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(pairs) = year.with_parents() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let by_spouse = pairs.iter().filter(|(_, stay)| stay.is_some_and(|stay| stay.by_spouse));
    let found = count(by_spouse.filter(|(child, _)| child.lacks_perpetrator));
    if found == 0 {
        return Verdict::Held;
    }
    findings.at(fields::PERPETRATOR_RELATION.place()).with("count", Shown::Count(found)).broken()
}

/// Of the first child, it is not stated who the perpetrator is.
fn not_stated(records: &mut Records) {
    if let Some(child) = records.children.first_mut() {
        child.perpetrator_relation = Answer::Given(ChildPerpetrator::NotStated.bit());
        child.contact_with_perpetrator = Answer::Absent;
        child.returned_to_perpetrator = Answer::Absent;
    }
}
