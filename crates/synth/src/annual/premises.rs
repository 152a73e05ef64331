//! Premises and their adaptation for people with disabilities.

use tallfest_base::Answer;
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{Accessibility, Room},
};

use crate::{SynthError, deal::Dealer, targets::Targets};

/// How many of the 22 centres of 2020 are adapted in which way: our choice. Every centre is in some way, and fewer than half are
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
    dealer: &mut Dealer<'_>,
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
    let adapted: Vec<_> = ADAPTED
        .into_iter()
        .map(|(way, centres)| Ok((way, targets.of_centres(centres)?)))
        .collect::<Result<_, SynthError>>()?;
    let rooms = dealer.tick(&rooms).ok_or(SynthError::Impossible("premises"))?;
    let adapted = dealer.tick(&adapted).ok_or(SynthError::Impossible("accessibility"))?;
    for ((centre, rooms), adapted) in centres.iter_mut().zip(rooms).zip(adapted) {
        centre.premises = rooms.map_or(Answer::Absent, Answer::Given);
        centre.accessibility = adapted.map_or(Answer::Absent, Answer::Given);
    }
    Ok(())
}
