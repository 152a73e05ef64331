//! No service was open without infection control in 2020; one finding that names all that were.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::smiso::{
    lists::{PandemicService, ServiceStatus},
    pandemic::{Pandemic, fields},
};

use super::{everywhere, statuses, with_status};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Pandemic> = Rule {
    info: RuleInfo {
        id: RuleId::new("V-005"),
        // Most measures ended on 25 September 2021.
        severity: &[warning(seen(2020).until(2020))],
        asks: &[fields::COVID_SERVICE_STATUS.place()],
        message: text(
            "åpent uten smitteverntiltak: {services}; ingen sentre hadde det slik i 2020",
            "ope utan smitteverntiltak: {services}; ingen senter hadde det slik i 2020",
            "open without infection control: {services}; no centre had it so in 2020",
        ),
        why: text(
            "Ingen sentre hadde noe tilbud åpent uten smitteverntiltak i 2020. Krysset er trolig satt i feil kolonne.",
            "Ingen senter hadde noko tilbod ope utan smitteverntiltak i 2020. Krysset er truleg sett i feil kolonne.",
            "No centre had a service open without infection control in 2020. The tick is probably in the wrong column.",
        ),
        mend: text(
            "Flytt krysset til «åpent med smitteverntiltak». Var det slik bare før 12. mars, ta det bort.",
            "Flytt krysset til «ope med smitteverntiltak». Var det slik berre før 12. mars, ta det bort.",
            "Move the tick to \"open with infection control\". If it was so before 12 March only, take it away.",
        ),
        source: "S3: 0 of 22 for every service, V-05",
    },
    check,
    examples: &[
        Example::pass(2020, "infection control everywhere", |_| ()),
        Example::fail(2020, "one service without", |pandemic| {
            let open = ServiceStatus::OpenNoMeasures.bit();
            with_status(pandemic, PandemicService::CoupleTalk, Some(open));
        }),
        Example::fail(2020, "one service with and without", |pandemic| {
            let open = ServiceStatus::OpenNoMeasures.bit();
            let open = open.or(ServiceStatus::OpenWithMeasures.bit());
            with_status(pandemic, PandemicService::CoupleTalk, Some(open));
        }),
        Example::fail(2020, "no service with", |pandemic| {
            everywhere(pandemic, ServiceStatus::OpenNoMeasures.bit());
        }),
        Example::fail(2020, "one service without, and another is not stated", |pandemic| {
            let open = ServiceStatus::OpenNoMeasures.bit();
            with_status(pandemic, PandemicService::CoupleTalk, Some(open));
            let not_stated = ServiceStatus::NotStated.bit();
            with_status(pandemic, PandemicService::FamilyTalk, Some(not_stated));
        }),
        Example::unknown(
            2020,
            "one service is not stated",
            |pandemic| {
                let not_stated = ServiceStatus::NotStated.bit();
                with_status(pandemic, PandemicService::FamilyTalk, Some(not_stated));
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "one service is left out",
            |pandemic| with_status(pandemic, PandemicService::FamilyTalk, None),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "no service is answered",
            |pandemic| {
                pandemic.covid_service_status = Answer::Absent;
                pandemic.covid_closed_duration = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(pandemic: &Pandemic, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let is_without = |status: CodeSet<ServiceStatus>| status.has(ServiceStatus::OpenNoMeasures);
    let without = statuses(pandemic).filter(|(_, status)| status.is_some_and(is_without));
    if let Some(services) = CodeSet::of(without.map(|(service, _)| service)) {
        let finding = findings.at(fields::COVID_SERVICE_STATUS.place());
        return finding.with("services", common::codes(services)).broken();
    }
    if statuses(pandemic).any(|(_, status)| status.is_none()) {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    Verdict::Held
}
