//! Forms by consent. A form exists without consent; content only with it.

use tallfest_base::{Answer, Asked, Sample, seen_about, text};
use tallfest_forms::smiso::{
    lists::{Consent, FilledInBy},
    user::{User, fields},
};

use super::{CONSENTED, refused};
use crate::{Axis, Base, Measure, Population, Protection, Table, Unanswered, Users, Worked};

/// All forms by consent: how many users the other tables of form C are about.
pub static CONSENT: Table<User, Users> = Table {
    id: "smiso-users-by-consent",
    title: text("Brukere med skjema etter samtykke", "Brukarar med skjema etter samtykke", "Users with a form by consent"),
    valid: seen_about(2009),
    unit: Users,
    population: Population {
        words: text(
            "Alle brukere med skjema",
            "Alle brukarar med skjema",
            "All users with a form",
        ),
        records: Asked::Always,
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CONSENT, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let too_young = Answer::Given(Consent::TooYoung);
            vec![
                Sample::sample(),
                refused(),
                refused(),
                User { consent: too_young, ..refused() },
                User { consent: Answer::Absent, ..refused() },
            ]
        },
        cells: &[(&["consented"], 1), (&["refused"], 2), (&["not_asked_too_young"], 1), (&["-"], 1)],
    },
};

/// Users by who filled the form in.
pub static FILLED_IN_BY: Table<User, Users> = Table {
    id: "smiso-users-by-filled-in-by",
    title: text("Brukere etter hvem som fylte ut skjemaet", "Brukarar etter kven som fylte ut skjemaet", "Users by who filled the form in"),
    valid: seen_about(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FILLED_IN_BY, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |filled_in_by| User { filled_in_by, ..Sample::sample() };
            let twice = Answer::Given(FilledInBy::StaffAfter);
            vec![with(Answer::Given(FilledInBy::Together)), with(twice.clone()), with(twice), with(Answer::Absent), refused()]
        },
        cells: &[(&["together_in_visit"], 1), (&["staff_after"], 2), (&["-"], 1)],
    },
};
