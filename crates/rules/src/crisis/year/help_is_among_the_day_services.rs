//! The help given on day visits is among the services for day users that the offer has by its questionnaire; one finding
//! for each kind that is not.
//!
//! A talk of any kind is on the list of help alone, and is not compared.

use tallfest_base::{Answer, CodeList, seen_about, text};
use tallfest_forms::{
    crisis::{
        day_visit::fields,
        lists::{DayAssistance, DayService, OfferFor},
        offer::fields as offer,
    },
    lists::Gender,
};

use super::{Records, Year, verdict};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("Y-008"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::ASSISTANCE.place(), fields::OFFER.place(), offer::DAY_SERVICES.place()],
        message: text(
            "{count} besøk eller samtaler fikk {help}, som {side} ikke har blant tilbudene til dagbrukere i årsskjemaet",
            "{count} besøk eller samtalar fekk {help}, som {side} ikkje har blant tilboda til dagbrukarar i årsskjemaet",
            "{count} visits or talks were given {help}, which the {side} does not have among its services for day users in the annual questionnaire",
        ),
        why: text(
            "Dagbrukere får de tilbudene som senteret har. Når skjemaene sier ulike ting, er ett av dem trolig feil.",
            "Dagbrukarar får dei tilboda som senteret har. Når skjema seier ulike ting, er eitt av dei truleg feil.",
            "Day users are given the services that the centre has. Where the forms disagree, one of them is probably wrong.",
        ),
        mend: text(
            "Kryss av for tilbudet i årsskjemaet, eller rett bistanden på besøkene.",
            "Kryss av for tilbodet i årsskjemaet, eller rett hjelpa på besøka.",
            "Tick the service in the annual questionnaire, or mend the help on the visits.",
        ),
        source: "S1, Y-08",
    },
    check,
    examples: &[
        Example::pass(2020, "talks and mapping of needs, which the offer has", |_| ()),
        Example::fail(2020, "a lawyer, whom the offer does not have", |records| {
            first_with(records, DayAssistance::Lawyer);
        }),
        Example::fail(2020, "another service at an offer without any", |records| {
            first_with(records, DayAssistance::Other);
        }),
        Example::pass(2020, "no help", |records| first_with(records, DayAssistance::None)),
        Example::pass(2020, "what help is not stated", |records| {
            first_with(records, DayAssistance::NotStated);
        }),
        Example::fail(2020, "what the offer to women has, at that to men", |records| {
            first_with(records, DayAssistance::ContactOtherServices);
            if let Some(visit) = records.day_visits.first_mut() {
                visit.offer = Answer::Given(OfferFor::Men);
                visit.gender = Answer::Given(Gender::Male);
            }
            records.edit_offer(OfferFor::Men, |offer| {
                offer.day_services = Answer::Given(DayService::MapNeeds.bit());
            });
        }),
        Example::unknown(
            2020,
            "the services are not stated",
            |records| {
                records.edit_offer(OfferFor::Women, |offer| {
                    offer.day_services = Answer::Given(DayService::NotStated.bit());
                });
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no questionnaire",
            |records| records.offers.clear(),
            Reason::NotAnswered,
        ),
        Example::pass(2020, "no day visits, and no questionnaire", |records| {
            records.offers.clear();
            records.residents.clear();
            records.children.clear();
            records.day_visits.clear();
        }),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut is_known = true;
    for side in OfferFor::ALL {
        let given = |kind: &DayAssistance| year.day_visits.with_assistance(*side, *kind);
        let services = year.offer(*side).and_then(|offer| common::stated(&offer.day_services));
        for kind in DayAssistance::ALL {
            let (Some(service), count @ 1..) = (service_of(*kind), given(kind)) else { continue };
            match services {
                None => is_known = false,
                Some(services) if services.has(service) => {}
                Some(_) => {
                    let finding = findings.at(fields::ASSISTANCE.place());
                    let finding = finding.with("count", Shown::Count(count));
                    let finding = finding.with("help", common::code(*kind));
                    let _ = finding.with("side", common::code(*side)).broken();
                }
            }
        }
    }
    verdict(findings, is_known)
}

/// The service that a kind of help is: the two lists have the same codes, but for the talk of any kind.
fn service_of(kind: DayAssistance) -> Option<DayService> {
    let is_help = !matches!(kind, DayAssistance::None | DayAssistance::NotStated);
    DayService::from_code(kind.code()).filter(|_| is_help)
}

fn first_with(records: &mut Records, kind: DayAssistance) {
    if let Some(visit) = records.day_visits.first_mut() {
        visit.assistance = Answer::Given(kind.bit());
    }
}

#[cfg(test)]
mod tests {
    use tallfest_base::CodeSet;

    use super::*;

    #[test]
    fn all_help_but_a_talk_of_any_kind_is_a_service() {
        let is_none = |kind: &&DayAssistance| service_of(**kind).is_none();
        let none = CodeSet::of(DayAssistance::ALL.iter().filter(is_none).copied());
        let but = DayAssistance::Talk.bit().or(DayAssistance::None.bit());
        assert_eq!(none, Some(but.or(DayAssistance::NotStated.bit())));
    }
}
