//! A centre has about as many records of a form as the year before: one finding for each form that has not.

use tallfest_base::{Place, seen, text};

use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Subject, TwoYears, Verdict,
    Weight, warning,
};

/// The most that the number may rise or fall, in per cent of the year before (COM-16). Contacts rose by 7 per cent in
/// 2020, and visits fell by 18.
const MOST_PERCENT: u64 = 50;
/// A change by fewer says nothing (COM-16).
const LEAST: u64 = 30;
/// With fewer records in one of the years, a change says nothing (COM-16).
const ENOUGH: u64 = 20;

const SEVERITY: &[Weight] = &[warning(seen(2009))];

/// A centre's year that knows how many records of each form there are.
pub(crate) trait Totals: Subject {
    /// How many records there are, by the place of the form's record number.
    fn totals(&self) -> Vec<(Place, u64)>;
}

pub(crate) const fn rule<S: Totals>(
    asks: &'static [Place],
    examples: &'static [Example<TwoYears<S::Draft>>],
) -> Rule<TwoYears<S>> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-016"),
            severity: SEVERITY,
            asks,
            message: text(
                "{now} {records} mot {before} året før; det pleier å endre seg med høyst {most} prosent",
                "{now} {records} mot {before} året før; det pleier å endre seg med høgst {most} prosent",
                "{now} {records} against {before} the year before; they usually change by {most} per cent at most",
            ),
            why: text(
                "Et stort fall kan bety at noe mangler, en stor vekst at noe er talt to ganger.",
                "Eit stort fall kan tyde at noko manglar, ein stor vekst at noko er talt to gonger.",
                "A large fall may mean that something is missing, a large rise that something is counted twice.",
            ),
            mend: text(
                "Se etter om registreringer mangler eller står to ganger. Er tallet riktig, bekreft det.",
                "Sjå etter om registreringar manglar eller står to gonger. Er talet rett, stadfest det.",
                "See whether records are missing or stand twice. If the number is right, confirm it.",
            ),
            source: "S3 (contacts and visits 2016–2020), COM-16",
        },
        check: check::<S>,
        examples,
    }
}

fn check<S: Totals>(
    years: &TwoYears<S>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Verdict {
    if !context.year_is_over {
        return Verdict::NotEvaluated(Reason::YearNotOver);
    }
    let mut is_enough = false;
    for ((place, before), (_, now)) in years.before.totals().into_iter().zip(years.now.totals()) {
        if before < ENOUGH || now < ENOUGH {
            continue;
        }
        is_enough = true;
        let change = now.abs_diff(before);
        if change >= LEAST && change * 100 > before * MOST_PERCENT {
            let finding = findings.at(place).with("records", Shown::Words(place.form.unit));
            let finding =
                finding.with("now", Shown::Count(now)).with("before", Shown::Count(before));
            let _ = finding.with("most", Shown::Count(MOST_PERCENT)).broken();
        }
    }
    if is_enough { findings.verdict() } else { Verdict::NotEvaluated(Reason::FewRecords) }
}
