//! A centre that has employees has full-time equivalents, and the reverse.

use tallfest_base::{Answer, Stated, seen, text};
use tallfest_forms::smiso::annual::{Annual, fields};

use super::staff;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-004"),
        severity: &[warning(seen(2009))],
        asks: &[fields::STAFF_FTE.place(), fields::STAFF_COUNT.place()],
        message: text(
            "det er {staff} ansatte og {fte} årsverk; er det ene 0, pleier det andre også å være det",
            "det er {staff} tilsette og {fte} årsverk; er det eine 0, pleier det andre òg å vere det",
            "there are {staff} employees and {fte} full-time equivalents; if the one is 0, so usually is the other",
        ),
        why: text(
            "Årsverk utføres av ansatte. Bare svært små stillinger blir 0,0 årsverk, og bare et senter der alle har sluttet, har årsverk uten ansatte.",
            "Årsverk blir utførte av tilsette. Berre svært små stillingar blir 0,0 årsverk, og berre eit senter der alle har slutta, har årsverk utan tilsette.",
            "Full-time equivalents are worked by employees. Only very small posts make 0.0, and only a centre that all have left has full-time equivalents without employees.",
        ),
        mend: text(
            "Rett det tallet som mangler. Er begge riktige, bekreft dem.",
            "Rett det talet som manglar. Er begge rette, stadfest dei.",
            "Mend the number that is missing. If both are right, confirm them.",
        ),
        source: "S0, D-04: 0.04 prints as 0.0",
    },
    check,
    examples: &[
        Example::pass(2020, "neither employees nor full-time equivalents", |annual| {
            staff(annual, 0, 0);
        }),
        Example::pass(2020, "an employee and a tenth", |annual| staff(annual, 1, 1)),
        Example::fail(2020, "employees without full-time equivalents", |annual| {
            staff(annual, 12, 0);
        }),
        Example::fail(2020, "full-time equivalents without employees", |annual| {
            staff(annual, 0, 1);
        }),
        Example::unknown(
            2020,
            "full-time equivalents are not stated",
            |annual| annual.staff_fte = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the number of employees is not stated",
            |annual| annual.staff_count = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (Some(fte), Some(staff)) = (annual.staff_fte.known(), annual.staff_count.known()) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if (staff.units() == 0) == (fte.units() == 0) {
        return Verdict::Held;
    }
    findings
        .at(fields::STAFF_FTE.place())
        .with("staff", common::number(*staff))
        .with("fte", common::number(*fte))
        .broken()
}
