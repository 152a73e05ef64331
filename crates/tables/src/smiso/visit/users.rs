//! Visits by what the user is.

use tallfest_base::{Answer, Sample, inferred, seen, seen_about, text};
use tallfest_forms::{
    lists::{AgeBand, Gender, UserGroup},
    smiso::visit::{Visit, fields},
};

use super::ALL_VISITS;
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Visits, Worked};

/// Visits by role.
pub static BY_USER_GROUP: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-user-group",
    title: text("Besøk etter utsatt eller pårørende", "Besøk etter utsett eller pårørande", "Visits by abused person or relative"),
    valid: seen(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::USER_GROUP, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |user_group| Visit { user_group, ..Sample::sample() };
            let twice = Answer::Given(UserGroup::Relative);
            vec![with(Answer::Given(UserGroup::Abused)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["abused"], 1), (&["relative_other"], 2), (&["-"], 1)],
    },
};

/// Visits by gender.
pub static BY_GENDER: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-gender",
    title: text("Besøk etter kjønn", "Besøk etter kjønn", "Visits by gender"),
    valid: seen_about(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| Visit { gender, ..Sample::sample() };
            let twice = Answer::Given(Gender::Male);
            vec![with(Answer::Given(Gender::Female)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Visits by age.
pub static BY_AGE_GROUP: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-age-group",
    title: text("Besøk etter aldersgruppe", "Besøk etter aldersgruppe", "Visits by age band"),
    valid: inferred(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::AGE_GROUP, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age_group| Visit { age_group, ..Sample::sample() };
            let twice = Answer::Given(AgeBand::From60);
            vec![with(Answer::Given(AgeBand::From18To23)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["18_23"], 1), (&["60_plus"], 2), (&["-"], 1)],
    },
};
