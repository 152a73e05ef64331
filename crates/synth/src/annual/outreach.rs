//! Information work, teaching and the website.

use tallfest_forms::smiso::{
    annual::Annual,
    lists::{AssignmentPlace, OutreachType, TeachingTarget},
};

use super::{Several, yes_at};
use crate::{
    SynthError, answers,
    deal::{Dealer, Hand, deal},
    pandemic::PANDEMIC,
    targets::Targets,
};

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    fill_types(centres, targets, dealer)?;
    fill_teaching(centres, targets, dealer);
    fill_dedicated(centres, targets, dealer)?;
    let websites = targets.annual("website.own")?;
    yes_at(centres, websites, dealer, |centre| &mut centre.website);
    Ok(())
}

fn fill_types(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let types = targets.quotas(&[
        (OutreachType::BrochuresPosters, "outreach.brochures_waiting_rooms"),
        (OutreachType::Teaching, "outreach.teaching_assignments"),
        (OutreachType::Facebook, "outreach.facebook"),
        (OutreachType::PressAds, "outreach.local_press_adverts"),
        (OutreachType::Twitter, "outreach.twitter"),
        (OutreachType::Other, "outreach.other"),
    ])?;
    let question = Several {
        subject: "outreach_types",
        question: |centre: &mut Annual| &mut centre.outreach_types,
        other: (
            OutreachType::Other,
            |centre| &mut centre.outreach_types_other_text,
            "Syntetisk: stand i sentrum",
        ),
    };
    question.fill(centres, &types, dealer)
}

fn teaches(centre: &Annual) -> bool {
    centre.outreach_types.given().is_some_and(|types| types.has(OutreachType::Teaching))
}

/// Assignments of a centre in an ordinary year, by target group: our choice; that schools dominate is published (S0).
const ASSIGNMENTS: [(TeachingTarget, u64, u64); 7] = [
    (TeachingTarget::SchoolPrimary, 8, 48),
    (TeachingTarget::SchoolUpperSecondary, 6, 32),
    (TeachingTarget::Kindergarten, 0, 8),
    (TeachingTarget::HigherEducation, 0, 10),
    (TeachingTarget::Services, 2, 18),
    (TeachingTarget::Other, 0, 6),
    (TeachingTarget::NotStated, 0, 0),
];
/// There were fewer in 2020 than in the years before (S0): half as many is our choice.
const LEFT_IN_THE_PANDEMIC: u64 = 2;

/// Who does not tick teaching counts no assignments (D-009).
fn fill_teaching(centres: &mut [Annual], targets: &Targets, dealer: &mut Dealer<'_>) {
    let fewer = if targets.year() >= PANDEMIC { LEFT_IN_THE_PANDEMIC } else { 1 };
    let mut counts = vec![vec![]; centres.len()];
    for (target, first, last) in ASSIGNMENTS {
        let drawn = dealer.each(first, last);
        for ((counts, centre), drawn) in counts.iter_mut().zip(&*centres).zip(drawn) {
            counts.push((target, if teaches(centre) { drawn / fewer } else { 0 }));
        }
    }
    let at_home = dealer.each(5, 35);
    for ((centre, counts), percent) in centres.iter_mut().zip(counts).zip(at_home) {
        let total: u64 = counts.iter().map(|(_, count)| count).sum();
        let own = total * percent / 100;
        centre.teaching_assignments = answers::rows(counts);
        centre.assignments_place = answers::rows([
            (AssignmentPlace::OwnCentre, own),
            (AssignmentPlace::AtOtherAgency, total - own),
            (AssignmentPlace::NotStated, 0),
        ]);
    }
}

/// Employees for outreach are at centres that teach (our choice), and not more of them than the centre has (D-008).
fn fill_dedicated(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let teaching: Vec<_> = centres.iter().map(teaches).collect();
    let dedicated = dealer.choose_among(targets.annual("outreach.dedicated_staff")?, &teaching);
    let hand = |((centre, is_dedicated), chance): ((&Annual, &bool), u64)| {
        let fte = centre.staff_fte.known().map_or(0, |fte| fte.units());
        // Half a full-time equivalent or more: our choice.
        let least = if *is_dedicated { 5 } else { 0 };
        Hand { weight: fte * chance, least, most: if *is_dedicated { fte } else { 0 } }
    };
    let drawn = dealer.each(50, 150);
    let hands: Vec<_> = centres.iter().zip(&dedicated).zip(drawn).map(hand).collect();
    let fte = deal(targets.annual("outreach.dedicated_staff_fte")?, &hands);
    let fte = fte.ok_or(SynthError::Impossible("outreach_fte"))?;
    for ((centre, is_dedicated), fte) in centres.iter_mut().zip(dedicated).zip(fte) {
        centre.outreach_dedicated_staff = answers::yes_no(is_dedicated);
        if is_dedicated {
            centre.outreach_fte = answers::number(fte);
        }
    }
    Ok(())
}
