//! Supervision of staff from outside.

use tallfest_base::Answer;
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::Annual,
        lists::{SupervisionFrequency, SupervisorType},
    },
};

use super::yes_at;
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
    let routines = targets.annual("supervision.routines")?;
    yes_at(centres, routines, random, |centre| &mut centre.supervision_routine);
    let frequencies = targets.quotas(&[
        (SupervisionFrequency::MoreThanMonthly, "supervision.more_than_monthly"),
        (SupervisionFrequency::Monthly, "supervision.monthly"),
        (SupervisionFrequency::LessThanMonthly, "supervision.less_than_monthly"),
    ])?;
    let supervisors = targets.quotas(&[
        (SupervisorType::SupervisionCompetence, "supervision.provider_supervisor_competence"),
        (
            SupervisorType::PsychologistPsychiatrist,
            "supervision.provider_psychologist_psychiatrist",
        ),
        (SupervisorType::HealthSocial, "supervision.provider_health_social"),
        (SupervisorType::Other, "supervision.provider_other_competence"),
    ])?;
    let with_routine: Vec<_> =
        centres.iter_mut().filter(|centre| centre.supervision_routine.is(YesNo::Yes)).collect();
    let frequencies = assign(&frequencies, with_routine.len(), random)
        .ok_or(SynthError::Impossible("supervision_frequency"))?;
    let supervisors = tick(&supervisors, with_routine.len(), random)
        .ok_or(SynthError::Impossible("supervisor_type"))?;
    for ((centre, frequency), supervisors) in
        with_routine.into_iter().zip(frequencies).zip(supervisors)
    {
        centre.supervision_frequency = Answer::Given(frequency);
        centre.supervisor_type = Answer::Given(supervisors);
        let other = supervisors.has(SupervisorType::Other);
        centre.supervisor_type_other_text =
            answers::other_text(other, "Syntetisk: annen fagbakgrunn");
    }
    Ok(())
}
