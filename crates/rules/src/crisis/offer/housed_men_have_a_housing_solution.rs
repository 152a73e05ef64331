//! Men are housed in some way only where the offer has accommodation. That it is asked of men's offers only, the declaration says.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{
    crisis::{
        lists::{MenHousing, OfferFor},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{of_men, without_housing};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-004b"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::OFFER.place(),
            fields::MEN_HOUSING_SOLUTION.place(),
            fields::HAS_RESIDENTIAL.place(),
        ],
        message: text(
            "løsningen for botilbud til menn er {found}, men tilbudet har ikke eget botilbud",
            "løysinga for butilbod til menn er {found}, men tilbodet har ikkje eige butilbod",
            "men are housed in {found}, but the offer has no accommodation of its own",
        ),
        why: text(
            "En løsning for botilbud sier at det finnes et botilbud.",
            "Ei løysing for butilbod seier at det finst eit butilbod.",
            "A way of housing says that there is accommodation.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Regnes ikke løsningen som eget botilbud, bekreft svaret.",
            "Rett det eine av dei to svara. Blir ikkje løysinga rekna som eige butilbod, stadfest svaret.",
            "Mend one of the two answers. If the solution is not counted as accommodation of its own, confirm the answer.",
        ),
        source: "K-T24, E-04",
    },
    check,
    examples: &[
        Example::pass(2020, "an offer to women is not asked", |_| ()),
        Example::pass(2020, "men are housed in the same building", of_men),
        Example::pass(2020, "no accommodation, and no solution is stated", without_housing),
        Example::fail(2020, "men are housed in a hotel, and there is no accommodation", |offer| {
            without_housing(offer);
            offer.men_housing_solution = Answer::Given(MenHousing::Temporary);
        }),
        Example::unknown(
            2020,
            "accommodation is not stated",
            |offer| {
                of_men(offer);
                offer.has_residential = Answer::Given(YesNo::NotStated);
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "accommodation is not answered",
            |offer| {
                of_men(offer);
                offer.has_residential = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let solution = common::stated_code(&offer.men_housing_solution);
    // mutant `offer.offer.is(OfferFor::Men)` to `true`: a solution on an offer to women is found by E-004.
    let Some(solution) = solution.filter(|_| offer.offer.is(OfferFor::Men)) else {
        return Verdict::Held;
    };
    match offer.has_residential.given() {
        Some(YesNo::Yes) => Verdict::Held,
        Some(YesNo::No) => findings
            .at(fields::MEN_HOUSING_SOLUTION.place())
            .with("found", common::code(solution))
            .broken(),
        Some(YesNo::NotStated) | None => Verdict::NotEvaluated(Reason::NotAnswered),
    }
}
