//! The crisis centres: one with both offers, one with an offer to men only, one with an offer to women only, and one where
//! nobody stayed.

use tallfest_base::{Answer, CodeList, Sample, Year as RegistrationYear};
use tallfest_forms::{
    crisis::{
        child::Child,
        day_visit::DayVisit,
        lists::{MenHousing, OfferFor},
        offer::Offer,
        resident::Resident,
    },
    lists::Gender,
};
use tallfest_rules::{
    Subject,
    crisis::year::{Records, Year},
};

use super::{
    scene::{Invented, Scene},
    system::system,
};
use crate::NationalYear;

system! {
    "crisis", Records, judged as Year, in scenes, |year| {
        Offer => year.offers, file file_of;
        Resident => year.residents;
        Child => year.children;
        DayVisit => year.day_visits;
    }
}

/// The file of women's offers is the first, that of men's the second.
fn file_of(offer: &Offer) -> usize {
    offer.offer.given().map_or(0, |offer| usize::from(offer.index()))
}

fn scenes(
    year: RegistrationYear,
    _: Option<&NationalYear>,
) -> impl Iterator<Item = Scene<Records>> {
    let both: (&[&str], _) = (&["women", "men"], Year::sample());
    let nobody = Records { residents: vec![], children: vec![], ..Year::sample() };
    let centres =
        [both, (&["men"], of_men()), (&["women"], of_women()), (&["women", "men"], nobody)];
    centres.into_iter().map(move |(offers, records)| {
        let centre = Invented {
            centre: "crisis-01",
            kind: None,
            name: ["Krisesenter 01", "Crisis centre 01"],
            offers,
        };
        centre.scene(year, &records)
    })
}

fn of_women() -> Records {
    let offers = vec![Sample::sample()];
    Records { offers, ..at(OfferFor::Women, Gender::Female) }
}

/// Its one offer is asked what is asked once a centre.
fn of_men() -> Records {
    let offer = Offer {
        offer: Answer::Given(OfferFor::Men),
        men_housing_solution: Answer::Given(MenHousing::OwnPremises),
        ..Sample::sample()
    };
    Records { offers: vec![offer], ..at(OfferFor::Men, Gender::Male) }
}

/// The sample with all stays and visits at one offer.
fn at(offer: OfferFor, gender: Gender) -> Records {
    let mut records = Year::sample();
    for stay in &mut records.residents {
        stay.offer = Answer::Given(offer);
        if !stay.gender.is_absent() {
            stay.gender = Answer::Given(gender);
        }
    }
    records.children.iter_mut().for_each(|child| child.offer = Answer::Given(offer));
    for visit in &mut records.day_visits {
        (visit.offer, visit.gender) = (Answer::Given(offer), Answer::Given(gender));
    }
    records
}
