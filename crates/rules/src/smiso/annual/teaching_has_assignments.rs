//! A centre that ticks teaching has counted assignments, and the reverse.

use tallfest_base::{Answer, CodeList, Integer, PerCode, Stated, Text, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::{OutreachType, TeachingTarget},
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-009"),
        severity: &[warning(seen(2009))],
        asks: &[fields::TEACHING_ASSIGNMENTS.place(), fields::OUTREACH_TYPES.place()],
        message: text(
            "undervisningsoppdrag er {ticked}, men det er talt {count} oppdrag",
            "undervisningsoppdrag er {ticked}, men det er talt {count} oppdrag",
            "teaching assignments are {ticked}, but {count} are counted",
        ),
        why: text(
            "De to svarene gjelder det samme arbeidet. Planlagte oppdrag som ble avlyst, kan forklare det, som i 2020.",
            "Dei to svara gjeld det same arbeidet. Planlagde oppdrag som vart avlyste, kan forklare det, som i 2020.",
            "The two answers are about the same work. Assignments that were planned and cancelled can explain it, as in 2020.",
        ),
        mend: text(
            "Rett krysset eller tallene. Er begge riktige, bekreft dem.",
            "Rett krysset eller tala. Er begge rette, stadfest dei.",
            "Mend the tick or the numbers. If both are right, confirm them.",
        ),
        source: "S0, D-09",
    },
    check,
    examples: &[
        Example::pass(2020, "teaching is ticked, and one assignment counted", |annual| {
            annual.teaching_assignments = assignments(1);
        }),
        Example::fail(2020, "teaching is ticked, and none counted", |annual| {
            annual.teaching_assignments = assignments(0);
        }),
        Example::pass(2020, "teaching is not ticked, and none counted", |annual| {
            annual.outreach_types = Answer::Given(OutreachType::Facebook.bit());
            annual.teaching_assignments = assignments(0);
        }),
        Example::fail(2020, "teaching is not ticked, and one counted", |annual| {
            annual.outreach_types = Answer::Given(OutreachType::Facebook.bit());
            annual.teaching_assignments = assignments(1);
        }),
        Example::unknown(
            2020,
            "a row is left out, and that is not 0",
            |annual| {
                let school = [(TeachingTarget::SchoolPrimary, Integer::whole(1))];
                annual.teaching_assignments = Answer::Given(Stated::Known(PerCode::of(school)));
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "information work is not stated",
            |annual| annual.outreach_types = Answer::Given(OutreachType::NotStated.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "information work is not answered",
            |annual| annual.outreach_types = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

const TICKED: Text = text("krysset av", "kryssa av", "ticked");
const NOT_TICKED: Text = text("ikke krysset av", "ikkje kryssa av", "not ticked");

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let types = annual.outreach_types.given().filter(|types| !types.has(OutreachType::NotStated));
    let count = annual.teaching_assignments.known().and_then(PerCode::sum);
    let (Some(types), Some(count)) = (types, count) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let is_ticked = types.has(OutreachType::Teaching);
    if is_ticked == (count > 0) {
        return Verdict::Held;
    }
    findings
        .at(fields::TEACHING_ASSIGNMENTS.place())
        .with("ticked", Shown::Words(if is_ticked { TICKED } else { NOT_TICKED }))
        .with("count", Shown::number(count, 0))
        .broken()
}

/// So many assignments in primary schools, and no others.
fn assignments(count: u64) -> Answer<Stated<PerCode<TeachingTarget, Integer>>> {
    let none = TeachingTarget::ALL.iter().map(|target| (*target, Integer::whole(0)));
    let school = (TeachingTarget::SchoolPrimary, Integer::whole(count));
    Answer::Given(Stated::Known(PerCode::of(none.chain([school]))))
}
