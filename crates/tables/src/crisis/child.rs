//! Tables of children's stays and of children. What happens at a stay is told of all of them, what concerns the child of the
//! first of the year.

use tallfest_base::{Answer, Asked, Condition, Sample, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields},
        content::Reservable,
        lists::RegistrationStatus,
    },
    lists::YesNo,
};

use crate::{Population, table::tables};

tables! {
    /// The tables of children's stays and of children, in the order of publication.
    Child:
    stays { BY_GENDER, BY_OFFER, BY_STATUS_AND_DECIDED_BY, BY_FIRST_THIS_YEAR }
    nights { NIGHTS, BY_GENDER, OF_ENDED_STAYS, OF_ENDED_STAYS_BY_GENDER }
    persons { BY_GENDER, BY_GENDER_BY_THE_OLD_METHOD, BY_AGE, CAME_WITH, EARLIER_STAYS, NUMBER_OF_EARLIER_STAYS }
    violence { PERPETRATOR, EXPERIENCE, CONTACT, RETURNED }
    school { IN_KINDERGARTEN, IN_SCHOOL, PUPILS_INTERRUPTED, STAYS_OF_PUPILS_INTERRUPTED, REASONS }
    help { WELCOME_TALK, ASSISTANCE, CHILD_WELFARE, OTHER_AGENCIES }
}

/// All stays, reserved ones included.
const ALL_STAYS: Population<Child> = Population {
    words: text(
        "Alle opphold for barn, også de reserverte",
        "Alle opphald for barn, òg dei reserverte",
        "All stays of children, reserved ones included",
    ),
    records: Asked::Always,
};

/// Children: persons by their first stay of the year.
const CHILDREN: Population<Child> = Population {
    words: text("Alle barn", "Alle barn", "All children"),
    records: Asked::When(fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit())),
};

/// Those of them who are registered, which is who is asked about more.
const REGISTERED: Population<Child> = Population {
    words: text("Registrerte barn", "Registrerte barn", "Registered children"),
    records: Asked::When(Condition::All(&FIRST_AND_REGISTERED)),
};
static FIRST_AND_REGISTERED: [Condition<Child>; 2] = [
    fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit()),
    fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit()),
];

/// Stays that are registered.
const REGISTERED_STAYS: Population<Child> = Population {
    words: text(
        "Registrerte opphold for barn",
        "Registrerte opphald for barn",
        "Registered stays of children",
    ),
    records: Asked::When(fields::REGISTRATION_STATUS.is(RegistrationStatus::Registered.bit())),
};

/// One that is not the first of the year, so that it counts no person.
fn again() -> Child {
    Child { first_stay_this_year: Answer::Given(YesNo::No), ..Sample::sample() }
}

/// The first of a person who has reserved, of which little is kept.
fn reserved() -> Child {
    Child { first_stay_this_year: Answer::Given(YesNo::Yes), ..Child::sample().reserved(2020) }
}
