//! Visits are for services that the centre has by its annual questionnaire; one finding for each purpose that is not.
//!
//! Of visits of children for the services for children and young people, B-007b speaks.

use tallfest_base::{Answer, CodeList, inferred, text};
use tallfest_forms::{
    lists::AgeBand,
    smiso::{
        annual::fields as annual,
        lists::{CentreService, VisitPurpose},
        visit::fields,
    },
};

use super::{Records, Year, services};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-008"),
        severity: &[warning(inferred(2014))],
        asks: &[fields::VISIT_PURPOSE.place(), annual::SERVICES_OFFERED.place()],
        message: text(
            "{count} besøk har formålet {purpose}, som senteret ikke har blant sine tilbud i årsskjemaet",
            "{count} besøk har formålet {purpose}, som senteret ikkje har blant tilboda sine i årsskjemaet",
            "{count} visits have the purpose {purpose}, which the centre does not have among its services in the annual questionnaire",
        ),
        why: text(
            "Et senter har besøk til de tilbudene det har. Når skjemaene sier ulike ting, er ett av dem trolig feil.",
            "Eit senter har besøk til dei tilboda det har. Når skjema seier ulike ting, er eitt av dei truleg feil.",
            "A centre has visits for the services that it has. Where the forms disagree, one of them is probably wrong.",
        ),
        mend: text(
            "Kryss av for tilbudet i årsskjemaet, eller rett formålet på besøkene.",
            "Kryss av for tilbodet i årsskjemaet, eller rett formålet på besøka.",
            "Tick the service in the annual questionnaire, or mend the purpose of the visits.",
        ),
        source: "S3, S4, B-08",
    },
    check,
    examples: &[
        Example::pass(2020, "talks and self-help groups, which the centre has", |_| ()),
        Example::fail(2020, "a course at a centre without courses", |records| {
            first_is_for(records, VisitPurpose::Course);
        }),
        Example::fail(2020, "another service at a centre without any", |records| {
            first_is_for(records, VisitPurpose::Other);
        }),
        Example::pass(2020, "a visit whose purpose is not stated", |records| {
            first_is_for(records, VisitPurpose::NotStated);
        }),
        Example::pass(2020, "no visits", |records| {
            records.visits.clear();
            records.users.clear();
        }),
        Example::beside(
            &[RuleId::new("B-007b")],
            Example::pass(2020, "a child at a centre without services for children", |records| {
                without_youth_offer(records);
                for_the_young(records, AgeBand::Under18);
            }),
        ),
        Example::fail(2020, "a young person at a centre without services for them", |records| {
            without_youth_offer(records);
            for_the_young(records, AgeBand::From18To23);
        }),
        Example::unknown(
            2020,
            "no annual questionnaire",
            |records| records.annual = None,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the services are not answered",
            |records| {
                if let Some(annual) = &mut records.annual {
                    annual.services_offered = Answer::Absent;
                }
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the services are not stated",
            |records| {
                if let Some(annual) = &mut records.annual {
                    annual.services_offered = Answer::Given(CentreService::NotStated.bit());
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(offered) = services::offered(year) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    for purpose in VisitPurpose::ALL.iter().copied().filter(|it| *it != VisitPurpose::NotStated) {
        // mutant `is_some_and` to `is_none_or`: every purpose is a service, which a test in services.rs holds.
        if services::of_purpose(purpose).is_some_and(|service| offered.has(service)) {
            continue;
        }
        let is_for_the_young = purpose == VisitPurpose::ChildYouthOffer;
        let of_children = if is_for_the_young { year.visits.for_children_under_18 } else { 0 };
        let count = year.visits.with_purpose(purpose) - of_children;
        if count > 0 {
            let finding = findings.at(fields::VISIT_PURPOSE.place());
            let finding = finding.with("count", Shown::Count(count));
            let _ = finding.with("purpose", common::code(purpose)).broken();
        }
    }
    findings.verdict()
}

fn first_is_for(records: &mut Records, purpose: VisitPurpose) {
    if let Some(visit) = records.visits.first_mut() {
        visit.visit_purpose = Answer::Given(purpose.bit());
    }
}

/// The first visit is a young user's, for the services for the young.
pub(super) fn for_the_young(records: &mut Records, age: AgeBand) {
    first_is_for(records, VisitPurpose::ChildYouthOffer);
    if let Some(visit) = records.visits.first_mut() {
        visit.age_group = Answer::Given(age);
    }
}

/// A centre without services for children and young people. Of the pandemic it says nothing.
pub(super) fn without_youth_offer(records: &mut Records) {
    services::no_longer(records, CentreService::ChildYouthOffer);
    records.pandemic = None;
}
