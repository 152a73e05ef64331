//! Stays: all of them, reserved ones included.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{LeftTo, OfferFor, RegistrationStatus, ResidentService},
        resident::{Resident, fields},
    },
    lists::{Gender, YesNo},
};

use super::{ALL_STAYS, REGISTERED_STAYS, reserved};
use crate::{Axis, Base, Measure, Protection, Stays, Table, Unanswered, Worked};

/// Stays by gender.
pub static BY_GENDER: Table<Resident, Stays> = Table {
    id: "crisis-stays-by-gender",
    title: text("Opphold etter kjønn", "Opphald etter kjønn", "Stays by gender"),
    valid: seen_about(2014),
    unit: Stays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| Resident { gender, ..Sample::sample() };
            vec![
                with(Answer::Given(Gender::Female)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Stays by the offer at which they were.
pub static BY_OFFER: Table<Resident, Stays> = Table {
    id: "crisis-stays-by-offer",
    title: text(
        "Opphold etter hvem tilbudet er for",
        "Opphald etter kven tilbodet er for",
        "Stays by whom the offer is for",
    ),
    valid: inferred(2014),
    unit: Stays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OFFER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |offer| Resident { offer, ..Sample::sample() };
            vec![
                with(Answer::Given(OfferFor::Women)),
                with(Answer::Given(OfferFor::Men)),
                with(Answer::Given(OfferFor::Men)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["women"], 1), (&["men"], 2), (&["-"], 1)],
    },
};

/// Stays by gender and by whether they are registered.
pub static BY_GENDER_AND_STATUS: Table<Resident, Stays> = Table {
    id: "crisis-stays-by-gender-and-status",
    title: text(
        "Opphold etter kjønn og om beboeren er registrert eller har reservert seg",
        "Opphald etter kjønn og om bebuaren er registrert eller har reservert seg",
        "Stays by gender and by whether the resident is registered or reserved",
    ),
    valid: seen_about(2014),
    unit: Stays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
        Axis::of(&fields::REGISTRATION_STATUS, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender, registration_status| Resident {
                gender: Answer::Given(gender),
                registration_status,
                ..Sample::sample()
            };
            vec![
                with(Gender::Female, Answer::Given(RegistrationStatus::Registered)),
                with(Gender::Female, Answer::Given(RegistrationStatus::Registered)),
                with(Gender::Male, Answer::Given(RegistrationStatus::Reserved)),
                with(Gender::Male, Answer::Absent),
            ]
        },
        cells: &[(&["female", "registered"], 2), (&["male", "reserved"], 1), (&["male", "-"], 1)],
    },
};

/// Stays by whether they were the resident's first of the year: yes counts residents, and what is unanswered says how far that count can be trusted.
pub static BY_FIRST_THIS_YEAR: Table<Resident, Stays> = Table {
    id: "crisis-stays-by-first-this-year",
    title: text(
        "Opphold etter om de er beboerens første i året",
        "Opphald etter om dei er det første til bebuaren i året",
        "Stays by whether they are the resident's first of the year",
    ),
    valid: seen_about(2014),
    unit: Stays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FIRST_STAY_THIS_YEAR, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |first_stay_this_year| Resident { first_stay_this_year, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Stays by where the resident went.
pub static BY_LEFT_TO: Table<Resident, Stays> = Table {
    id: "crisis-stays-by-left-to",
    title: text(
        "Opphold etter hvor beboeren dro",
        "Opphald etter kvar bebuaren drog",
        "Stays by where the resident went",
    ),
    valid: seen_about(2014),
    unit: Stays,
    population: REGISTERED_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::LEFT_TO, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |left_to| Resident { left_to, ..Sample::sample() };
            vec![
                with(Answer::Given(LeftTo::NewHome)),
                with(Answer::Given(LeftTo::BackToPerpetrator)),
                with(Answer::Given(LeftTo::BackToPerpetrator)),
                with(Answer::Absent),
                reserved(),
            ]
        },
        cells: &[(&["new_home"], 1), (&["back_to_perpetrator"], 2), (&["-"], 1)],
    },
};

/// Stays by the help that was given.
pub static BY_ASSISTANCE: Table<Resident, Stays> = Table {
    id: "crisis-stays-by-assistance",
    title: text(
        "Opphold etter bistand som ble gitt",
        "Opphald etter hjelp som vart gitt",
        "Stays by the help that was given",
    ),
    valid: seen_about(2014),
    unit: Stays,
    population: REGISTERED_STAYS,
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
