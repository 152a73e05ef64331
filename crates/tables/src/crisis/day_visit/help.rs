//! Help given to day users, as of their first visit: whether the first or any visit is meant, the source does not say.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::crisis::{
    day_visit::{DayVisit, fields},
    lists::DayAssistance,
};

use super::{REGISTERED, again, reserved, talk};
use crate::{Axis, Base, DayUsers, Measure, Protection, Table, Unanswered, Worked};

/// Day users by the help they were given.
pub static ASSISTANCE: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-user-assistance",
    title: text(
        "Dagbrukere etter bistand mottatt",
        "Dagbrukarar etter hjelp som vart gitt",
        "Day users by help given",
    ),
    valid: seen_about(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ASSISTANCE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |assistance| DayVisit { assistance, ..Sample::sample() };
            let one = DayAssistance::MapNeeds.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(DayAssistance::MapThreatsOwn.bit()))),
                with(Answer::Given(DayAssistance::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["map_needs"], 2), (&["map_threats_own"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
