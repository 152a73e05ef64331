//! Stays are at offers that have accommodation by their questionnaire.

use tallfest_base::{Answer, CodeList, inferred, text};
use tallfest_forms::{
    crisis::{
        lists::{MenHousing, OfferFor, ResidentProcedure, ResidentService, SecurityMeasure},
        offer::fields,
        resident::fields as resident,
    },
    lists::YesNo,
};

use super::{Records, Year, count, verdict};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-024"),
        severity: &[warning(inferred(2014))],
        asks: &[resident::OFFER.place(), fields::HAS_RESIDENTIAL.place()],
        message: text(
            "{count} opphold gjelder {side}, som etter årsskjemaet ikke har eget botilbud",
            "{count} opphald gjeld {side}, som etter årsskjemaet ikkje har eige butilbod",
            "{count} stays are at the {side}, which by the annual questionnaire has no accommodation of its own",
        ),
        why: text(
            "Et opphold er overnatting på krisesenteret. Når skjemaene sier ulike ting, er ett av dem trolig feil.",
            "Eit opphald er overnatting på krisesenteret. Når skjema seier ulike ting, er eitt av dei truleg feil.",
            "A stay is nights at the crisis centre. Where the forms disagree, one of them is probably wrong.",
        ),
        mend: text(
            "Rett svaret om botilbud i årsskjemaet, eller hvilket tilbud oppholdene gjelder. Bor brukerne et annet sted for senteret, bekreft det.",
            "Rett svaret om butilbod i årsskjemaet, eller kva tilbod opphalda gjeld. Bur brukarane ein annan stad for senteret, stadfest det.",
            "Mend the answer on accommodation in the annual questionnaire, or the offer of the stays. If users are housed elsewhere by the centre, confirm it.",
        ),
        source: "S1: 2 of 39 without accommodation, R-24",
    },
    check,
    examples: &[
        Example::pass(2020, "both offers have accommodation", |_| ()),
        Example::fail(2020, "stays of men, and no accommodation for them", without_housing),
        Example::pass(2020, "no stays of men, and no accommodation for them", |records| {
            without_housing(records);
            records.residents.retain(|stay| !stay.offer.is(OfferFor::Men));
        }),
        Example::unknown(
            2020,
            "accommodation is not stated",
            |records| {
                records.edit_offer(OfferFor::Men, |offer| {
                    offer.has_residential = Answer::Given(YesNo::NotStated);
                });
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no questionnaire of the offer to men",
            |records| records.offers.truncate(1),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "two questionnaires of the offer to men",
            |records| records.offers.extend(records.offers.last().cloned()),
            Reason::NotAnswered,
        ),
        Example::fail(2020, "none for men, and none known of for women", |records| {
            without_housing(records);
            records.edit_offer(OfferFor::Women, |offer| {
                offer.has_residential = Answer::Given(YesNo::NotStated);
            });
        }),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut is_known = true;
    for offer in OfferFor::ALL {
        let stays = count(year.stays.at(*offer));
        if stays == 0 {
            continue;
        }
        let asked = year.offer(*offer).map(|offer| &offer.has_residential);
        match asked.and_then(common::stated_code) {
            None => is_known = false,
            Some(YesNo::No) => {
                let finding = findings.at(fields::HAS_RESIDENTIAL.place());
                let finding = finding.with("count", Shown::Count(stays));
                let _ = finding.with("side", common::code(*offer)).broken();
            }
            Some(_) => {}
        }
    }
    verdict(findings, is_known)
}

/// The offer to men has no accommodation, nor what belongs to it.
fn without_housing(records: &mut Records) {
    records.edit_offer(OfferFor::Men, |offer| {
        offer.has_residential = Answer::Given(YesNo::No);
        offer.men_housing_solution = Answer::Given(MenHousing::NotStated);
        offer.resident_services = Answer::Given(ResidentService::None.bit());
        offer.resident_procedures = Answer::Given(ResidentProcedure::None.bit());
        offer.security_measures = Answer::Given(SecurityMeasure::None.bit());
    });
}
