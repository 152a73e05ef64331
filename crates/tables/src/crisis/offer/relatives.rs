//! Services for relatives, to whom nothing is owed by law. What they are is told of the offers that have any, and of all.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{OfferFor, RelativeService},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{ALL_OFFERS, WITH_RELATIVES, answered};
use crate::{Axis, Base, Measure, Offers, Protection, Table, Unanswered, Worked};

/// Offers by whether they have services for relatives.
pub static OFFERED: Table<Offer, Offers> = Table {
    id: "crisis-offer-relatives",
    title: text(
        "Tilbud etter om de har noe for pårørende",
        "Tilbod etter om dei har noko for pårørande",
        "Offers by whether they have services for relatives",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::RELATIVES_OFFER, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, relatives_offer| Offer {
                offer: Answer::Given(offer),
                relatives_offer,
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

/// Offers with services for relatives by what these are.
pub static SERVICES: Table<Offer, Offers> = Table {
    id: "crisis-offer-relatives-services",
    title: text(
        "Tilbud med noe for pårørende etter hva det er",
        "Tilbod med noko for pårørande etter kva det er",
        "Offers with services for relatives by what these are",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: WITH_RELATIVES,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::RELATIVES_SERVICES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: offers,
        cells: &[
            (&["women", "individual_talk"], 2),
            (&["women", "icdp"], 1),
            (&["men", "icdp"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// All offers by what they have for relatives.
pub static SERVICES_OF_ALL: Table<Offer, Offers> = Table {
    id: "crisis-offer-relatives-services-of-all",
    title: text(
        "Alle tilbud etter hva de har for pårørende",
        "Alle tilbod etter kva dei har for pårørande",
        "All offers by what they have for relatives",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::RELATIVES_SERVICES, Unanswered::LeftOut),
    ],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: offers,
        cells: &[
            (&["women", "individual_talk"], 2),
            (&["women", "icdp"], 1),
            (&["men", "icdp"], 1),
        ],
    },
};

/// Offers with something for relatives, and one without.
fn offers() -> Vec<Offer> {
    let mut offers = answered(
        [RelativeService::IndividualTalk.bit(), RelativeService::Icdp.bit()],
        |offer, relatives_services| offer.relatives_services = relatives_services,
    );
    offers.extend([Offer {
        relatives_offer: Answer::Given(YesNo::No),
        relatives_services: Answer::Absent,
        ..Sample::sample()
    }]);
    offers
}
