//! Spending is near the budget.

use std::ops::RangeInclusive;

use tallfest_base::{Answer, Stated, seen, text};
use tallfest_forms::municipal::report::{Kroner, Report, fields};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Per cent of the budget (M-03).
const USUAL: RangeInclusive<u64> = 80..=120;

pub(super) static RULE: Rule<Report> = Rule {
    info: RuleInfo {
        id: RuleId::new("M-003"),
        severity: &[warning(seen(2014))],
        asks: &[fields::SPENDING.place(), fields::BUDGET.place()],
        message: text(
            "forbruket er {found} prosent av budsjettet; det pleier å være mellom {least} og {most}",
            "forbruket er {found} prosent av budsjettet; det pleier å vere mellom {least} og {most}",
            "spending is {found} per cent of the budget; it is usually between {least} and {most}",
        ),
        why: text(
            "Et stort avvik kan bety at et beløp er ført i tusen kroner eller gjelder en annen periode.",
            "Eit stort avvik kan tyde at eit beløp er ført i tusen kroner eller gjeld ein annan periode.",
            "A large difference may mean that an amount is in thousands, or of another period.",
        ),
        mend: text(
            "Rett beløpene. Er de riktige, bekreft dem.",
            "Rett beløpa. Er dei rette, stadfest dei.",
            "Mend the amounts. If they are right, confirm them.",
        ),
        source: "S2: 101.9, M-03",
    },
    check,
    examples: &[
        Example::pass(2020, "101.9 per cent", |_| ()),
        Example::pass(2020, "80 per cent", |report| amounts(report, 10_000, 8_000)),
        Example::fail(2020, "0.01 less than 80 of 100", |report| amounts(report, 10_000, 7_999)),
        Example::pass(2020, "120 per cent", |report| amounts(report, 10_000, 12_000)),
        Example::fail(2020, "0.01 more than 120 of 100", |report| amounts(report, 10_000, 12_001)),
        Example::unknown(
            2020,
            "the budget is nothing",
            |report| amounts(report, 0, 8_000),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the budget is not stated",
            |report| report.budget = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(report: &Report, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(share) = report.spending_share() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let (spending, budget) = (u128::from(share.part()), u128::from(share.whole()));
    let (least, most) = (u128::from(*USUAL.start()), u128::from(*USUAL.end()));
    if (budget * least..=budget * most).contains(&(spending * 100)) {
        return Verdict::Held;
    }
    findings
        .at(fields::SPENDING.place())
        .with("found", Shown::number(share.tenths_of_percent(), 1))
        .with("least", Shown::Count(*USUAL.start()))
        .with("most", Shown::Count(*USUAL.end()))
        .broken()
}

/// A budget and what was spent, in øre.
fn amounts(report: &mut Report, budget: u64, spending: u64) {
    report.budget = Answer::Given(Stated::Known(Kroner::units_of(budget)));
    report.spending = Answer::Given(Stated::Known(Kroner::units_of(spending)));
}
