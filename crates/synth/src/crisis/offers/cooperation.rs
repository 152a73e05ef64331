//! Cooperation with other services.

use tallfest_base::{Answer, PerCode};
use tallfest_forms::{
    crisis::{lists::Agency, offer::Offer},
    lists::CooperationForm,
};

use super::Known;
use crate::{SynthError, deal::Dealer, questionnaire::yes_at};

/// The offers that work with each service at all.
const AGENCIES: [(Agency, &str); 9] = [
    (Agency::ChildWelfare, "cooperation.child_welfare"),
    (Agency::Nav, "cooperation.nav"),
    (Agency::FamilyCounselling, "cooperation.family_counselling"),
    (Agency::MentalHealth, "cooperation.mental_health"),
    (Agency::Police, "cooperation.police"),
    (Agency::SubstanceCare, "cooperation.substance_care"),
    (Agency::HousingOffice, "cooperation.housing_office"),
    (Agency::ChildrensHouse, "cooperation.childrens_house"),
    (Agency::AssaultCentre, "cooperation.assault_centre"),
];
/// Of twenty that work with a service, so many have an agreement in writing, and so many a fixed person: our choice. Cases
/// are the rest, and most often beside these.
const WRITTEN: u64 = 4;
const FIXED: u64 = 5;

pub(super) fn fill(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let mut rows = vec![vec![]; offers.len()];
    for (agency, topic) in AGENCIES {
        let cooperates = dealer.choose(known.number(topic)?);
        let chances = dealer.each(0, 19).into_iter().zip(dealer.each(0, 19));
        for ((row, cooperates), (written, fixed)) in rows.iter_mut().zip(cooperates).zip(chances) {
            let cases = CooperationForm::IndividualCases.bit();
            let forms = match (cooperates, written < WRITTEN, fixed < FIXED) {
                (false, ..) => CooperationForm::None.bit(),
                (_, true, true) => {
                    cases.or(CooperationForm::WrittenAgreement.bit()).or(CooperationForm::FixedContact.bit())
                }
                (_, true, _) => cases.or(CooperationForm::WrittenAgreement.bit()),
                (_, _, true) => cases.or(CooperationForm::FixedContact.bit()),
                _ => cases,
            };
            row.push((agency, forms));
        }
    }
    for (offer, row) in offers.iter_mut().zip(rows) {
        offer.cooperation_agencies = Answer::Given(PerCode::of(row));
    }
    let forums = known.number("cooperation.municipal_forum")?;
    yes_at(offers, forums, dealer, |offer| &mut offer.municipal_forum);
    Ok(())
}
