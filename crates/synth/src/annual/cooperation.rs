//! Cooperation with RVTS and with other services.

use tallfest_base::{Answer, CodeList, CodeSet, PerCode};
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{Agency, CooperationForm, RvtsCooperation},
};

use super::yes_at;
use crate::{SynthError, answers, deal::tick, random::Random, targets::Targets};

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    fill_rvts(centres, targets, random)?;
    fill_agencies(centres, targets, random)?;
    let forums = targets.annual("cooperation.municipal_forums")?;
    yes_at(centres, forums, random, |centre| &mut centre.municipal_forum);
    Ok(())
}

fn fill_rvts(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let kinds = targets.quotas(&[
        (RvtsCooperation::Courses, "rvts.courses"),
        (RvtsCooperation::StaffSupervision, "rvts.staff_supervision"),
        (RvtsCooperation::OutreachSupervision, "rvts.outreach_supervision"),
        (RvtsCooperation::Other, "rvts.other"),
    ])?;
    let kinds =
        tick(&kinds, centres.len(), random).ok_or(SynthError::Impossible("rvts_cooperation"))?;
    for (centre, kinds) in centres.iter_mut().zip(kinds) {
        centre.rvts_cooperation = Answer::Given(kinds);
        centre.rvts_cooperation_other_text =
            answers::other_text(kinds.has(RvtsCooperation::Other), "Syntetisk: nettverksmøter");
    }
    Ok(())
}

/// The published numbers of centres that work with each service at all.
const AGENCIES: [(Agency, &str); 7] = [
    (Agency::Nav, "cooperation.nav"),
    (Agency::MentalHealth, "cooperation.mental_health"),
    (Agency::Police, "cooperation.police"),
    (Agency::ChildWelfare, "cooperation.child_welfare"),
    (Agency::FamilyCounselling, "cooperation.family_counselling"),
    (Agency::AssaultCentre, "cooperation.assault_reception"),
    (Agency::ChildrensHouse, "cooperation.childrens_house"),
];

/// The forms of a centre's cooperation with each service.
type Forms = Vec<(Agency, CodeSet<CooperationForm>)>;

fn fill_agencies(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let mut forms: Vec<Forms> = vec![vec![]; centres.len()];
    for (agency, topic) in AGENCIES {
        let cooperate = random.choose(targets.annual(topic)?, centres.len());
        for (forms, cooperates) in forms.iter_mut().zip(cooperate) {
            forms.push((agency, if cooperates { everyday(random) } else { none() }));
        }
    }
    formalise(&mut forms, targets, random)?;
    for (centre, forms) in centres.iter_mut().zip(forms) {
        centre.cooperation_agencies = Answer::Given(PerCode::of(forms));
    }
    Ok(())
}

const fn none() -> CodeSet<CooperationForm> {
    CooperationForm::None.bit()
}

/// Individual cases are the most frequent form (S0); how frequent is our choice.
fn everyday(random: &mut Random) -> CodeSet<CooperationForm> {
    let (cases, other) = (CooperationForm::IndividualCases.bit(), CooperationForm::OtherForm.bit());
    match random.below(20) {
        0 => other,
        1 | 2 => cases.or(other),
        _ => cases,
    }
}

/// Puts cooperation on paper or with a fixed person, at so few centres as a published word allows: at all of them
/// together, "few" centres. The police have a fixed contact most often (S0), the others half as often at most.
fn formalise(
    forms: &mut [Forms],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let few = targets.most("cooperation.rarely_formalised")?;
    let with_police = targets.annual("cooperation.fixed_contact_police")?;
    let formal = random.choose(few, forms.len());
    let mut formal: Vec<_> = forms.iter_mut().zip(formal).filter(|(_, is)| *is).collect();
    let fixed = random.choose(with_police, formal.len());
    for ((forms, _), with_police) in formal.iter_mut().zip(fixed) {
        if with_police {
            add(forms, Agency::Police, CooperationForm::FixedContact);
        } else {
            // So that each of these centres has something formal.
            add(forms, Agency::Nav, CooperationForm::WrittenAgreement);
        }
    }
    let all = formal.len();
    for agency in Agency::ALL {
        if *agency != Agency::Police {
            let fixed = random.choose(with_police / 2, all);
            give(&mut formal, &fixed, *agency, CooperationForm::FixedContact);
        }
        let written = random.choose(1, all);
        give(&mut formal, &written, *agency, CooperationForm::WrittenAgreement);
    }
    Ok(())
}

fn give(formal: &mut [(&mut Forms, bool)], chosen: &[bool], agency: Agency, form: CooperationForm) {
    for ((forms, _), is_chosen) in formal.iter_mut().zip(chosen) {
        if *is_chosen {
            add(forms, agency, form);
        }
    }
}

/// Adds a form to the cooperation with a service, if there is any.
fn add(forms: &mut Forms, agency: Agency, form: CooperationForm) {
    for (with, has) in forms {
        if *with == agency && *has != none() {
            *has = has.or(form.bit());
        }
    }
}
