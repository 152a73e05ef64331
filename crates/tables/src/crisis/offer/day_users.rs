//! Services and written procedures for day users.

use tallfest_base::{Answer, Asked, CodeSet, Sample, seen_about, text};
use tallfest_forms::crisis::{
    lists::{DayProcedure, DayService, OfferFor},
    offer::{Offer, fields},
};

use super::{ALL_OFFERS, answered};
use crate::{Axis, Base, Measure, Offers, Population, Protection, Table, Unanswered, Worked};

/// Offers by their services for day users.
pub static SERVICES: Table<Offer, Offers> = Table {
    id: "crisis-offer-day-services",
    title: text(
        "Tilbud etter hva de tilbyr dagbrukere",
        "Tilbod etter kva dei tilbyr dagbrukarar",
        "Offers by their services for day users",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::DAY_SERVICES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [DayService::LeisureOwn.bit(), DayService::LeisureOther.bit()],
                |offer, day_services| offer.day_services = day_services,
            )
        },
        cells: &[
            (&["women", "leisure_own"], 2),
            (&["women", "leisure_other"], 1),
            (&["men", "leisure_other"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers by how many of the services for day users they have.
pub static NUMBER_OF_SERVICES: Table<Offer, Offers> = Table {
    id: "crisis-offer-day-services-number",
    title: text(
        "Tilbud etter hvor mange ting de tilbyr dagbrukere",
        "Tilbod etter kor mange ting dei tilbyr dagbrukarar",
        "Offers by how many services they have for day users",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::how_many(&fields::DAY_SERVICES, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, day_services| Offer {
                offer: Answer::Given(offer),
                day_services,
                ..Sample::sample()
            };
            let (one, other) = (DayService::LeisureOwn.bit(), DayService::LeisureOther.bit());
            let none = DayService::None.bit();
            vec![
                with(OfferFor::Women, Answer::Given(one.or(other))),
                with(OfferFor::Women, Answer::Given(other)),
                with(OfferFor::Men, Answer::Given(none)),
                with(OfferFor::Men, Answer::Given(DayService::NotStated.bit())),
                with(OfferFor::Men, Answer::Absent),
            ]
        },
        cells: &[
            (&["women", "2"], 1),
            (&["women", "1"], 1),
            (&["men", "0"], 1),
            (&["men", "not_stated"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers with leisure activities for day users. An offer counts once.
pub static LEISURE: Table<Offer, Offers> = Table {
    id: "crisis-offer-day-leisure",
    title: text(
        "Tilbud med fritidsaktiviteter for dagbrukere",
        "Tilbod med fritidsaktivitetar for dagbrukarar",
        "Offers with leisure activities for day users",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: Population {
        words: text(
            "Tilbud med fritidsaktiviteter for dagbrukere, egne eller i regi av andre",
            "Tilbod med fritidsaktivitetar for dagbrukarar, eigne eller i regi av andre",
            "Offers with leisure activities for day users, their own or run by others",
        ),
        records: Asked::When(fields::DAY_SERVICES.has(LEISURES)),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OFFER, Unanswered::LeftOut)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, day_services| Offer {
                offer: Answer::Given(offer),
                day_services,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(DayService::LeisureOwn.bit())),
                with(
                    OfferFor::Women,
                    Answer::Given(DayService::LeisureOwn.bit().or(DayService::LeisureOther.bit())),
                ),
                with(OfferFor::Men, Answer::Given(DayService::LeisureOther.bit())),
                with(OfferFor::Men, Answer::Given(DayService::Lawyer.bit())),
                with(OfferFor::Men, Answer::Absent),
            ]
        },
        cells: &[(&["women"], 2), (&["men"], 1)],
    },
};

/// Offers by their written procedures for day users.
pub static PROCEDURES: Table<Offer, Offers> = Table {
    id: "crisis-offer-day-procedures",
    title: text(
        "Tilbud etter skriftlige prosedyrer for dagbrukere",
        "Tilbod etter skriftlege prosedyrar for dagbrukarar",
        "Offers by written procedures for day users",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::DAY_PROCEDURES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [DayProcedure::MapNeedsProtection.bit(), DayProcedure::Followup.bit()],
                |offer, day_procedures| offer.day_procedures = day_procedures,
            )
        },
        cells: &[
            (&["women", "map_needs_protection"], 2),
            (&["women", "followup"], 1),
            (&["men", "followup"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers with leisure activities for day users: any of these.
const LEISURES: CodeSet<DayService> =
    DayService::LeisureOwn.bit().or(DayService::LeisureOther.bit());
