//! A service was not closed for longer than the supplement is about.

use tallfest_base::{Answer, CodeSet, PerCode, Stated, inferred, text};
use tallfest_forms::smiso::{
    lists::{PandemicService, ServiceStatus},
    pandemic::{Months, Pandemic, fields},
};

use super::{closed_for, everywhere, statuses, whole_period, with_status};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Pandemic> = Rule {
    info: RuleInfo {
        id: RuleId::new("V-004"),
        severity: &[warning(inferred(2020).until(2021))],
        asks: &[fields::COVID_CLOSED_DURATION.place(), fields::COVID_SERVICE_STATUS.place()],
        message: text(
            "{service} var stengt i {months} måneder, men skjemaet gjelder bare {most}",
            "{service} var stengt i {months} månader, men skjemaet gjeld berre {most}",
            "{service} was closed for {months} months, but the form is about {most} only",
        ),
        why: text(
            "Skjemaet for 2020 gjelder fra 12. mars, skjemaet for 2021 hele året. Varigheten er i måneder, ikke i uker eller dager.",
            "Skjemaet for 2020 gjeld frå 12. mars, skjemaet for 2021 heile året. Lengda er i månader, ikkje i veker eller dagar.",
            "The form of 2020 is about the time from 12 March, that of 2021 about the whole year. The duration is in months, not in weeks or days.",
        ),
        mend: text(
            "Rett varigheten til antall måneder i perioden.",
            "Rett lengda til talet på månader i perioden.",
            "Mend the duration to the number of months in the period.",
        ),
        source: "S3, V-04: 12 March to 31 December 2020 is 9.7 months",
    },
    check,
    examples: &[
        Example::pass(2020, "2 months", |_| ()),
        Example::pass(2020, "all but the whole period of 2020", |pandemic| {
            closed_for(pandemic, Months::units_of(96));
        }),
        Example::beside(
            &[RuleId::new("V-008")],
            Example::pass(2020, "the whole period of 2020", |pandemic| {
                closed_for(pandemic, Months::units_of(97));
            }),
        ),
        Example::fail(2020, "longer than the period of 2020", |pandemic| {
            closed_for(pandemic, Months::units_of(98));
        }),
        Example::pass(2021, "longer than the period of 2020, in 2021", |pandemic| {
            closed_for(pandemic, Months::units_of(98));
        }),
        Example::beside(
            &[RuleId::new("V-008")],
            Example::pass(2021, "the whole of 2021", |pandemic| {
                closed_for(pandemic, Months::whole(12));
            }),
        ),
        Example::fail(2021, "longer than 2021", |pandemic| {
            closed_for(pandemic, Months::units_of(121));
        }),
        Example::fail(2020, "one of two services longer than the period", |pandemic| {
            let closed = ServiceStatus::TemporarilyClosed.bit();
            with_status(pandemic, PandemicService::ThemeMeeting, Some(closed));
            let theme = (PandemicService::ThemeMeeting, Months::whole(10));
            let drop_in = (PandemicService::DropIn, Months::whole(2));
            let months = PerCode::of([theme, drop_in]);
            pandemic.covid_closed_duration = Answer::Given(Stated::Known(months));
        }),
        Example::pass(2020, "nothing was closed", |pandemic| {
            everywhere(pandemic, ServiceStatus::OpenWithMeasures.bit());
        }),
        Example::unknown(
            2020,
            "closed for a time that is not stated",
            |pandemic| pandemic.covid_closed_duration = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "closed for a time that is not answered",
            |pandemic| pandemic.covid_closed_duration = Answer::Absent,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "whether anything was closed is not stated",
            |pandemic| everywhere(pandemic, ServiceStatus::NotStated.bit()),
            Reason::NotAnswered,
        ),
    ],
};

fn check(pandemic: &Pandemic, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(durations) = pandemic.covid_closed_duration.known() else {
        let is_open =
            |status: CodeSet<ServiceStatus>| !status.has(ServiceStatus::TemporarilyClosed);
        let is_asked = !statuses(pandemic).all(|(_, status)| status.is_some_and(is_open));
        return if is_asked { Verdict::NotEvaluated(Reason::NotAnswered) } else { Verdict::Held };
    };
    let most = whole_period(context.year);
    for (service, months) in durations.iter() {
        if months.units() > most.units() {
            let place = fields::COVID_CLOSED_DURATION.row(service.bit()).place();
            let finding = findings.at(place).with("service", common::code(service));
            let finding = finding.with("months", common::number(*months));
            let _ = finding.with("most", common::number(most)).broken();
        }
    }
    findings.verdict()
}
