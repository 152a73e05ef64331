//! Rules of the yearly questionnaire of an offer.

use tallfest_base::{Answer, FreeText};
use tallfest_forms::{
    crisis::{
        lists::{
            MenHousing, OfferFor, OutreachType, ResidentProcedure, ResidentService, SecurityMeasure,
        },
        offer::Offer,
    },
    lists::YesNo,
};

use crate::{Reason, Verdict, rule::rules};

rules! {
    /// The rules of an offer's questionnaire, in the order of their ids.
    Offer:
    other_has_its_text;
    texts_identify_nobody + SECOND, said;
    texts_are_short;
    centre_has_the_offer, said;
    resident_services_have_housing;
    housed_men_have_a_housing_solution;
    police_assessment_was_made;
    procedures_are_for_what_is_offered;
    mandatory_security_is_there;
    women_have_the_usual_services;
    offer_works_with_the_police;
    staff_education_sums_to_staff_count, said;
    centre_has_staff_of_the_guide;
    volunteer_fte_needs_volunteers + SECOND, said;
    cost_per_inhabitant_is_usual;
}

/// What a rule says where an answer is missing that is asked once a centre: nothing is wrong with the offer to men, which
/// stands beside one to women.
fn missing_of_a_centre(offer: &Offer) -> Verdict {
    if offer.offer.is(OfferFor::Men) {
        Verdict::Held
    } else {
        Verdict::NotEvaluated(Reason::NotAnswered)
    }
}

/// An offer to men in the same house as the one to women.
fn of_men(offer: &mut Offer) {
    *offer = std::mem::take(offer).of_men();
}

/// An offer to men without accommodation, and with nothing for residents.
fn without_housing(offer: &mut Offer) {
    of_men(offer);
    offer.has_residential = Answer::Given(YesNo::No);
    offer.men_housing_solution = Answer::Given(MenHousing::NotStated);
    offer.resident_services = Answer::Given(ResidentService::None.bit());
    offer.resident_procedures = Answer::Given(ResidentProcedure::None.bit());
    offer.security_measures = Answer::Given(SecurityMeasure::None.bit());
}

/// Other information work, in these words.
fn other_outreach(offer: &mut Offer, text: &str) {
    offer.outreach_types =
        Answer::Given(OutreachType::Brochures.bit().or(OutreachType::Other.bit()));
    offer.school_levels = Answer::Absent;
    offer.outreach_types_other_text =
        text.parse::<FreeText>().map_or(Answer::Absent, Answer::Given);
}
