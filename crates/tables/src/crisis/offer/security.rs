//! The security of the house, and what the police say of it: of the offers that were assessed, and of all.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{OfferFor, SecurityMeasure},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{ALL_OFFERS, ASSESSED, answered};
use crate::{Axis, Base, Measure, Offers, Protection, Table, Unanswered, Worked};

/// Offers by their security measures.
pub static MEASURES: Table<Offer, Offers> = Table {
    id: "crisis-offer-security",
    title: text(
        "Tilbud etter sikkerhetstiltak",
        "Tilbod etter tryggingstiltak",
        "Offers by security measures",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::SECURITY_MEASURES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [SecurityMeasure::Intercom.bit(), SecurityMeasure::BurglarAlarm.bit()],
                |offer, security_measures| offer.security_measures = security_measures,
            )
        },
        cells: &[
            (&["women", "intercom"], 2),
            (&["women", "burglar_alarm"], 1),
            (&["men", "burglar_alarm"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers by whether the police have assessed them.
pub static POLICE_ASSESSED: Table<Offer, Offers> = Table {
    id: "crisis-offer-police-assessed",
    title: text(
        "Tilbud etter om politiet har vurdert bygninger og sikkerhetstiltak",
        "Tilbod etter om politiet har vurdert bygningar og tryggingstiltak",
        "Offers by whether the police have assessed buildings and security",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::POLICE_ASSESSED, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, police_assessed| Offer {
                offer: Answer::Given(offer),
                police_assessed,
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

/// Offers that were assessed by whether the assessment is in writing.
pub static POLICE_WRITTEN: Table<Offer, Offers> = Table {
    id: "crisis-offer-police-written",
    title: text(
        "Vurderte tilbud etter om vurderingen fra politiet er skriftlig",
        "Vurderte tilbod etter om vurderinga frå politiet er skriftleg",
        "Offers that were assessed by whether the assessment by the police is in writing",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ASSESSED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::POLICE_WRITTEN, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, police_written| Offer {
                offer: Answer::Given(offer),
                police_written,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Men, Answer::Given(YesNo::No)),
                with(OfferFor::Men, Answer::Absent),
                Offer { police_assessed: Answer::Given(YesNo::No), ..Sample::sample() },
            ]
        },
        cells: &[(&["women", "yes"], 2), (&["men", "no"], 1), (&["men", "-"], 1)],
    },
};

/// All offers by whether there is an assessment in writing.
pub static POLICE_WRITTEN_OF_ALL: Table<Offer, Offers> = Table {
    id: "crisis-offer-police-written-of-all",
    title: text(
        "Alle tilbud etter om politiets vurdering er skriftlig",
        "Alle tilbod etter om vurderinga frå politiet er skriftleg",
        "All offers by whether an assessment by the police is in writing",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::POLICE_WRITTEN, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, police_written| Offer {
                offer: Answer::Given(offer),
                police_written,
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

/// Offers that were assessed by whether that was followed up.
pub static POLICE_FOLLOWED_UP: Table<Offer, Offers> = Table {
    id: "crisis-offer-police-followed-up",
    title: text(
        "Vurderte tilbud etter om vurderingen fra politiet er fulgt opp",
        "Vurderte tilbod etter om vurderinga frå politiet er følgd opp",
        "Offers that were assessed by whether the assessment by the police was followed up",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ASSESSED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::POLICE_FOLLOWED_UP, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, police_followed_up| Offer {
                offer: Answer::Given(offer),
                police_followed_up,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Men, Answer::Given(YesNo::No)),
                with(OfferFor::Men, Answer::Absent),
                Offer { police_assessed: Answer::Given(YesNo::No), ..Sample::sample() },
            ]
        },
        cells: &[(&["women", "yes"], 2), (&["men", "no"], 1), (&["men", "-"], 1)],
    },
};

/// All offers by whether an assessment was followed up.
pub static POLICE_FOLLOWED_UP_OF_ALL: Table<Offer, Offers> = Table {
    id: "crisis-offer-police-followed-up-of-all",
    title: text(
        "Alle tilbud etter om politiets vurdering er fulgt opp",
        "Alle tilbod etter om vurderinga frå politiet er følgd opp",
        "All offers by whether an assessment by the police was followed up",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::POLICE_FOLLOWED_UP, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, police_followed_up| Offer {
                offer: Answer::Given(offer),
                police_followed_up,
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
