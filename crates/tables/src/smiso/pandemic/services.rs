//! How services were kept up. A share is of the centres that have the service.

use tallfest_base::{
    Answer, Asked, CodeSet, Condition, PerCode, Sample, Stated, inferred, seen, text,
};
use tallfest_forms::smiso::{
    lists::{PandemicService, ServiceStatus},
    pandemic::{Months, Pandemic, fields},
};

use super::ALL_CENTRES;
use crate::{
    Axis, Band, Base, Centres, Measure, Population, Protection, Table, Unanswered, Worked,
};

/// Centres by how each service was kept up; it can have been open for a time and closed for another.
pub static STATUS: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-service-status",
    title: text(
        "Sentre etter status for tilbudene under pandemien",
        "Senter etter status for tilboda under pandemien",
        "Centres by status of the services during the pandemic",
    ),
    valid: seen(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_SERVICE_STATUS, Unanswered::OwnClass)],
    base: Base::Having,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let open = ServiceStatus::OpenWithMeasures.bit();
            let closed = ServiceStatus::TemporarilyClosed.bit();
            vec![
                with(&[(PandemicService::CoupleTalk, open.or(closed))]),
                with(&[(PandemicService::CoupleTalk, ServiceStatus::NotOffered.bit())]),
                with(&[
                    (PandemicService::DropIn, closed),
                    (PandemicService::CoupleTalk, ServiceStatus::NotStated.bit()),
                ]),
                Pandemic { covid_service_status: Answer::Absent, ..Sample::sample() },
            ]
        },
        cells: &[
            (&["individual_talk", "-"], 4),
            (&["contact_other_services", "-"], 4),
            (&["escort_to_meeting", "-"], 4),
            (&["collaboration_group", "-"], 4),
            (&["couple_talk", "open_with_measures"], 1),
            (&["couple_talk", "temporarily_closed"], 1),
            (&["couple_talk", "not_offered"], 1),
            (&["couple_talk", "not_stated"], 1),
            (&["couple_talk", "-"], 1),
            (&["family_talk", "-"], 4),
            (&["child_youth_offer", "-"], 4),
            (&["theme_meeting", "-"], 4),
            (&["social_activity", "-"], 4),
            (&["group_offer", "-"], 4),
            (&["drop_in", "temporarily_closed"], 1),
            (&["drop_in", "-"], 3),
        ],
    },
};

/// Centres that kept any service open without infection control, a centre once.
pub static OPEN_WITHOUT_MEASURES: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-open-without-measures",
    title: text(
        "Sentre med tilbud åpne uten smitteverntiltak",
        "Senter med tilbod opne utan smitteverntiltak",
        "Centres with services open without infection control",
    ),
    valid: seen(2020),
    unit: Centres,
    population: Population {
        words: text(
            "Sentre med minst ett tilbud åpent uten smitteverntiltak",
            "Senter med minst eitt tilbod ope utan smitteverntiltak",
            "Centres with at least one service open without infection control",
        ),
        records: Asked::When(Condition::Any(&ANY_WITHOUT_MEASURES)),
    },
    measure: Measure::Records,
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            vec![
                with(&[
                    (PandemicService::DropIn, UNPROTECTED),
                    (PandemicService::CoupleTalk, UNPROTECTED),
                ]),
                with(&[(PandemicService::IndividualTalk, UNPROTECTED)]),
                Sample::sample(),
                Pandemic { covid_service_status: Answer::Absent, ..Sample::sample() },
            ]
        },
        cells: &[(&[], 2)],
    },
};

/// Centres that closed a service, by how long: the others are not asked of it.
pub static CLOSED_DURATION: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-closed-duration",
    title: text(
        "Sentre etter hvor lenge tilbudene var stengt",
        "Senter etter kor lenge tilboda var stengde",
        "Centres by how long the services were closed",
    ),
    valid: inferred(2020),
    unit: Centres,
    population: Population {
        words: text(
            "Av hvert tilbud: sentre som stengte det midlertidig",
            "Av kvart tilbod: senter som stengde det mellombels",
            "Of each service: centres that closed it for a time",
        ),
        records: Asked::Always,
    },
    measure: Measure::Records,
    axes: &[Axis::bands(&fields::COVID_CLOSED_DURATION, MONTHS, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let for_months = |rows: &[(PandemicService, u64)]| {
                let tenths = |(row, tenths): &(_, u64)| (*row, Months::units_of(*tenths));
                let months = Stated::Known(PerCode::of(rows.iter().map(tenths)));
                Pandemic { covid_closed_duration: Answer::Given(months), ..Sample::sample() }
            };
            vec![
                for_months(&[(PandemicService::CoupleTalk, 20), (PandemicService::DropIn, 5)]),
                for_months(&[(PandemicService::CoupleTalk, 21)]),
                for_months(&[(PandemicService::ThemeMeeting, 90)]),
                Pandemic { covid_closed_duration: Answer::Absent, ..Sample::sample() },
            ]
        },
        // Of these services only the open house was closed; an answer for another is counted all the same.
        cells: &[
            (&["couple_talk", "up_to_2"], 1),
            (&["couple_talk", "over_2"], 1),
            (&["theme_meeting", "over_2"], 1),
            (&["drop_in", "up_to_2"], 1),
            (&["drop_in", "-"], 3),
        ],
    },
};

/// The published two months, and more.
static MONTHS: &[Band] = &[
    Band {
        code: "up_to_2",
        label: text("inntil 2 måneder", "inntil 2 månader", "up to 2 months"),
        up_to: 20,
    },
    Band {
        code: "over_2",
        label: text("over 2 måneder", "over 2 månader", "more than 2 months"),
        up_to: u64::MAX,
    },
];

const UNPROTECTED: CodeSet<ServiceStatus> = ServiceStatus::OpenNoMeasures.bit();

static ANY_WITHOUT_MEASURES: [Condition<Pandemic>; 11] = [
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::IndividualTalk.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::ContactOtherServices.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::EscortToMeeting.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::CollaborationGroup.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::CoupleTalk.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::FamilyTalk.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::ChildYouthOffer.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::ThemeMeeting.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::SocialActivity.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::GroupOffer.bit(), UNPROTECTED),
    fields::COVID_SERVICE_STATUS.row_has(PandemicService::DropIn.bit(), UNPROTECTED),
];

/// A centre that answers for these services alone.
fn with(rows: &[(PandemicService, CodeSet<ServiceStatus>)]) -> Pandemic {
    let status = PerCode::of(rows.iter().copied());
    Pandemic { covid_service_status: Answer::Given(status), ..Sample::sample() }
}
