//! The day offer: day visits and talks by telephone, reserved ones included.

use tallfest_base::{Answer, Sample, date, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        day_visit::{DayVisit, fields},
        lists::{DayAssistance, DayVisitPlace, EventKind, OfferFor},
    },
    lists::Gender,
};

use super::{ALL_EVENTS, DAY_VISITS, REGISTERED_EVENTS, reserved, talk};
use crate::{Axis, Base, DayEvents, DayVisits, Measure, Protection, Table, Unanswered, Worked};

/// Events by kind: visits and talks, which together are the day offer.
pub static BY_KIND: Table<DayVisit, DayEvents> = Table {
    id: "crisis-day-offer-by-kind",
    title: text(
        "Dagsbesøk og enesamtaler på telefon",
        "Dagsbesøk og einesamtalar på telefon",
        "Day visits and one-to-one talks by telephone",
    ),
    valid: seen_about(2014),
    unit: DayEvents,
    population: ALL_EVENTS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::EVENT_KIND, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |event_kind| DayVisit { event_kind, ..Sample::sample() };
            vec![
                with(Answer::Given(EventKind::DayVisit)),
                with(Answer::Given(EventKind::PhoneTalk)),
                with(Answer::Given(EventKind::PhoneTalk)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["day_visit"], 1), (&["phone_talk"], 2), (&["-"], 1)],
    },
};

/// Events by kind and gender.
pub static BY_KIND_AND_GENDER: Table<DayVisit, DayEvents> = Table {
    id: "crisis-day-offer-by-kind-and-gender",
    title: text(
        "Dagsbesøk og enesamtaler på telefon etter kjønn",
        "Dagsbesøk og einesamtalar på telefon etter kjønn",
        "Day visits and one-to-one talks by telephone by gender",
    ),
    valid: seen_about(2014),
    unit: DayEvents,
    population: ALL_EVENTS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::EVENT_KIND, Unanswered::OwnClass),
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |event_kind, gender| DayVisit {
                event_kind: Answer::Given(event_kind),
                gender,
                ..Sample::sample()
            };
            vec![
                with(EventKind::DayVisit, Answer::Given(Gender::Female)),
                with(EventKind::DayVisit, Answer::Given(Gender::Female)),
                with(EventKind::PhoneTalk, Answer::Given(Gender::Male)),
                with(EventKind::PhoneTalk, Answer::Absent),
            ]
        },
        cells: &[
            (&["day_visit", "female"], 2),
            (&["phone_talk", "male"], 1),
            (&["phone_talk", "-"], 1),
        ],
    },
};

/// Events by kind and month.
pub static BY_KIND_AND_MONTH: Table<DayVisit, DayEvents> = Table {
    id: "crisis-day-offer-by-kind-and-month",
    title: text(
        "Dagsbesøk og enesamtaler på telefon etter måned",
        "Dagsbesøk og einesamtalar på telefon etter månad",
        "Day visits and one-to-one talks by telephone by month",
    ),
    valid: inferred(2014),
    unit: DayEvents,
    population: ALL_EVENTS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::EVENT_KIND, Unanswered::OwnClass),
        Axis::months(&fields::EVENT_DATE, Unanswered::OwnClass),
    ],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |event_kind, event_date| DayVisit {
                event_kind: Answer::Given(event_kind),
                event_date,
                ..Sample::sample()
            };
            vec![
                with(EventKind::DayVisit, Answer::Given(date(2020, 1, 31))),
                with(EventKind::DayVisit, Answer::Given(date(2020, 4, 1))),
                with(EventKind::PhoneTalk, Answer::Given(date(2020, 4, 30))),
                with(EventKind::PhoneTalk, Answer::Absent),
            ]
        },
        cells: &[
            (&["day_visit", "01"], 1),
            (&["day_visit", "04"], 1),
            (&["phone_talk", "04"], 1),
            (&["phone_talk", "-"], 1),
        ],
    },
};

/// Day visits by where they took place.
pub static BY_PLACE: Table<DayVisit, DayVisits> = Table {
    id: "crisis-day-visits-by-place",
    title: text("Dagsbesøk etter sted", "Dagsbesøk etter stad", "Day visits by place"),
    valid: seen_about(2019),
    unit: DayVisits,
    population: DAY_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VISIT_PLACE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |visit_place| DayVisit { visit_place, ..Sample::sample() };
            vec![
                with(Answer::Given(DayVisitPlace::AtCentre)),
                with(Answer::Given(DayVisitPlace::Outside)),
                with(Answer::Given(DayVisitPlace::Outside)),
                with(Answer::Absent),
                talk(),
            ]
        },
        cells: &[(&["at_centre"], 1), (&["outside"], 2), (&["-"], 1)],
    },
};

/// Events by kind and offer.
pub static BY_KIND_AND_OFFER: Table<DayVisit, DayEvents> = Table {
    id: "crisis-day-offer-by-kind-and-offer",
    title: text(
        "Dagsbesøk og enesamtaler på telefon etter hvem tilbudet er for",
        "Dagsbesøk og einesamtalar på telefon etter kven tilbodet er for",
        "Day visits and one-to-one talks by telephone by whom the offer is for",
    ),
    valid: inferred(2014),
    unit: DayEvents,
    population: ALL_EVENTS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::EVENT_KIND, Unanswered::OwnClass),
        Axis::of(&fields::OFFER, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |event_kind, offer| DayVisit {
                event_kind: Answer::Given(event_kind),
                offer,
                ..Sample::sample()
            };
            vec![
                with(EventKind::DayVisit, Answer::Given(OfferFor::Women)),
                with(EventKind::DayVisit, Answer::Given(OfferFor::Women)),
                with(EventKind::PhoneTalk, Answer::Given(OfferFor::Men)),
                with(EventKind::PhoneTalk, Answer::Absent),
            ]
        },
        cells: &[
            (&["day_visit", "women"], 2),
            (&["phone_talk", "men"], 1),
            (&["phone_talk", "-"], 1),
        ],
    },
};

/// Events by kind and the help given.
pub static BY_KIND_AND_ASSISTANCE: Table<DayVisit, DayEvents> = Table {
    id: "crisis-day-offer-by-kind-and-assistance",
    title: text(
        "Dagsbesøk og enesamtaler på telefon etter bistand",
        "Dagsbesøk og einesamtalar på telefon etter hjelp",
        "Day visits and one-to-one talks by telephone by help given",
    ),
    valid: seen_about(2014),
    unit: DayEvents,
    population: REGISTERED_EVENTS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::EVENT_KIND, Unanswered::OwnClass),
        Axis::of(&fields::ASSISTANCE, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |event_kind, assistance| DayVisit {
                event_kind: Answer::Given(event_kind),
                assistance,
                ..Sample::sample()
            };
            let (one, other) = (DayAssistance::Talk.bit(), DayAssistance::MapNeeds.bit());
            vec![
                with(EventKind::DayVisit, Answer::Given(one.or(other))),
                with(EventKind::DayVisit, Answer::Given(one)),
                with(EventKind::PhoneTalk, Answer::Given(other)),
                with(EventKind::PhoneTalk, Answer::Absent),
                reserved(),
            ]
        },
        cells: &[
            (&["day_visit", "talk"], 2),
            (&["day_visit", "map_needs"], 1),
            (&["phone_talk", "map_needs"], 1),
            (&["phone_talk", "-"], 1),
        ],
    },
};
