//! The full-time equivalents are not far below the employees. Where there are none, D-004 speaks.

use tallfest_base::{Answer, Stated, seen, text};
use tallfest_forms::smiso::annual::{Annual, fields};

use super::staff;
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// Tenths of a full-time equivalent per employee; 0.85 nationally (S0: 135.3 of 159).
const LEAST_TENTHS: u64 = 4;
/// With fewer employees, one small post decides (D-05).
const ENOUGH_STAFF: u64 = 3;

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-005"),
        severity: &[warning(seen(2009))],
        asks: &[fields::STAFF_FTE.place(), fields::STAFF_COUNT.place()],
        message: text(
            "det er {fte} årsverk på {staff} ansatte; det pleier å være minst {least} årsverk per ansatt",
            "det er {fte} årsverk på {staff} tilsette; det pleier å vere minst {least} årsverk per tilsett",
            "there are {fte} full-time equivalents for {staff} employees; it is usually at least {least} for each",
        ),
        why: text(
            "I landet er det 0,85 årsverk per ansatt. Svært få årsverk kan bety at frivillige er talt som ansatte, eller at årsverk mangler.",
            "I landet er det 0,85 årsverk per tilsett. Svært få årsverk kan tyde at frivillige er talde som tilsette, eller at årsverk manglar.",
            "In the country there is 0.85 of a full-time equivalent for each employee. Very few may mean that volunteers are counted as employees, or that some are missing.",
        ),
        mend: text(
            "Se etter at alle årsverk er med, og at bare ansatte er talt. Er tallene riktige, bekreft dem.",
            "Sjå etter at alle årsverk er med, og at berre tilsette er talde. Er tala rette, stadfest dei.",
            "See that all full-time equivalents are there, and that only employees are counted. If the numbers are right, confirm them.",
        ),
        source: "S0: 135.3 of 159, D-05",
    },
    check,
    examples: &[
        Example::pass(2020, "0.4 for each of 12", |annual| staff(annual, 12, 48)),
        Example::fail(2020, "a tenth less than 0.4 for each of 12", |annual| {
            staff(annual, 12, 47);
        }),
        Example::fail(2020, "less than 0.4 for each of 3", |annual| staff(annual, 3, 11)),
        Example::pass(2020, "two employees in small posts", |annual| staff(annual, 2, 1)),
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
    let is_enough = fte.units() >= staff.units() * LEAST_TENTHS;
    if is_enough || fte.units() == 0 || staff.units() < ENOUGH_STAFF {
        return Verdict::Held;
    }
    findings
        .at(fields::STAFF_FTE.place())
        .with("fte", common::number(*fte))
        .with("staff", common::number(*staff))
        .with("least", Shown::number(LEAST_TENTHS, 1))
        .broken()
}
