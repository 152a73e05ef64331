//! Who the day users are.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        day_visit::{DayVisit, fields},
        lists::{ContactInitiator, Disability, MaritalStatus},
    },
    lists::YesNoDk,
};

use super::{REGISTERED, again, reserved, talk};
use crate::{Axis, Base, DayUsers, Measure, Protection, Table, Unanswered, Worked};

/// Day users by marital status.
pub static MARITAL_STATUS: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-marital-status",
    title: text(
        "Dagbrukere etter sivilstand",
        "Dagbrukarar etter sivilstand",
        "Day users by marital status",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::MARITAL_STATUS, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |marital_status| DayVisit { marital_status, ..Sample::sample() };
            vec![
                with(Answer::Given(MaritalStatus::Cohabiting)),
                with(Answer::Given(MaritalStatus::LivingAlone)),
                with(Answer::Given(MaritalStatus::LivingAlone)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["cohabiting"], 1), (&["living_alone"], 2), (&["-"], 1)],
    },
};

/// Day users by immigrant background.
pub static IMMIGRANT: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-immigrant-background",
    title: text(
        "Dagbrukere etter innvandrerbakgrunn",
        "Dagbrukarar etter innvandrarbakgrunn",
        "Day users by immigrant background",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::IMMIGRANT_BACKGROUND, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |immigrant_background| DayVisit { immigrant_background, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Day users by disability.
pub static DISABILITY: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-disability",
    title: text(
        "Dagbrukere etter funksjonsnedsettelse",
        "Dagbrukarar etter funksjonsnedsetjing",
        "Day users by disability",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::DISABILITY, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |disability| DayVisit { disability, ..Sample::sample() };
            let one = Disability::Physical.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(Disability::Mental.bit()))),
                with(Answer::Given(Disability::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["physical"], 2), (&["mental"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Day users by earlier contact with a crisis centre.
pub static EARLIER_CONTACT: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-earlier-contact",
    title: text(
        "Dagbrukere etter tidligere kontakt med krisesenter",
        "Dagbrukarar etter tidlegare kontakt med krisesenter",
        "Day users by earlier contact with a crisis centre",
    ),
    valid: seen_about(2021),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::EARLIER_CONTACT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |earlier_contact| DayVisit { earlier_contact, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Day users by whether they had stayed before.
pub static EARLIER_RESIDENT: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-earlier-stay",
    title: text(
        "Dagbrukere etter tidligere opphold",
        "Dagbrukarar etter tidlegare opphald",
        "Day users by earlier stay",
    ),
    valid: seen_about(2021),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::EARLIER_RESIDENT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |earlier_resident| DayVisit { earlier_resident, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Day users by who took the initiative.
pub static INITIATOR: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-initiator",
    title: text(
        "Dagbrukere etter hvem som tok initiativ til kontakten",
        "Dagbrukarar etter kven som tok initiativ til kontakten",
        "Day users by who took the initiative to the contact",
    ),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::WHO_INITIATED_CONTACT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |who_initiated_contact| DayVisit { who_initiated_contact, ..Sample::sample() };
            vec![
                with(Answer::Given(ContactInitiator::ThePerson)),
                with(Answer::Given(ContactInitiator::Police)),
                with(Answer::Given(ContactInitiator::Police)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["self"], 1), (&["police"], 2), (&["-"], 1)],
    },
};
