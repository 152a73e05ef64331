//! An offer to women has the services that all such offers have.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::crisis::{
    lists::{OfferFor, ResidentService},
    offer::{Offer, fields},
};

use super::of_men;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// What all 43 offers to women had in 2020 (S1).
const USUAL: CodeSet<ResidentService> = ResidentService::IntakeTalk
    .bit()
    .or(ResidentService::IndividualTalk.bit())
    .or(ResidentService::ContactOtherServices.bit())
    .or(ResidentService::AttendMeetings.bit())
    .or(ResidentService::FindHousing.bit())
    .or(ResidentService::MapNeeds.bit());

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-012"),
        severity: &[warning(seen(2014))],
        asks: &[fields::OFFER.place(), fields::RESIDENT_SERVICES.place()],
        message: text(
            "alle tilbud til kvinner hadde dette i 2020, men det er ikke krysset av: {lacking}",
            "alle tilbod til kvinner hadde dette i 2020, men det er ikkje kryssa av: {lacking}",
            "all offers for women had this in 2020, but it is not ticked: {lacking}",
        ),
        why: text(
            "Et kryss som mangler, ser ut som et tilbud som er lagt ned.",
            "Eit kryss som manglar, ser ut som eit tilbod som er lagt ned.",
            "A missing tick looks like a service that was closed.",
        ),
        mend: text(
            "Kryss av for tilbudene som finnes. Er svaret riktig, bekreft det.",
            "Kryss av for tilboda som finst. Er svaret rett, stadfest det.",
            "Tick the services that there are. If the answer is right, confirm it.",
        ),
        source: "S1: 43 of 43, E-12",
    },
    check,
    examples: &[
        Example::pass(2020, "all six", |_| ()),
        Example::fail(2020, "all but help to find housing", |offer| {
            let most = USUAL.bits() & !ResidentService::FindHousing.bit().bits();
            offer.resident_services =
                CodeSet::from_bits(most).map_or(Answer::Absent, Answer::Given);
        }),
        Example::pass(2020, "an offer to men without help to find housing", |offer| {
            of_men(offer);
            let most = USUAL.bits() & !ResidentService::FindHousing.bit().bits();
            offer.resident_services =
                CodeSet::from_bits(most).map_or(Answer::Absent, Answer::Given);
        }),
        Example::unknown(
            2020,
            "services are not stated",
            |offer| offer.resident_services = Answer::Given(ResidentService::NotStated.bit()),
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    if offer.offer.is(OfferFor::Men) {
        return Verdict::Held;
    }
    let Some(services) = common::stated(&offer.resident_services) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let Some(lacking) = CodeSet::from_bits(USUAL.bits() & !services.bits()) else {
        return Verdict::Held;
    };
    findings
        .at(fields::RESIDENT_SERVICES.place())
        .with("lacking", common::codes::<ResidentService>(lacking))
        .broken()
}
