//! Help given to residents, as of their first stay: whether the first or any stay is meant, the source does not say.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::ResidentService,
        resident::{Resident, fields},
    },
    lists::YesNo,
};

use super::{REGISTERED, again, reserved};
use crate::{Axis, Base, Measure, Protection, Residents, Table, Unanswered, Worked};

/// Residents by whether there was an intake talk.
pub static INTAKE_TALK: Table<Resident, Residents> = Table {
    id: "crisis-resident-intake-talk",
    title: text(
        "Beboere etter inntakssamtale ved første opphold",
        "Bebuarar etter inntakssamtale ved første opphald",
        "Residents by intake talk at the first stay",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::INTAKE_TALK, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |intake_talk| Resident { intake_talk, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Residents by the help they were given.
pub static ASSISTANCE: Table<Resident, Residents> = Table {
    id: "crisis-resident-assistance",
    title: text(
        "Beboere etter bistand mottatt under oppholdet",
        "Bebuarar etter hjelp under opphaldet",
        "Residents by help given during the stay",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ASSISTANCE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |assistance| Resident { assistance, ..Sample::sample() };
            let one = ResidentService::MapNeeds.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ResidentService::FollowupPlanDuring.bit()))),
                with(Answer::Given(ResidentService::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[
            (&["map_needs"], 2),
            (&["followup_plan_during"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};
