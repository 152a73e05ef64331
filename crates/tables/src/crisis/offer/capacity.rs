//! Whether there was room.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::crisis::{
    lists::{CapacityFull, OfferFor},
    offer::{Offer, fields},
};

use super::ALL_OFFERS;
use crate::{Axis, Base, Measure, Offers, Protection, Table, Unanswered, Worked};

/// Offers by whether they have been full.
pub static FULL: Table<Offer, Offers> = Table {
    id: "crisis-offer-capacity",
    title: text(
        "Tilbud etter om de har vært fulle",
        "Tilbod etter om dei har vore fulle",
        "Offers by whether they have been full",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::CAPACITY_FULL, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, capacity_full| Offer {
                offer: Answer::Given(offer),
                capacity_full,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(CapacityFull::Once)),
                with(OfferFor::Women, Answer::Given(CapacityFull::Once)),
                with(OfferFor::Men, Answer::Given(CapacityFull::Several)),
                with(OfferFor::Men, Answer::Absent),
            ]
        },
        cells: &[(&["women", "once"], 2), (&["men", "several"], 1), (&["men", "-"], 1)],
    },
};
