//! Premises and their adaptation for people with disabilities.

use tallfest_base::Answer;
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{Accessibility, Room},
};

use crate::{SynthError, deal::tick, random::Random, targets::Targets};

/// How many centres are adapted in which way: our choice. Every centre is in some way, and fewer than half are
/// universally designed (2018, 2021).
const ADAPTED: [(Accessibility, u64); 6] = [
    (Accessibility::UniversalDesign, 9),
    (Accessibility::StepFree, 16),
    (Accessibility::AccessibleToilet, 17),
    (Accessibility::HearingAid, 6),
    (Accessibility::VisualAid, 3),
    (Accessibility::Other, 4),
];

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let rooms = targets.quotas(&[
        (Room::Office, "premises.office"),
        (Room::Kitchen, "premises.kitchen"),
        (Room::MeetingRoom, "premises.meeting_room"),
        (Room::LivingRoom, "premises.living_room"),
        (Room::TalkRoom, "premises.conversation_room"),
        (Room::ActivityRoom, "premises.activity_room"),
        (Room::Other, "premises.other_rooms"),
    ])?;
    let rooms = tick(&rooms, centres.len(), random).ok_or(SynthError::Impossible("premises"))?;
    let adapted =
        tick(&ADAPTED, centres.len(), random).ok_or(SynthError::Impossible("accessibility"))?;
    for ((centre, rooms), adapted) in centres.iter_mut().zip(rooms).zip(adapted) {
        centre.premises = Answer::Given(rooms);
        centre.accessibility = Answer::Given(adapted);
    }
    Ok(())
}
