//! The full-time equivalents for outreach are no more than those of the centre. That outreach is answered only with
//! dedicated staff is the other part of the rule (D-008), which the declaration enforces.

use tallfest_base::{Answer, Decimal, Stated, seen, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::annual::{Annual, fields},
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-008b"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::OUTREACH_FTE.place(),
            fields::STAFF_FTE.place(),
            fields::OUTREACH_DEDICATED_STAFF.place(),
        ],
        message: text(
            "årsverk til utadrettet arbeid er {outreach}, men årsverk i alt er {fte}",
            "årsverk til utoverretta arbeid er {outreach}, men årsverk i alt er {fte}",
            "full-time equivalents for outreach are {outreach}, but {fte} in all",
        ),
        why: text(
            "Utadrettet arbeid er en del av senterets arbeid. Mer enn det hele kan bety at de utadrettede ikke er talt med i årsverk i alt.",
            "Utoverretta arbeid er ein del av arbeidet ved senteret. Meir enn det heile kan tyde at dei utoverretta ikkje er talde med i årsverk i alt.",
            "Outreach is a part of the centre's work. More than the whole may mean that outreach is left out of the full-time equivalents in all.",
        ),
        mend: text(
            "Rett det tallet som er feil. Er de utadrettede utenfor årsverk i alt, bekreft det.",
            "Rett det talet som er feil. Er dei utoverretta utanfor årsverk i alt, stadfest det.",
            "Mend the number that is wrong. If outreach is outside the full-time equivalents in all, confirm it.",
        ),
        source: "S0: 22.3 of 135.3, D-08",
    },
    check,
    examples: &[
        Example::pass(2020, "as many as in all", |annual| outreach(annual, 85)),
        Example::fail(2020, "a tenth more than in all", |annual| outreach(annual, 86)),
        Example::pass(2020, "no dedicated staff", |annual| {
            annual.outreach_dedicated_staff = Answer::Given(YesNo::No);
            annual.outreach_fte = Answer::Absent;
        }),
        Example::unknown(
            2020,
            "outreach is not stated",
            |annual| annual.outreach_fte = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "full-time equivalents in all are not stated",
            |annual| annual.staff_fte = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (Some(outreach), Some(fte)) = (annual.outreach_fte.known(), annual.staff_fte.known())
    else {
        return if annual.outreach_dedicated_staff.is(YesNo::No) {
            Verdict::Held
        } else {
            Verdict::NotEvaluated(Reason::NotAnswered)
        };
    };
    if outreach <= fte {
        return Verdict::Held;
    }
    findings
        .at(fields::OUTREACH_FTE.place())
        .with("outreach", common::number(*outreach))
        .with("fte", common::number(*fte))
        .broken()
}

fn outreach(annual: &mut Annual, tenths: u64) {
    annual.outreach_fte = Answer::Given(Stated::Known(Decimal::units_of(tenths)));
}
