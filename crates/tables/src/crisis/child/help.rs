//! Help given to children. The welcome talk is of the child, at the first stay; all other help is of each stay.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields},
        lists::{ChildAgency, ChildService},
    },
    lists::{YesNo, YesNoDk},
};

use super::{REGISTERED, REGISTERED_STAYS, again, reserved};
use crate::{Axis, Base, ChildStays, Children, Measure, Protection, Table, Unanswered, Worked};

/// Children by whether there was a welcome talk.
pub static WELCOME_TALK: Table<Child, Children> = Table {
    id: "crisis-child-welcome-talk",
    title: text(
        "Barn etter velkomstsamtale ved første opphold",
        "Barn etter velkomstsamtale ved første opphald",
        "Children by welcome talk at the first stay",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::WELCOME_TALK, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |welcome_talk| Child { welcome_talk, ..Sample::sample() };
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

/// Stays by the help that was given.
pub static ASSISTANCE: Table<Child, ChildStays> = Table {
    id: "crisis-child-stay-assistance",
    title: text(
        "Opphold for barn etter bistand mottatt",
        "Opphald for barn etter hjelp som vart gitt",
        "Children's stays by help given",
    ),
    valid: seen_about(2014),
    unit: ChildStays,
    population: REGISTERED_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ASSISTANCE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |assistance| Child { assistance, ..Sample::sample() };
            let one = ChildService::MapNeeds.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ChildService::FollowupPlanDuring.bit()))),
                with(Answer::Given(ChildService::NotStated.bit())),
                with(Answer::Absent),
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

/// Stays by contact with the child welfare service.
pub static CHILD_WELFARE: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-child-welfare-contact",
    title: text(
        "Opphold for barn etter kontakt med barnevernstjenesten",
        "Opphald for barn etter kontakt med barnevernstenesta",
        "Children's stays by contact with the child welfare service",
    ),
    valid: seen_about(2014),
    unit: ChildStays,
    population: REGISTERED_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CHILD_WELFARE_CONTACT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |child_welfare_contact| Child { child_welfare_contact, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Stays by contact with other services.
pub static OTHER_AGENCIES: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-other-agency-contact",
    title: text(
        "Opphold for barn etter kontakt med andre instanser",
        "Opphald for barn etter kontakt med andre instansar",
        "Children's stays by contact with other services",
    ),
    valid: inferred(2014),
    unit: ChildStays,
    population: REGISTERED_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OTHER_AGENCY_CONTACT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |other_agency_contact| Child { other_agency_contact, ..Sample::sample() };
            let one = ChildAgency::Police.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ChildAgency::Nav.bit()))),
                with(Answer::Given(ChildAgency::NotStated.bit())),
                with(Answer::Absent),
                reserved(),
            ]
        },
        cells: &[(&["police"], 2), (&["nav"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
