//! The offers, and where those who stay are housed.

use tallfest_base::{Answer, Asked, Integer, Sample, Stated, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{MenHousing, OfferFor},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{ALL_OFFERS, men};
use crate::{
    Axis, Base, Measure, Offers, Places, Population, Protection, Table, Unanswered, Worked,
};

/// Offers that sent the questionnaire.
pub static OFFERS: Table<Offer, Offers> = Table {
    id: "crisis-offers",
    title: text(
        "Tilbud etter hvem de er for",
        "Tilbod etter kven dei er for",
        "Offers by whom they are for",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OFFER, Unanswered::LeftOut)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || vec![Sample::sample(), Sample::sample(), men()],
        cells: &[(&["women"], 2), (&["men"], 1)],
    },
};

/// Offers by whether they have accommodation of their own.
pub static RESIDENTIAL: Table<Offer, Offers> = Table {
    id: "crisis-offer-residential",
    title: text(
        "Tilbud etter om de har eget botilbud",
        "Tilbod etter om dei har eige butilbod",
        "Offers by whether they have accommodation of their own",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: ALL_OFFERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::OFFER, Unanswered::LeftOut),
        Axis::of(&fields::HAS_RESIDENTIAL, Unanswered::OwnClass),
    ],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |offer, has_residential| Offer {
                offer: Answer::Given(offer),
                has_residential,
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

/// Men's offers by how men are housed.
pub static MEN_HOUSING: Table<Offer, Offers> = Table {
    id: "crisis-offer-men-housing",
    title: text(
        "Tilbud til menn etter løsning for botilbud",
        "Tilbod til menn etter løysing for butilbod",
        "Offers to men by how men are housed",
    ),
    valid: seen_about(2014),
    unit: Offers,
    population: Population {
        words: text("Tilbud til menn", "Tilbod til menn", "Offers to men"),
        records: Asked::When(fields::OFFER.is(OfferFor::Men.bit())),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::MEN_HOUSING_SOLUTION, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |men_housing_solution| Offer { men_housing_solution, ..men() };
            vec![
                with(Answer::Given(MenHousing::OwnPremises)),
                with(Answer::Given(MenHousing::Temporary)),
                with(Answer::Given(MenHousing::Temporary)),
                with(Answer::Absent),
                Sample::sample(),
            ]
        },
        cells: &[(&["own_premises"], 1), (&["temporary"], 2), (&["-"], 1)],
    },
};

/// Places, and the mean per offer.
pub static PLACES: Table<Offer, Places> = Table {
    id: "crisis-offer-places",
    title: text(
        "Plasser etter hvem tilbudet er for",
        "Plassar etter kven tilbodet er for",
        "Places by whom the offer is for",
    ),
    valid: inferred(2014),
    unit: Places,
    population: ALL_OFFERS,
    measure: Measure::sum(&fields::PLACES),
    axes: &[Axis::of(&fields::OFFER, Unanswered::LeftOut)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with =
                |offer, places| Offer { offer: Answer::Given(offer), places, ..Sample::sample() };
            let of = |places| Answer::Given(Stated::Known(Integer::whole(places)));
            vec![
                with(OfferFor::Women, of(12)),
                with(OfferFor::Women, of(5)),
                with(OfferFor::Men, of(3)),
                with(OfferFor::Men, Answer::Given(Stated::NotStated)),
                with(OfferFor::Men, Answer::Absent),
            ]
        },
        cells: &[(&["women"], 17), (&["men"], 3)],
    },
};
