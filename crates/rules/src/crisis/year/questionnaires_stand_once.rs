//! A centre has one questionnaire for each of its offers.

use tallfest_base::{CodeList, Sample, seen_about, text};
use tallfest_forms::crisis::{lists::OfferFor, offer::fields};

use super::{Year, count};
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, common, error};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-001"),
        severity: &[error(seen_about(2014))],
        asks: &[fields::OFFER.place()],
        message: text(
            "senteret har {count} årsskjemaer for {side}; det skal være ett",
            "senteret har {count} årsskjema for {side}; det skal vere eitt",
            "the centre has {count} annual questionnaires for {side}; there is to be one",
        ),
        why: text(
            "Tabellene teller tilbud. Med to skjemaer for det samme tilbudet ville det bli talt to ganger.",
            "Tabellane tel tilbod. Med to skjema for det same tilbodet ville det bli talt to gonger.",
            "The tables count offers. With two questionnaires, the same offer would count twice.",
        ),
        mend: text(
            "Rett hvilket tilbud skjemaet gjelder, eller ta bort det ene.",
            "Rett kva tilbod skjemaet gjeld, eller ta bort det eine.",
            "Mend which offer the questionnaire is about, or take one of them away.",
        ),
        source: "S1, E-01",
    },
    check,
    examples: &[
        Example::pass(2020, "one for women and one for men", |_| ()),
        Example::pass(2020, "one for women only", |records| records.offers.truncate(1)),
        Example::fail(2020, "two for women", |records| {
            records.edit_offer(OfferFor::Men, |offer| *offer = Sample::sample());
        }),
        Example::fail(2020, "two for men", |records| {
            records.offers.extend(records.offers.last().cloned());
        }),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    for offer in OfferFor::ALL {
        let all = count(year.offers_for(*offer));
        if all > 1 {
            let finding = findings.at(fields::OFFER.place()).with("count", Shown::Count(all));
            let _ = finding.with("side", common::code(*offer)).broken();
        }
    }
    findings.verdict()
}
