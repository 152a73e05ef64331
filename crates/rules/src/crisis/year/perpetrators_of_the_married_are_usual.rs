//! Of those who were married or cohabiting, nearly all name their spouse or cohabitant among the perpetrators.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::crisis::{
    lists::{MaritalStatus, Perpetrator},
    resident::fields,
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// In per cent: in the country it is 5 (K-V20).
const MOST: u64 = 25;
/// With fewer stays, a share says nothing.
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-019"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::MARITAL_STATUS.place(), fields::PERPETRATOR_RELATION.place()],
        message: text(
            "{count} av {all} opphold for gifte og samboere har ikke ektefellen eller samboeren som voldsutøver; det pleier å være høyst {most} prosent",
            "{count} av {all} opphald for gifte og sambuarar har ikkje ektefellen eller sambuaren som valdsutøvar; det pleier å vere høgst {most} prosent",
            "{count} of {all} stays of the married or cohabiting do not name the spouse or cohabitant as perpetrator; it is usually {most} per cent at most",
        ),
        why: text(
            "I landet er ektefellen eller samboeren voldsutøver for 95 prosent av dem som var gift eller samboere. Noe helt annet kan bety at sivilstand eller voldsutøver er ført feil.",
            "I landet er ektefellen eller sambuaren valdsutøvar for 95 prosent av dei som var gifte eller sambuarar. Noko heilt anna kan tyde at sivilstand eller valdsutøvar er ført feil.",
            "In the country, the spouse or cohabitant is a perpetrator for 95 per cent of those who were married or cohabiting. Something quite different may mean that marital status or perpetrator is recorded wrongly.",
        ),
        mend: text(
            "Se etter at sivilstand før oppholdet og voldsutøver er riktige. Er det slik, bekreft det.",
            "Sjå etter at sivilstand før opphaldet og valdsutøvar er rette. Er det slik, stadfest det.",
            "See that marital status before the stay and perpetrator are right. If it is so, confirm it.",
        ),
        source: "K-V20 (95 per cent), R-19",
    },
    check,
    examples: &[
        Example::pass(2020, "all of 33", |_| ()),
        Example::pass(2020, "not on 8 of 32", |records| others(records, 32, 8)),
        Example::fail(2020, "not on 8 of 31", |records| others(records, 31, 8)),
        Example::fail(2020, "not on 25 of 99", |records| others(records, 99, 25)),
        Example::fail(2020, "not on 6 of 20", |records| others(records, 20, 6)),
        Example::fail(2020, "not on 6 of 20 who were cohabiting", |records| {
            others(records, 20, 6);
            for stay in records.residents.iter_mut().take(20) {
                stay.marital_status = Answer::Given(MaritalStatus::Cohabiting);
            }
        }),
        Example::pass(2020, "a parent and the spouse on 6 of 20", |records| {
            others(records, 20, 6);
            for stay in records.residents.iter_mut().take(6) {
                let both = Perpetrator::Parent.bit().or(Perpetrator::SpouseCohabitant.bit());
                stay.perpetrator_relation = Answer::Given(both);
            }
        }),
        Example::unknown(
            2020,
            "not on 6 of 19",
            |records| others(records, 19, 6),
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "one of 20 had divorced",
            |records| {
                others(records, 20, 6);
                if let Some(stay) = records.residents.first_mut() {
                    stay.marital_status = Answer::Given(MaritalStatus::SeparatedDivorced);
                }
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "on one of 20 the perpetrator is not known",
            |records| {
                others(records, 20, 6);
                if let Some(stay) = records.residents.first_mut() {
                    stay.perpetrator_relation = Answer::Given(Perpetrator::DoesNotKnow.bit());
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (all, others) = (year.stays.married, year.stays.married_not_by_spouse);
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if others * 100 <= all * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::PERPETRATOR_RELATION.place())
        .with("count", Shown::Count(others))
        .with("all", Shown::Count(all))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// Of so many stays, a parent is the perpetrator on the first; beside them, some are reserved.
fn others(records: &mut Records, all: usize, others: usize) {
    let reserved = all / 10;
    records.stays(all + reserved, reserved);
    for stay in records.residents.iter_mut().take(others) {
        stay.perpetrator_relation = Answer::Given(Perpetrator::Parent.bit());
    }
}
