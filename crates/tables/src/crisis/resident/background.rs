//! Who the residents are.

use tallfest_base::{
    Answer, Asked, Condition, Integer, Sample, Stated, inferred, seen_about, text,
};
use tallfest_forms::{
    crisis::{
        lists::{ContactInitiator, Disability, MaritalStatus, PreviousContact},
        resident::{Resident, fields},
    },
    lists::{Gender, YesNo, YesNoDk},
};

use super::{REGISTERED, again, reserved};
use crate::{
    Axis, Base, Children, Measure, Population, Protection, Residents, Table, Unanswered, Worked,
};

/// Residents by marital status.
pub static MARITAL_STATUS: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-marital-status",
    title: text(
        "Beboere etter sivilstand",
        "Bebuarar etter sivilstand",
        "Residents by marital status",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::MARITAL_STATUS, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |marital_status| Resident { marital_status, ..Sample::sample() };
            vec![
                with(Answer::Given(MaritalStatus::Cohabiting)),
                with(Answer::Given(MaritalStatus::LivingAlone)),
                with(Answer::Given(MaritalStatus::LivingAlone)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["cohabiting"], 1), (&["living_alone"], 2), (&["-"], 1)],
    },
};

/// Residents by immigrant background.
pub static IMMIGRANT: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-immigrant-background",
    title: text(
        "Beboere etter innvandrerbakgrunn",
        "Bebuarar etter innvandrarbakgrunn",
        "Residents by immigrant background",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::IMMIGRANT_BACKGROUND, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |immigrant_background| Resident { immigrant_background, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Residents by gender and immigrant background.
pub static IMMIGRANT_BY_GENDER: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-gender-and-immigrant-background",
    title: text(
        "Beboere etter kjønn og innvandrerbakgrunn",
        "Bebuarar etter kjønn og innvandrarbakgrunn",
        "Residents by gender and immigrant background",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
        Axis::of(&fields::IMMIGRANT_BACKGROUND, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender, immigrant_background| Resident {
                gender: Answer::Given(gender),
                immigrant_background,
                ..Sample::sample()
            };
            vec![
                with(Gender::Female, Answer::Given(YesNoDk::Yes)),
                with(Gender::Female, Answer::Given(YesNoDk::Yes)),
                with(Gender::Male, Answer::Given(YesNoDk::No)),
                with(Gender::Male, Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["female", "yes"], 2), (&["male", "no"], 1), (&["male", "-"], 1)],
    },
};

/// Residents with an immigrant background by whether they need an interpreter.
pub static INTERPRETER: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-interpreter",
    title: text(
        "Beboere med innvandrerbakgrunn etter behov for tolk",
        "Bebuarar med innvandrarbakgrunn etter behov for tolk",
        "Residents with an immigrant background by need for an interpreter",
    ),
    valid: inferred(2014),
    unit: Residents,
    population: Population {
        words: text(
            "Beboere med innvandrerbakgrunn",
            "Bebuarar med innvandrarbakgrunn",
            "Residents with an immigrant background",
        ),
        records: Asked::When(Condition::All(&IMMIGRANT_PERSON)),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::INTERPRETER, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |interpreter| Resident {
                interpreter,
                immigrant_background: Answer::Given(YesNoDk::Yes),
                ..Sample::sample()
            };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                Resident::sample(),
                again(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Residents by disability.
pub static DISABILITY: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-disability",
    title: text(
        "Beboere etter funksjonsnedsettelse",
        "Bebuarar etter funksjonsnedsetjing",
        "Residents by disability",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::DISABILITY, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |disability| Resident { disability, ..Sample::sample() };
            let one = Disability::Physical.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(Disability::Mental.bit()))),
                with(Answer::Given(Disability::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["physical"], 2), (&["mental"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Residents by earlier contact with a crisis centre.
pub static PREVIOUS_CONTACT: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-previous-contact",
    title: text(
        "Beboere etter tidligere kontakt med krisesenter",
        "Bebuarar etter tidlegare kontakt med krisesenter",
        "Residents by earlier contact with a crisis centre",
    ),
    valid: seen_about(2019),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PREVIOUS_CONTACT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |previous_contact| Resident { previous_contact, ..Sample::sample() };
            let one = PreviousContact::EarlierResident.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(PreviousContact::OtherContact.bit()))),
                with(Answer::Given(PreviousContact::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[
            (&["earlier_resident"], 2),
            (&["other_contact"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

/// Residents by who took the initiative.
pub static INITIATOR: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-initiator",
    title: text(
        "Beboere etter hvem som tok initiativ til kontakten",
        "Bebuarar etter kven som tok initiativ til kontakten",
        "Residents by who took the initiative to the contact",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::WHO_INITIATED_CONTACT, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |who_initiated_contact| Resident { who_initiated_contact, ..Sample::sample() };
            vec![
                with(Answer::Given(ContactInitiator::ThePerson)),
                with(Answer::Given(ContactInitiator::Police)),
                with(Answer::Given(ContactInitiator::Police)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["self"], 1), (&["police"], 2), (&["-"], 1)],
    },
};

/// Residents by whether they brought children.
pub static BROUGHT_CHILDREN: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-brought-children",
    title: text(
        "Beboere etter om de hadde med barn",
        "Bebuarar etter om dei hadde med barn",
        "Residents by whether they brought children",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::BROUGHT_CHILDREN, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |brought_children| Resident { brought_children, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Residents by gender and whether they brought children.
pub static BROUGHT_CHILDREN_BY_GENDER: Table<Resident, Residents> = Table {
    id: "crisis-residents-by-gender-and-brought-children",
    title: text(
        "Beboere etter kjønn og om de hadde med barn",
        "Bebuarar etter kjønn og om dei hadde med barn",
        "Residents by gender and whether they brought children",
    ),
    valid: seen_about(2014),
    unit: Residents,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
        Axis::of(&fields::BROUGHT_CHILDREN, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |gender, brought_children| Resident {
                gender: Answer::Given(gender),
                brought_children,
                ..Sample::sample()
            };
            vec![
                with(Gender::Female, Answer::Given(YesNo::Yes)),
                with(Gender::Female, Answer::Given(YesNo::Yes)),
                with(Gender::Male, Answer::Given(YesNo::No)),
                with(Gender::Male, Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["female", "yes"], 2), (&["male", "no"], 1), (&["male", "-"], 1)],
    },
};

/// Children whom residents brought, and the mean of those who brought any.
pub static CHILDREN_BROUGHT: Table<Resident, Children> = Table {
    id: "crisis-residents-children-brought",
    title: text(
        "Barn som beboerne hadde med",
        "Barn som bebuarane hadde med",
        "Children whom residents brought",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: Population {
        words: text(
            "Beboere som hadde med barn",
            "Bebuarar som hadde med barn",
            "Residents who brought children",
        ),
        records: Asked::When(Condition::All(&WITH_CHILDREN)),
    },
    measure: Measure::sum(&fields::N_CHILDREN),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |n_children| Resident { n_children, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(2)),
                with(of(1)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&[], 3)],
    },
};

static IMMIGRANT_PERSON: [Condition<Resident>; 2] = [
    fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit()),
    fields::IMMIGRANT_BACKGROUND.is(YesNoDk::Yes.bit()),
];

static WITH_CHILDREN: [Condition<Resident>; 2] = [
    fields::FIRST_STAY_THIS_YEAR.is(YesNo::Yes.bit()),
    fields::BROUGHT_CHILDREN.is(YesNo::Yes.bit()),
];
