//! Services and for whom they are adapted.

use tallfest_base::{Answer, CodeSet};
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{CentreService, OpenHouseKind},
};

use super::yes_at;
use crate::{SynthError, deal::tick, random::Random};

/// How many centres have which service. Those with 22, 21 and 13 are the bases of the pandemic supplement (S3); the
/// others are our choice.
const SERVICES: [(CentreService, u64); 15] = [
    (CentreService::IndividualTalk, 22),
    (CentreService::CoupleTalk, 21),
    (CentreService::FamilyTalk, 21),
    (CentreService::SelfHelpGroup, 20),
    (CentreService::OtherGroup, 12),
    (CentreService::ThemeMeeting, 18),
    (CentreService::SocialActivity, 17),
    (CentreService::DropIn, 18),
    (CentreService::Course, 11),
    (CentreService::PhoneCounselling, 22),
    (CentreService::ContactOtherServices, 22),
    (CentreService::EscortToMeeting, 22),
    (CentreService::CollaborationGroup, 22),
    (CentreService::ChildYouthOffer, 13),
    (CentreService::Other, 5),
];
/// Services adapted for children and young people, for immigrants and for men (MT20).
const CHILDREN: u64 = 20;
const IMMIGRANTS: u64 = 17;
const MEN: u64 = 14;

pub(super) fn fill(centres: &mut [Annual], random: &mut Random) -> Result<(), SynthError> {
    let services = tick(&SERVICES, centres.len(), random);
    let services = services.ok_or(SynthError::Impossible("services_offered"))?;
    for (centre, services) in centres.iter_mut().zip(services) {
        centre.services_offered = Answer::Given(services);
        if services.has(CentreService::DropIn) {
            centre.open_house_kind = Answer::Given(open_house(random));
        }
    }
    yes_at(centres, CHILDREN, random, |centre| &mut centre.child_offer);
    yes_at(centres, IMMIGRANTS, random, |centre| &mut centre.immigrant_offer);
    yes_at(centres, MEN, random, |centre| &mut centre.men_offer);
    Ok(())
}

/// The kinds of open house: our choice.
fn open_house(random: &mut Random) -> CodeSet<OpenHouseKind> {
    let (fixed, by_users) = (OpenHouseKind::FixedHours.bit(), OpenHouseKind::UserRun.bit());
    match random.below(4) {
        0 => fixed.or(by_users),
        1 => by_users,
        _ => fixed,
    }
}
