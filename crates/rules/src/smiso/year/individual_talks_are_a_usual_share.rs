//! The share of visits for a one-to-one talk is not far from what it is elsewhere.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::smiso::{lists::VisitPurpose, visit::fields};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// 65 per cent of the visits had a one-to-one talk as purpose in 2021 (M21). In per cent.
const LEAST: u64 = 30;
/// See [`LEAST`].
const MOST: u64 = 95;
/// With fewer visits, a share says nothing (B-09).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-009"),
        severity: &[warning(inferred(2009))],
        asks: &[fields::VISIT_PURPOSE.place()],
        message: text(
            "{talks} av {all} besøk har enesamtale som formål; det pleier å være mellom {least} og {most} prosent",
            "{talks} av {all} besøk har einesamtale som formål; det pleier å vere mellom {least} og {most} prosent",
            "{talks} of {all} visits have a one-to-one talk as purpose; it is usually between {least} and {most} per cent",
        ),
        why: text(
            "Omtrent to av tre besøk i landet er til enesamtale. Noe helt annet kan bety at formålet er ført feil, eller at gruppene mangler.",
            "Om lag to av tre besøk i landet er til einesamtale. Noko heilt anna kan tyde at formålet er ført feil, eller at gruppene manglar.",
            "About two of three visits in the country are for a one-to-one talk. Something quite different may mean that the purpose is recorded wrongly, or that the groups are missing.",
        ),
        mend: text(
            "Se etter at alle besøk er med og at formålet er riktig. Er det slik, bekreft det.",
            "Sjå etter at alle besøk er med og at formålet er rett. Er det slik, stadfest det.",
            "See that all visits are there and that their purpose is right. If it is so, confirm it.",
        ),
        source: "M21, B-09",
    },
    check,
    examples: &[
        Example::pass(2020, "two of three visits are for a talk", |_| ()),
        Example::pass(2020, "36 of 120 visits are for a talk", |records| talks(records, 36)),
        Example::fail(2020, "35 of 120 visits are for a talk", |records| talks(records, 35)),
        Example::pass(2020, "114 of 120 visits are for a talk", |records| talks(records, 114)),
        Example::fail(2020, "115 of 120 visits are for a talk", |records| talks(records, 115)),
        Example::fail(2020, "35 of 117 visits are for a talk", |records| {
            records.visits.truncate(117);
            talks(records, 35);
        }),
        Example::fail(2020, "none of 20 visits is for a talk", |records| {
            records.users.clear();
            records.visits.truncate(20);
            talks(records, 0);
        }),
        Example::unknown(
            2020,
            "none of 19 visits is for a talk",
            |records| {
                records.visits.truncate(19);
                talks(records, 0);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "the purposes are not stated",
            |records| {
                for visit in &mut records.visits {
                    visit.visit_purpose = Answer::Given(VisitPurpose::NotStated.bit());
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let all = year.visits.purposes_stated;
    let talks = year.visits.with_purpose(VisitPurpose::IndividualTalk);
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if talks * 100 >= all * LEAST && talks * 100 <= all * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::VISIT_PURPOSE.place())
        .with("talks", Shown::Count(talks))
        .with("all", Shown::Count(all))
        .with("least", Shown::Count(LEAST))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// The first visits are for a talk, the others for a self-help group.
fn talks(records: &mut Records, talks: usize) {
    for (number, visit) in records.visits.iter_mut().enumerate() {
        let purpose =
            if number < talks { VisitPurpose::IndividualTalk } else { VisitPurpose::SelfHelpGroup };
        visit.visit_purpose = Answer::Given(purpose.bit());
    }
}
