//! Tables of the day offer: day visits, talks by telephone, and those who came or talked.

use tallfest_base::{Answer, Asked, Condition, Sample, text};
use tallfest_forms::{
    crisis::{
        content::Reservable,
        day_visit::{DayVisit, fields},
        lists::{EventKind, RegistrationStatus},
    },
    lists::YesNo,
};

use crate::{Population, table::tables};

tables! {
    /// The tables of the day offer, in the order of publication.
    DayVisit:
    events { BY_KIND, BY_KIND_AND_GENDER, BY_KIND_AND_MONTH, BY_PLACE, BY_KIND_AND_OFFER, BY_KIND_AND_ASSISTANCE }
    persons { BY_GENDER, BY_GENDER_BY_THE_OLD_METHOD, TALK_USERS_BY_GENDER, BY_AGE }
    background { MARITAL_STATUS, IMMIGRANT, DISABILITY, EARLIER_CONTACT, EARLIER_RESIDENT, INITIATOR }
    violence { KIND, REPEATED, PERPETRATOR, PERPETRATOR_GENDER, REPORTED }
    help { ASSISTANCE }
}

/// All visits and talks, reserved ones included.
const ALL_EVENTS: Population<DayVisit> = Population {
    words: text(
        "Alle dagsbesøk og enesamtaler på telefon, også de reserverte",
        "Alle dagsbesøk og einesamtalar på telefon, òg dei reserverte",
        "All day visits and talks by telephone, reserved ones included",
    ),
    records: Asked::Always,
};

/// Day users: persons by their first visit of the year.
const DAY_USERS: Population<DayVisit> = Population {
    words: text("Alle dagbrukere", "Alle dagbrukarar", "All day users"),
    records: Asked::When(fields::FIRST_VISIT_THIS_YEAR.is(YesNo::Yes.bit())),
};

/// Those of them who are registered, which is who is asked about more.
const REGISTERED: Population<DayVisit> = Population {
    words: text("Registrerte dagbrukere", "Registrerte dagbrukarar", "Registered day users"),
    records: Asked::When(Condition::All(&FIRST_AND_REGISTERED)),
};
static FIRST_AND_REGISTERED: [Condition<DayVisit>; 2] = [
    fields::FIRST_VISIT_THIS_YEAR.is(YesNo::Yes.bit()),
    fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit()),
];

/// Visits and talks that are registered.
const REGISTERED_EVENTS: Population<DayVisit> = Population {
    words: text(
        "Registrerte dagsbesøk og samtaler",
        "Registrerte dagsbesøk og samtalar",
        "Registered day visits and talks",
    ),
    records: Asked::When(fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit())),
};

/// One that is not the first of the year, so that it counts no person.
fn again() -> DayVisit {
    DayVisit { first_visit_this_year: Answer::Given(YesNo::No), ..Sample::sample() }
}

/// The first of a person who has reserved, of which little is kept.
fn reserved() -> DayVisit {
    DayVisit {
        first_visit_this_year: Answer::Given(YesNo::Yes),
        ..DayVisit::sample().reserved(2020)
    }
}

/// Visits, reserved ones included.
const DAY_VISITS: Population<DayVisit> = Population {
    words: text("Alle dagsbesøk", "Alle dagsbesøk", "All day visits"),
    records: Asked::When(fields::EVENT_KIND.is(EventKind::DayVisit.bit())),
};

/// Persons by their first talk of the year.
const TALK_USERS: Population<DayVisit> = Population {
    words: text(
        "Alle med enesamtaler på telefon",
        "Alle med einesamtalar på telefon",
        "All persons with one-to-one talks by telephone",
    ),
    records: Asked::When(fields::FIRST_TALK_THIS_YEAR.is(YesNo::Yes.bit())),
};

/// The first talk of a person, which is no visit.
fn talk() -> DayVisit {
    DayVisit {
        event_kind: Answer::Given(EventKind::PhoneTalk),
        visit_place: Answer::Absent,
        first_visit_this_year: Answer::Absent,
        first_talk_this_year: Answer::Given(YesNo::Yes),
        ..Sample::sample()
    }
}
