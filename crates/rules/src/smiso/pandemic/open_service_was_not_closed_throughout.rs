//! A service that was open part of the time was not closed for all of it.

use tallfest_base::{Answer, CodeSet, Stated, inferred, text};
use tallfest_forms::smiso::{
    lists::{PandemicService, ServiceStatus},
    pandemic::{Months, Pandemic, fields},
};

use super::{closed_for, everywhere, statuses, whole_period, with_status};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Pandemic> = Rule {
    info: RuleInfo {
        id: RuleId::new("V-008"),
        severity: &[warning(inferred(2020).until(2021))],
        asks: &[fields::COVID_CLOSED_DURATION.place(), fields::COVID_SERVICE_STATUS.place()],
        message: text(
            "{service} var åpent en del av tiden, men stengt i {months} måneder, hele perioden",
            "{service} var ope ein del av tida, men stengt i {months} månader, heile perioden",
            "{service} was open part of the time, but closed for {months} months, the whole period",
        ),
        why: text(
            "Et tilbud som var stengt hele perioden, var ikke åpent.",
            "Eit tilbod som var stengt heile perioden, var ikkje ope.",
            "A service that was closed for the whole period was not open.",
        ),
        mend: text(
            "Ta bort krysset for åpent, eller rett varigheten av stengingen.",
            "Ta bort krysset for ope, eller rett lengda på stenginga.",
            "Take the tick for open away, or mend the duration of the closing.",
        ),
        source: "V-08: logic",
    },
    check,
    examples: &[
        Example::pass(2020, "open, and closed for 2 months", |_| ()),
        Example::pass(2020, "open, and closed for 9.6 months", |pandemic| {
            closed_for(pandemic, Months::units_of(96));
        }),
        Example::fail(2020, "open, and closed for the whole period", |pandemic| {
            closed_for(pandemic, Months::units_of(97));
        }),
        Example::beside(
            &[RuleId::new("V-004")],
            Example::pass(
                2020,
                "closed for more than the period, which is another fault",
                |pandemic| {
                    closed_for(pandemic, Months::units_of(98));
                },
            ),
        ),
        Example::pass(2021, "open, and closed for 9.7 months of 2021", |pandemic| {
            closed_for(pandemic, Months::units_of(97));
        }),
        Example::fail(2021, "open, and closed for the whole of 2021", |pandemic| {
            closed_for(pandemic, Months::whole(12));
        }),
        Example::pass(2020, "closed only, for the whole period", |pandemic| {
            let closed = ServiceStatus::TemporarilyClosed.bit();
            with_status(pandemic, PandemicService::DropIn, Some(closed));
            closed_for(pandemic, Months::units_of(97));
        }),
        Example::pass(2020, "nothing was closed", |pandemic| {
            everywhere(pandemic, ServiceStatus::OpenWithMeasures.bit());
        }),
        Example::fail(
            2020,
            "one closed for the whole period, and another is not stated",
            |pandemic| {
                closed_for(pandemic, Months::units_of(97));
                let not_stated = ServiceStatus::NotStated.bit();
                with_status(pandemic, PandemicService::FamilyTalk, Some(not_stated));
            },
        ),
        Example::unknown(
            2020,
            "open and closed, for a time that is not stated",
            |pandemic| pandemic.covid_closed_duration = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "open and closed, for a time that is not answered",
            |pandemic| pandemic.covid_closed_duration = Answer::Absent,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "whether a service was open is not stated",
            |pandemic| {
                let not_stated = ServiceStatus::NotStated.bit();
                with_status(pandemic, PandemicService::FamilyTalk, Some(not_stated));
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(pandemic: &Pandemic, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let whole = whole_period(context.year);
    let durations = pandemic.covid_closed_duration.known();
    let mut is_known = true;
    for (service, status) in statuses(pandemic) {
        let Some(status) = status else {
            is_known = false;
            continue;
        };
        if !is_open_and_closed(status) {
            continue;
        }
        let Some(months) = durations.and_then(|durations| durations.row(service)) else {
            is_known = false;
            continue;
        };
        if *months == whole {
            let place = fields::COVID_CLOSED_DURATION.row(service.bit()).place();
            let finding = findings.at(place).with("service", common::code(service));
            let _ = finding.with("months", common::number(*months)).broken();
        }
    }
    let verdict = findings.verdict();
    if verdict == Verdict::Held && !is_known {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    verdict
}

fn is_open_and_closed(status: CodeSet<ServiceStatus>) -> bool {
    status.has(ServiceStatus::OpenWithMeasures) && status.has(ServiceStatus::TemporarilyClosed)
}
