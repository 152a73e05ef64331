//! What is asked once a centre: money, staff, volunteers, organisation.

use tallfest_base::Answer;
use tallfest_forms::crisis::{
    lists::{OrganisationForm, SpecialCompetence, StaffEducation, StaffTime},
    offer::Offer,
};

use crate::{
    SynthError, answers,
    deal::{Dealer, Hand, apportion, deal, share_out},
    questionnaire::yes_at,
    targets::{Targets, split},
};

/// The name that the published figures have for what is asked once a centre.
pub(crate) const FORM: &str = "annual_all";

/// The year of which most of this is published. The others have its proportions.
const BEST_KNOWN: u16 = 2020;

/// Employees of a centre, around the published mean of 12: our choice.
const EMPLOYEES: (u64, u64) = (6, 30);
/// The least and the most full-time equivalents per employee, in tenths, around the published 0.75: our choice.
const FTE: (u64, u64) = (5, 10);
/// What a full-time equivalent costs, in thousands of kroner: our choice, so that grants come near the 414 million of 2021.
const PER_FTE: (u64, u64) = (930, 1_060);
/// What a centre costs per inhabitant, in kroner: our choice, inside the 47 to 213 that were seen.
const PER_INHABITANT: (u64, u64) = (50, 200);
/// The most volunteers of a centre: our choice.
const VOLUNTEERS: u64 = 20;

/// The offers that are asked, one of each centre.
type Asked<'a> = [&'a mut Offer];

pub(super) fn fill(
    offers: &mut Asked<'_>,
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let employees = fill_staff(offers, targets, dealer)?;
    fill_education(offers, &employees, targets)?;
    fill_volunteers(offers, targets, dealer)?;
    fill_organisation(offers, targets, dealer)?;
    let competences = [
        (SpecialCompetence::MentalHealth, "staff.competence_mental_health"),
        (SpecialCompetence::SubstanceUse, "staff.competence_substance_use"),
        (SpecialCompetence::MenExposed, "staff.competence_men"),
        (SpecialCompetence::Other, "staff.competence_other"),
    ];
    let mut quotas = vec![];
    for (competence, topic) in competences {
        quotas.push((competence, targets.nearest(FORM, topic)?));
    }
    let ticked = dealer.tick_some(&quotas);
    let ticked = ticked.ok_or(SynthError::Impossible("staff_special_competence"))?;
    for (offer, ticked) in offers.iter_mut().zip(ticked) {
        offer.staff_special_competence =
            Answer::Given(ticked.unwrap_or(SpecialCompetence::None.bit()));
    }
    let for_children = targets.nearest(FORM, "staff.for_children")?;
    yes_at(offers, for_children, dealer, |offer| &mut offer.staff_child);
    Ok(())
}

