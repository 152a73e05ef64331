//! Services and written procedures for adult residents. They are asked of every offer, with accommodation or not.

use tallfest_base::{Answer, Asked, CodeSet, Sample, seen_about, text};
use tallfest_forms::crisis::{
    lists::{OfferFor, ResidentProcedure, ResidentService},
    offer::{Offer, fields},
};

use super::{ALL_OFFERS, answered};
use crate::{Axis, Base, Measure, Offers, Population, Protection, Table, Unanswered, Worked};

/// Offers by their services for residents; an offer has several.
pub static SERVICES: Table<Offer, Offers> = Table {
    id: "crisis-offer-resident-services",
    title: text(
        "Tilbud etter hva de tilbyr voksne beboere",
        "Tilbod etter kva dei tilbyr vaksne bebuarar",
        "Offers by their services for adult residents",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::RESIDENT_SERVICES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [ResidentService::FindHousing.bit(), ResidentService::Icdp.bit()],
                |offer, resident_services| offer.resident_services = resident_services,
            )
        },
        cells: &[
            (&["women", "find_housing"], 2),
            (&["women", "icdp"], 1),
            (&["men", "icdp"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers by how many of the services they have.
pub static NUMBER_OF_SERVICES: Table<Offer, Offers> = Table {
    id: "crisis-offer-resident-services-number",
    title: text(
        "Tilbud etter hvor mange ting de tilbyr voksne beboere",
        "Tilbod etter kor mange ting dei tilbyr vaksne bebuarar",
        "Offers by how many services they have for adult residents",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::how_many(&fields::RESIDENT_SERVICES, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, resident_services| Offer {
                offer: Answer::Given(offer),
                resident_services,
                ..Sample::sample()
            };
            let (one, other) = (ResidentService::FindHousing.bit(), ResidentService::Icdp.bit());
            let none = ResidentService::None.bit();
            vec![
                with(OfferFor::Women, Answer::Given(one.or(other))),
                with(OfferFor::Women, Answer::Given(other)),
                with(OfferFor::Men, Answer::Given(none)),
                with(OfferFor::Men, Answer::Given(ResidentService::NotStated.bit())),
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

/// Offers by their written procedures for residents.
pub static PROCEDURES: Table<Offer, Offers> = Table {
    id: "crisis-offer-resident-procedures",
    title: text(
        "Tilbud etter skriftlige maler og prosedyrer for voksne beboere",
        "Tilbod etter skriftlege malar og prosedyrar for vaksne bebuarar",
        "Offers by written templates and procedures for adult residents",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::RESIDENT_PROCEDURES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [ResidentProcedure::FollowupDuring.bit(), ResidentProcedure::FollowupAfter.bit()],
                |offer, resident_procedures| offer.resident_procedures = resident_procedures,
            )
        },
        cells: &[
            (&["women", "followup_during"], 2),
            (&["women", "followup_after"], 1),
            (&["men", "followup_after"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers with a written procedure for follow-up. An offer counts once.
pub static FOLLOWUP_PROCEDURES: Table<Offer, Offers> = Table {
    id: "crisis-offer-resident-followup-procedures",
    title: text(
        "Tilbud med skriftlig mal for oppfølging av voksne beboere",
        "Tilbod med skriftleg mal for oppfølging av vaksne bebuarar",
        "Offers with a written template for following up adult residents",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: Population {
        words: text(
            "Tilbud med skriftlig mal for oppfølging under eller etter oppholdet",
            "Tilbod med skriftleg mal for oppfølging under eller etter opphaldet",
            "Offers with a written template for follow-up during or after the stay",
        ),
        records: Asked::When(fields::RESIDENT_PROCEDURES.has(FOLLOWUP)),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OFFER, Unanswered::LeftOut)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, resident_procedures| Offer {
                offer: Answer::Given(offer),
                resident_procedures,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(ResidentProcedure::FollowupDuring.bit())),
                with(
                    OfferFor::Women,
                    Answer::Given(
                        ResidentProcedure::FollowupDuring
                            .bit()
                            .or(ResidentProcedure::FollowupAfter.bit()),
                    ),
                ),
                with(OfferFor::Men, Answer::Given(ResidentProcedure::FollowupAfter.bit())),
                with(OfferFor::Men, Answer::Given(ResidentProcedure::IntakeTalk.bit())),
                with(OfferFor::Men, Answer::Absent),
            ]
        },
        cells: &[(&["women"], 2), (&["men"], 1)],
    },
};

/// Offers with a written procedure for follow-up: any of these.
const FOLLOWUP: CodeSet<ResidentProcedure> =
    ResidentProcedure::FollowupDuring.bit().or(ResidentProcedure::FollowupAfter.bit());
