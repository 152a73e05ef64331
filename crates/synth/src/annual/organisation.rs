//! Form of organisation, membership, and how users take part.

use tallfest_base::Answer;
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{Membership, OrganisationForm, UserParticipation},
};

use crate::{
    SynthError, answers,
    deal::{assign, tick},
    random::Random,
    targets::Targets,
};

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    fill_form(centres, targets, random)?;
    fill_membership(centres, targets, random)?;
    fill_participation(centres, targets, random)
}

fn fill_form(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let forms = targets.quotas(&[
        (OrganisationForm::Foundation, "organisation.foundation"),
        (OrganisationForm::InterMunicipalCompany, "organisation.intermunicipal_company"),
        (OrganisationForm::VoluntaryOrganisation, "organisation.voluntary"),
        (OrganisationForm::Other, "organisation.other"),
    ])?;
    let forms = assign(&forms, centres.len(), random);
    let forms = forms.ok_or(SynthError::Impossible("organisation_form"))?;
    for (centre, form) in centres.iter_mut().zip(forms) {
        centre.organisation_form = Answer::Given(form);
        centre.organisation_form_other_text =
            answers::other_text(form == OrganisationForm::Other, "Syntetisk: forening");
    }
    Ok(())
}

/// The published "other organisations" are centres with any membership but that of Nok., so that those in both groups
/// follow: 16 and 9 of 21 members are 4 in both. Which others they are, beside the published Virke, is our choice.
fn fill_membership(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let impossible = SynthError::Impossible("membership");
    let members = targets.annual("membership.any")?;
    let (nok, other) = (targets.annual("membership.nok")?, targets.annual("membership.other")?);
    let virke = targets.annual("membership.virke")?;
    let Some(both) = (nok + other).checked_sub(members) else { return Err(impossible) };
    let Some(nok_only) = nok.checked_sub(both) else { return Err(impossible) };
    let mut order: Vec<_> = centres.iter_mut().collect();
    random.shuffle(&mut order);
    // In this order: in Nok. only, in both, in others only, in none. Virke runs from the first in both.
    for (number, centre) in (0..).zip(order) {
        let is_nok = number < nok;
        let is_other = number >= nok_only && number < members;
        let is_virke = is_other && number - nok_only < virke;
        let is_third = is_other && (!is_virke || random.percent(20));
        let third =
            if random.percent(50) { Membership::Samfunnsbedriftene } else { Membership::Other };
        let ticked = [
            (is_nok, Membership::Nok),
            (is_virke, Membership::Virke),
            (is_third, third),
            (number >= members, Membership::None),
        ];
        centre.membership =
            answers::codes(ticked.into_iter().filter(|(is, _)| *is).map(|(_, code)| code));
        centre.membership_other_text =
            answers::other_text(is_third && third == Membership::Other, "Syntetisk: fagnettverk");
    }
    Ok(())
}

fn fill_participation(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let ways = targets.quotas(&[
        (UserParticipation::EvaluationTalk, "user_involvement.evaluation_talks"),
        (UserParticipation::UserMeeting, "user_involvement.user_meetings"),
        (UserParticipation::SuggestionBox, "user_involvement.suggestion_box"),
        (UserParticipation::EvaluationForm, "user_involvement.evaluation_form"),
        (UserParticipation::BoardRepresentative, "user_involvement.board_representatives"),
        (UserParticipation::Other, "user_involvement.other"),
    ])?;
    let ways =
        tick(&ways, centres.len(), random).ok_or(SynthError::Impossible("user_participation"))?;
    for (centre, ways) in centres.iter_mut().zip(ways) {
        centre.user_participation = Answer::Given(ways);
        centre.user_participation_other_text =
            answers::other_text(ways.has(UserParticipation::Other), "Syntetisk: nettskjema");
    }
    Ok(())
}
