//! Information work, and the websites.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{OfferFor, OutreachType, SchoolLevel},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{ALL_OFFERS, IN_SCHOOLS, WITH_WEBSITE, answered};
use crate::{Axis, Base, Measure, Offers, Protection, Table, Unanswered, Worked};

/// Offers by their information work.
pub static TYPES: Table<Offer, Offers> = Table {
    id: "crisis-offer-outreach",
    title: text(
        "Tilbud etter utadrettet informasjon",
        "Tilbod etter utoverretta informasjon",
        "Offers by information work",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::OUTREACH_TYPES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            answered(
                [OutreachType::Brochures.bit(), OutreachType::PressAds.bit()],
                |offer, outreach_types| offer.outreach_types = outreach_types,
            )
        },
        cells: &[
            (&["women", "brochures"], 2),
            (&["women", "press_ads"], 1),
            (&["men", "press_ads"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers that remarked that the pandemic made it less. A remark that was not made is no answer.
pub static LESS_IN_THE_PANDEMIC: Table<Offer, Offers> = Table {
    id: "crisis-offer-outreach-less-pandemic",
    title: text(
        "Tilbud etter merknad om mindre informasjonsarbeid på grunn av korona",
        "Tilbod etter merknad om mindre informasjonsarbeid på grunn av korona",
        "Offers by a remark on less information work because of the pandemic",
    ),
    valid: inferred(2020).until(2020),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::OUTREACH_LESS_PANDEMIC, Unanswered::OwnClass),
    ],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, outreach_less_pandemic| Offer {
                offer: Answer::Given(offer),
                outreach_less_pandemic,
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

/// Offers that visited schools by the kinds of school.
pub static SCHOOL_LEVELS: Table<Offer, Offers> = Table {
    id: "crisis-offer-school-levels",
    title: text(
        "Tilbud som har besøkt skoler, etter skoleslag",
        "Tilbod som har besøkt skular, etter skuleslag",
        "Offers that visited schools by kind of school",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: IN_SCHOOLS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::SCHOOL_LEVELS, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let mut offers = answered(
                [SchoolLevel::HigherEducation.bit(), SchoolLevel::Primary.bit()],
                |offer, school_levels| offer.school_levels = school_levels,
            );
            offers.extend([Offer {
                outreach_types: Answer::Given(OutreachType::Brochures.bit()),
                school_levels: Answer::Absent,
                ..Sample::sample()
            }]);
            offers
        },
        cells: &[
            (&["women", "higher_education"], 2),
            (&["women", "primary"], 1),
            (&["men", "primary"], 1),
            (&["men", "-"], 1),
        ],
    },
};

/// Offers by whether they have a website.
pub static WEBSITE: Table<Offer, Offers> = Table {
    id: "crisis-offer-website",
    title: text(
        "Tilbud etter om de har egen nettside",
        "Tilbod etter om dei har eiga nettside",
        "Offers by whether they have a website of their own",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::WEBSITE, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with =
                |offer, website| Offer { offer: Answer::Given(offer), website, ..Sample::sample() };
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

/// Offers with a website by whether it is in several languages.
pub static WEBSITE_LANGUAGES: Table<Offer, Offers> = Table {
    id: "crisis-offer-website-languages",
    title: text(
        "Tilbud med nettside etter om den finnes på flere språk",
        "Tilbod med nettside etter om ho finst på fleire språk",
        "Offers with a website by whether it is in several languages",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: WITH_WEBSITE,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::WEBSITE_LANGUAGES, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, website_languages| Offer {
                offer: Answer::Given(offer),
                website_languages,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Men, Answer::Given(YesNo::No)),
                with(OfferFor::Men, Answer::Absent),
                Offer {
                    website: Answer::Given(YesNo::No),
                    website_languages: Answer::Absent,
                    ..Sample::sample()
                },
            ]
        },
        cells: &[(&["women", "yes"], 2), (&["men", "no"], 1), (&["men", "-"], 1)],
    },
};

/// Offers with a website by whether it is adapted for people with impaired vision.
pub static WEBSITE_VISUALLY_IMPAIRED: Table<Offer, Offers> = Table {
    id: "crisis-offer-website-visually-impaired",
    title: text(
        "Tilbud med nettside etter om den er tilrettelagt for synshemmede",
        "Tilbod med nettside etter om ho er tilrettelagd for synshemma",
        "Offers with a website by whether it is adapted for people with impaired vision",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: WITH_WEBSITE,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::WEBSITE_VISUALLY_IMPAIRED, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, website_visually_impaired| Offer {
                offer: Answer::Given(offer),
                website_visually_impaired,
                ..Sample::sample()
            };
            vec![
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Women, Answer::Given(YesNo::Yes)),
                with(OfferFor::Men, Answer::Given(YesNo::No)),
                with(OfferFor::Men, Answer::Absent),
                Offer {
                    website: Answer::Given(YesNo::No),
                    website_visually_impaired: Answer::Absent,
                    ..Sample::sample()
                },
            ]
        },
        cells: &[(&["women", "yes"], 2), (&["men", "no"], 1), (&["men", "-"], 1)],
    },
};
