//! Stays and visits are at offers that the centre has by the register. Of a questionnaire, E-002 tells.

use tallfest_base::{Answer, CentreFacts, CodeList, FormInfo, Place, inferred, text};
use tallfest_forms::{
    crisis::{child, day_visit, lists::OfferFor, resident},
    register::facts,
};

use super::{super::has_offer, Records, Year, count};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

const PLACES: [Place; 3] = [
    resident::fields::OFFER.place(),
    child::fields::OFFER.place(),
    day_visit::fields::OFFER.place(),
];

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-002b"),
        severity: &[warning(inferred(2014))],
        asks: &PLACES,
        message: text(
            "{form}: {count} gjelder {side}, men etter senterregisteret har ikke senteret det",
            "{form}: {count} gjeld {side}, men etter senterregisteret har ikkje senteret det",
            "{form}: {count} are at the {side}, which the centre does not have by the register",
        ),
        why: text(
            "Oppholdene og besøkene blir talt for hvert tilbud i landet. Et tilbud som ikke finnes, skal ikke ha noen.",
            "Opphalda og besøka blir talde for kvart tilbod i landet. Eit tilbod som ikkje finst, skal ikkje ha nokon.",
            "Stays and visits are counted for each offer in the country. An offer that there is not has none.",
        ),
        mend: text(
            "Rett hvilket tilbud postene gjelder, eller be direktoratet rette registeret.",
            "Rett kva tilbod postane gjeld, eller be direktoratet rette registeret.",
            "Mend the offer of the records, or ask the directorate to mend the register.",
        ),
        source: "domain.md 1.7-1.9, as E-02 for the questionnaire (inferred)",
    },
    check,
    examples: &[
        Example::pass(2020, "a centre with both offers", |_| ()),
        Example::given(
            without_men,
            Example::beside(
                &[RuleId::new("E-002")],
                Example::fail(2020, "stays of men, and no offer to men", |_| ()),
            ),
        ),
        Example::given(
            without_men,
            Example::pass(2020, "no offer to men, and nobody there", |records| {
                at_women_only(records);
            }),
        ),
        Example::given(
            without_men,
            Example::fail(2020, "no offer to men, and a child there", |records| {
                at_women_only(records);
                if let Some(child) = records.children.first_mut() {
                    child.offer = Answer::Given(OfferFor::Men);
                }
            }),
        ),
        Example::given(
            without_men,
            Example::fail(2020, "no offer to men, and a visit there", |records| {
                at_women_only(records);
                if let Some(visit) = records.day_visits.first_mut() {
                    visit.offer = Answer::Given(OfferFor::Men);
                }
            }),
        ),
        Example::given(
            |context| context.facts = CentreFacts::default(),
            Example::unknown(2020, "there is no register", |_| (), Reason::NoRegister),
        ),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    for side in OfferFor::ALL {
        match context.facts.fact(has_offer(*side)) {
            None => return Verdict::NotEvaluated(Reason::NoRegister),
            Some(true) => {}
            Some(false) => {
                let (children, visits) = (year.children.at.at(*side), year.day_visits.at.at(*side));
                let counts = [count(year.stays.at(*side)), children, visits];
                for (place, count) in PLACES.into_iter().zip(counts).filter(|(_, count)| *count > 0)
                {
                    let FormInfo { label, .. } = place.form;
                    let finding = findings.at(place).with("form", Shown::Words(*label));
                    let finding = finding.with("count", Shown::Count(count));
                    let _ = finding.with("side", common::code(*side)).broken();
                }
            }
        }
    }
    findings.verdict()
}

/// The register knows of no offer to men.
fn without_men(context: &mut Context<'_>) {
    context.facts = context.facts.with(&facts::HAS_MEN, false);
}

/// All stays and visits are at the offer to women, and so is the questionnaire.
fn at_women_only(records: &mut Records) {
    records.offers.truncate(1);
    records.residents.retain(|stay| stay.offer.is(OfferFor::Women));
    records.children.iter_mut().for_each(|child| child.offer = Answer::Given(OfferFor::Women));
    records.day_visits.iter_mut().for_each(|visit| visit.offer = Answer::Given(OfferFor::Women));
}
