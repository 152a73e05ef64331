//! The employees by gender are all the employees.

use tallfest_base::{Answer, Integer, PerCode, Stated, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::StaffGender,
};

use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Shown, Verdict, WhyNot, error,
};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-001"),
        severity: &[error(seen(2009))],
        asks: &[fields::STAFF_GENDER.place(), fields::STAFF_COUNT.place()],
        message: text(
            "ansatte etter kjønn er til sammen {sum}, men antall ansatte er {staff}",
            "tilsette etter kjønn er til saman {sum}, men talet på tilsette er {staff}",
            "employees by gender are {sum} in all, but the number of employees is {staff}",
        ),
        why: text(
            "Hver ansatt står i én gruppe, også de som ikke har oppgitt kjønn.",
            "Kvar tilsett står i éi gruppe, også dei som ikkje har oppgitt kjønn.",
            "Each employee is in one group, also those whose gender is not stated.",
        ),
        mend: text(
            "Rett tallene, så summen med «ikke oppgitt» blir antall ansatte.",
            "Rett tala, så summen med «ikkje oppgitt» blir talet på tilsette.",
            "Mend the numbers, so that the sum with \"not stated\" is the number of employees.",
        ),
        source: "S0: 131 + 24 + 4 = 159, D-01",
    },
    check,
    examples: &[
        Example::pass(2020, "9 women and 3 men are 12", |_| ()),
        Example::pass(2020, "one whose gender is not stated counts too", |annual| {
            annual.staff_gender = by_gender(8, 3, 1);
        }),
        Example::fail(2020, "one too few", |annual| annual.staff_gender = by_gender(8, 3, 0)),
        Example::fail(2020, "one too many", |annual| annual.staff_gender = by_gender(9, 3, 1)),
        Example::unknown(
            2020,
            "a row is left out, and that is not 0",
            |annual| {
                let women = [(StaffGender::Female, Integer::whole(12))];
                annual.staff_gender = Answer::Given(Stated::Known(PerCode::of(women)));
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "gender is not stated for any",
            |annual| annual.staff_gender = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Annual> = Said::not(&RULE.info, WhyNot::Sum);

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let sum = annual.staff_gender.known().and_then(PerCode::sum);
    let (Some(sum), Some(staff)) = (sum, annual.staff_count.known()) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if sum == staff.units() {
        return Verdict::Held;
    }
    findings
        .at(fields::STAFF_GENDER.place())
        .with("sum", Shown::number(sum, 0))
        .with("staff", Shown::number(staff.units(), 0))
        .broken()
}

fn by_gender(
    women: u64,
    men: u64,
    not_stated: u64,
) -> Answer<Stated<PerCode<StaffGender, Integer>>> {
    Answer::Given(Stated::Known(PerCode::of([
        (StaffGender::Female, Integer::whole(women)),
        (StaffGender::Male, Integer::whole(men)),
        (StaffGender::NotStated, Integer::whole(not_stated)),
    ])))
}
