//! Children: stays that are the first of the year. The count by the old method leaves the reserved out, which before 2021 were not
//! flagged.

use tallfest_base::{Answer, Asked, Condition, Integer, Sample, Stated, seen_about, text};
use tallfest_forms::{
    crisis::{
        child::{Child, ChildAge, fields},
        lists::CameWith,
    },
    lists::{Gender, YesNo, YesNoDk},
};

use super::{CHILDREN, REGISTERED, again, reserved};
use crate::{
    Axis, Band, Base, Children, Measure, Population, Protection, Table, Unanswered, Worked,
};

/// Children by gender.
pub static BY_GENDER: Table<Child, Children> = Table {
    id: "crisis-children-by-gender",
    title: text("Barn etter kjønn", "Barn etter kjønn", "Children by gender"),
    valid: seen_about(2014),
    unit: Children,
    population: CHILDREN,
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
                again(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Children by gender, as they were counted before 2021: only those who are registered.
pub static BY_GENDER_BY_THE_OLD_METHOD: Table<Child, Children> = Table {
    id: "crisis-children-by-gender-old-method",
    title: text(
        "Barn etter kjønn, etter metoden før 2021",
        "Barn etter kjønn, etter metoden før 2021",
        "Children by gender, by the method before 2021",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
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
                again(),
                reserved(),
            ]
        },
        cells: &[(&["female"], 1), (&["male"], 2), (&["-"], 1)],
    },
};

/// Children by age at arrival.
pub static BY_AGE: Table<Child, Children> = Table {
    id: "crisis-children-by-age",
    title: text("Barn etter alder", "Barn etter alder", "Children by age"),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::bands(&fields::AGE, AGES, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |age| Child { age, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(ChildAge::whole(number)));
            vec![
                with(of(0)),
                with(of(5)),
                with(of(6)),
                with(of(17)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["0_5"], 2), (&["6_12"], 1), (&["13_17"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Children by with whom they came.
pub static CAME_WITH: Table<Child, Children> = Table {
    id: "crisis-children-by-came-with",
    title: text(
        "Barn etter hvem de kom sammen med",
        "Barn etter kven dei kom saman med",
        "Children by with whom they came",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CAME_WITH, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |came_with| Child { came_with, ..Sample::sample() };
            vec![
                with(Answer::Given(CameWith::Mother)),
                with(Answer::Given(CameWith::Father)),
                with(Answer::Given(CameWith::Father)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["mother"], 1), (&["father"], 2), (&["-"], 1)],
    },
};

/// Children by whether they had stayed at a crisis centre before.
pub static EARLIER_STAYS: Table<Child, Children> = Table {
    id: "crisis-children-by-earlier-stays",
    title: text(
        "Barn etter tidligere opphold på krisesenter",
        "Barn etter tidlegare opphald på krisesenter",
        "Children by earlier stays at a crisis centre",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::EARLIER_RESIDENT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |earlier_resident| Child { earlier_resident, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Children who had stayed before by how many times.
pub static NUMBER_OF_EARLIER_STAYS: Table<Child, Children> = Table {
    id: "crisis-children-by-number-of-earlier-stays",
    title: text(
        "Barn som har vært beboere tidligere, etter antall opphold",
        "Barn som har vore bebuarar tidlegare, etter talet på opphald",
        "Children who had stayed before by the number of stays",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: Population {
        words: text(
            "Barn som har vært beboere på krisesenter tidligere",
            "Barn som har vore bebuarar på krisesenter tidlegare",
            "Children who had stayed at a crisis centre before",
        ),
        records: Asked::When(Condition::All(&STAYED_BEFORE)),
    },
    measure: Measure::Records,
    axes: &[Axis::bands(&fields::EARLIER_STAYS_N, TIMES, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |earlier_stays_n| Child {
                earlier_stays_n,
                earlier_resident: Answer::Given(YesNoDk::Yes),
                ..Sample::sample()
            };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(1)),
                with(of(1)),
                with(of(2)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                Child::sample(),
                again(),
            ]
        },
        cells: &[(&["one"], 2), (&["several"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

static AGES: &[Band] = &[
    Band { code: "0_5", label: text("0–5 år", "0–5 år", "0–5 years"), up_to: 5 },
    Band { code: "6_12", label: text("6–12 år", "6–12 år", "6–12 years"), up_to: 12 },
    Band {
        code: "13_17", label: text("13–17 år", "13–17 år", "13–17 years"), up_to: u64::MAX
    },
];

static STAYED_BEFORE: [Condition<Child>; 2] = [
    fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit()),
    fields::EARLIER_RESIDENT.is(YesNoDk::Yes.bit()),
];

static TIMES: &[Band] = &[
    Band { code: "none", label: text("ingen", "ingen", "none"), up_to: 0 },
    Band { code: "one", label: text("ett", "eitt", "one"), up_to: 1 },
    Band {
        code: "several",
        label: text("to eller flere", "to eller fleire", "two or more"),
        up_to: u64::MAX,
    },
];
