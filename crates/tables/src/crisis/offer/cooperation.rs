//! Cooperation with other services.

use tallfest_base::{Answer, PerCode, Sample, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{Agency, OfferFor},
        offer::{Offer, fields},
    },
    lists::{CooperationForm, YesNo},
};

use super::{ALL_OFFERS, men};
use crate::{Axis, Base, Measure, Offers, Protection, Table, Unanswered, Worked};

/// Offers by how they work with each other service.
pub static BY_AGENCY_AND_FORM: Table<Offer, Offers> = Table {
    id: "crisis-offer-cooperation",
    title: text(
        "Tilbud etter samarbeid med andre instanser",
        "Tilbod etter samarbeid med andre instansar",
        "Offers by cooperation with other services",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::COOPERATION_AGENCIES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let cases = CooperationForm::IndividualCases.bit();
            let both = cases.or(CooperationForm::FixedContact.bit());
            let rows = [
                (Agency::Nav, both),
                (Agency::Police, cases),
                (Agency::ChildWelfare, CooperationForm::None.bit()),
            ];
            let women = Offer {
                cooperation_agencies: Answer::Given(PerCode::of(rows)),
                ..Sample::sample()
            };
            let none = Offer { cooperation_agencies: Answer::Absent, ..men() };
            vec![women, none]
        },
        cells: &[
            (&["women", "nav", "individual_cases"], 1),
            (&["women", "nav", "fixed_contact"], 1),
            (&["women", "police", "individual_cases"], 1),
            (&["women", "child_welfare", "none"], 1),
            (&["women", "family_counselling", "-"], 1),
            (&["women", "mental_health", "-"], 1),
            (&["women", "substance_care", "-"], 1),
            (&["women", "housing_office", "-"], 1),
            (&["women", "childrens_house", "-"], 1),
            (&["women", "assault_centre", "-"], 1),
            (&["men", "child_welfare", "-"], 1),
            (&["men", "nav", "-"], 1),
            (&["men", "family_counselling", "-"], 1),
            (&["men", "mental_health", "-"], 1),
            (&["men", "police", "-"], 1),
            (&["men", "substance_care", "-"], 1),
            (&["men", "housing_office", "-"], 1),
            (&["men", "childrens_house", "-"], 1),
            (&["men", "assault_centre", "-"], 1),
        ],
    },
};

/// Offers by whether they take part in cooperation forums.
pub static MUNICIPAL_FORUM: Table<Offer, Offers> = Table {
    id: "crisis-offer-municipal-forum",
    title: text(
        "Tilbud etter om de deltar i etablerte samarbeidsfora i kommunen",
        "Tilbod etter om dei deltek i etablerte samarbeidsforum i kommunen",
        "Offers by whether they take part in established cooperation forums in the municipality",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::MUNICIPAL_FORUM, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, municipal_forum| Offer {
                offer: Answer::Given(offer),
                municipal_forum,
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
