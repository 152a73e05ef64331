//! Services and for whom they are adapted.

use tallfest_base::Answer;
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{CentreService, OpenHouseKind},
};

use super::yes_at;
use crate::{SynthError, deal::Dealer, targets::Targets};

/// How many of the 22 centres of 2020 have which service. Those with 22, 21 and 13 are the bases of the pandemic
/// supplement (S3); the others are our choice. [`CentreService::OtherGroup`] is dealt after them.
const SERVICES: [(CentreService, u64); 14] = [
    (CentreService::IndividualTalk, 22),
    (CentreService::CoupleTalk, 21),
    (CentreService::FamilyTalk, 21),
    (CentreService::SelfHelpGroup, 20),
    (CentreService::ThemeMeeting, 22),
    (CentreService::SocialActivity, 22),
    (CentreService::DropIn, 22),
    (CentreService::Course, 11),
    (CentreService::PhoneCounselling, 22),
    (CentreService::ContactOtherServices, 22),
    (CentreService::EscortToMeeting, 22),
    (CentreService::CollaborationGroup, 22),
    (CentreService::ChildYouthOffer, 13),
    (CentreService::Other, 5),
];
/// Other groups are at the centres without a self-help group and at some of the others, since 22 centres have one or
/// the other (S3).
const OTHER_GROUPS: u64 = 12;
/// How an open house is held: "some" centres each way (S4), how many is our choice.
const OPEN_HOUSES: [(OpenHouseKind, u64); 2] =
    [(OpenHouseKind::FixedHours, 17), (OpenHouseKind::UserRun, 11)];
/// Services adapted for children and young people, for immigrants and for men (MT20).
const CHILDREN: u64 = 20;
const IMMIGRANTS: u64 = 17;
const MEN: u64 = 14;

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let mut services = vec![];
    for (service, number) in SERVICES {
        services.push((service, targets.of_centres(number)?));
    }
    let impossible = || SynthError::Impossible("services_offered");
    let services = dealer.tick(&services).ok_or_else(impossible)?;
    for (centre, services) in centres.iter_mut().zip(services) {
        centre.services_offered = services.map_or(Answer::Absent, Answer::Given);
    }
    let without: Vec<_> =
        centres.iter().map(|centre| !offers(centre, CentreService::SelfHelpGroup)).collect();
    let with: Vec<_> = without.iter().map(|without| !without).collect();
    let needed = u64::try_from(without.iter().filter(|is| **is).count()).unwrap_or(0);
    let more = targets.of_centres(OTHER_GROUPS)?.saturating_sub(needed);
    let chosen = dealer.choose_among(more, &with);
    for ((centre, is_needed), is_chosen) in centres.iter_mut().zip(&without).zip(chosen) {
        if let (true, Some(services)) =
            (*is_needed || is_chosen, centre.services_offered.given().copied())
        {
            centre.services_offered = Answer::Given(services.or(CentreService::OtherGroup.bit()));
        }
    }
    fill_open_house(centres, targets, dealer)?;
    yes_at(centres, targets.of_centres(CHILDREN)?, dealer, |centre| &mut centre.child_offer);
    yes_at(centres, targets.of_centres(IMMIGRANTS)?, dealer, |centre| &mut centre.immigrant_offer);
    yes_at(centres, targets.of_centres(MEN)?, dealer, |centre| &mut centre.men_offer);
    Ok(())
}

fn fill_open_house(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let mut kinds = vec![];
    for (kind, number) in OPEN_HOUSES {
        kinds.push((kind, targets.of_centres(number)?));
    }
    let with: Vec<_> = centres.iter().map(|centre| offers(centre, CentreService::DropIn)).collect();
    let kinds =
        dealer.tick_among(&kinds, &with).ok_or(SynthError::Impossible("open_house_kind"))?;
    for (centre, kinds) in centres.iter_mut().zip(kinds) {
        centre.open_house_kind = kinds.map_or(Answer::Absent, Answer::Given);
    }
    Ok(())
}

/// Whether a centre has a service.
pub(crate) fn offers(centre: &Annual, service: CentreService) -> bool {
    centre.services_offered.given().is_some_and(|services| services.has(service))
}
