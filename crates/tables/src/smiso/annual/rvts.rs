//! Cooperation with RVTS, the regional resource centres on violence, traumatic stress and suicide prevention.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::RvtsCooperation,
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Protection, Table, Unanswered, Worked};

/// Centres by how they cooperate with RVTS; a centre can do so in several ways.
pub static COOPERATION: Table<Annual, Centres> = Table {
    id: "smiso-rvts-cooperation",
    title: text(
        "Sentre etter samarbeid med RVTS",
        "Senter etter samarbeid med RVTS",
        "Centres by cooperation with RVTS",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::RVTS_COOPERATION, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |rvts_cooperation| Annual { rvts_cooperation, ..Sample::sample() };
            let courses = RvtsCooperation::Courses.bit();
            let both = courses.or(RvtsCooperation::StaffSupervision.bit());
            let none = RvtsCooperation::None.bit();
            vec![
                with(Answer::Given(courses)),
                with(Answer::Given(both)),
                with(Answer::Given(none)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["courses"], 2), (&["staff_supervision"], 1), (&["none"], 1), (&["-"], 1)],
    },
};
