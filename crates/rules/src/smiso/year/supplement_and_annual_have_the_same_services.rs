//! The pandemic supplement and the annual questionnaire say the same of the services that not every centre has; one
//! finding for each of which they do not.
//!
//! Only the four of which the supplement's base was less than all centres are compared. Services for children and young
//! people are held against the list of services, not against `child_offer`, which is another question.

use tallfest_base::{Answer, CodeSet, PerCode, Text, inferred, text};
use tallfest_forms::smiso::{
    annual::fields as annual,
    lists::{CentreService, PandemicService, ServiceStatus},
    pandemic::fields,
};

use super::{Records, Year, services};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// A row of the supplement, and what it is in the annual questionnaire: one of these. Of 22 centres in 2020, 21 had
/// couple talks, 21 family talks and 13 services for children and young people (S3).
const SAME: [(PandemicService, CodeSet<CentreService>); 4] = [
    (PandemicService::CoupleTalk, CentreService::CoupleTalk.bit()),
    (PandemicService::FamilyTalk, CentreService::FamilyTalk.bit()),
    (PandemicService::ChildYouthOffer, CentreService::ChildYouthOffer.bit()),
    (
        PandemicService::GroupOffer,
        CentreService::SelfHelpGroup.bit().or(CentreService::OtherGroup.bit()),
    ),
];

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("V-007"),
        severity: &[warning(inferred(2020).until(2021))],
        asks: &[fields::COVID_SERVICE_STATUS.place(), annual::SERVICES_OFFERED.place()],
        message: text(
            "{service}: i koronaskjemaet {here}, i årsskjemaet {there}",
            "{service}: i koronaskjemaet {here}, i årsskjemaet {there}",
            "{service}: in the pandemic supplement {here}, in the annual questionnaire {there}",
        ),
        why: text(
            "De to skjemaene spør om samme tilbud. Tallene for pandemien har som grunnlag de sentrene som har tilbudet.",
            "Dei to skjema spør om same tilbod. Tala for pandemien har som grunnlag dei sentera som har tilbodet.",
            "The two forms ask about the same service. The base of the figures on the pandemic is the centres that have it.",
        ),
        mend: text("Rett ett av skjemaene.", "Rett eitt av skjema.", "Mend one of the forms."),
        source: "S3 (bases 21, 21 and 13), V-07",
    },
    check,
    examples: &[
        Example::pass(2020, "the same four in both", |_| ()),
        Example::fail(2020, "couple talks in the annual questionnaire only", |records| {
            status(records, PandemicService::CoupleTalk, ServiceStatus::NotOffered);
        }),
        Example::fail(2020, "couple talks in the supplement only", |records| {
            services::no_longer(records, CentreService::CoupleTalk);
        }),
        Example::pass(2020, "couple talks in neither", |records| {
            status(records, PandemicService::CoupleTalk, ServiceStatus::NotOffered);
            services::no_longer(records, CentreService::CoupleTalk);
        }),
        Example::fail(2020, "family talks in the annual questionnaire only", |records| {
            status(records, PandemicService::FamilyTalk, ServiceStatus::NotOffered);
        }),
        Example::fail(2020, "services for the young in the supplement only", |records| {
            services::no_longer(records, CentreService::ChildYouthOffer);
        }),
        Example::fail(2020, "groups in the annual questionnaire only", |records| {
            status(records, PandemicService::GroupOffer, ServiceStatus::NotOffered);
        }),
        Example::beside(
            &[RuleId::new("B-008")],
            Example::pass(2020, "other groups than self-help groups", |records| {
                services::no_longer(records, CentreService::SelfHelpGroup);
                if let Some(annual) = &mut records.annual
                    && let Answer::Given(offered) = annual.services_offered
                {
                    let with_groups = offered.or(CentreService::OtherGroup.bit());
                    annual.services_offered = Answer::Given(with_groups);
                }
            }),
        ),
        Example::pass(2020, "theme meetings in the annual questionnaire only", |records| {
            status(records, PandemicService::ThemeMeeting, ServiceStatus::NotOffered);
        }),
        Example::pass(2020, "of couple talks the status is not stated", |records| {
            status(records, PandemicService::CoupleTalk, ServiceStatus::NotStated);
        }),
        Example::unknown(
            2020,
            "of all four the status is not stated",
            |records| {
                for (service, _) in SAME {
                    status(records, service, ServiceStatus::NotStated);
                }
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no supplement",
            |records| records.pandemic = None,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no annual questionnaire",
            |records| records.annual = None,
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

const HAS: Text = text("har senteret tilbudet", "har senteret tilbodet", "the centre has it");
const HAS_NOT: Text =
    text("har senteret det ikke", "har senteret det ikkje", "the centre does not have it");

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let rows = year.pandemic.as_deref().and_then(|it| it.covid_service_status.given());
    let (Some(rows), Some(offered)) = (rows, services::offered(year)) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let mut is_known = false;
    for (service, same) in SAME {
        let Some(status) = rows.row(service).filter(|it| !it.has(ServiceStatus::NotStated)) else {
            continue;
        };
        is_known = true;
        let here = !status.has(ServiceStatus::NotOffered);
        let there = same.iter().any(|service| offered.has(service));
        if here != there {
            let words = |has| Shown::Words(if has { HAS } else { HAS_NOT });
            let place = fields::COVID_SERVICE_STATUS.row(service.bit()).place();
            let finding = findings.at(place).with("service", common::code(service));
            let _ = finding.with("here", words(here)).with("there", words(there)).broken();
        }
    }
    if is_known { findings.verdict() } else { Verdict::NotEvaluated(Reason::NotAnswered) }
}

fn status(records: &mut Records, service: PandemicService, status: ServiceStatus) {
    if let Some(pandemic) = &mut records.pandemic
        && let Answer::Given(rows) = &pandemic.covid_service_status
    {
        let others = rows.iter().filter(|(row, _)| *row != service);
        let others = others.map(|(row, status)| (row, *status));
        let rows = others.chain([(service, status.bit())]);
        pandemic.covid_service_status = Answer::Given(PerCode::of(rows));
    }
}
