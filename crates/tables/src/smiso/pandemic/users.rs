//! Infection control for users, and whether users could be helped.

use tallfest_base::{Answer, Sample, seen, text};
use tallfest_forms::smiso::{
    lists::{PreventedHelp, UserMeasure},
    pandemic::{Pandemic, fields},
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Protection, Table, Unanswered, Worked};

/// Centres by infection control for users; a centre can have several measures.
pub static MEASURES: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-user-measures",
    title: text("Sentre etter smitteverntiltak for brukere", "Senter etter smitteverntiltak for brukarar", "Centres by infection control for users"),
    valid: seen(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_USER_MEASURES, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_user_measures| Pandemic { covid_user_measures, ..Sample::sample() };
            let one = UserMeasure::Hygiene.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(UserMeasure::Other.bit()))),
                with(Answer::Given(UserMeasure::None.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["hygiene"], 2), (&["other"], 1), (&["none"], 1), (&["-"], 1)],
    },
};

/// Centres by how many kinds of infection control for users they had.
pub static NUMBER_OF_MEASURES: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-user-measures-number",
    title: text("Sentre etter antall typer smitteverntiltak for brukere", "Senter etter talet på typar smitteverntiltak for brukarar", "Centres by number of kinds of infection control for users"),
    valid: seen(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::how_many(&fields::COVID_USER_MEASURES, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |codes| Pandemic {
                covid_user_measures: Answer::Given(codes),
                ..Sample::sample()
            };
            let hygiene = UserMeasure::Hygiene.bit();
            let two = hygiene.or(UserMeasure::TalksVideo.bit());
            vec![
                with(two),
                with(two.or(UserMeasure::Other.bit())),
                with(hygiene.or(UserMeasure::Other.bit())),
                with(UserMeasure::None.bit()),
                with(UserMeasure::NotStated.bit()),
                Pandemic { covid_user_measures: Answer::Absent, ..Sample::sample() },
            ]
        },
        cells: &[(&["2"], 2), (&["3"], 1), (&["0"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Centres by whether the pandemic kept them from helping users.
pub static PREVENTED: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-prevented-help",
    title: text("Sentre etter om de ble forhindret i å hjelpe brukere", "Senter etter om dei vart forhindra i å hjelpe brukarar", "Centres by whether they were prevented from helping users"),
    valid: seen(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_PREVENTED_HELP, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_prevented_help| Pandemic { covid_prevented_help, ..Sample::sample() };
            let twice = Answer::Given(PreventedHelp::No);
            vec![with(Answer::Given(PreventedHelp::SomeExtent)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["some_extent"], 1), (&["no"], 2), (&["-"], 1)],
    },
};
