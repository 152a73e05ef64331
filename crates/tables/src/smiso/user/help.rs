//! Help from other services, and participation at the centre.

use tallfest_base::{Answer, Sample, inferred, text};
use tallfest_forms::{
    smiso::{
        lists::{Activity, HelpReceived},
        user::{User, fields},
    },
};

use super::{CONSENTED, refused};
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Users by which other services have helped them.
pub static RECEIVED: Table<User, Users> = Table {
    id: "smiso-users-by-help-received",
    title: text("Brukere etter hjelp fra andre tjenester", "Brukarar etter hjelp frå andre tenester", "Users by help from other services"),
    valid: inferred(2010),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::HELP_RECEIVED, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |help_received| User { help_received, ..Sample::sample() };
            let one = HelpReceived::Nav.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(HelpReceived::Police.bit()))),
                with(Answer::Given(HelpReceived::NotStated.bit())),
                with(Answer::Absent),
                refused(),
            ]
        },
        cells: &[(&["nav"], 2), (&["police"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Users by what they have taken part in at the centre.
pub static PARTICIPATION: Table<User, Users> = Table {
    id: "smiso-users-by-activity-participation",
    title: text("Brukere etter deltakelse i aktiviteter", "Brukarar etter deltaking i aktivitetar", "Users by participation in activities"),
    valid: inferred(2010),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ACTIVITY_PARTICIPATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |activity_participation| User { activity_participation, ..Sample::sample() };
            let one = Activity::IndividualTalk.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(Activity::Course.bit()))),
                with(Answer::Given(Activity::NotStated.bit())),
                with(Answer::Absent),
                refused(),
            ]
        },
        cells: &[(&["individual_talk"], 2), (&["course"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