/// Employees and full-time equivalents, and the money that follows them.
fn fill_staff(
    offers: &mut Asked<'_>,
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<Vec<u64>, SynthError> {
    let hand = |weight| Hand { weight, least: EMPLOYEES.0, most: EMPLOYEES.1 };
    let hands: Vec<_> = dealer.each(50, 140).into_iter().map(hand).collect();
    let employees = deal(targets.nearest(FORM, "staff.employees_total")?, &hands);
    let employees = employees.ok_or(SynthError::Impossible("staff_count"))?;
    let hand = |(employees, chance): (&u64, u64)| Hand {
        weight: employees * chance,
        least: employees * FTE.0,
        most: employees * FTE.1,
    };
    let hands: Vec<_> = employees.iter().zip(dealer.each(85, 115)).map(hand).collect();
    let fte = deal(targets.nearest(FORM, "staff.fte_total")?, &hands);
    let fte = fte.ok_or(SynthError::Impossible("staff_fte"))?;
    let full = targets.nearest(FORM, "staff.full_time")?;
    let part = employees.iter().sum::<u64>().checked_sub(full);
    let part = part.ok_or(SynthError::Impossible("staff_fulltime_parttime"))?;
    let times = share_out(&employees, &[full, part]);
    let prices = dealer.each(PER_FTE.0, PER_FTE.1);
    let per_inhabitant = dealer.each(PER_INHABITANT.0, PER_INHABITANT.1);
    let money = prices.into_iter().zip(per_inhabitant);
    for ((((offer, employees), fte), times), (price, per_inhabitant)) in
        offers.iter_mut().zip(&employees).zip(fte).zip(times).zip(money)
    {
        offer.staff_count = answers::number(*employees);
        offer.staff_fte = answers::number(fte);
        let rows = [StaffTime::FullTime, StaffTime::PartTime].into_iter().zip(times);
        offer.staff_fulltime_parttime = answers::rows(rows.chain([(StaffTime::NotStated, 0)]));
        // Tenths of a full-time equivalent, thousands of kroner: hundredths of a krone.
        offer.grant_total = answers::number(fte * price * 10_000);
        offer.cost_per_inhabitant = answers::number(per_inhabitant);
    }
    Ok(employees)
}

const EDUCATIONS: [(StaffEducation, &str); 4] = [
    (StaffEducation::Higher, "staff.education_higher"),
    (StaffEducation::UpperSecondary, "staff.education_upper_secondary"),
    (StaffEducation::Primary, "staff.education_primary"),
    (StaffEducation::Other, "staff.education_other"),
];

fn fill_education(
    offers: &mut Asked<'_>,
    employees: &[u64],
    targets: &Targets,
) -> Result<(), SynthError> {
    let then = targets.number_of(BEST_KNOWN, FORM, "staff.employees_total")?;
    let mut shares = vec![];
    for (_, topic) in EDUCATIONS {
        shares.push(targets.number_of(BEST_KNOWN, FORM, topic)?);
    }
    let counts = split(then, then, &shares).ok_or(SynthError::Impossible("staff_education"))?;
    let counts = apportion(employees.iter().sum(), &counts);
    for (offer, counts) in offers.iter_mut().zip(share_out(employees, &counts)) {
        let rows = EDUCATIONS.iter().map(|(education, _)| *education).zip(counts);
        offer.staff_education = answers::rows(rows.chain([(StaffEducation::NotStated, 0)]));
    }
    Ok(())
}

fn fill_volunteers(
    offers: &mut Asked<'_>,
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let impossible = || SynthError::Impossible("volunteers");
    let with = dealer.choose(targets.nearest(FORM, "volunteers.centres")?);
    let hand = |(with, weight): (&bool, u64)| Hand {
        weight,
        least: u64::from(*with),
        most: if *with { VOLUNTEERS } else { 0 },
    };
    let hands: Vec<_> = with.iter().zip(dealer.each(10, 100)).map(hand).collect();
    let volunteers = deal(targets.nearest(FORM, "volunteers.total")?, &hands);
    let volunteers = volunteers.ok_or_else(impossible)?;
    // A volunteer works at least a tenth of a full-time equivalent in all, and less than one.
    let hand = |(volunteers, with): (&u64, &bool)| Hand {
        weight: *volunteers,
        least: u64::from(*with),
        most: volunteers * 10,
    };
    let hands: Vec<_> = volunteers.iter().zip(&with).map(hand).collect();
    let fte = deal(targets.nearest(FORM, "volunteers.fte")?, &hands).ok_or_else(impossible)?;
    for ((offer, volunteers), fte) in offers.iter_mut().zip(volunteers).zip(fte) {
        offer.volunteers = answers::number(volunteers);
        offer.volunteer_fte = answers::number(fte);
    }
    Ok(())
}

fn fill_organisation(
    offers: &mut Asked<'_>,
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let forms = [
        (OrganisationForm::Municipal, "organisation.municipal"),
        (OrganisationForm::InterMunicipalCompany, "organisation.inter_municipal_company"),
        (OrganisationForm::Foundation, "organisation.foundation"),
        (OrganisationForm::Other, "organisation.other"),
    ];
    let mut weights = vec![];
    for (_, topic) in forms {
        weights.push(targets.number_of(BEST_KNOWN, FORM, topic)?);
    }
    let all = u64::try_from(offers.len()).unwrap_or(0);
    let parts = forms.map(|(form, _)| form).into_iter().zip(apportion(all, &weights));
    let parts: Vec<_> = parts.collect();
    let forms = dealer.assign(&parts).ok_or(SynthError::Impossible("organisation_form"))?;
    for (offer, form) in offers.iter_mut().zip(forms) {
        offer.organisation_form = form.map_or(Answer::Absent, Answer::Given);
        offer.organisation_form_other_text =
            answers::other_text(form == Some(OrganisationForm::Other), "Syntetisk: forening");
    }
    Ok(())
}
