//! Without volunteers there is no work by them (E-018); with volunteers there is some (E-018b).

use tallfest_base::{Answer, Decimal, Integer, Stated, Test, seen, text};
use tallfest_forms::crisis::offer::{Offer, fields};

use super::{missing_of_a_centre, of_men};
use crate::{
    Breach, Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Verdict, common,
    error, warning,
};

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-018"),
        severity: &[error(seen(2014))],
        asks: &[fields::OFFER.place(), fields::VOLUNTEER_FTE.place(), fields::VOLUNTEERS.place()],
        message: text(
            "frivillige har utført {fte} årsverk, men antall frivillige vakter er 0",
            "frivillige har utført {fte} årsverk, men talet på frivillige vakter er 0",
            "volunteers worked {fte} full-time equivalents, but the number of volunteers is 0",
        ),
        why: text(
            "Uten frivillige er det ingen som kan ha utført arbeidet.",
            "Utan frivillige er det ingen som kan ha utført arbeidet.",
            "Without volunteers there is nobody who can have done the work.",
        ),
        mend: text(
            "Rett antall frivillige eller årsverkene.",
            "Rett talet på frivillige eller årsverka.",
            "Mend the number of volunteers or the full-time equivalents.",
        ),
        source: "K-A20: 49 volunteers, 9.0 full-time equivalents, E-18",
    },
    check,
    examples: &[
        Example::pass(2020, "2 volunteers and 0.3", |_| ()),
        Example::pass(2020, "no volunteers, no full-time equivalents", |offer| {
            volunteers(offer, 0, 0);
        }),
        Example::fail(2020, "no volunteers and 0.1", |offer| volunteers(offer, 0, 1)),
        Example::pass(2020, "an offer to men beside one to women is not asked", of_men),
        Example::unknown(
            2020,
            "volunteers are not stated",
            |offer| offer.volunteers = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Offer> = Said::by(&RULE.info, |_| {
    let (volunteers, fte) = (fields::VOLUNTEERS.slot(), fields::VOLUNTEER_FTE.slot());
    let when = [volunteers.is_below(1), fte.is_known(), fte.is_below(1).negated()];
    vec![Breach { at: fte, when: Test::every(when) }]
});

pub(super) static SECOND: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-018b"),
        severity: &[warning(seen(2014))],
        asks: &[fields::OFFER.place(), fields::VOLUNTEER_FTE.place(), fields::VOLUNTEERS.place()],
        message: text(
            "antall frivillige vakter er {volunteers}, men de har utført 0 årsverk",
            "talet på frivillige vakter er {volunteers}, men dei har utført 0 årsverk",
            "the number of volunteers is {volunteers}, but they worked 0 full-time equivalents",
        ),
        why: text(
            "Årsverk har én desimal. Mindre enn et halvt tidels årsverk blir 0, mer blir det ikke.",
            "Årsverk har éin desimal. Mindre enn eit halvt tidels årsverk blir 0, meir blir det ikkje.",
            "Full-time equivalents have one decimal. Less than half a tenth becomes 0, more does not.",
        ),
        mend: text(
            "Rett årsverkene. Er arbeidet så lite, bekreft svaret.",
            "Rett årsverka. Er arbeidet så lite, stadfest svaret.",
            "Mend the full-time equivalents. If the work is so little, confirm the answer.",
        ),
        source: "K-A20, E-18",
    },
    check: some_is_worked,
    examples: &[
        Example::pass(2020, "2 volunteers and 0.3", |_| ()),
        Example::pass(2020, "no volunteers, no full-time equivalents", |offer| {
            volunteers(offer, 0, 0);
        }),
        Example::fail(2020, "1 volunteer, no full-time equivalents", |offer| {
            volunteers(offer, 1, 0);
        }),
        Example::pass(2020, "an offer to men beside one to women is not asked", of_men),
        Example::unknown(
            2020,
            "full-time equivalents are not stated",
            |offer| offer.volunteer_fte = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some((volunteers, fte)) = offer.volunteers.known().zip(offer.volunteer_fte.known()) else {
        return missing_of_a_centre(offer);
    };
    if volunteers.units() != 0 || fte.units() == 0 {
        return Verdict::Held;
    }
    findings.at(fields::VOLUNTEER_FTE.place()).with("fte", common::number(*fte)).broken()
}

fn some_is_worked(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some((volunteers, fte)) = offer.volunteers.known().zip(offer.volunteer_fte.known()) else {
        return missing_of_a_centre(offer);
    };
    if volunteers.units() == 0 || fte.units() != 0 {
        return Verdict::Held;
    }
    findings
        .at(fields::VOLUNTEER_FTE.place())
        .with("volunteers", common::number(*volunteers))
        .broken()
}

/// So many volunteers and tenths of full-time equivalents.
fn volunteers(offer: &mut Offer, count: u64, fte_tenths: u64) {
    offer.volunteers = Answer::Given(Stated::Known(Integer::whole(count)));
    offer.volunteer_fte = Answer::Given(Stated::Known(Decimal::units_of(fte_tenths)));
}
