//! Nights: all of them, those of reserved stays included, and their mean. All nights by all stays is the mean that is published;
//! a stay that New Year cuts is in it twice and short, so that the mean of the stays that have ended stands beside it.

use tallfest_base::{Answer, AnyField, Integer, Sample, Stated, date, inferred, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields},
        content::Reservable,
    },
    lists::Gender,
};

use super::ALL_STAYS;
use crate::{
    Axis, Base, Derived, Measure, Nights, NightsOfEnded, Protection, Table, Unanswered, Worked,
    crisis::nights,
};

/// The nights of a stay in the registration year.
pub static IN_THE_YEAR: Derived<Child> =
    nights::in_the_year("child_nights_in_the_year", FROM, |checked, year| {
        nights::nights_in_year(Child::kept(checked).stay, year)
    });

/// All nights of a stay that ended in the registration year.
pub static OF_ENDED: Derived<Child> =
    nights::of_ended("child_nights_of_ended", FROM, |checked, year| {
        nights::nights_if_ended(Child::kept(checked).stay, year)
    });

static FROM: &[&AnyField<Child>] =
    &[fields::ARRIVAL.any(), fields::DEPARTURE.any(), fields::NIGHTS.any()];

/// Nights in the year, and their mean per stay.
pub static NIGHTS: Table<Child, Nights> = Table {
    id: "crisis-child-nights",
    title: text(
        "Overnattingsdøgn for barn i året",
        "Overnattingsdøgn for barn i året",
        "Nights of children in the year",
    ),
    valid: inferred(2014),
    unit: Nights,
    population: ALL_STAYS,
    measure: Measure::Derived(&IN_THE_YEAR),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked { records: stays, cells: &[(&[], 14)] },
};

/// Nights in the year by gender.
pub static BY_GENDER: Table<Child, Nights> = Table {
    id: "crisis-child-nights-by-gender",
    title: text(
        "Overnattingsdøgn for barn i året etter kjønn",
        "Overnattingsdøgn for barn i året etter kjønn",
        "Nights of children in the year by gender",
    ),
    valid: inferred(2014),
    unit: Nights,
    population: ALL_STAYS,
    measure: Measure::Derived(&IN_THE_YEAR),
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked { records: stays, cells: &[(&["female"], 5), (&["male"], 9)] },
};

/// Nights of the stays that ended in the year, and their mean.
pub static OF_ENDED_STAYS: Table<Child, NightsOfEnded> = Table {
    id: "crisis-child-nights-of-ended-stays",
    title: text(
        "Overnattingsdøgn i opphold for barn som ble avsluttet i året",
        "Overnattingsdøgn i opphald for barn som vart avslutta i året",
        "Nights of stays of children that ended in the year",
    ),
    valid: inferred(2014),
    unit: NightsOfEnded,
    population: ALL_STAYS,
    measure: Measure::Derived(&OF_ENDED),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked { records: stays, cells: &[(&[], 8)] },
};

/// Nights of the stays that ended in the year by gender.
pub static OF_ENDED_STAYS_BY_GENDER: Table<Child, NightsOfEnded> = Table {
    id: "crisis-child-nights-of-ended-stays-by-gender",
    title: text(
        "Overnattingsdøgn i opphold for barn som ble avsluttet i året, etter kjønn",
        "Overnattingsdøgn i opphald for barn som vart avslutta i året, etter kjønn",
        "Nights of stays of children that ended in the year, by gender",
    ),
    valid: inferred(2014),
    unit: NightsOfEnded,
    population: ALL_STAYS,
    measure: Measure::Derived(&OF_ENDED),
    axes: &[Axis::of(&fields::GENDER, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked { records: stays, cells: &[(&["female"], 8)] },
};

/// Three nights in the year; two after New Year's Eve of five; an open one from the thirtieth of December; one with its
/// nights alone, reserved; one of which nothing is said.
fn stays() -> Vec<Child> {
    let with = |gender, arrival, departure| Child {
        gender: Answer::Given(gender),
        arrival,
        departure,
        ..Sample::sample()
    };
    let of = Answer::Given;
    let seven = Answer::Given(Stated::Known(Integer::whole(7)));
    vec![
        with(Gender::Female, of(date(2020, 3, 2)), of(date(2020, 3, 5))),
        with(Gender::Female, of(date(2019, 12, 29)), of(date(2020, 1, 3))),
        with(Gender::Male, of(date(2020, 12, 30)), Answer::Absent),
        Child {
            nights: seven,
            ..with(Gender::Male, Answer::Absent, Answer::Absent).reserved(2020)
        },
        with(Gender::Male, Answer::Absent, Answer::Absent),
    ]
}
