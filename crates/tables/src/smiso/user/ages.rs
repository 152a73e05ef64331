//! Means of ages and years, from numbers alone: a band has no mean (C-28).

use tallfest_base::{Answer, Asked, Condition, Sample, Stated, inferred, seen_about, text};
use tallfest_forms::{
    lists::Gender,
    smiso::{
        lists::{AgeAtFirstAbuse, UserRole},
        user::{User, Years, fields},
    },
};

use super::{ABUSED, refused, relative};
use crate::{
    Axis, Base, Measure, Population, Protection, Table, Unanswered, Worked, YearsOfLife,
};

/// The ages of abused users by gender, and their mean. Those whose age was given as a band are in no mean.
pub static BY_GENDER: Table<User, YearsOfLife> = Table {
    id: "smiso-abused-users-age-by-gender",
    title: text("Alder for utsatte brukere etter kjønn", "Alder for utsette brukarar etter kjønn", "Age of abused users by gender"),
    valid: seen_about(2009),
    unit: YearsOfLife,
    population: ABUSED,
    measure: Measure::sum(&fields::AGE),
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender, age| User { gender: Answer::Given(gender), age, ..Sample::sample() };
            let of = |years| Answer::Given(Stated::Known(Years::whole(years)));
            vec![
                with(Gender::Female, of(30)),
                with(Gender::Female, of(37)),
                with(Gender::Male, of(40)),
                with(Gender::Male, Answer::Given(Stated::NotStated)),
                with(Gender::Male, Answer::Absent),
                relative(),
                refused(),
            ]
        },
        cells: &[(&["female"], 67), (&["male"], 40)],
    },
};

/// The years from abuse in childhood until it was told of, and their mean.
pub static UNTIL_TOLD: Table<User, YearsOfLife> = Table {
    id: "smiso-years-until-told",
    title: text("År fra overgrep i barndommen til brukeren fortalte om det", "År frå overgrep i barndommen til brukaren fortalde om det", "Years from abuse in childhood until the user told of it"),
    valid: inferred(2009),
    unit: YearsOfLife,
    population: Population {
        words: text(
            "Utsatte brukere som var under 18 år ved første overgrep",
            "Utsette brukarar som var under 18 år ved første overgrep",
            "Abused users who were under 18 at the first abuse",
        ),
        records: Asked::When(Condition::All(&IN_CHILDHOOD)),
    },
    measure: Measure::sum(&fields::YEARS_UNTIL_TOLD),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |years_until_told| User { years_until_told, ..Sample::sample() };
            let after = |years| Answer::Given(Stated::Known(Years::whole(years)));
            let adult = Answer::Given(AgeAtFirstAbuse::From18);
            vec![
                with(after(3)),
                with(after(20)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                User { age_first_abuse: adult, ..Sample::sample() },
                relative(),
                refused(),
            ]
        },
        cells: &[(&[], 23)],
    },
};

static IN_CHILDHOOD: [Condition<User>; 2] = [
    fields::USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit())),
    fields::AGE_FIRST_ABUSE.is(AgeAtFirstAbuse::Under7
        .bit()
        .or(AgeAtFirstAbuse::From7To13.bit())
        .or(AgeAtFirstAbuse::From14To17.bit())
        .or(AgeAtFirstAbuse::UpTo12.bit())
        .or(AgeAtFirstAbuse::From13To17.bit())),
];
