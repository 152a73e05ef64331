//! Services and written procedures for children.

use tallfest_base::{Answer, Asked, CodeSet, Sample, seen_about, text};
use tallfest_forms::crisis::{
    lists::{ChildProcedure, ChildService, OfferFor},
    offer::{Offer, fields},
};

use super::{ALL_OFFERS, answered};
use crate::{Axis, Base, Measure, Offers, Population, Protection, Table, Unanswered, Worked};

/// Offers by their services for children.
pub static SERVICES: Table<Offer, Offers> = Table {
    id: "crisis-offer-child-services",
    title: text(
        "Tilbud etter hva de tilbyr barn",
        "Tilbod etter kva dei tilbyr barn",
        "Offers by their services for children",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::CHILD_SERVICES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [ChildService::LeisureOwn.bit(), ChildService::LeisureOther.bit()],
                |offer, child_services| offer.child_services = child_services,
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

/// Offers by how many of the services for children they have.
pub static NUMBER_OF_SERVICES: Table<Offer, Offers> = Table {
    id: "crisis-offer-child-services-number",
    title: text(
        "Tilbud etter hvor mange ting de tilbyr barn",
        "Tilbod etter kor mange ting dei tilbyr barn",
        "Offers by how many services they have for children",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::how_many(&fields::CHILD_SERVICES, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, child_services| Offer {
                offer: Answer::Given(offer),
                child_services,
                ..Sample::sample()
            };
            let (one, other) = (ChildService::LeisureOwn.bit(), ChildService::LeisureOther.bit());
            let none = ChildService::None.bit();
            vec![
                with(OfferFor::Women, Answer::Given(one.or(other))),
                with(OfferFor::Women, Answer::Given(other)),
                with(OfferFor::Men, Answer::Given(none)),
                with(OfferFor::Men, Answer::Given(ChildService::NotStated.bit())),
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

/// Offers with leisure activities for children. An offer counts once.
pub static LEISURE: Table<Offer, Offers> = Table {
    id: "crisis-offer-child-leisure",
    title: text(
        "Tilbud med fritidsaktiviteter for barn",
        "Tilbod med fritidsaktivitetar for barn",
        "Offers with leisure activities for children",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: Population {
        words: text(
            "Tilbud med fritidsaktiviteter for barn, egne eller i regi av andre",
            "Tilbod med fritidsaktivitetar for barn, eigne eller i regi av andre",
            "Offers with leisure activities for children, their own or run by others",
        ),
        records: Asked::When(fields::CHILD_SERVICES.has(LEISURES)),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OFFER, Unanswered::LeftOut)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, child_services| Offer {
                offer: Answer::Given(offer),
                child_services,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(ChildService::LeisureOwn.bit())),
                with(
                    OfferFor::Women,
                    Answer::Given(
                        ChildService::LeisureOwn.bit().or(ChildService::LeisureOther.bit()),
                    ),
                ),
                with(OfferFor::Men, Answer::Given(ChildService::LeisureOther.bit())),
                with(OfferFor::Men, Answer::Given(ChildService::WelcomeTalk.bit())),
                with(OfferFor::Men, Answer::Absent),
            ]
        },
        cells: &[(&["women"], 2), (&["men"], 1)],
    },
};

/// Offers by their written procedures for children.
pub static PROCEDURES: Table<Offer, Offers> = Table {
    id: "crisis-offer-child-procedures",
    title: text(
        "Tilbud etter skriftlige maler og prosedyrer for barn",
        "Tilbod etter skriftlege malar og prosedyrar for barn",
        "Offers by written templates and procedures for children",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::CHILD_PROCEDURES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [ChildProcedure::WelcomeTalk.bit(), ChildProcedure::FollowupAfter.bit()],
                |offer, child_procedures| offer.child_procedures = child_procedures,
            )
        },
        cells: &[
            (&["women", "welcome_talk"], 2),
            (&["women", "followup_after"], 1),
            (&["men", "followup_after"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers with leisure activities for children: any of these.
const LEISURES: CodeSet<ChildService> =
    ChildService::LeisureOwn.bit().or(ChildService::LeisureOther.bit());
