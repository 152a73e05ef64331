//! An offer that ticks resident services, procedures or security houses residents.

use tallfest_base::{Answer, CodeList, CodeSet, seen, text};
use tallfest_forms::{
    crisis::{
        lists::{ResidentProcedure, ResidentService, SecurityMeasure},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::without_housing;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-003"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::HAS_RESIDENTIAL.place(),
            fields::RESIDENT_SERVICES.place(),
            fields::RESIDENT_PROCEDURES.place(),
            fields::SECURITY_MEASURES.place(),
        ],
        message: text(
            "tilbudet har ikke eget botilbud, men det er krysset av på {question}",
            "tilbodet har ikkje eige butilbod, men det er kryssa av på {question}",
            "the offer has no accommodation of its own, but {question} is ticked",
        ),
        why: text(
            "Alle tilbud svarer på spørsmålene om beboere. Uten eget botilbud gjelder svarene en løsning et annet sted, og det bør være meningen.",
            "Alle tilbod svarer på spørsmåla om bebuarar. Utan eige butilbod gjeld svara ei løysing ein annan stad, og det bør vere meininga.",
            "All offers answer the questions on residents. Without accommodation the answers are about housing elsewhere, which should be what is meant.",
        ),
        mend: text(
            "Rett botilbudet eller kryssene. Bor brukerne et annet sted, bekreft svaret.",
            "Rett butilbodet eller kryssa. Bur brukarane ein annan stad, stadfest svaret.",
            "Mend the accommodation or the ticks. If users are housed elsewhere, confirm the answer.",
        ),
        source: "S1: 2 of 39 without housing, 39 of 39 with a template of the intake talk, E-03",
    },
    check,
    examples: &[
        Example::pass(2020, "accommodation and services", |_| ()),
        Example::pass(2020, "neither accommodation nor services", without_housing),
        Example::fail(2020, "a service without accommodation", |offer| {
            without_housing(offer);
            offer.resident_services = Answer::Given(ResidentService::FindHousing.bit());
        }),
        Example::fail(2020, "a procedure without accommodation", |offer| {
            without_housing(offer);
            offer.resident_services = Answer::Given(ResidentService::IntakeTalk.bit());
            offer.resident_procedures = Answer::Given(ResidentProcedure::IntakeTalk.bit());
        }),
        Example::fail(2020, "a security measure without accommodation", |offer| {
            without_housing(offer);
            offer.security_measures = Answer::Given(SecurityMeasure::Intercom.bit());
        }),
        Example::unknown(
            2020,
            "accommodation is not stated",
            |offer| offer.has_residential = Answer::Given(YesNo::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    match offer.has_residential.given() {
        Some(YesNo::Yes) => return Verdict::Held,
        Some(YesNo::No) => (),
        Some(YesNo::NotStated) | None => return Verdict::NotEvaluated(Reason::NotAnswered),
    }
    let ticked = [
        (fields::RESIDENT_SERVICES.place(), has_some(&offer.resident_services)),
        (fields::RESIDENT_PROCEDURES.place(), has_some(&offer.resident_procedures)),
        (fields::SECURITY_MEASURES.place(), has_some(&offer.security_measures)),
    ];
    for (place, _) in ticked.into_iter().filter(|(_, has_some)| *has_some) {
        let _ = findings.at(place).with("question", Shown::Place(place)).broken();
    }
    findings.verdict()
}

/// Whether something is ticked, other than that there is nothing.
fn has_some<C: CodeList>(answer: &Answer<CodeSet<C>>) -> bool {
    answer.given().is_some_and(|codes| codes.bits() & C::LIST.some() != 0)
}
