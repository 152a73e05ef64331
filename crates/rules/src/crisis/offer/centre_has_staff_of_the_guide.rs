//! A centre has the full-time equivalents that the directorate's guide thinks sound. Many small centres have not.

use tallfest_base::{Answer, Decimal, Stated, seen, text};
use tallfest_forms::crisis::offer::{Offer, fields};

use super::{missing_of_a_centre, of_men};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, info};

/// The lower end of the guide's six to seven full-time equivalents.
const LEAST: Decimal<1> = Decimal::whole(6);

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-017"),
        severity: &[info(seen(2014))],
        asks: &[fields::OFFER.place(), fields::STAFF_FTE.place()],
        message: text(
            "det er {found} årsverk; direktoratets veileder regner minst {least} i brukerrettede stillinger som forsvarlig",
            "det er {found} årsverk; rettleiaren frå direktoratet reknar minst {least} i brukarretta stillingar som forsvarleg",
            "there are {found} full-time equivalents; the directorate's guide thinks at least {least} in user-directed posts sound",
        ),
        why: text(
            "Tallet sier noe om bemanningen, ikke om skjemaet.",
            "Talet seier noko om bemanninga, ikkje om skjemaet.",
            "The number tells of the staffing, not of the questionnaire.",
        ),
        mend: text(
            "Ingenting skal rettes. Funnet er til den som leser tallene.",
            "Ingenting skal rettast. Funnet er til den som les tala.",
            "Nothing is to be mended. The finding is for the reader of the figures.",
        ),
        source: "Bufdir's guide, E-17",
    },
    check,
    examples: &[
        Example::pass(2020, "9.3", |_| ()),
        Example::pass(2020, "6", |offer| fte(offer, 60)),
        Example::fail(2020, "5.9", |offer| fte(offer, 59)),
        Example::pass(2020, "an offer to men beside one to women is not asked", of_men),
        Example::unknown(
            2020,
            "full-time equivalents are not stated",
            |offer| offer.staff_fte = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(fte) = offer.staff_fte.known() else { return missing_of_a_centre(offer) };
    if *fte >= LEAST {
        return Verdict::Held;
    }
    findings
        .at(fields::STAFF_FTE.place())
        .with("found", common::number(*fte))
        .with("least", common::number(LEAST))
        .broken()
}

/// So many tenths of full-time equivalents.
fn fte(offer: &mut Offer, tenths: u64) {
    offer.staff_fte = Answer::Given(Stated::Known(Decimal::units_of(tenths)));
}
