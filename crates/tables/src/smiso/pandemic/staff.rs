//! Employees during the pandemic. That a centre has had employees laid off is a fact about the centre.

use tallfest_base::{Answer, Sample, seen, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        lists::StaffMeasure,
        pandemic::{Pandemic, fields},
    },
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Protection, Table, Unanswered, Worked};

/// Centres by whether they have had employees in quarantine.
pub static QUARANTINE: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-staff-quarantine",
    title: text("Sentre etter om de har hatt ansatte i karantene", "Senter etter om dei har hatt tilsette i karantene", "Centres by whether they have had employees in quarantine"),
    valid: seen(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_STAFF_QUARANTINE, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_staff_quarantine| Pandemic { covid_staff_quarantine, ..Sample::sample() };
            let twice = Answer::Given(YesNo::No);
            vec![with(Answer::Given(YesNo::Yes)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Centres by whether they have had employees laid off.
pub static LAID_OFF: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-staff-laid-off",
    title: text("Sentre etter om de har hatt permitterte ansatte", "Senter etter om dei har hatt permitterte tilsette", "Centres by whether they have had employees laid off"),
    valid: seen(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_STAFF_LAID_OFF, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_staff_laid_off| Pandemic { covid_staff_laid_off, ..Sample::sample() };
            let twice = Answer::Given(YesNo::No);
            vec![with(Answer::Given(YesNo::Yes)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Centres by infection control for employees; a centre can have several measures.
pub static MEASURES: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-staff-measures",
    title: text("Sentre etter smitteverntiltak for ansatte", "Senter etter smitteverntiltak for tilsette", "Centres by infection control for employees"),
    valid: seen(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_STAFF_MEASURES, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_staff_measures| Pandemic { covid_staff_measures, ..Sample::sample() };
            let one = StaffMeasure::Hygiene.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(StaffMeasure::HomeOffice.bit()))),
                with(Answer::Given(StaffMeasure::None.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["hygiene"], 2), (&["home_office"], 1), (&["none"], 1), (&["-"], 1)],
    },
};
