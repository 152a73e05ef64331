//! Whether the abuse was reported, and what became of it.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    lists::{YesNoDk},
    smiso::{
        lists::{CaseOutcome, Reported},
        user::{User, fields},
    },
};

use super::{ABUSED, REPORTED_CASES, refused, relative, reported};
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Abused users by whether the abuse was reported to the police.
pub static REPORTED: Table<User, Users> = Table {
    id: "smiso-abused-users-by-reported",
    title: text("Utsatte brukere etter om overgrepet er anmeldt", "Utsette brukarar etter om overgrepet er meldt til politiet", "Abused users by whether the abuse was reported to the police"),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::REPORTED, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |reported| User { reported, ..Sample::sample() };
            let twice = Answer::Given(Reported::No);
            vec![with(Answer::Given(Reported::All)), with(twice.clone()), with(twice), with(Answer::Absent), relative(), refused()]
        },
        cells: &[(&["all"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Users whose case was reported, by its outcome; cases can end in several ways.
pub static OUTCOME: Table<User, Users> = Table {
    id: "smiso-reported-cases-by-outcome",
    title: text("Brukere med anmeldt sak etter utfall", "Brukarar med meld sak etter utfall", "Users whose case was reported by its outcome"),
    valid: seen_about(2009),
    unit: Users,
    population: REPORTED_CASES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CASE_OUTCOME, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |case_outcome| User { case_outcome, ..reported() };
            let one = CaseOutcome::Dismissed.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(CaseOutcome::Convicted.bit()))),
                with(Answer::Given(CaseOutcome::NotStated.bit())),
                with(Answer::Absent),
                Sample::sample(),
                refused(),
            ]
        },
        cells: &[(&["dismissed"], 2), (&["convicted"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Abused users by whether they were in contact with support services at the time of the abuse.
pub static HELP_AT_THE_TIME: Table<User, Users> = Table {
    id: "smiso-abused-users-by-help-contact-at-time",
    title: text("Utsatte brukere etter kontakt med hjelpeapparatet rundt overgrepet", "Utsette brukarar etter kontakt med hjelpeapparatet rundt overgrepet", "Abused users by contact with support services around the abuse"),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::HELP_CONTACT_AT_TIME, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |help_contact_at_time| User { help_contact_at_time, ..Sample::sample() };
            let twice = Answer::Given(YesNoDk::No);
            vec![with(Answer::Given(YesNoDk::Yes)), with(twice.clone()), with(twice), with(Answer::Absent), relative(), refused()]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};
