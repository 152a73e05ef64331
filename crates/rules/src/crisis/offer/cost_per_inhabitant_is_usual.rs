//! What an inhabitant pays is in the usual range.

use std::ops::RangeInclusive;

use tallfest_base::{Answer, Integer, Stated, seen, text};
use tallfest_forms::crisis::offer::{Offer, fields};

use super::{missing_of_a_centre, of_men};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// In kroner, about 47 to 213 of the rows seen (K-O21).
const USUAL: RangeInclusive<u64> = 30..=300;

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-019"),
        severity: &[warning(seen(2014))],
        asks: &[fields::OFFER.place(), fields::COST_PER_INHABITANT.place()],
        message: text(
            "kostnaden per innbygger er {found} kroner; den pleier å være mellom {least} og {most}",
            "kostnaden per innbyggjar er {found} kroner; han pleier å vere mellom {least} og {most}",
            "the cost per inhabitant is NOK {found}; it is usually between {least} and {most}",
        ),
        why: text(
            "Et tall utenfor området kan bety at beløpet er ført i tusen kroner eller delt på feil innbyggertall.",
            "Eit tal utanfor området kan tyde at beløpet er ført i tusen kroner eller delt på feil innbyggjartal.",
            "A number outside the range may mean that the amount is in thousands or was divided by another number of inhabitants.",
        ),
        mend: text(
            "Rett svaret. Er det riktig, bekreft det.",
            "Rett svaret. Er det rett, stadfest det.",
            "Mend the answer. If it is right, confirm it.",
        ),
        source: "K-O21: 47 to 213, E-19",
    },
    check,
    examples: &[
        Example::pass(2020, "120", |_| ()),
        Example::pass(2020, "30", |offer| cost(offer, 30)),
        Example::pass(2020, "300", |offer| cost(offer, 300)),
        Example::fail(2020, "29", |offer| cost(offer, 29)),
        Example::fail(2020, "301", |offer| cost(offer, 301)),
        Example::pass(2020, "an offer to men beside one to women is not asked", of_men),
        Example::unknown(
            2020,
            "the cost is not stated",
            |offer| offer.cost_per_inhabitant = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(cost) = offer.cost_per_inhabitant.known() else {
        return missing_of_a_centre(offer);
    };
    if USUAL.contains(&cost.units()) {
        return Verdict::Held;
    }
    findings
        .at(fields::COST_PER_INHABITANT.place())
        .with("found", common::number(*cost))
        .with("least", Shown::Count(*USUAL.start()))
        .with("most", Shown::Count(*USUAL.end()))
        .broken()
}

fn cost(offer: &mut Offer, kroner: u64) {
    offer.cost_per_inhabitant = Answer::Given(Stated::Known(Integer::whole(kroner)));
}
