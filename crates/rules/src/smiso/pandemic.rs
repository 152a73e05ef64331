//! Rules of the pandemic supplement.

use tallfest_base::{Answer, CodeList, CodeSet, FreeText, PerCode, Stated, Year};
use tallfest_forms::smiso::{
    lists::{PandemicService, ServiceStatus, UserMeasure},
    pandemic::{Months, Pandemic},
};

use crate::rule::rules;

rules! {
    /// The rules of a pandemic supplement, in the order of their ids.
    Pandemic:
    other_has_its_text;
    texts_identify_nobody + SECOND, said;
    texts_are_short;
    supplement_is_of_the_pandemic;
    closing_is_within_the_period;
    services_had_infection_control;
    users_had_several_measures;
    open_service_was_not_closed_throughout;
    prevented_centre_closed_something;
}

/// The months that the supplement is about: in 2020 from 12 March on, in 2021 the whole year (V-04).
fn whole_period(year: Year) -> Months {
    if year == 2020 { Months::units_of(97) } else { Months::whole(12) }
}

/// What is answered of each service, in the order of the list; nothing where it is not, or is not stated.
fn statuses(
    pandemic: &Pandemic,
) -> impl Iterator<Item = (PandemicService, Option<CodeSet<ServiceStatus>>)> {
    PandemicService::ALL.iter().map(|service| {
        let rows = pandemic.covid_service_status.given();
        let status = rows.and_then(|rows| rows.row(*service)).copied();
        (*service, status.filter(|status| !status.has(ServiceStatus::NotStated)))
    })
}

/// The same status for every service, and no duration of a closing.
fn everywhere(pandemic: &mut Pandemic, status: CodeSet<ServiceStatus>) {
    let rows = PandemicService::ALL.iter().map(|service| (*service, status));
    pandemic.covid_service_status = Answer::Given(PerCode::of(rows));
    pandemic.covid_closed_duration = Answer::Absent;
}

/// The sample's services, one of them with another status or left out.
fn with_status(
    pandemic: &mut Pandemic,
    service: PandemicService,
    status: Option<CodeSet<ServiceStatus>>,
) {
    let rows = pandemic.covid_service_status.given().into_iter().flat_map(PerCode::iter);
    let others = rows.filter(|(row, _)| *row != service).map(|(row, status)| (row, *status));
    let row = status.map(|status| (service, status));
    let rows: Vec<_> = others.chain(row).collect();
    pandemic.covid_service_status = Answer::Given(PerCode::of(rows));
}

/// How long the open house was closed, which in the sample was open part of the time.
fn closed_for(pandemic: &mut Pandemic, months: Months) {
    let row = (PandemicService::DropIn, months);
    pandemic.covid_closed_duration = Answer::Given(Stated::Known(PerCode::of([row])));
}

/// Other infection control for users, in these words.
fn other_measure(pandemic: &mut Pandemic, text: &str) {
    let usual = UserMeasure::Hygiene.bit().or(UserMeasure::TalksToPhone.bit());
    pandemic.covid_user_measures = Answer::Given(usual.or(UserMeasure::Other.bit()));
    pandemic.covid_user_measures_other_text = written(text);
}

/// A free text, or none where there are no words.
fn written(text: &str) -> Answer<FreeText> {
    text.parse().map_or(Answer::Absent, Answer::Given)
}
