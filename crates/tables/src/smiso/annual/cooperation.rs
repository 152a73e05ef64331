//! Cooperation with other services.

use tallfest_base::{Answer, CodeSet, PerCode, Sample, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::{Agency, CooperationForm},
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Protection, Table, Unanswered, Worked};

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
    base: Base::Stated,
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
