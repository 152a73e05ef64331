//! A centre that was prevented from helping users to a large extent had closed a service.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::smiso::{
    lists::{PandemicService, PreventedHelp, ServiceStatus},
    pandemic::{Pandemic, fields},
};

use super::{everywhere, statuses, with_status};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Pandemic> = Rule {
    info: RuleInfo {
        id: RuleId::new("V-009"),
        severity: &[warning(seen(2020))],
        asks: &[fields::COVID_PREVENTED_HELP.place(), fields::COVID_SERVICE_STATUS.place()],
        message: text(
            "senteret var {found} forhindret fra å hjelpe brukere, men ingen tilbud var stengt",
            "senteret var {found} forhindra frå å hjelpe brukarar, men ingen tilbod var stengde",
            "the centre was {found} prevented from helping users, but no service was closed",
        ),
        why: text(
            "Et senter som i stor grad var forhindret fra å hjelpe, hadde neppe alle tilbud åpne hele tiden.",
            "Eit senter som i stor grad var forhindra frå å hjelpe, hadde neppe alle tilbod opne heile tida.",
            "A centre that was prevented from helping to a large extent hardly had all services open all the time.",
        ),
        mend: text(
            "Rett graden, eller kryss av for tilbudene som var stengt. Er det slik, bekreft det.",
            "Rett graden, eller kryss av for tilboda som var stengde. Er det slik, stadfest det.",
            "Mend the extent, or tick the services that were closed. If it is so, confirm it.",
        ),
        source: "S3: 0 of 22 to a large extent, V-09",
    },
    check,
    examples: &[
        Example::pass(2020, "to some extent, and a service closed", |_| ()),
        Example::pass(2020, "to some extent, and nothing closed", |pandemic| {
            prevented(pandemic, PreventedHelp::SomeExtent);
        }),
        Example::fail(2020, "to a large extent, and nothing closed", |pandemic| {
            prevented(pandemic, PreventedHelp::LargeExtent);
        }),
        Example::pass(2020, "to a large extent, and a service closed", |pandemic| {
            pandemic.covid_prevented_help = Answer::Given(PreventedHelp::LargeExtent);
        }),
        Example::pass(
            2020,
            "to a large extent, a service closed and another not stated",
            |pandemic| {
                pandemic.covid_prevented_help = Answer::Given(PreventedHelp::LargeExtent);
                let not_stated = ServiceStatus::NotStated.bit();
                with_status(pandemic, PandemicService::FamilyTalk, Some(not_stated));
            },
        ),
        Example::unknown(
            2020,
            "the extent is not stated",
            |pandemic| prevented(pandemic, PreventedHelp::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the extent is not answered",
            |pandemic| pandemic.covid_prevented_help = Answer::Absent,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "to a large extent, and a service is not stated",
            |pandemic| {
                prevented(pandemic, PreventedHelp::LargeExtent);
                let not_stated = ServiceStatus::NotStated.bit();
                with_status(pandemic, PandemicService::FamilyTalk, Some(not_stated));
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "to a large extent, and a service is left out",
            |pandemic| {
                prevented(pandemic, PreventedHelp::LargeExtent);
                with_status(pandemic, PandemicService::FamilyTalk, None);
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(pandemic: &Pandemic, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(extent) = common::stated_code(&pandemic.covid_prevented_help) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if extent != PreventedHelp::LargeExtent {
        return Verdict::Held;
    }
    let is_closed = |status: CodeSet<ServiceStatus>| status.has(ServiceStatus::TemporarilyClosed);
    if statuses(pandemic).any(|(_, status)| status.is_some_and(is_closed)) {
        return Verdict::Held;
    }
    if statuses(pandemic).any(|(_, status)| status.is_none()) {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    let found = common::code(extent);
    findings.at(fields::COVID_PREVENTED_HELP.place()).with("found", found).broken()
}

/// To this extent, with every service open.
fn prevented(pandemic: &mut Pandemic, extent: PreventedHelp) {
    everywhere(pandemic, ServiceStatus::OpenWithMeasures.bit());
    pandemic.covid_prevented_help = Answer::Given(extent);
}
