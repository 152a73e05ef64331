//! High security.

use tallfest_base::{Answer, Integer, PerCode, Sample, Stated, inferred, seen_about, text};
use tallfest_forms::municipal::{
    lists::{CaseYear, Progress},
    report::{Report, fields},
};

use super::ALL_REPORTS;
use crate::{Axis, Base, Cases, Centres, Measure, Protection, Table, Unanswered, Worked};

/// High-security cases by year.
pub static CASES: Table<Report, Cases> = Table {
    id: "municipal-high-security-cases",
    title: text(
        "Høysikkerhetssaker etter år",
        "Høgtryggleikssaker etter år",
        "High-security cases by year",
    ),
    valid: seen_about(2014),
    unit: Cases,
    population: ALL_REPORTS,
    measure: Measure::sum_of_rows(&fields::HIGH_SECURITY_CASES),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let rows = [(CaseYear::In2018, 4), (CaseYear::In2019, 6)]
                .map(|(year, cases)| (year, Integer::whole(cases)));
            let with = |high_security_cases| Report { high_security_cases, ..Sample::sample() };
            vec![
                with(Answer::Given(Stated::Known(PerCode::of(rows)))),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["2018"], 4), (&["2019"], 6)],
    },
};

/// Reports by how far talks with children at a strictly confidential address have come.
pub static TALKS_WITH_CHILDREN: Table<Report, Centres> = Table {
    id: "municipal-children-at-confidential-address",
    title: text(
        "Sentre etter samtaler med barn og unge på kode 6",
        "Senter etter samtalar med barn og unge på kode 6",
        "Centres by talks with children and young people at a strictly confidential address",
    ),
    valid: inferred(2014),
    unit: Centres,
    population: ALL_REPORTS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CHILDREN_CODE6_INTERVIEWS, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |children_code6_interviews| Report {
                children_code6_interviews,
                ..Sample::sample()
            };
            vec![
                with(Answer::Given(Progress::Started)),
                with(Answer::Given(Progress::Completed)),
                with(Answer::Given(Progress::Completed)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&["started"], 1), (&["completed"], 2), (&["-"], 1)],
    },
};
