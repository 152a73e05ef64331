//! Cooperation with RVTS and with other services.

use tallfest_base::{Answer, CodeList, CodeSet, PerCode};
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{Agency, CooperationForm, RvtsCooperation},
};

use super::{Several, yes_at};
use crate::{SynthError, deal::Dealer, targets::Targets};

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    fill_rvts(centres, targets, dealer)?;
    fill_agencies(centres, targets, dealer)?;
    let forums = targets.annual("cooperation.municipal_forums")?;
    yes_at(centres, forums, dealer, |centre| &mut centre.municipal_forum);
    Ok(())
}

fn fill_rvts(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let kinds = targets.quotas(&[
        (RvtsCooperation::Courses, "rvts.courses"),
        (RvtsCooperation::StaffSupervision, "rvts.staff_supervision"),
        (RvtsCooperation::OutreachSupervision, "rvts.outreach_supervision"),
        (RvtsCooperation::Other, "rvts.other"),
    ])?;
    let question = Several {
        subject: "rvts_cooperation",
        question: |centre: &mut Annual| &mut centre.rvts_cooperation,
        other: (
            RvtsCooperation::Other,
            |centre| &mut centre.rvts_cooperation_other_text,
            "Syntetisk: nettverksmøter",
        ),
    };
    question.fill(centres, &kinds, dealer)
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
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let mut forms: Vec<Forms> = vec![vec![]; centres.len()];
    for (agency, topic) in AGENCIES {
        let cooperate = dealer.choose(targets.annual(topic)?).into_iter().zip(dealer.each(0, 19));
        for (forms, (cooperates, chance)) in forms.iter_mut().zip(cooperate) {
            forms.push((agency, if cooperates { everyday(chance) } else { none() }));
        }
    }
    formalise(&mut forms, targets, dealer)?;
    for (centre, forms) in centres.iter_mut().zip(forms) {
        centre.cooperation_agencies = Answer::Given(PerCode::of(forms));
    }
    Ok(())
}

const fn none() -> CodeSet<CooperationForm> {
    CooperationForm::None.bit()
}

/// Individual cases are the most frequent form (S0); how frequent, of twenty, is our choice.
const fn everyday(chance: u64) -> CodeSet<CooperationForm> {
    let (cases, other) = (CooperationForm::IndividualCases.bit(), CooperationForm::OtherForm.bit());
    match chance {
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
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let few = targets.most("cooperation.rarely_formalised")?;
    let with_police = targets.annual("cooperation.fixed_contact_police")?;
    let formal = dealer.choose(few);
    let fixed = dealer.choose_among(with_police, &formal);
    // So that each of these centres has something formal.
    let others: Vec<_> = formal.iter().zip(&fixed).map(|(is, fixed)| *is && !fixed).collect();
    give(forms, &fixed, Agency::Police, CooperationForm::FixedContact);
    give(forms, &others, Agency::Nav, CooperationForm::WrittenAgreement);
    for agency in Agency::ALL {
        if *agency != Agency::Police {
            let fixed = dealer.choose_among(with_police / 2, &formal);
            give(forms, &fixed, *agency, CooperationForm::FixedContact);
        }
        let written = dealer.choose_among(1, &formal);
        give(forms, &written, *agency, CooperationForm::WrittenAgreement);
    }
    Ok(())
}

fn give(forms: &mut [Forms], chosen: &[bool], agency: Agency, form: CooperationForm) {
    for (forms, _) in forms.iter_mut().zip(chosen).filter(|(_, is_chosen)| **is_chosen) {
        add(forms, agency, form);
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
