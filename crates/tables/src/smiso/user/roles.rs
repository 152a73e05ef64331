//! Users by role, gender and age.

use tallfest_base::{Answer, Sample, Stated, seen_about, text};
use tallfest_forms::{
    lists::{AgeBand, Gender},
    smiso::{
        lists::{NewUser, UserRole},
        user::{User, Years, fields},
    },
};

use super::{ABUSED, CONSENTED, RELATIVES, crossed, refused, relative};
use crate::{Axis, Banded, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Users by role. Since 2019, those who are both are a role of their own, so that the shares add up (`domain.md` 3.4).
pub static BY_ROLE: Table<User, Users> = Table {
    id: "smiso-users-by-role",
    title: text(
        "Brukere etter utsatt, pårørende eller begge",
        "Brukarar etter utsett, pårørande eller begge",
        "Users by abused person, relative or both",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::USER_ROLE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |user_role| User { user_role, ..Sample::sample() };
            let twice = Answer::Given(UserRole::Relative);
            vec![
                with(Answer::Given(UserRole::Abused)),
                with(twice.clone()),
                with(twice),
                with(Answer::Absent),
                refused(),
            ]
        },
        cells: &[(&["abused"], 1), (&["relative_other"], 2), (&["-"], 1)],
    },
};

/// Users by gender.
pub static BY_GENDER: Table<User, Users> = Table {
    id: "smiso-users-by-gender",
    title: text("Brukere etter kjønn", "Brukarar etter kjønn", "Users by gender"),
    valid: seen_about(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| User { gender, ..Sample::sample() };
            let twice = Answer::Given(Gender::Male);
            vec![
                with(Answer::Given(Gender::Female)),
                with(twice.clone()),
                with(twice),
                with(Answer::Absent),
                refused(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Users by role and gender; the roles apart.
pub static BY_ROLE_AND_GENDER: Table<User, Users> = Table {
    id: "smiso-users-by-role-and-gender",
    title: text(
        "Brukere etter rolle og kjønn",
        "Brukarar etter rolle og kjønn",
        "Users by role and gender",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::USER_ROLE, Unanswered::OwnClass),
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |user_role, gender| User { user_role, gender, ..Sample::sample() };
            let roles = [UserRole::Abused, UserRole::Relative];
            let mut records = crossed(with, roles, [Gender::Female, Gender::Male]);
            records.push(refused());
            records
        },
        cells: &[
            (&["abused", "female"], 1),
            (&["abused", "male"], 1),
            (&["abused", "-"], 1),
            (&["relative_other", "female"], 1),
            (&["relative_other", "male"], 2),
            (&["-", "female"], 1),
        ],
    },
};

/// Abused users by gender, those who are also relatives included.
pub static ABUSED_BY_GENDER: Table<User, Users> = Table {
    id: "smiso-abused-users-by-gender",
    title: text(
        "Utsatte brukere etter kjønn",
        "Utsette brukarar etter kjønn",
        "Abused users by gender",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| User { gender, ..Sample::sample() };
            let twice = Answer::Given(Gender::Male);
            vec![
                with(Answer::Given(Gender::Female)),
                with(twice.clone()),
                with(twice),
                with(Answer::Absent),
                relative(),
                refused(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Relatives by gender, those who are also abused included.
pub static RELATIVES_BY_GENDER: Table<User, Users> = Table {
    id: "smiso-relative-users-by-gender",
    title: text(
        "Pårørende brukere etter kjønn",
        "Pårørande brukarar etter kjønn",
        "Relatives by gender",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: RELATIVES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| User { gender, ..relative() };
            let twice = Answer::Given(Gender::Male);
            vec![
                with(Answer::Given(Gender::Female)),
                with(twice.clone()),
                with(twice),
                with(Answer::Absent),
                Sample::sample(),
                refused(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

impl Banded for AgeBand {
    fn band(age: Option<u64>) -> Self {
        age.and_then(Self::of).unwrap_or(Self::NotStated)
    }
}

/// Users by age band, from their age or from the band: one of the two is enough (`domain.md` 1.3).
pub static BY_AGE_GROUP: Table<User, Users> = Table {
    id: "smiso-users-by-age-group",
    title: text("Brukere etter aldersgruppe", "Brukarar etter aldersgruppe", "Users by age band"),
    valid: seen_about(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::number_or_band(&fields::AGE, &fields::AGE_GROUP, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age, age_group| User { age, age_group, ..Sample::sample() };
            let of = |years| Answer::Given(Stated::Known(Years::whole(years)));
            let band = |band| Answer::Given(band);
            vec![
                with(Answer::Absent, band(AgeBand::From18To23)),
                with(of(17), Answer::Absent),
                with(of(18), Answer::Absent),
                with(of(60), Answer::Absent),
                with(of(120), band(AgeBand::From60)),
                // The number is exact.
                with(of(23), band(AgeBand::From24To29)),
                with(of(30), band(AgeBand::NotStated)),
                with(Answer::Given(Stated::NotStated), band(AgeBand::From40To49)),
                with(Answer::Given(Stated::NotStated), Answer::Absent),
                with(Answer::Absent, band(AgeBand::NotStated)),
                with(Answer::Absent, Answer::Absent),
                refused(),
            ]
        },
        cells: &[
            (&["under_18"], 1),
            (&["18_23"], 3),
            (&["30_39"], 1),
            (&["40_49"], 1),
            (&["60_plus"], 2),
            (&["not_stated"], 2),
            (&["-"], 1),
        ],
    },
};

/// Users by role and whether they are new this year.
pub static BY_ROLE_AND_NEW_USER: Table<User, Users> = Table {
    id: "smiso-users-by-role-and-new-user",
    title: text(
        "Brukere etter rolle og om de er nye i år",
        "Brukarar etter rolle og om dei er nye i år",
        "Users by role and whether they are new this year",
    ),
    valid: seen_about(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::USER_ROLE, Unanswered::OwnClass),
        Axis::of(&fields::NEW_USER, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |user_role, new_user| User { user_role, new_user, ..Sample::sample() };
            let roles = [UserRole::Abused, UserRole::Relative];
            let mut records = crossed(with, roles, [NewUser::New, NewUser::Earlier]);
            records.push(refused());
            records
        },
        cells: &[
            (&["abused", "new"], 1),
            (&["abused", "earlier"], 1),
            (&["abused", "-"], 1),
            (&["relative_other", "new"], 1),
            (&["relative_other", "earlier"], 2),
            (&["-", "new"], 1),
        ],
    },
};
