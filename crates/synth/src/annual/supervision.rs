//! Supervision of staff from outside.

use tallfest_base::Answer;
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::Annual,
        lists::{SupervisionFrequency, SupervisorType},
    },
};

use super::{Several, yes_at};
use crate::{SynthError, deal::Dealer, targets::Targets};

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let routines = targets.annual("supervision.routines")?;
    yes_at(centres, routines, dealer, |centre| &mut centre.supervision_routine);
    let frequencies = [
        (SupervisionFrequency::MoreThanMonthly, "supervision.more_than_monthly"),
        (SupervisionFrequency::Monthly, "supervision.monthly"),
        (SupervisionFrequency::LessThanMonthly, "supervision.less_than_monthly"),
    ];
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
        centres.iter().map(|centre| centre.supervision_routine.is(YesNo::Yes)).collect();
    let frequencies = targets.parts(routines, &frequencies)?;
    let frequencies = dealer
        .assign_among(&frequencies, &with_routine)
        .ok_or(SynthError::Impossible("supervision_frequency"))?;
    for (centre, frequency) in centres.iter_mut().zip(frequencies) {
        centre.supervision_frequency = frequency.map_or(Answer::Absent, Answer::Given);
    }
    let question = Several {
        subject: "supervisor_type",
        question: |centre: &mut Annual| &mut centre.supervisor_type,
        other: (
            SupervisorType::Other,
            |centre| &mut centre.supervisor_type_other_text,
            "Syntetisk: annen fagbakgrunn",
        ),
    };
    question.fill_among(centres, &supervisors, &with_routine, dealer)
}
