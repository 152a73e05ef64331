//! Stays of children: all of them, reserved ones included.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields},
        lists::{DecidedBy, OfferFor, RegistrationStatus},
    },
    lists::{Gender, YesNo},
};

use super::ALL_STAYS;
use crate::{Axis, Base, ChildStays, Measure, Protection, Table, Unanswered, Worked};

/// Stays by gender.
pub static BY_GENDER: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-gender",
    title: text(
        "Opphold for barn etter kjønn",
        "Opphald for barn etter kjønn",
        "Children's stays by gender",
    ),
    valid: seen_about(2014),
    unit: ChildStays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| Child { gender, ..Sample::sample() };
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
pub static BY_OFFER: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-offer",
    title: text(
        "Opphold for barn etter hvem tilbudet er for",
        "Opphald for barn etter kven tilbodet er for",
        "Children's stays by whom the offer is for",
    ),
    valid: inferred(2014),
    unit: ChildStays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::OFFER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |offer| Child { offer, ..Sample::sample() };
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

/// Stays by whether they are registered, and by who decided on that.
pub static BY_STATUS_AND_DECIDED_BY: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-status-and-decided-by",
    title: text(
        "Opphold for barn etter registrering og hvem som har tatt stilling til den",
        "Opphald for barn etter registrering og kven som har teke stilling til henne",
        "Children's stays by registration and by who decided on it",
    ),
    valid: inferred(2014),
    unit: ChildStays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::REGISTRATION_STATUS, Unanswered::OwnClass),
        Axis::of(&fields::REGISTRATION_DECIDED_BY, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |status, registration_decided_by| Child {
                registration_status: Answer::Given(status),
                registration_decided_by,
                ..Sample::sample()
            };
            vec![
                with(RegistrationStatus::Registered, Answer::Given(DecidedBy::Caregiver)),
                with(RegistrationStatus::Registered, Answer::Given(DecidedBy::Caregiver)),
                with(RegistrationStatus::Reserved, Answer::Given(DecidedBy::Child)),
                with(RegistrationStatus::Reserved, Answer::Absent),
            ]
        },
        cells: &[
            (&["registered", "caregiver"], 2),
            (&["reserved", "child"], 1),
            (&["reserved", "-"], 1),
        ],
    },
};

/// Stays by whether they were the child's first of the year.
pub static BY_FIRST_THIS_YEAR: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-first-this-year",
    title: text(
        "Opphold for barn etter om de er barnets første i året",
        "Opphald for barn etter om dei er det første til barnet i året",
        "Children's stays by whether they are the child's first of the year",
    ),
    valid: seen_about(2014),
    unit: ChildStays,
    population: ALL_STAYS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FIRST_STAY_THIS_YEAR, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |first_stay_this_year| Child { first_stay_this_year, ..Sample::sample() };
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
