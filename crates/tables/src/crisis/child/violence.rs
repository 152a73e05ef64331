//! The violence that children live with, and the perpetrator afterwards.

use tallfest_base::{Answer, Asked, Sample, inferred, seen_about, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields},
        lists::{ChildPerpetrator, ViolenceExperience},
    },
    lists::YesNoDk,
};

use super::{REGISTERED, again, reserved};
use crate::{
    Axis, Base, ChildStays, Children, Measure, Population, Protection, Table, Unanswered, Worked,
};

/// Children by what the perpetrator is to them.
pub static PERPETRATOR: Table<Child, Children> = Table {
    id: "crisis-children-by-perpetrator",
    title: text(
        "Barn etter relasjon til voldsutøver",
        "Barn etter relasjon til valdsutøvar",
        "Children by relation to the perpetrator",
    ),
    valid: seen_about(2014),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::PERPETRATOR_RELATION, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |perpetrator_relation| Child { perpetrator_relation, ..Sample::sample() };
            let one = ChildPerpetrator::Father.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ChildPerpetrator::StepFather.bit()))),
                with(Answer::Given(ChildPerpetrator::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[(&["father"], 2), (&["step_father"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};

/// Children by their experience of violence.
pub static EXPERIENCE: Table<Child, Children> = Table {
    id: "crisis-children-by-violence-experience",
    title: text(
        "Barn etter voldserfaringer",
        "Barn etter valdserfaringar",
        "Children by experience of violence",
    ),
    valid: seen_about(2024),
    unit: Children,
    population: REGISTERED,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::VIOLENCE_EXPERIENCE, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |violence_experience| Child { violence_experience, ..Sample::sample() };
            let one = ViolenceExperience::WitnessedPhysicalAgainstParent.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(ViolenceExperience::Neglect.bit()))),
                with(Answer::Given(ViolenceExperience::NotStated.bit())),
                with(Answer::Absent),
                again(),
                reserved(),
            ]
        },
        cells: &[
            (&["witnessed_physical_against_parent"], 2),
            (&["neglect"], 1),
            (&["not_stated"], 1),
            (&["-"], 1),
        ],
    },
};

/// Stays by whether the child has contact with a parent who was violent.
pub static CONTACT: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-contact-with-perpetrator",
    title: text(
        "Opphold for barn etter samvær med voldsutøver",
        "Opphald for barn etter samvær med valdsutøvar",
        "Children's stays by contact with the perpetrator",
    ),
    valid: seen_about(2014),
    unit: ChildStays,
    population: Population {
        words: text(
            "Opphold for barn der en forelder er voldsutøver",
            "Opphald for barn der ein forelder er valdsutøvar",
            "Stays of children of whom a parent is the perpetrator",
        ),
        records: Asked::When(
            fields::PERPETRATOR_RELATION
                .has(ChildPerpetrator::Father.bit().or(ChildPerpetrator::Mother.bit())),
        ),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CONTACT_WITH_PERPETRATOR, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |contact_with_perpetrator| Child { contact_with_perpetrator, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                of_another(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Stays by whether the child moved back to the perpetrator.
pub static RETURNED: Table<Child, ChildStays> = Table {
    id: "crisis-child-stays-by-returned-to-perpetrator",
    title: text(
        "Opphold for barn etter om barnet flyttet tilbake til voldsutøver",
        "Opphald for barn etter om barnet flytta tilbake til valdsutøvar",
        "Children's stays by whether the child moved back to the perpetrator",
    ),
    valid: inferred(2014),
    unit: ChildStays,
    population: Population {
        words: text(
            "Opphold for barn der en forelder eller steforelder er voldsutøver",
            "Opphald for barn der ein forelder eller steforelder er valdsutøvar",
            "Stays of children of whom a parent or step-parent is the perpetrator",
        ),
        records: Asked::When(
            fields::PERPETRATOR_RELATION.has(
                ChildPerpetrator::Father
                    .bit()
                    .or(ChildPerpetrator::Mother.bit())
                    .or(ChildPerpetrator::StepFather.bit()),
            ),
        ),
    },
    measure: Measure::Records,
    axes: &[Axis::of(&fields::RETURNED_TO_PERPETRATOR, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |returned_to_perpetrator| Child { returned_to_perpetrator, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNoDk::Yes)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Given(YesNoDk::No)),
                with(Answer::Absent),
                of_another(),
                reserved(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// A child whom somebody else was violent to, which is asked nothing about that person afterwards.
fn of_another() -> Child {
    Child {
        perpetrator_relation: Answer::Given(ChildPerpetrator::Other.bit()),
        contact_with_perpetrator: Answer::Absent,
        returned_to_perpetrator: Answer::Absent,
        ..Sample::sample()
    }
}
