//! How users came to the centre.

use tallfest_base::{Answer, Sample, seen_about, text};
use tallfest_forms::{
    smiso::{
        lists::{FirstContactMode, InformationSource},
        user::{User, fields},
    },
};

use super::{ABUSED, CONSENTED, refused, relative};
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Abused users by how they made contact the first time: the published shares are of abused users.
pub static FIRST_CONTACT: Table<User, Users> = Table {
    id: "smiso-abused-users-by-first-contact-mode",
    title: text("Utsatte brukere etter kontaktmåte første gang", "Utsette brukarar etter kontaktmåte første gong", "Abused users by first contact"),
    valid: seen_about(2009),
    unit: Users,
    population: ABUSED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::FIRST_CONTACT_MODE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |first_contact_mode| User { first_contact_mode, ..Sample::sample() };
            let twice = Answer::Given(FirstContactMode::Visit);
            vec![with(Answer::Given(FirstContactMode::Phone)), with(twice.clone()), with(twice), with(Answer::Absent), relative(), refused()]
        },
        cells: &[(&["phone"], 1), (&["visit"], 2), (&["-"], 1)],
    },
};

/// Users by how they came to know of the centre; there can be several ways.
pub static INFORMATION: Table<User, Users> = Table {
    id: "smiso-users-by-information-source",
    title: text("Brukere etter hvordan de fikk vite om senteret", "Brukarar etter korleis dei fekk vite om senteret", "Users by how they came to know of the centre"),
    valid: seen_about(2010),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::INFORMATION_SOURCE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |information_source| User { information_source, ..Sample::sample() };
            let one = InformationSource::InternetWebsite.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(InformationSource::School.bit()))),
                with(Answer::Given(InformationSource::NotStated.bit())),
                with(Answer::Absent),
                refused(),
            ]
        },
        cells: &[(&["internet_website"], 2), (&["school"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
