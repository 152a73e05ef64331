//! Accommodation, and whether it has been full.

use tallfest_base::Answer;
use tallfest_forms::crisis::{
    lists::{CapacityFull, MenHousing},
    offer::Offer,
};

use super::{Known, Side, at};
use crate::{SynthError, answers, deal::Dealer, questionnaire::yes_at};

pub(super) fn fill(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let without = known.number("accommodation.none")?;
    let with = u64::try_from(offers.len()).unwrap_or(0).saturating_sub(without);
    yes_at(offers, with, dealer, |offer| &mut offer.has_residential);
    let full = known.number("capacity.full")?;
    let several = known.number("capacity.several")?;
    let full = dealer.choose(full);
    let several = dealer.choose_among(several, &full);
    for ((offer, full), several) in offers.iter_mut().zip(full).zip(several) {
        offer.capacity_full = Answer::Given(match (full, several) {
            (true, true) => CapacityFull::Several,
            (true, false) => CapacityFull::Once,
            (false, _) => CapacityFull::No,
        });
    }
    Ok(())
}

/// Offers to men without housing do not say how men are housed. Housing is temporary where adult residents are not offered
/// just what they are at the centre's offer to women, so that E-021 does not wonder.
pub(super) fn fill_solutions(
    women: &Side,
    men: &mut Side,
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let housing = at(&men.offers, has_housing);
    let unlike = |(number, offer): (&usize, &Offer)| {
        let of_women = women.present.iter().position(|other| other == number);
        let of_women = of_women.and_then(|place| women.offers.get(place));
        has_housing(offer)
            && of_women.is_some_and(|other| other.resident_services != offer.resident_services)
    };
    let unlike: Vec<_> = men.present.iter().zip(&men.offers).map(unlike).collect();
    let wanted = known.number("accommodation.temporary")?;
    let temporary = dealer.choose_among(wanted, &unlike);
    if u64::try_from(temporary.iter().filter(|is| **is).count()) != Ok(wanted) {
        return Err(SynthError::Impossible("men_housing_solution"));
    }
    let others: Vec<_> = housing.iter().zip(&temporary).map(|(has, is)| *has && !is).collect();
    let own = dealer.choose_among(known.number("accommodation.own_premises")?, &others);
    for (((offer, housing), temporary), own) in
        men.offers.iter_mut().zip(housing).zip(temporary).zip(own)
    {
        offer.men_housing_solution = Answer::Given(match (housing, temporary, own) {
            (false, ..) => MenHousing::NotStated,
            (_, true, _) => MenHousing::Temporary,
            (_, _, true) => MenHousing::OwnPremises,
            _ => MenHousing::SameBuildingSeparate,
        });
    }
    Ok(())
}

/// Whether an offer has accommodation of its own.
pub(crate) fn has_housing(offer: &Offer) -> bool {
    offer.has_residential == answers::yes_no(true)
}
