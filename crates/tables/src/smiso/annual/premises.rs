//! Premises, and their adaptation for disability.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::{Accessibility, Room},
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Protection, Table, Unanswered, Worked};

/// Centres by the kinds of rooms that they have.
pub static ROOMS: Table<Annual, Centres> = Table {
    id: "smiso-premises",
    title: text("Sentre etter lokaler", "Senter etter lokale", "Centres by premises"),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PREMISES, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |premises| Annual { premises, ..Sample::sample() };
            let office = Room::Office.bit();
            let both = office.or(Room::Kitchen.bit());
            vec![
                with(Answer::Given(office)),
                with(Answer::Given(both)),
                with(Answer::Given(Room::NotStated.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["office"], 2), (&["kitchen"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Centres by how they are adapted for disability.
pub static ACCESSIBILITY: Table<Annual, Centres> = Table {
    id: "smiso-accessibility",
    title: text(
        "Sentre etter tilrettelegging for funksjonsnedsettelse",
        "Senter etter tilrettelegging for funksjonsnedsetjing",
        "Centres by adaptation for disability",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ACCESSIBILITY, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |accessibility| Annual { accessibility, ..Sample::sample() };
            let step_free = Accessibility::StepFree.bit();
            let both = step_free.or(Accessibility::UniversalDesign.bit());
            vec![
                with(Answer::Given(step_free)),
                with(Answer::Given(both)),
                with(Answer::Given(Accessibility::None.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["universal_design"], 1), (&["step_free"], 2), (&["none"], 1), (&["-"], 1)],
    },
};
