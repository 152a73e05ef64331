//! Teaching and information assignments.

use tallfest_base::{Answer, Integer, PerCode, Sample, Stated, inferred, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::{AssignmentPlace, TeachingTarget},
};

use super::ALL_CENTRES;
use crate::{Assignments, Base, Measure, Protection, Table, Worked};

/// Assignments by whom they were for.
pub static BY_TARGET: Table<Annual, Assignments> = Table {
    id: "smiso-teaching-assignments",
    title: text(
        "Undervisnings- og informasjonsoppdrag etter målgruppe",
        "Undervisnings- og informasjonsoppdrag etter målgruppe",
        "Teaching and information assignments by target group",
    ),
    valid: seen_about(2014),
    unit: Assignments,
    population: ALL_CENTRES,
    measure: Measure::sum_of_rows(&fields::TEACHING_ASSIGNMENTS),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |teaching_assignments| Annual { teaching_assignments, ..Sample::sample() };
            let schools = PerCode::of([
                (TeachingTarget::SchoolPrimary, Integer::whole(7)),
                (TeachingTarget::Kindergarten, Integer::whole(0)),
                (TeachingTarget::NotStated, Integer::whole(1)),
            ]);
            let none = Answer::Given(Stated::NotStated);
            vec![
                Sample::sample(),
                with(Answer::Given(Stated::Known(schools))),
                with(none),
                with(Answer::Absent),
            ]
        },
        cells: &[
            (&["school_primary"], 19),
            (&["school_upper_secondary"], 8),
            (&["kindergarten"], 2),
            (&["higher_education"], 3),
            (&["services"], 5),
            (&["not_stated"], 1),
        ],
    },
};

/// Assignments by where they took place.
pub static BY_PLACE: Table<Annual, Assignments> = Table {
    id: "smiso-assignments-place",
    title: text(
        "Undervisnings- og informasjonsoppdrag etter sted",
        "Undervisnings- og informasjonsoppdrag etter stad",
        "Teaching and information assignments by place",
    ),
    valid: inferred(2014),
    unit: Assignments,
    population: ALL_CENTRES,
    measure: Measure::sum_of_rows(&fields::ASSIGNMENTS_PLACE),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |assignments_place| Annual { assignments_place, ..Sample::sample() };
            let away = PerCode::of([(AssignmentPlace::AtOtherAgency, Integer::whole(5))]);
            vec![Sample::sample(), with(Answer::Given(Stated::Known(away))), with(Answer::Absent)]
        },
        cells: &[(&["own_centre"], 6), (&["at_other_agency"], 29)],
    },
};
