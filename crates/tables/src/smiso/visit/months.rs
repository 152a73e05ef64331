//! Visits by month.

use tallfest_base::{Answer, Asked, Condition, Date, Sample, date, inferred, text};
use tallfest_forms::smiso::{
    lists::VisitChannel,
    visit::{Visit, fields},
};

use super::ALL_VISITS;
use crate::{Axis, Base, Measure, Population, Protection, Table, Unanswered, Visits, Worked};

/// Visits and participations by month: the published total.
pub static BY_MONTH: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-month",
    title: text("Besøk etter måned", "Besøk etter månad", "Visits by month"),
    valid: inferred(2009),
    unit: Visits,
    population: ALL_VISITS,
    measure: Measure::Records,
    axes: &[Axis::months(&fields::VISIT_DATE, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            vec![
                on(date(2020, 1, 31)),
                on(date(2020, 3, 1)),
                on(date(2020, 3, 31)),
                Visit { visit_date: Answer::Absent, ..Sample::sample() },
            ]
        },
        cells: &[(&["01"], 1), (&["03"], 2), (&["-"], 1)],
    },
};

/// Visits by month, without the talks by telephone and video that stood in their place in 2020 and 2021. Nobody was
/// asked how a visit was carried out before, so that one without an answer counts as a visit in person; "not stated"
/// is on neither side.
pub static BY_MONTH_IN_PERSON: Table<Visit, Visits> = Table {
    id: "smiso-visits-by-month-in-person",
    title: text("Besøk etter måned, uten telefon og video", "Besøk etter månad, utan telefon og video", "Visits by month, without telephone and video"),
    valid: inferred(2009),
    unit: Visits,
    population: Population {
        words: text(
            "Besøk med fysisk oppmøte",
            "Besøk med fysisk oppmøte",
            "Visits in person",
        ),
        records: Asked::When(Condition::Not(&REMOTE)),
    },
    measure: Measure::Records,
    axes: &[Axis::months(&fields::VISIT_DATE, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let through = |visit_channel| Visit { visit_channel, ..Sample::sample() };
            vec![
                Sample::sample(),
                through(Answer::Absent),
                through(Answer::Given(VisitChannel::PhoneCovid)),
                through(Answer::Given(VisitChannel::VideoCovid)),
                through(Answer::Given(VisitChannel::NotStated)),
                Visit { visit_date: Answer::Absent, ..Sample::sample() },
            ]
        },
        cells: &[(&["02"], 2), (&["-"], 1)],
    },
};

static REMOTE: Condition<Visit> = fields::VISIT_CHANNEL.is(VisitChannel::PhoneCovid
    .bit()
    .or(VisitChannel::VideoCovid.bit())
    .or(VisitChannel::NotStated.bit()));

fn on(day: Date) -> Visit {
    Visit { visit_date: Answer::Given(day), ..Sample::sample() }
}
