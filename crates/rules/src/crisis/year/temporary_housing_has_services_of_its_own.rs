//! The services for men who are housed temporarily are not the very same as those for women.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::crisis::{
    lists::{MenHousing, OfferFor, ResidentService},
    offer::fields,
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-021"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::RESIDENT_SERVICES.place(), fields::MEN_HOUSING_SOLUTION.place()],
        message: text(
            "menn bor i en midlertidig løsning, men skjemaet har kryss for akkurat de samme tilbudene til beboere som skjemaet for kvinner",
            "menn bur i ei mellombels løysing, men skjemaet har kryss for akkurat dei same tilboda til bebuarar som skjemaet for kvinner",
            "men are housed temporarily, but the questionnaire ticks the very same services for residents as that for women",
        ),
        why: text(
            "På hotell eller i leid bolig er det sjelden mulig å gi alt det samme som på senteret. Da er svarene kanskje kopiert.",
            "På hotell eller i leigd bustad er det sjeldan mogleg å gi alt det same som på senteret. Då er svara kanskje kopierte.",
            "In a hotel or rented housing, it is seldom possible to give all that the centre gives. The answers may be copied.",
        ),
        mend: text(
            "Kryss av for det som menn faktisk får. Er det det samme, bekreft det.",
            "Kryss av for det som menn faktisk får. Er det det same, stadfest det.",
            "Tick what men are in fact given. If it is the same, confirm it.",
        ),
        source: "S1, E-21",
    },
    check,
    examples: &[
        Example::pass(2020, "the same services in the same building", |_| ()),
        Example::fail(2020, "the same services in temporary housing", temporary),
        Example::pass(2020, "fewer services in temporary housing", |records| {
            temporary(records);
            records.edit_offer(OfferFor::Men, |offer| {
                let talk = ResidentService::IntakeTalk.bit();
                offer.resident_services = Answer::Given(talk.or(ResidentService::MapNeeds.bit()));
            });
        }),
        Example::pass(2020, "no offer to men", |records| records.offers.truncate(1)),
        Example::pass(2020, "no offer to women", |records| {
            temporary(records);
            records.offers.remove(0);
        }),
        Example::unknown(
            2020,
            "the services for women are not stated",
            |records| {
                temporary(records);
                records.edit_offer(OfferFor::Women, |offer| {
                    offer.resident_services = Answer::Given(ResidentService::NotStated.bit());
                });
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the services for men are not stated",
            |records| {
                temporary(records);
                records.edit_offer(OfferFor::Men, |offer| {
                    offer.resident_services = Answer::Given(ResidentService::NotStated.bit());
                });
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (women, men) = (year.offer(OfferFor::Women), year.offer(OfferFor::Men));
    let Some((women, men)) = women.zip(men) else { return Verdict::Held };
    if !men.men_housing_solution.is(MenHousing::Temporary) {
        return Verdict::Held;
    }
    let services = |answer| common::stated(answer);
    let (women, men) = (services(&women.resident_services), services(&men.resident_services));
    match women.zip(men) {
        None => Verdict::NotEvaluated(Reason::NotAnswered),
        Some((women, men)) if women == men => {
            findings.at(fields::RESIDENT_SERVICES.place()).broken()
        }
        Some(_) => Verdict::Held,
    }
}

fn temporary(records: &mut Records) {
    records.edit_offer(OfferFor::Men, |offer| {
        offer.men_housing_solution = Answer::Given(MenHousing::Temporary);
    });
}
