//! Form of organisation, membership, and how users take part.

use tallfest_base::Answer;
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{Membership, OrganisationForm, UserParticipation},
};

use super::Several;
use crate::{SynthError, answers, deal::Dealer, targets::Targets};

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    fill_form(centres, targets, dealer)?;
    fill_membership(centres, targets, dealer)?;
    fill_participation(centres, targets, dealer)
}

fn fill_form(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let forms = [
        (OrganisationForm::Foundation, "organisation.foundation"),
        (OrganisationForm::InterMunicipalCompany, "organisation.intermunicipal_company"),
        (OrganisationForm::VoluntaryOrganisation, "organisation.voluntary"),
        (OrganisationForm::Other, "organisation.other"),
    ];
    let forms = dealer.assign(&targets.parts(targets.centres()?, &forms)?);
    let forms = forms.ok_or(SynthError::Impossible("organisation_form"))?;
    for (centre, form) in centres.iter_mut().zip(forms) {
        centre.organisation_form = form.map_or(Answer::Absent, Answer::Given);
        centre.organisation_form_other_text =
            answers::other_text(form == Some(OrganisationForm::Other), "Syntetisk: forening");
    }
    Ok(())
}

/// The published "other organisations" are centres with any membership but that of Nok., so that those in both groups
/// follow: 16 and 9 of 21 members are 4 in both. Which others they are, beside the published Virke, is our choice.
fn fill_membership(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let impossible = SynthError::Impossible("membership");
    let members = targets.annual("membership.any")?;
    let (nok, other) = (targets.annual("membership.nok")?, targets.annual("membership.other")?);
    let virke = targets.annual("membership.virke")?;
    let Some(both) = (nok + other).checked_sub(members) else { return Err(impossible) };
    let Some(nok_only) = nok.checked_sub(both) else { return Err(impossible) };
    let order = dealer.order();
    let (thirds, kinds) = (dealer.each(0, 99), dealer.each(0, 1));
    // In this order: in Nok. only, in both, in others only, in none. Virke runs from the first in both.
    for (number, place) in (0..).zip(order) {
        let drawn = thirds.get(place).zip(kinds.get(place));
        let (Some(centre), Some((chance, kind))) = (centres.get_mut(place), drawn) else {
            continue;
        };
        let is_nok = number < nok;
        let is_other = number >= nok_only && number < members;
        let is_virke = is_other && number - nok_only < virke;
        let is_third = is_other && (!is_virke || *chance < 20);
        let third = if *kind == 0 { Membership::Samfunnsbedriftene } else { Membership::Other };
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
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let ways = targets.quotas(&[
        (UserParticipation::EvaluationTalk, "user_involvement.evaluation_talks"),
        (UserParticipation::UserMeeting, "user_involvement.user_meetings"),
        (UserParticipation::SuggestionBox, "user_involvement.suggestion_box"),
        (UserParticipation::EvaluationForm, "user_involvement.evaluation_form"),
        (UserParticipation::BoardRepresentative, "user_involvement.board_representatives"),
        (UserParticipation::Other, "user_involvement.other"),
    ])?;
    let question = Several {
        subject: "user_participation",
        question: |centre: &mut Annual| &mut centre.user_participation,
        other: (
            UserParticipation::Other,
            |centre| &mut centre.user_participation_other_text,
            "Syntetisk: nettskjema",
        ),
    };
    question.fill(centres, &ways, dealer)
}
