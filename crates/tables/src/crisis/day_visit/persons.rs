//! Day users, and those who talk by telephone: two counts, which are never added, since both can be the same person. The count by
//! the old method leaves the reserved out, which before 2021 were not flagged.

use tallfest_base::{Answer, Sample, Stated, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        day_visit::{DayVisit, fields},
        resident::Years,
    },
    lists::Gender,
};

use super::{DAY_USERS, REGISTERED, TALK_USERS, again, reserved, talk};
use crate::{
    Axis, Band, Base, DayUsers, Measure, Protection, Table, TalkUsers, Unanswered, Worked,
};

/// Day users by gender.
pub static BY_GENDER: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-gender",
    title: text("Dagbrukere etter kjønn", "Dagbrukarar etter kjønn", "Day users by gender"),
    valid: seen_about(2014),
    unit: DayUsers,
    population: DAY_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| DayVisit { gender, ..Sample::sample() };
            vec![
                with(Answer::Given(Gender::Female)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Absent),
                again(),
                talk(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Day users by gender, as they were counted before 2021: only those who are registered.
pub static BY_GENDER_BY_THE_OLD_METHOD: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-gender-old-method",
    title: text(
        "Dagbrukere etter kjønn, etter metoden før 2021",
        "Dagbrukarar etter kjønn, etter metoden før 2021",
        "Day users by gender, by the method before 2021",
    ),
    valid: seen_about(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| DayVisit { gender, ..Sample::sample() };
            vec![
                with(Answer::Given(Gender::Female)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Those who talk by telephone by gender.
pub static TALK_USERS_BY_GENDER: Table<DayVisit, TalkUsers> = Table {
    id: "crisis-talk-users-by-gender",
    title: text(
        "Personer med enesamtaler på telefon etter kjønn",
        "Personar med einesamtalar på telefon etter kjønn",
        "Persons with one-to-one talks by telephone by gender",
    ),
    valid: inferred(2020),
    unit: TalkUsers,
    population: TALK_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender| DayVisit { gender, ..talk() };
            vec![
                with(Answer::Given(Gender::Female)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Given(Gender::Male)),
                with(Answer::Absent),
                DayVisit::sample(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Day users by age.
pub static BY_AGE: Table<DayVisit, DayUsers> = Table {
    id: "crisis-day-users-by-age",
    title: text("Dagbrukere etter alder", "Dagbrukarar etter alder", "Day users by age"),
    valid: inferred(2014),
    unit: DayUsers,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::bands(&fields::AGE, AGES, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age| DayVisit { age, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Years::whole(number)));
            vec![
                with(of(18)),
                with(of(29)),
                with(of(30)),
                with(of(61)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                again(),
                reserved(),
                talk(),
            ]
        },
        cells: &[
            (&["18_29"], 2),
            (&["30_39"], 1),
            (&["60_plus"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

/// Ages of adults, in completed years. Those under 18 have forms of their own; one who is sent as an adult is shown.
static AGES: &[Band] = &[
    Band {
        code: "under_18",
        label: text("under 18 år", "under 18 år", "under 18 years"),
        up_to: 17,
    },
    Band { code: "18_29", label: text("18–29 år", "18–29 år", "18–29 years"), up_to: 29 },
    Band { code: "30_39", label: text("30–39 år", "30–39 år", "30–39 years"), up_to: 39 },
    Band { code: "40_49", label: text("40–49 år", "40–49 år", "40–49 years"), up_to: 49 },
    Band { code: "50_59", label: text("50–59 år", "50–59 år", "50–59 years"), up_to: 59 },
    Band {
        code: "60_plus",
        label: text("60 år eller eldre", "60 år eller eldre", "60 years or older"),
        up_to: u64::MAX,
    },
];
