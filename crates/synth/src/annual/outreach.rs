//! Information work, teaching and the website.

use tallfest_base::Answer;
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::Annual,
        lists::{AssignmentPlace, OutreachType, TeachingTarget},
    },
};

use super::yes_at;
use crate::{
    SynthError, answers,
    deal::{Hand, deal, tick},
    random::Random,
    targets::Targets,
};

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    fill_types(centres, targets, random)?;
    for centre in &mut *centres {
        fill_teaching(centre, random);
    }
    fill_dedicated(centres, targets, random)?;
    let websites = targets.annual("website.own")?;
    yes_at(centres, websites, random, |centre| &mut centre.website);
    Ok(())
}

fn fill_types(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let types = targets.quotas(&[
        (OutreachType::BrochuresPosters, "outreach.brochures_waiting_rooms"),
        (OutreachType::Teaching, "outreach.teaching_assignments"),
        (OutreachType::Facebook, "outreach.facebook"),
        (OutreachType::PressAds, "outreach.local_press_adverts"),
        (OutreachType::Twitter, "outreach.twitter"),
        (OutreachType::Other, "outreach.other"),
    ])?;
    let types =
        tick(&types, centres.len(), random).ok_or(SynthError::Impossible("outreach_types"))?;
    for (centre, types) in centres.iter_mut().zip(types) {
        centre.outreach_types = Answer::Given(types);
        centre.outreach_types_other_text =
            answers::other_text(types.has(OutreachType::Other), "Syntetisk: stand i sentrum");
    }
    Ok(())
}

fn teaches(centre: &Annual) -> bool {
    centre.outreach_types.given().is_some_and(|types| types.has(OutreachType::Teaching))
}

/// The numbers of assignments are our choice; that schools dominate is published (S0). Who does not tick teaching
/// counts none (D-009).
fn fill_teaching(centre: &mut Annual, random: &mut Random) {
    let teaches = teaches(centre);
    let mut counted = |first, last| if teaches { random.between(first, last) } else { 0 };
    let targets = [
        (TeachingTarget::SchoolPrimary, counted(4, 24)),
        (TeachingTarget::SchoolUpperSecondary, counted(3, 16)),
        (TeachingTarget::Kindergarten, counted(0, 4)),
        (TeachingTarget::HigherEducation, counted(0, 5)),
        (TeachingTarget::Services, counted(1, 9)),
        (TeachingTarget::Other, counted(0, 3)),
        (TeachingTarget::NotStated, 0),
    ];
    let total: u64 = targets.iter().map(|(_, count)| count).sum();
    let own = total * counted(5, 35) / 100;
    centre.teaching_assignments = answers::rows(targets);
    centre.assignments_place = answers::rows([
        (AssignmentPlace::OwnCentre, own),
        (AssignmentPlace::AtOtherAgency, total - own),
        (AssignmentPlace::NotStated, 0),
    ]);
}

/// Employees for outreach are at centres that teach (our choice), and not more of them than the centre has (D-008).
fn fill_dedicated(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let dedicated = targets.annual("outreach.dedicated_staff")?;
    yes_at(centres, 0, random, |centre| &mut centre.outreach_dedicated_staff);
    let mut teaching: Vec<_> = centres.iter_mut().filter(|centre| teaches(centre)).collect();
    let chosen = random.choose(dedicated, teaching.len());
    let mut chosen: Vec<_> = teaching.drain(..).zip(chosen).filter(|(_, is)| *is).collect();
    let hand = |(centre, _): &(&mut Annual, bool)| {
        let fte = centre.staff_fte.known().map_or(0, |fte| fte.units());
        // Half a full-time equivalent or more: our choice.
        Hand { weight: fte * random.between(50, 150), least: 5, most: fte }
    };
    let hands: Vec<_> = chosen.iter().map(hand).collect();
    let fte = deal(targets.annual("outreach.dedicated_staff_fte")?, &hands);
    let fte = fte.ok_or(SynthError::Impossible("outreach_fte"))?;
    for ((centre, _), fte) in chosen.iter_mut().zip(fte) {
        centre.outreach_dedicated_staff = Answer::Given(YesNo::Yes);
        centre.outreach_fte = answers::number(fte);
    }
    Ok(())
}
