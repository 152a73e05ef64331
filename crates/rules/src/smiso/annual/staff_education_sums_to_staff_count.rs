//! The employees by highest education are all the employees.

use tallfest_base::{Answer, Integer, PerCode, Stated, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::StaffEducation,
};

use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Shown, Verdict, WhyNot, error,
};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-002"),
        severity: &[error(seen(2009))],
        asks: &[fields::STAFF_EDUCATION.place(), fields::STAFF_COUNT.place()],
        message: text(
            "ansatte etter utdanning er til sammen {sum}, men antall ansatte er {staff}",
            "tilsette etter utdanning er til saman {sum}, men talet på tilsette er {staff}",
            "employees by education are {sum} in all, but the number of employees is {staff}",
        ),
        why: text(
            "Hver ansatt står én gang, med sin høyeste utdanning, også de som ikke har oppgitt den.",
            "Kvar tilsett står éin gong, med si høgaste utdanning, også dei som ikkje har oppgitt henne.",
            "Each employee stands once, with their highest education, also those whose education is not stated.",
        ),
        mend: text(
            "Rett tallene, så summen med «ikke oppgitt» blir antall ansatte.",
            "Rett tala, så summen med «ikkje oppgitt» blir talet på tilsette.",
            "Mend the numbers, so that the sum with \"not stated\" is the number of employees.",
        ),
        source: "S0: 87 + 9 + 4 = 100 per cent, D-02",
    },
    check,
    examples: &[
        Example::pass(2020, "10, 1 and 1 are 12", |_| ()),
        Example::pass(2020, "one whose education is not stated counts too", |annual| {
            annual.staff_education = by_education(9, 1);
        }),
        Example::fail(2020, "one too few", |annual| annual.staff_education = by_education(9, 0)),
        Example::fail(2020, "one too many", |annual| annual.staff_education = by_education(10, 1)),
        Example::unknown(
            2020,
            "a row is left out, and that is not 0",
            |annual| {
                let higher = [(StaffEducation::Higher, Integer::whole(12))];
                annual.staff_education = Answer::Given(Stated::Known(PerCode::of(higher)));
            },
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

pub(super) static SAID: Said<Annual> = Said::not(&RULE.info, WhyNot::Sum);

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let sum = annual.staff_education.known().and_then(PerCode::sum);
    let (Some(sum), Some(staff)) = (sum, annual.staff_count.known()) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if sum == staff.units() {
        return Verdict::Held;
    }
    findings
        .at(fields::STAFF_EDUCATION.place())
        .with("sum", Shown::number(sum, 0))
        .with("staff", Shown::number(staff.units(), 0))
        .broken()
}

/// One employee from upper secondary school, one with another education, and these.
fn by_education(higher: u64, not_stated: u64) -> Answer<Stated<PerCode<StaffEducation, Integer>>> {
    Answer::Given(Stated::Known(PerCode::of([
        (StaffEducation::Higher, Integer::whole(higher)),
        (StaffEducation::UpperSecondary, Integer::whole(1)),
        (StaffEducation::Other, Integer::whole(1)),
        (StaffEducation::NotStated, Integer::whole(not_stated)),
    ])))
}
