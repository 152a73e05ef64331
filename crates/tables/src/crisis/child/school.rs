//! Kindergarten and school, and whether the stay interrupted them.

use tallfest_base::{Answer, Asked, Condition, Sample, seen_about, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields},
        lists::InterruptionReason,
    },
    lists::YesNo,
};

use super::{REGISTERED, again, reserved};
use crate::{
    Axis, Base, ChildStays, Children, Measure, Population, Protection, Table, Unanswered, Worked,
};

/// Children by whether they go to kindergarten.
pub static IN_KINDERGARTEN: Table<Child, Children> = Table {
    id: "crisis-children-by-kindergarten",
    title: text(
        "Barn etter om de går i barnehage",
        "Barn etter om dei går i barnehage",
        "Children by whether they go to kindergarten",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::IN_KINDERGARTEN, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |in_kindergarten| Child { in_kindergarten, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Children by whether they go to school.
pub static IN_SCHOOL: Table<Child, Children> = Table {
    id: "crisis-children-by-school",
    title: text(
        "Barn etter om de går på skole",
        "Barn etter om dei går på skule",
        "Children by whether they go to school",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::IN_SCHOOL, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |in_school| Child { in_school, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Pupils by whether their schooling was interrupted, at the first stay.
pub static PUPILS_INTERRUPTED: Table<Child, Children> = Table {
    id: "crisis-children-by-school-interruption",
    title: text(
        "Elever etter avbrudd i skolegangen",
        "Elevar etter avbrot i skulegangen",
        "Pupils by interruption of school",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: Population {
        words: text("Barn som går på skole", "Barn som går på skule", "Children who go to school"),
        records: Asked::When(Condition::All(&PUPIL)),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::INTERRUPTION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |interruption| Child { interruption, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                at_home(),
                again(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Stays of pupils by whether their schooling was interrupted.
pub static STAYS_OF_PUPILS_INTERRUPTED: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-school-interruption",
    title: text(
        "Opphold for elever etter avbrudd i skolegangen",
        "Opphald for elevar etter avbrot i skulegangen",
        "Stays of pupils by interruption of school",
    ),
    valid: seen_about(2014),
    unit: ChildStays,
    population: Population {
        words: text(
            "Opphold for barn som går på skole",
            "Opphald for barn som går på skule",
            "Stays of children who go to school",
        ),
        records: Asked::When(fields::IN_SCHOOL.is(YesNo::Yes.bit())),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::INTERRUPTION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |interruption| Child { interruption, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                at_home(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Stays with an interruption by its reasons.
pub static REASONS: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-interruption-reason",
    title: text(
        "Opphold for barn med avbrudd i barnehage eller skole, etter årsak",
        "Opphald for barn med avbrot i barnehage eller skule, etter årsak",
        "Children's stays with an interruption of kindergarten or school by reason",
    ),
    valid: seen_about(2014),
    unit: ChildStays,
    population: Population {
        words: text(
            "Opphold for barn med avbrudd i barnehage eller skole",
            "Opphald for barn med avbrot i barnehage eller skule",
            "Stays of children with an interruption of kindergarten or school",
        ),
        records: Asked::When(fields::INTERRUPTION.is(YesNo::Yes.bit())),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::INTERRUPTION_REASON, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |interruption_reason| Child { interruption_reason, ..Sample::sample() };
            let one = InterruptionReason::Safety.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(InterruptionReason::Distance.bit()))),
                with(Answer::Given(InterruptionReason::NotStated.bit())),
                with(Answer::Absent),
                at_home(),
                reserved(),
            ]
        },
        cells: &[(&["safety"], 2), (&["distance"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// A child that does not go to school yet, which has nothing to interrupt.
fn at_home() -> Child {
    Child {
        in_school: Answer::Given(YesNo::No),
        interruption: Answer::Absent,
        interruption_reason: Answer::Absent,
        ..Sample::sample()
    }
}

static PUPIL: [Condition<Child>; 2] =
    [fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit()), fields::IN_SCHOOL.is(YesNo::Yes.bit())];
