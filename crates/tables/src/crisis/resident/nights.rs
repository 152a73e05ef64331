//! Nights: all of them, those of reserved stays included, and their mean. All nights by all stays is the mean that is published;
//! a stay that New Year cuts is in it twice and short, so that the mean of the stays that have ended stands beside it.

use tallfest_base::{Answer, AnyField, Integer, Sample, Stated, date, inferred, text};
use tallfest_forms::{
    crisis::{
        content::Reservable,
        resident::{Resident, fields},
    },
    lists::Gender,
};

use super::ALL_STAYS;
use crate::{
    Axis, Base, Derived, Measure, Nights, NightsOfEnded, Protection, Table, Unanswered, Worked,
    crisis::nights,
};

/// The nights of a stay in the registration year.
pub static IN_THE_YEAR: Derived<Resident> =
    nights::in_the_year("resident_nights_in_the_year", FROM, |checked, year| {
        nights::nights_in_year(Resident::kept(checked).stay, year)
    });

/// All nights of a stay that ended in the registration year.
pub static OF_ENDED: Derived<Resident> =
    nights::of_ended("resident_nights_of_ended", FROM, |checked, year| {
        nights::nights_if_ended(Resident::kept(checked).stay, year)
    });

static FROM: &[&AnyField<Resident>] =
    &[fields::ARRIVAL.any(), fields::DEPARTURE.any(), fields::NIGHTS.any()];

/// Nights in the year, and their mean per stay.
pub static NIGHTS: Table<Resident, Nights> = Table {
    id: "crisis-nights",
    title: text("Overnattingsdøgn i året", "Overnattingsdøgn i året", "Nights in the year"),
    valid: inferred(2007),
    unit: Nights,
    population: ALL_STAYS,
    measure: Measure::Derived(&IN_THE_YEAR),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked { records: stays, cells: &[(&[], 14)] },
};

/// Nights in the year by gender.
pub static BY_GENDER: Table<Resident, Nights> = Table {
    id: "crisis-nights-by-gender",
    title: text(
        "Overnattingsdøgn i året etter kjønn",
        "Overnattingsdøgn i året etter kjønn",
        "Nights in the year by gender",
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
pub static OF_ENDED_STAYS: Table<Resident, NightsOfEnded> = Table {
    id: "crisis-nights-of-ended-stays",
    title: text(
        "Overnattingsdøgn i opphold som ble avsluttet i året",
        "Overnattingsdøgn i opphald som vart avslutta i året",
        "Nights of stays that ended in the year",
    ),
    valid: inferred(2007),
    unit: NightsOfEnded,
    population: ALL_STAYS,
    measure: Measure::Derived(&OF_ENDED),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked { records: stays, cells: &[(&[], 8)] },
};

/// Nights of the stays that ended in the year by gender.
pub static OF_ENDED_STAYS_BY_GENDER: Table<Resident, NightsOfEnded> = Table {
    id: "crisis-nights-of-ended-stays-by-gender",
    title: text(
        "Overnattingsdøgn i opphold som ble avsluttet i året, etter kjønn",
        "Overnattingsdøgn i opphald som vart avslutta i året, etter kjønn",
        "Nights of stays that ended in the year, by gender",
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
fn stays() -> Vec<Resident> {
    let with = |gender, arrival, departure| Resident {
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
        Resident {
            nights: seven,
            ..with(Gender::Male, Answer::Absent, Answer::Absent).reserved(2020)
        },
        with(Gender::Male, Answer::Absent, Answer::Absent),
    ]
}
