//! Municipality, county and health trust give at least a fifth of the funding, which releases the state's part.
//!
//! The rule list also has "state above 80 %". The sources add up to the whole, so that the state can be above 80 %
//! only where the local sources are below 20 %: one finding says both. The sum is that of all sources given, other
//! income too; gifts and project money can rightly bring the local part below a fifth. That no amount is negative is
//! the other part of the rule (D-021), which the type enforces.

use tallfest_base::{Answer, Decimal, PerCode, Stated, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    grant::LOCAL_PERCENT,
    lists::FundingSource,
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// In per cent: a local fifth releases up to four fifths from the state (S4).
const LEAST: u64 = LOCAL_PERCENT;
const LOCAL: [FundingSource; 3] =
    [FundingSource::Municipality, FundingSource::County, FundingSource::HealthTrust];

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-021b"),
        severity: &[warning(seen(2009))],
        asks: &[fields::FUNDING.place()],
        message: text(
            "kommune, fylkeskommune og helseforetak gir {local} prosent av finansieringen; det pleier å være minst {least}",
            "kommune, fylkeskommune og helseføretak gir {local} prosent av finansieringa; det pleier å vere minst {least}",
            "municipality, county and health trust give {local} per cent of the funding; it is usually at least {least}",
        ),
        why: text(
            "Lokale kilder gir 20 prosent, og det utløser opptil 80 prosent fra staten. En lavere andel kan bety at et beløp mangler eller er ført i feil rad.",
            "Lokale kjelder gir 20 prosent, og det utløyser opptil 80 prosent frå staten. Ein lågare del kan tyde at eit beløp manglar eller er ført i feil rad.",
            "Local sources give 20 per cent, which releases up to 80 per cent from the state. A lower part may mean that an amount is missing or in the wrong row.",
        ),
        mend: text(
            "Rett beløpene. Er de riktige, bekreft dem.",
            "Rett beløpa. Er dei rette, stadfest dei.",
            "Mend the amounts. If they are right, confirm them.",
        ),
        source: "S4, D-21",
    },
    check,
    examples: &[
        Example::pass(2020, "a fifth from the municipality, the rest from the state", |annual| {
            funding(annual, [20_00, 0, 0, 80_00, 0]);
        }),
        Example::fail(2020, "0.01 more from the state and less from the municipality", |annual| {
            funding(annual, [19_99, 0, 0, 80_01, 0]);
        }),
        Example::fail(2020, "much other income", |annual| {
            funding(annual, [19_99, 0, 0, 10_00, 70_01]);
        }),
        Example::pass(2020, "a fifth from the county", |annual| {
            funding(annual, [0, 20_00, 0, 10_00, 70_00]);
        }),
        Example::pass(2020, "a fifth from the health trust", |annual| {
            funding(annual, [0, 0, 20_00, 80_00, 0]);
        }),
        Example::pass(2020, "no money at all", |annual| funding(annual, [0, 0, 0, 0, 0])),
        Example::unknown(
            2020,
            "a row is left out, and that is not 0",
            |annual| {
                let state = [(FundingSource::State, Decimal::whole(100))];
                annual.funding = Answer::Given(Stated::Known(PerCode::of(state)));
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "funding is not stated",
            |annual| annual.funding = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let sources = annual.funding.known();
    let (Some(sources), Some(sum)) = (sources, sources.and_then(PerCode::sum)) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let local: u64 = LOCAL.iter().filter_map(|row| sources.row(*row)).map(|it| it.units()).sum();
    if local * 100 >= sum * LEAST {
        return Verdict::Held;
    }
    findings
        .at(fields::FUNDING.place())
        // Rounded down, so that too little is never shown as enough.
        .with("local", Shown::Count(local * 100 / sum))
        .with("least", Shown::Count(LEAST))
        .broken()
}

/// Amounts in øre from the municipality, the county, the health trust, the state and others.
fn funding(annual: &mut Annual, amounts: [u64; 5]) {
    use FundingSource::{County, HealthTrust, Municipality, Other, State};
    let rows = [Municipality, County, HealthTrust, State, Other].into_iter().zip(amounts);
    let rows = rows.map(|(source, amount)| (source, Decimal::units_of(amount)));
    annual.funding = Answer::Given(Stated::Known(PerCode::of(rows)));
}
