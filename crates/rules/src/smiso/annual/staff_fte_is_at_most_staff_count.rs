//! There are no more full-time equivalents than employees. Where there are no employees at all, D-004 speaks.

use tallfest_base::{Answer, Stated, seen, text};
use tallfest_forms::smiso::annual::{Annual, fields};

use super::staff;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// One full-time equivalent per employee, in tenths (D-03).
const MOST_TENTHS: u64 = 10;

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-003"),
        severity: &[warning(seen(2009))],
        asks: &[fields::STAFF_FTE.place(), fields::STAFF_COUNT.place()],
        message: text(
            "det er {fte} årsverk, men bare {staff} ansatte",
            "det er {fte} årsverk, men berre {staff} tilsette",
            "there are {fte} full-time equivalents, but only {staff} employees",
        ),
        why: text(
            "En ansatt gir høyst ett årsverk. Antall ansatte gjelder 31. desember og årsverkene hele året, så de som har sluttet, kan forklare noe.",
            "Ein tilsett gir høgst eitt årsverk. Talet på tilsette gjeld 31. desember og årsverka heile året, så dei som har slutta, kan forklare noko.",
            "An employee makes one full-time equivalent at most. Employees are counted on 31 December and full-time equivalents over the year, so that those who have left can explain some of it.",
        ),
        mend: text(
            "Se etter at årsverk og antall ansatte ikke er byttet om. Er tallene riktige, bekreft dem.",
            "Sjå etter at årsverk og talet på tilsette ikkje er bytte om. Er tala rette, stadfest dei.",
            "See that full-time equivalents and employees are not swapped. If the numbers are right, confirm them.",
        ),
        source: "S0: 135.3 of 159, D-03",
    },
    check,
    examples: &[
        Example::pass(2020, "as many as the employees", |annual| staff(annual, 12, 120)),
        Example::fail(2020, "a tenth more than the employees", |annual| staff(annual, 12, 121)),
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
    if staff.units() == 0 || fte.units() <= staff.units() * MOST_TENTHS {
        return Verdict::Held;
    }
    findings
        .at(fields::STAFF_FTE.place())
        .with("fte", common::number(*fte))
        .with("staff", common::number(*staff))
        .broken()
}
