//! Themes of the comments, as they were read at the directorate: of all centres, since a comment is voluntary.

use tallfest_base::{Answer, Sample, inferred, text};
use tallfest_forms::smiso::{
    lists::{ChangeTheme, RunningTheme, StaffMeasureTheme, UserMeasureTheme},
    pandemic::{Pandemic, fields},
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Protection, Table, Unanswered, Worked};

/// Centres by the themes of their comment on other changes in the services.
pub static CHANGES: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-themes-changes",
    title: text("Sentre etter temaer i kommentaren om andre endringer i tilbudet", "Senter etter tema i kommentaren om andre endringar i tilbodet", "Centres by themes of the comment on other changes in the services"),
    valid: inferred(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_COMMENT_CHANGES_THEMES, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_comment_changes_themes| Pandemic { covid_comment_changes_themes, ..Sample::sample() };
            let one = ChangeTheme::DigitalDelivery.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ChangeTheme::OnlineYoga.bit()))),
                with(Answer::Given(ChangeTheme::NotStated.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["digital_delivery"], 2), (&["online_yoga"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Centres by the themes of their comment on infection control for users.
pub static USER_MEASURES: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-themes-user-measures",
    title: text("Sentre etter temaer i kommentaren om smittevern for brukere", "Senter etter tema i kommentaren om smittevern for brukarar", "Centres by themes of the comment on infection control for users"),
    valid: inferred(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_COMMENT_USER_MEASURES_THEMES, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_comment_user_measures_themes| Pandemic { covid_comment_user_measures_themes, ..Sample::sample() };
            let one = UserMeasureTheme::Airing.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(UserMeasureTheme::Cohorts.bit()))),
                with(Answer::Given(UserMeasureTheme::NotStated.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["airing"], 2), (&["cohorts"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Centres by the themes of their comment on running the centre.
pub static RUNNING: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-themes-running",
    title: text("Sentre etter temaer i kommentaren om driften av senteret", "Senter etter tema i kommentaren om drifta av senteret", "Centres by themes of the comment on running the centre"),
    valid: inferred(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_COMMENT_RUNNING_THEMES, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_comment_running_themes| Pandemic { covid_comment_running_themes, ..Sample::sample() };
            let one = RunningTheme::PoorerOffer.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(RunningTheme::Reorganisation.bit()))),
                with(Answer::Given(RunningTheme::NotStated.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["poorer_offer"], 2), (&["reorganisation"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Centres by the themes of their comment on infection control for employees.
pub static STAFF_MEASURES: Table<Pandemic, Centres> = Table {
    id: "smiso-pandemic-themes-staff-measures",
    title: text("Sentre etter temaer i kommentaren om smittevern for ansatte", "Senter etter tema i kommentaren om smittevern for tilsette", "Centres by themes of the comment on infection control for employees"),
    valid: inferred(2020),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COVID_COMMENT_STAFF_MEASURES_THEMES, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |covid_comment_staff_measures_themes| Pandemic { covid_comment_staff_measures_themes, ..Sample::sample() };
            let one = StaffMeasureTheme::Digital.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(StaffMeasureTheme::Training.bit()))),
                with(Answer::Given(StaffMeasureTheme::NotStated.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["digital"], 2), (&["training"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
