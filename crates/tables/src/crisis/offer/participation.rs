//! Users' experiences, and how they are collected: at the offers with a routine, and at all.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{OfferFor, ParticipationType},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{ALL_OFFERS, WITH_ROUTINE, answered};
use crate::{Axis, Base, Measure, Offers, Protection, Table, Unanswered, Worked};

/// Offers by whether they have a routine.
pub static ROUTINE: Table<Offer, Offers> = Table {
    id: "crisis-offer-participation-routine",
    title: text(
        "Tilbud etter om de har rutiner for innhenting av brukererfaringer",
        "Tilbod etter om dei har rutinar for innhenting av brukarerfaringar",
        "Offers by whether they have routines for collecting users' experiences",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::PARTICIPATION_ROUTINE, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, participation_routine| Offer {
                offer: Answer::Given(offer),
                participation_routine,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Men, Answer::Given(YesNo::No)),
                with(OfferFor::Men, Answer::Absent),
            ]
        },
        cells: &[(&["women", "yes"], 2), (&["men", "no"], 1), (&["men", "-"], 1)],
    },
};

/// Offers with a routine by how experiences are collected.
pub static TYPES: Table<Offer, Offers> = Table {
    id: "crisis-offer-participation-types",
    title: text(
        "Tilbud med rutiner etter hvordan brukererfaringer innhentes",
        "Tilbod med rutinar etter korleis brukarerfaringar blir henta inn",
        "Offers with routines by how users' experiences are collected",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: WITH_ROUTINE,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::PARTICIPATION_TYPES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: offers,
        cells: &[
            (&["women", "evaluation_talk"], 2),
            (&["women", "evaluation_form"], 1),
            (&["men", "evaluation_form"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// All offers by how experiences are collected.
pub static TYPES_OF_ALL: Table<Offer, Offers> = Table {
    id: "crisis-offer-participation-types-of-all",
    title: text(
        "Alle tilbud etter hvordan brukererfaringer innhentes",
        "Alle tilbod etter korleis brukarerfaringar blir henta inn",
        "All offers by how users' experiences are collected",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::PARTICIPATION_TYPES, Unanswered::LeftOut),
    ],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: offers,
        cells: &[
            (&["women", "evaluation_talk"], 2),
            (&["women", "evaluation_form"], 1),
            (&["men", "evaluation_form"], 1),
        ],
    },
};

/// Offers that ask their users, and one that does not.
fn offers() -> Vec<Offer> {
    let mut offers = answered(
        [ParticipationType::EvaluationTalk.bit(), ParticipationType::EvaluationForm.bit()],
        |offer, participation_types| offer.participation_types = participation_types,
    );
    offers.extend([Offer {
        participation_routine: Answer::Given(YesNo::No),
        participation_types: Answer::Absent,
        ..Sample::sample()
    }]);
    offers
}
