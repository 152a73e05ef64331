//! External supervision of the staff.

use tallfest_base::{Answer, Asked, Sample, seen_about, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::{Annual, fields},
        lists::{SupervisionFrequency, SupervisorType},
    },
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Population, Protection, Table, Unanswered, Worked};

/// Centres that were asked how they supervise.
const WITH_ROUTINE: Population<Annual> = Population {
    words: text(
        "Sentre med rutiner for ekstern veiledning",
        "Senter med rutinar for ekstern rettleiing",
        "Centres with routines for external supervision",
    ),
    records: Asked::When(fields::SUPERVISION_ROUTINE.is(YesNo::Yes.bit())),
};

/// A centre without a routine, which is not asked on.
fn without_routine() -> Annual {
    Annual {
        supervision_routine: Answer::Given(YesNo::No),
        supervision_frequency: Answer::Absent,
        supervisor_type: Answer::Absent,
        ..Sample::sample()
    }
}

/// Centres by whether they have a routine for external supervision.
pub static ROUTINE: Table<Annual, Centres> = Table {
    id: "smiso-supervision-routine",
    title: text(
        "Sentre etter om de har rutiner for ekstern veiledning av ansatte",
        "Senter etter om dei har rutinar for ekstern rettleiing av tilsette",
        "Centres by whether they have routines for external supervision of employees",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::SUPERVISION_ROUTINE, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |supervision_routine| Annual { supervision_routine, ..without_routine() };
            vec![
                Sample::sample(),
                Sample::sample(),
                without_routine(),
                with(Answer::Given(YesNo::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Centres with a routine by how often there is external supervision.
pub static FREQUENCY: Table<Annual, Centres> = Table {
    id: "smiso-supervision-frequency",
    title: text(
        "Sentre etter hyppighet av ekstern veiledning",
        "Senter etter kor ofte det er ekstern rettleiing",
        "Centres by frequency of external supervision",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: WITH_ROUTINE,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::SUPERVISION_FREQUENCY, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |supervision_frequency| Annual { supervision_frequency, ..Sample::sample() };
            let less = Answer::Given(SupervisionFrequency::LessThanMonthly);
            vec![
                Sample::sample(),
                with(less.clone()),
                with(less),
                with(Answer::Absent),
                without_routine(),
            ]
        },
        cells: &[(&["monthly"], 1), (&["less_than_monthly"], 2), (&["-"], 1)],
    },
};

/// Centres with a routine by who supervises; a centre can have several.
pub static SUPERVISORS: Table<Annual, Centres> = Table {
    id: "smiso-supervisor-type",
    title: text(
        "Sentre etter hvem som veileder",
        "Senter etter kven som rettleier",
        "Centres by who supervises",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: WITH_ROUTINE,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::SUPERVISOR_TYPE, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |supervisor_type| Annual { supervisor_type, ..Sample::sample() };
            let trained = SupervisorType::SupervisionCompetence.bit();
            let both = trained.or(SupervisorType::PsychologistPsychiatrist.bit());
            vec![
                with(Answer::Given(trained)),
                with(Answer::Given(both)),
                with(Answer::Absent),
                without_routine(),
            ]
        },
        cells: &[
            (&["supervision_competence"], 2),
            (&["psychologist_psychiatrist"], 1),
            (&["-"], 1),
        ],
    },
};
