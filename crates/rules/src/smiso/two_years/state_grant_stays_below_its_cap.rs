//! The state's grant does not grow by more than the cap of the year.

use tallfest_base::{Answer, Decimal, PerCode, Stated, Year as RegistrationYear, inferred, text};
use tallfest_forms::smiso::{annual::fields, lists::FundingSource};

use super::{Years, annuals};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict,
    smiso::year::Records, warning,
};

/// By how much the grant may grow, in tenths of a per cent of the year before (S4 and the page of the grant).
const CAPS: [(RegistrationYear, u64); 3] = [(2021, 32), (2023, 26), (2024, 43)];

pub(super) static RULE: Rule<Years> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-022"),
        severity: &[warning(inferred(2021))],
        asks: &[fields::FUNDING.place()],
        message: text(
            "statens tilskudd er {now} kroner mot {before} året før; det kan vokse med høyst {cap} prosent",
            "tilskotet frå staten er {now} kroner mot {before} året før; det kan vekse med høgst {cap} prosent",
            "the state's grant is NOK {now} against {before} the year before; it may grow by {cap} per cent at most",
        ),
        why: text(
            "Veksten i tilskuddet har et tak hvert år.",
            "Veksten i tilskotet har eit tak kvart år.",
            "The growth of the grant has a cap each year.",
        ),
        mend: text(
            "Rett beløpene. Er de riktige, bekreft dem og skriv hvorfor.",
            "Rett beløpa. Er dei rette, stadfest dei og skriv kvifor.",
            "Mend the amounts. If they are right, confirm them and say why.",
        ),
        source: "S4, https://www.bufdir.no/tilskudd/incestsentre/, D-22",
    },
    check,
    examples: &[
        Example::pass(2021, "3.2 per cent more in 2021", |years| {
            state(&mut years.before, 1_000_000);
            state(&mut years.now, 1_032_000);
        }),
        Example::fail(2021, "one krone more than that", |years| {
            state(&mut years.before, 1_000_000);
            state(&mut years.now, 1_032_001);
        }),
        Example::pass(2023, "2.6 per cent more in 2023", |years| {
            state(&mut years.before, 1_000_000);
            state(&mut years.now, 1_026_000);
        }),
        Example::fail(2023, "one krone more than that, in 2023", |years| {
            state(&mut years.before, 1_000_000);
            state(&mut years.now, 1_026_001);
        }),
        Example::pass(2024, "4.3 per cent more in 2024", |years| {
            state(&mut years.before, 1_000_000);
            state(&mut years.now, 1_043_000);
        }),
        Example::fail(2024, "one krone more than that, in 2024", |years| {
            state(&mut years.before, 1_000_000);
            state(&mut years.now, 1_043_001);
        }),
        Example::unknown(
            2022,
            "a year whose cap no source tells",
            |years| state(&mut years.before, 1),
            Reason::FirstYearUnknown,
        ),
        Example::unknown(
            2021,
            "funding was not stated the year before",
            |years| {
                if let Some(annual) = &mut years.before.annual {
                    annual.funding = Answer::Given(Stated::NotStated);
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(years: &Years, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some((_, cap)) = CAPS.iter().find(|(year, _)| *year == context.year) else {
        return Verdict::NotEvaluated(Reason::FirstYearUnknown);
    };
    let grant = |funding: &Answer<Stated<PerCode<FundingSource, Decimal<2>>>>| {
        funding.known()?.row(FundingSource::State).copied()
    };
    let grants =
        annuals(years).and_then(|(before, now)| grant(&before.funding).zip(grant(&now.funding)));
    let Some((before, now)) = grants else { return Verdict::NotEvaluated(Reason::NotAnswered) };
    let wide = |amount: Decimal<2>| u128::from(amount.units());
    if wide(now) * 1_000 <= wide(before) * (1_000 + u128::from(*cap)) {
        return Verdict::Held;
    }
    let kroner = |amount: Decimal<2>| Shown::number(amount.units(), 2);
    findings
        .at(fields::FUNDING.place())
        .with("now", kroner(now))
        .with("before", kroner(before))
        .with("cap", Shown::number(*cap, 1))
        .broken()
}

/// So many kroner from the state.
fn state(records: &mut Records, kroner: u64) {
    if let Some(annual) = &mut records.annual {
        let funding = annual.funding.known().map(|funding| {
            let rows = funding.iter().map(|(source, amount)| {
                let is_state = source == FundingSource::State;
                (source, if is_state { Decimal::whole(kroner) } else { *amount })
            });
            PerCode::of(rows.collect::<Vec<_>>())
        });
        if let Some(funding) = funding {
            annual.funding = Answer::Given(Stated::Known(funding));
        }
    }
}
