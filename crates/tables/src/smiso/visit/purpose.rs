//! What visits are for, and how and where they were carried out.

use tallfest_base::{Answer, Sample, inferred, text};
use tallfest_forms::smiso::{
    lists::{VisitChannel, VisitPlace, VisitPurpose},
    visit::{Visit, fields},
};

use super::ALL_VISITS;
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Visits, Worked};

/// Visits by purpose; a visit can have several.
pub static BY_PURPOSE: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-purpose",
    title: text("Besøk etter formål", "Besøk etter formål", "Visits by purpose"),
    valid: inferred(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VISIT_PURPOSE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |visit_purpose| Visit { visit_purpose, ..Sample::sample() };
            let talk = VisitPurpose::IndividualTalk.bit();
            vec![
                with(Answer::Given(talk)),
                with(Answer::Given(talk.or(VisitPurpose::Course.bit()))),
                with(Answer::Given(VisitPurpose::NotStated.bit())),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["individual_talk"], 2), (&["course"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Visits by place.
pub static BY_PLACE: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-place",
    title: text("Besøk etter sted", "Besøk etter stad", "Visits by place"),
    valid: inferred(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VISIT_PLACE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |visit_place| Visit { visit_place, ..Sample::sample() };
            let twice = Answer::Given(VisitPlace::OutsideCentre);
            vec![with(Answer::Given(VisitPlace::AtCentre)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["at_centre"], 1), (&["outside_centre"], 2), (&["-"], 1)],
    },
};

/// Visits by how they were carried out, in the two years that asked.
pub static BY_CHANNEL: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-channel",
    title: text("Besøk etter gjennomføringsmåte", "Besøk etter gjennomføringsmåte", "Visits by how they were carried out"),
    valid: inferred(2020).until(2021),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VISIT_CHANNEL, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |visit_channel| Visit { visit_channel, ..Sample::sample() };
            let twice = Answer::Given(VisitChannel::PhoneCovid);
            vec![with(Answer::Given(VisitChannel::Physical)), with(twice.clone()), with(twice), with(Answer::Absent)]
        },
        cells: &[(&["physical"], 1), (&["phone_covid"], 2), (&["-"], 1)],
    },
};
