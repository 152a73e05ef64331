//! Persons who visited: visits that are the user's first this year. A visit without the flag counts nobody, so that the
//! persons are at least as many.

use tallfest_base::{Answer, Asked, Sample, inferred, text};
use tallfest_forms::{
    lists::{AgeBand, Gender, UserGroup, YesNo},
    smiso::visit::{Visit, fields},
};

use crate::{Axis, Base, Measure, Persons, Population, Protection, Table, Unanswered, Worked};

const PERSONS: Population<Visit> = Population {
    words: text("Personer som har besøkt sentrene", "Personar som har besøkt sentra", "Persons who visited the centres"),
    records: Asked::When(fields::FIRST_VISIT_THIS_YEAR.is(YesNo::Yes.bit())),
};

/// A visit of which it is said, or not, whether it is the user's first this year.
fn again(first_visit_this_year: Answer<YesNo>) -> Visit {
    Visit { first_visit_this_year, ..Sample::sample() }
}

/// Persons who visited, by gender.
pub static BY_GENDER: Table<Visit, Persons> = Table {
    id: "smiso-visit-persons-by-gender",
    title: text("Personer som har besøkt sentrene, etter kjønn", "Personar som har besøkt sentra, etter kjønn", "Persons who visited the centres, by gender"),
    valid: inferred(2009),
    unit: Persons,
    population: PERSONS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| Visit { gender, ..Sample::sample() };
            let twice = Answer::Given(Gender::Male);
            vec![with(Answer::Given(Gender::Female)), with(twice.clone()), with(twice), with(Answer::Absent),
                again(Answer::Given(YesNo::No)),
                again(Answer::Absent)]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Persons who visited, by role; the role at the first visit.
pub static BY_USER_GROUP: Table<Visit, Persons> = Table {
    id: "smiso-visit-persons-by-user-group",
    title: text("Personer som har besøkt sentrene, etter utsatt eller pårørende", "Personar som har besøkt sentra, etter utsett eller pårørande", "Persons who visited the centres, by abused person or relative"),
    valid: inferred(2009),
    unit: Persons,
    population: PERSONS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::USER_GROUP, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |user_group| Visit { user_group, ..Sample::sample() };
            let twice = Answer::Given(UserGroup::Relative);
            vec![with(Answer::Given(UserGroup::Abused)), with(twice.clone()), with(twice), with(Answer::Absent),
                again(Answer::Given(YesNo::No)),
                again(Answer::Absent)]
        },
        cells: &[(&["abused"], 1), (&["relative_other"], 2), (&["-"], 1)],
    },
};

/// Persons who visited, by age at the first visit.
pub static BY_AGE_GROUP: Table<Visit, Persons> = Table {
    id: "smiso-visit-persons-by-age-group",
    title: text("Personer som har besøkt sentrene, etter aldersgruppe", "Personar som har besøkt sentra, etter aldersgruppe", "Persons who visited the centres, by age band"),
    valid: inferred(2009),
    unit: Persons,
    population: PERSONS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::AGE_GROUP, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age_group| Visit { age_group, ..Sample::sample() };
            let twice = Answer::Given(AgeBand::Under18);
            vec![with(Answer::Given(AgeBand::From30To39)), with(twice.clone()), with(twice), with(Answer::Absent),
                again(Answer::Given(YesNo::No)),
                again(Answer::Absent)]
        },
        cells: &[(&["30_39"], 1), (&["under_18"], 2), (&["-"], 1)],
    },
};
