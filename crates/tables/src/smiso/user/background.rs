//! Users' background.

use tallfest_base::{Answer, Sample, inferred, seen_about, text};
use tallfest_forms::{
    lists::{YesNoDk},
    smiso::{
        lists::{Disability, Education, WorkAttachment},
        user::{User, fields},
    },
};

use super::{CONSENTED, refused};
use crate::{Axis, Base, Measure, Protection, Table, Unanswered, Users, Worked};

/// Users by highest education.
pub static EDUCATION: Table<User, Users> = Table {
    id: "smiso-users-by-education",
    title: text("Brukere etter utdanning", "Brukarar etter utdanning", "Users by education"),
    valid: inferred(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::EDUCATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |education| User { education, ..Sample::sample() };
            let twice = Answer::Given(Education::Higher);
            vec![with(Answer::Given(Education::Primary)), with(twice.clone()), with(twice), with(Answer::Absent), refused()]
        },
        cells: &[(&["primary"], 1), (&["higher"], 2), (&["-"], 1)],
    },
};

/// Users by attachment to working life; one can have several.
pub static WORK: Table<User, Users> = Table {
    id: "smiso-users-by-work-attachment",
    title: text("Brukere etter tilknytning til arbeidslivet", "Brukarar etter tilknyting til arbeidslivet", "Users by attachment to working life"),
    valid: inferred(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::WORK_ATTACHMENT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |work_attachment| User { work_attachment, ..Sample::sample() };
            let one = WorkAttachment::Employed.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(WorkAttachment::Student.bit()))),
                with(Answer::Given(WorkAttachment::NotStated.bit())),
                with(Answer::Absent),
                refused(),
            ]
        },
        cells: &[(&["employed"], 2), (&["student"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Users by disability, as they or staff state it.
pub static DISABILITY: Table<User, Users> = Table {
    id: "smiso-users-by-disability",
    title: text("Brukere etter funksjonsnedsettelse", "Brukarar etter funksjonsnedsetjing", "Users by disability"),
    valid: seen_about(2018),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::DISABILITY, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |disability| User { disability, ..Sample::sample() };
            let one = Disability::Physical.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(Disability::Mental.bit()))),
                with(Answer::Given(Disability::NotStated.bit())),
                with(Answer::Absent),
                refused(),
            ]
        },
        cells: &[(&["physical"], 2), (&["mental"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Users by immigrant background, as answered.
pub static IMMIGRANT: Table<User, Users> = Table {
    id: "smiso-users-by-immigrant-background",
    title: text("Brukere etter innvandrerbakgrunn", "Brukarar etter innvandrarbakgrunn", "Users by immigrant background"),
    valid: inferred(2009),
    unit: Users,
    population: CONSENTED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::IMMIGRANT_BACKGROUND, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |immigrant_background| User { immigrant_background, ..Sample::sample() };
            let twice = Answer::Given(YesNoDk::No);
            vec![with(Answer::Given(YesNoDk::Yes)), with(twice.clone()), with(twice), with(Answer::Absent), refused()]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};
