//! Cooperation with other services.

use tallfest_base::{Answer, Asked, CodeSet, Condition, PerCode, Sample, seen_about, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::{Annual, fields},
        lists::{Agency, CooperationForm},
    },
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Population, Protection, Table, Unanswered, Worked};

/// Centres by how they work with each other service.
pub static BY_AGENCY_AND_FORM: Table<Annual, Centres> = Table {
    id: "smiso-cooperation-by-agency-and-form",
    title: text(
        "Sentre etter samarbeid med andre instanser",
        "Senter etter samarbeid med andre instansar",
        "Centres by cooperation with other services",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::COOPERATION_AGENCIES, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let cases = CooperationForm::IndividualCases.bit();
            let both = cases.or(CooperationForm::FixedContact.bit());
            let rows = |rows: &[(Agency, CodeSet<CooperationForm>)]| Annual {
                cooperation_agencies: Answer::Given(PerCode::of(rows.iter().copied())),
                ..Sample::sample()
            };
            let all = |codes| {
                let agencies = [
                    Agency::Nav,
                    Agency::MentalHealth,
                    Agency::Police,
                    Agency::ChildWelfare,
                    Agency::FamilyCounselling,
                    Agency::AssaultCentre,
                    Agency::ChildrensHouse,
                ];
                rows(&agencies.map(|agency| (agency, codes)))
            };
            vec![all(both), rows(&[(Agency::Nav, cases)])]
        },
        cells: &[
            (&["nav", "individual_cases"], 2),
            (&["nav", "fixed_contact"], 1),
            (&["mental_health", "individual_cases"], 1),
            (&["mental_health", "fixed_contact"], 1),
            (&["mental_health", "-"], 1),
            (&["police", "individual_cases"], 1),
            (&["police", "fixed_contact"], 1),
            (&["police", "-"], 1),
            (&["child_welfare", "individual_cases"], 1),
            (&["child_welfare", "fixed_contact"], 1),
            (&["child_welfare", "-"], 1),
            (&["family_counselling", "individual_cases"], 1),
            (&["family_counselling", "fixed_contact"], 1),
            (&["family_counselling", "-"], 1),
            (&["assault_centre", "individual_cases"], 1),
            (&["assault_centre", "fixed_contact"], 1),
            (&["assault_centre", "-"], 1),
            (&["childrens_house", "individual_cases"], 1),
            (&["childrens_house", "fixed_contact"], 1),
            (&["childrens_house", "-"], 1),
        ],
    },
};

/// Centres with a written agreement with any service, a centre once.
pub static WRITTEN_AGREEMENT: Table<Annual, Centres> = Table {
    id: "smiso-cooperation-written-agreement",
    title: text(
        "Sentre med skriftlig samarbeidsavtale",
        "Senter med skriftleg samarbeidsavtale",
        "Centres with a written cooperation agreement",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: Population {
        words: text(
            "Sentre med skriftlig samarbeidsavtale med minst én annen instans",
            "Senter med skriftleg samarbeidsavtale med minst éin annan instans",
            "Centres with a written cooperation agreement with at least one other service",
        ),
        records: Asked::When(Condition::Any(&WRITTEN)),
    },
    measure: Measure::Records,
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked { records: formal, cells: &[(&[], 2)] },
};

/// Centres with a fixed contact person at any service, a centre once.
pub static FIXED_CONTACT: Table<Annual, Centres> = Table {
    id: "smiso-cooperation-fixed-contact",
    title: text(
        "Sentre med fast kontaktperson",
        "Senter med fast kontaktperson",
        "Centres with a fixed contact person",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: Population {
        words: text(
            "Sentre med fast kontaktperson hos minst én annen instans",
            "Senter med fast kontaktperson hos minst éin annan instans",
            "Centres with a fixed contact person in at least one other service",
        ),
        records: Asked::When(Condition::Any(&FIXED)),
    },
    measure: Measure::Records,
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked { records: formal, cells: &[(&[], 2)] },
};

/// Centres with a written agreement or a fixed contact person at any service, a centre once.
pub static FORMALISED: Table<Annual, Centres> = Table {
    id: "smiso-cooperation-formalised",
    title: text(
        "Sentre med formalisert samarbeid",
        "Senter med formalisert samarbeid",
        "Centres with formalised cooperation",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: Population {
        words: text(
            "Sentre med skriftlig samarbeidsavtale eller fast kontaktperson hos minst én annen instans",
            "Senter med skriftleg samarbeidsavtale eller fast kontaktperson hos minst éin annan instans",
            "Centres with a written agreement with, or a fixed contact person in, at least one other service",
        ),
        records: Asked::When(Condition::Any(&EITHER)),
    },
    measure: Measure::Records,
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked { records: formal, cells: &[(&[], 3)] },
};

/// Centres by whether they take part in cooperation forums.
pub static MUNICIPAL_FORUM: Table<Annual, Centres> = Table {
    id: "smiso-municipal-forum",
    title: text(
        "Sentre etter om de deltar i etablerte samarbeidsfora i kommunen",
        "Senter etter om dei deltek i etablerte samarbeidsforum i kommunen",
        "Centres by whether they take part in established cooperation forums in the municipality",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::MUNICIPAL_FORUM, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |municipal_forum| Annual { municipal_forum, ..Sample::sample() };
            let yes = Answer::Given(YesNo::Yes);
            let no = Answer::Given(YesNo::No);
            vec![with(yes.clone()), with(yes), with(no), with(Answer::Absent)]
        },
        cells: &[(&["yes"], 2), (&["no"], 1), (&["-"], 1)],
    },
};

static WRITTEN: [Condition<Annual>; 7] = with_any_service(CooperationForm::WrittenAgreement.bit());
static FIXED: [Condition<Annual>; 7] = with_any_service(CooperationForm::FixedContact.bit());
static EITHER: [Condition<Annual>; 7] = with_any_service(
    CooperationForm::WrittenAgreement.bit().or(CooperationForm::FixedContact.bit()),
);

const fn with_any_service(forms: CodeSet<CooperationForm>) -> [Condition<Annual>; 7] {
    let rows = &fields::COOPERATION_AGENCIES;
    [
        rows.row_has(Agency::Nav.bit(), forms),
        rows.row_has(Agency::MentalHealth.bit(), forms),
        rows.row_has(Agency::Police.bit(), forms),
        rows.row_has(Agency::ChildWelfare.bit(), forms),
        rows.row_has(Agency::FamilyCounselling.bit(), forms),
        rows.row_has(Agency::AssaultCentre.bit(), forms),
        rows.row_has(Agency::ChildrensHouse.bit(), forms),
    ]
}

/// One with agreements with two services, one with a contact at the last, one with both kinds, one with neither, one
/// that does not answer.
fn formal() -> Vec<Annual> {
    let with = |rows: &[(Agency, CodeSet<CooperationForm>)]| Annual {
        cooperation_agencies: Answer::Given(PerCode::of(rows.iter().copied())),
        ..Sample::sample()
    };
    let (written, fixed) =
        (CooperationForm::WrittenAgreement.bit(), CooperationForm::FixedContact.bit());
    let cases = CooperationForm::IndividualCases.bit();
    vec![
        with(&[(Agency::Nav, written), (Agency::Police, written)]),
        with(&[(Agency::Nav, cases), (Agency::ChildrensHouse, cases.or(fixed))]),
        with(&[(Agency::MentalHealth, fixed), (Agency::AssaultCentre, written)]),
        with(&[(Agency::Nav, cases), (Agency::Police, CooperationForm::None.bit())]),
        Annual { cooperation_agencies: Answer::Absent, ..Sample::sample() },
    ]
}
