//! After the last day before infection control, visits are for services that were not closed for the whole period; one
//! finding for each purpose that was.
//!
//! A service was closed for the whole period where the supplement says "temporarily closed" and nothing else of it, and
//! gives a duration of the whole period or none. A shorter duration leaves time in which it was open. Self-help groups
//! and other groups are one row of the supplement; courses and other services have no row and are not looked at.

use tallfest_base::{Answer, CodeList, PerCode, Stated, Year as RegistrationYear, inferred, text};
use tallfest_forms::smiso::{
    lists::{CentreService, PandemicService, ServiceStatus, VisitPurpose},
    pandemic::{Months, Pandemic, fields as pandemic},
    visit::fields,
};

use super::{Records, Year, services, summary::LAST_DAY_BEFORE};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// The first year of the supplement, of which it covers the time from 12 March (S3).
const FIRST: RegistrationYear = 2020;
/// The months from 12 March to 31 December (V-04).
const MONTHS_OF_THE_FIRST: Months = Months::units_of(97);
/// The months of a later year.
const MONTHS: Months = Months::whole(12);

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-011"),
        severity: &[warning(inferred(FIRST).until(2021))],
        asks: &[
            fields::VISIT_PURPOSE.place(),
            fields::VISIT_DATE.place(),
            pandemic::COVID_SERVICE_STATUS.place(),
            pandemic::COVID_CLOSED_DURATION.place(),
        ],
        message: text(
            "{count} besøk etter {day} har formålet {purpose}, men koronaskjemaet sier at tilbudet var stengt hele perioden",
            "{count} besøk etter {day} har formålet {purpose}, men koronaskjemaet seier at tilbodet var stengt heile perioden",
            "{count} visits after {day} have the purpose {purpose}, but by the pandemic supplement the service was closed for the whole period",
        ),
        why: text(
            "Et tilbud som var stengt hele perioden, har ingen besøk i den. Ett av skjemaene er trolig feil.",
            "Eit tilbod som var stengt heile perioden, har ingen besøk i han. Eitt av skjema er truleg feil.",
            "A service that was closed for the whole period has no visits in it. One of the forms is probably wrong.",
        ),
        mend: text(
            "Rett formålet på besøkene, eller før i koronaskjemaet hvor lenge tilbudet var stengt.",
            "Rett formålet på besøka, eller før i koronaskjemaet kor lenge tilbodet var stengt.",
            "Mend the purpose of the visits, or enter in the supplement how long the service was closed.",
        ),
        source: "S3, B-11",
    },
    check,
    examples: &[
        Example::pass(2020, "talks and groups were open", |_| ()),
        Example::fail(2020, "groups were closed for the whole period", |records| {
            closed(records, PandemicService::GroupOffer, Some(MONTHS_OF_THE_FIRST));
        }),
        Example::fail(2020, "groups were closed, and visits were for other ones", |records| {
            closed(records, PandemicService::GroupOffer, Some(MONTHS_OF_THE_FIRST));
            for_groups(records, VisitPurpose::OtherGroup);
            offer(records, CentreService::OtherGroup);
        }),
        Example::pass(2020, "groups were closed, and visits were for courses", |records| {
            closed(records, PandemicService::GroupOffer, Some(MONTHS_OF_THE_FIRST));
            for_groups(records, VisitPurpose::Course);
            offer(records, CentreService::Course);
        }),
        Example::pass(2020, "groups were closed for a little less", |records| {
            closed(records, PandemicService::GroupOffer, Some(Months::units_of(96)));
        }),
        Example::fail(2020, "talks were closed, and for how long is not stated", |records| {
            closed(records, PandemicService::IndividualTalk, Some(MONTHS));
            if let Some(pandemic) = &mut records.pandemic {
                pandemic.covid_closed_duration = Answer::Given(Stated::NotStated);
            }
        }),
        Example::beside(
            &[RuleId::new("V-003b")],
            Example::fail(2020, "talks were closed, and for how long is not answered", |records| {
                closed(records, PandemicService::IndividualTalk, None);
            }),
        ),
        Example::pass(2020, "groups were closed, and nobody came to one since", |records| {
            closed(records, PandemicService::GroupOffer, Some(MONTHS_OF_THE_FIRST));
            for visit in &mut records.visits {
                if visit.visit_date.given().is_some_and(|day| *day > LAST_DAY_BEFORE) {
                    visit.visit_purpose = Answer::Given(VisitPurpose::IndividualTalk.bit());
                }
            }
        }),
        Example::pass(2020, "the last day before infection control", |records| {
            closed(records, PandemicService::CoupleTalk, Some(MONTHS_OF_THE_FIRST));
            couple_talk_on(records, LAST_DAY_BEFORE);
        }),
        Example::beside(
            &[RuleId::new("COM-009b")],
            Example::pass(2020, "a day that is not answered", |records| {
                closed(records, PandemicService::CoupleTalk, Some(MONTHS_OF_THE_FIRST));
                couple_talk_on(records, LAST_DAY_BEFORE);
                for visit in &mut records.visits {
                    if visit.visit_purpose.is(VisitPurpose::CoupleTalk.bit()) {
                        visit.visit_date = Answer::Absent;
                    }
                }
            }),
        ),
        Example::fail(2020, "the first day of infection control", |records| {
            closed(records, PandemicService::CoupleTalk, Some(MONTHS_OF_THE_FIRST));
            couple_talk_on(records, tallfest_base::date(2020, 3, 12));
        }),
        Example::pass(2021, "closed for less than the year 2021", |records| {
            records.moved_to(2021);
            closed(records, PandemicService::GroupOffer, Some(Months::units_of(119)));
        }),
        Example::fail(2021, "closed for the whole year 2021", |records| {
            records.moved_to(2021);
            closed(records, PandemicService::GroupOffer, Some(MONTHS));
        }),
        Example::unknown(
            2020,
            "no supplement",
            |records| records.pandemic = None,
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the supplement says nothing of services",
            |records| {
                if let Some(pandemic) = &mut records.pandemic {
                    pandemic.covid_service_status = Answer::Absent;
                }
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let statuses = |pandemic: &Pandemic| !pandemic.covid_service_status.is_absent();
    let Some(pandemic) = year.pandemic.as_deref().filter(|pandemic| statuses(pandemic)) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    for purpose in VisitPurpose::ALL {
        let count = year.visits.with_purpose_in_pandemic(*purpose);
        let service = services::in_supplement(*purpose);
        let was_closed = |service| was_closed(pandemic, service, context.year);
        if count > 0 && service.is_some_and(was_closed) {
            let finding = findings.at(fields::VISIT_PURPOSE.place());
            let finding = finding.with("count", Shown::Count(count));
            let finding = finding.with("day", Shown::Date(LAST_DAY_BEFORE));
            let _ = finding.with("purpose", common::code(*purpose)).broken();
        }
    }
    findings.verdict()
}

/// Whether a service was closed for the whole period of the supplement.
fn was_closed(pandemic: &Pandemic, service: PandemicService, year: RegistrationYear) -> bool {
    let status = pandemic.covid_service_status.given().and_then(|rows| rows.row(service));
    let duration = pandemic.covid_closed_duration.known().and_then(|rows| rows.row(service));
    let whole = if year == FIRST { MONTHS_OF_THE_FIRST } else { MONTHS };
    status.is_some_and(|status| *status == ServiceStatus::TemporarilyClosed.bit())
        && duration.is_none_or(|duration| *duration >= whole)
}

/// A service was closed and never open.
fn closed(records: &mut Records, service: PandemicService, duration: Option<Months>) {
    let Some(pandemic) = &mut records.pandemic else { return };
    if let Answer::Given(rows) = &pandemic.covid_service_status {
        let others = rows.iter().filter(|(row, _)| *row != service);
        let others = others.map(|(row, status)| (row, *status));
        let closed = (service, ServiceStatus::TemporarilyClosed.bit());
        pandemic.covid_service_status = Answer::Given(PerCode::of(others.chain([closed])));
    }
    if let Answer::Given(Stated::Known(rows)) = &pandemic.covid_closed_duration {
        let others = rows.iter().map(|(row, months)| (row, *months));
        let rows = others.chain(duration.map(|months| (service, months)));
        pandemic.covid_closed_duration = Answer::Given(Stated::Known(PerCode::of(rows)));
    }
}

/// The first visit is for a couple talk, on this day.
fn couple_talk_on(records: &mut Records, day: tallfest_base::Date) {
    if let Some(visit) = records.visits.first_mut() {
        visit.visit_purpose = Answer::Given(VisitPurpose::CoupleTalk.bit());
        visit.visit_date = Answer::Given(day);
    }
}

/// What was for a self-help group is for this.
fn for_groups(records: &mut Records, purpose: VisitPurpose) {
    for visit in &mut records.visits {
        if visit.visit_purpose.is(VisitPurpose::SelfHelpGroup.bit()) {
            visit.visit_purpose = Answer::Given(purpose.bit());
        }
    }
}

/// The annual questionnaire names a service, too.
fn offer(records: &mut Records, service: CentreService) {
    if let Some(annual) = &mut records.annual {
        let offered = annual.services_offered.given().copied();
        let offered = offered.map_or(service.bit(), |offered| offered.or(service.bit()));
        annual.services_offered = Answer::Given(offered);
    }
}
