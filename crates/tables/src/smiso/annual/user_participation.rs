//! Collecting users' experiences.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::UserParticipation,
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Protection, Table, Unanswered, Worked};

/// Centres by how they collect users' experiences; a centre can do so in several ways.
pub static WAYS: Table<Annual, Centres> = Table {
    id: "smiso-user-participation",
    title: text(
        "Sentre etter hvordan de innhenter brukererfaringer",
        "Senter etter korleis dei hentar inn brukarerfaringar",
        "Centres by how they collect users' experiences",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::USER_PARTICIPATION, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |user_participation| Annual { user_participation, ..Sample::sample() };
            let form = UserParticipation::EvaluationForm.bit();
            let both = form.or(UserParticipation::SuggestionBox.bit());
            let none = UserParticipation::None.bit();
            vec![
                with(Answer::Given(form)),
                with(Answer::Given(both)),
                with(Answer::Given(none)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["suggestion_box"], 1), (&["evaluation_form"], 2), (&["none"], 1), (&["-"], 1)],
    },
};
