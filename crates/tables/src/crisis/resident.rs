//! Tables of stays and residents. What happens at a stay is told of all of them, what concerns a person of the first of the
//! year; what only those who are registered are asked, of those.

use tallfest_base::{Answer, Asked, Condition, Sample, text};
use tallfest_forms::{
    crisis::{
        content::Reservable,
        lists::RegistrationStatus,
        resident::{Resident, fields},
    },
    lists::YesNo,
};

use crate::{Population, table::tables};

tables! {
    /// The tables of stays and residents, in the order of publication.
    Resident:
    stays { BY_GENDER, BY_OFFER, BY_GENDER_AND_STATUS, BY_FIRST_THIS_YEAR, BY_LEFT_TO, BY_ASSISTANCE }
    nights { NIGHTS, BY_GENDER, OF_ENDED_STAYS, OF_ENDED_STAYS_BY_GENDER }
    persons { BY_GENDER, BY_GENDER_BY_THE_OLD_METHOD, BY_AGE, AGE_BY_GENDER }
    background { MARITAL_STATUS, IMMIGRANT, IMMIGRANT_BY_GENDER, INTERPRETER, DISABILITY, PREVIOUS_CONTACT, INITIATOR, BROUGHT_CHILDREN, BROUGHT_CHILDREN_BY_GENDER, CHILDREN_BROUGHT }
    violence { KIND, REPEATED, DURATION, PERPETRATOR, PERPETRATOR_GENDER, PERPETRATOR_GENDER_BY_GENDER, REPORTED, REPORTED_BY_GENDER }
    help { INTAKE_TALK, ASSISTANCE }
}

/// All stays, reserved ones included.
const ALL_STAYS: Population<Resident> = Population {
    words: text(
        "Alle opphold, også de reserverte",
        "Alle opphald, òg dei reserverte",
        "All stays, reserved ones included",
    ),
    records: Asked::Always,
};

/// Residents: persons by their first stay of the year.
const RESIDENTS: Population<Resident> = Population {
    words: text("Alle beboere", "Alle bebuarar", "All residents"),
    records: Asked::When(fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit())),
};

/// Those of them who are registered, which is who is asked about more.
const REGISTERED: Population<Resident> = Population {
    words: text("Registrerte beboere", "Registrerte bebuarar", "Registered residents"),
    records: Asked::When(Condition::All(&FIRST_AND_REGISTERED)),
};
static FIRST_AND_REGISTERED: [Condition<Resident>; 2] = [
    fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit()),
    fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit()),
];

/// Stays that are registered.
const REGISTERED_STAYS: Population<Resident> = Population {
    words: text("Registrerte opphold", "Registrerte opphald", "Registered stays"),
    records: Asked::When(fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit())),
};

/// One that is not the first of the year, so that it counts no person.
fn again() -> Resident {
    Resident { first_stay_this_year: Answer::Given(YesNo::No), ..Sample::sample() }
}

/// The first of a person who has reserved, of which little is kept.
fn reserved() -> Resident {
    Resident {
        first_stay_this_year: Answer::Given(YesNo::Yes),
        ..Resident::sample().reserved(2020)
    }
}
