//! A centre that taught the year before has counted assignments.

use tallfest_base::{Answer, CodeList, Integer, PerCode, Stated, inferred, text};
use tallfest_forms::smiso::{
    annual::fields,
    lists::{OutreachType, TeachingTarget},
};

use super::{Years, annuals};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common::stated,
    smiso::year::Records, warning,
};

pub(super) static RULE: Rule<Years> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-010"),
        severity: &[warning(inferred(2014))],
        asks: &[fields::TEACHING_ASSIGNMENTS.place(), fields::OUTREACH_TYPES.place()],
        message: text(
            "ingen undervisningsoppdrag er talt; året før hadde senteret undervisningsoppdrag",
            "ingen undervisningsoppdrag er talde; året før hadde senteret undervisningsoppdrag",
            "no teaching assignment is counted; the year before, the centre had teaching assignments",
        ),
        why: text(
            "Få sentre slutter å undervise fra ett år til det neste. I 2020 ble oppdrag avlyst.",
            "Få senter sluttar å undervise frå eitt år til det neste. I 2020 vart oppdrag avlyste.",
            "Few centres stop teaching from one year to the next. In 2020, assignments were cancelled.",
        ),
        mend: text(
            "Fyll ut antall oppdrag. Var det ingen, bekreft det.",
            "Fyll ut talet på oppdrag. Var det ingen, stadfest det.",
            "Fill in the number of assignments. If there were none, confirm it.",
        ),
        source: "S0 2020, D-10",
    },
    check,
    examples: &[
        Example::pass(2020, "assignments in both years", |_| ()),
        Example::fail(2020, "none now, and teaching the year before", |years| {
            without_teaching(&mut years.now);
        }),
        Example::pass(2020, "none in both years", |years| {
            without_teaching(&mut years.before);
            without_teaching(&mut years.now);
        }),
        Example::pass(2020, "none the year before", |years| without_teaching(&mut years.before)),
        Example::unknown(
            2020,
            "the number is not stated now",
            |years| {
                if let Some(annual) = &mut years.now.annual {
                    annual.teaching_assignments = Answer::Given(Stated::NotStated);
                }
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "information work was not stated the year before",
            |years| {
                if let Some(annual) = &mut years.before.annual {
                    annual.outreach_types = Answer::Given(OutreachType::NotStated.bit());
                }
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no questionnaire the year before",
            |years| years.before.annual = None,
            Reason::NotAnswered,
        ),
    ],
};

fn check(years: &Years, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let answers = annuals(years).and_then(|(before, now)| {
        let assignments = now.teaching_assignments.known().and_then(PerCode::sum)?;
        Some((stated(&before.outreach_types)?, assignments))
    });
    let Some((before, assignments)) = answers else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if before.has(OutreachType::Teaching) && assignments == 0 {
        return findings.at(fields::TEACHING_ASSIGNMENTS.place()).broken();
    }
    Verdict::Held
}

/// A year in which the centre did not teach.
fn without_teaching(records: &mut Records) {
    if let Some(annual) = &mut records.annual {
        let none = TeachingTarget::ALL.iter().map(|target| (*target, Integer::whole(0)));
        annual.teaching_assignments = Answer::Given(Stated::Known(PerCode::of(none)));
        annual.outreach_types = Answer::Given(OutreachType::Facebook.bit());
    }
}
