//! Whether visits were the first.

use tallfest_base::{Answer, Sample, inferred, seen, text};
use tallfest_forms::{
    lists::{YesNo, YesNoDk},
    smiso::visit::{Visit, fields},
};

use super::ALL_VISITS;
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Visits, Worked};

/// Visits by whether they were the first ever at the centre.
pub static EVER: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-first-ever",
    title: text("Besøk etter om de er førstegangsbesøk", "Besøk etter om dei er førstegongsbesøk", "Visits by whether they were the first ever"),
    valid: seen(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FIRST_VISIT_EVER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |first_visit_ever| Visit { first_visit_ever, ..Sample::sample() };
            let twice = Answer::Given(YesNoDk::No);
            vec![with(Answer::Given(YesNoDk::Yes)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Visits by whether they were the user's first this year: yes counts persons, and what is unanswered says how far
/// that count can be trusted.
pub static THIS_YEAR: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-first-this-year",
    title: text("Besøk etter om de er brukerens første i år", "Besøk etter om dei er det første frå brukaren i år", "Visits by whether they were the user's first this year"),
    valid: inferred(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FIRST_VISIT_THIS_YEAR, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |first_visit_this_year| Visit { first_visit_this_year, ..Sample::sample() };
            let twice = Answer::Given(YesNo::No);
            vec![with(Answer::Given(YesNo::Yes)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};
