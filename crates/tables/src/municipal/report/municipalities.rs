//! Municipalities that own the centres, and those that were visited.

use tallfest_base::{Answer, Integer, Sample, Stated, seen_about, text};
use tallfest_forms::municipal::report::{Report, fields};

use super::ALL_REPORTS;
use crate::{Base, Measure, Municipalities, Protection, Table, Worked};

/// Owner municipalities.
pub static OWNERS: Table<Report, Municipalities> = Table {
    id: "municipal-owner-municipalities",
    title: text("Eierkommuner", "Eigarkommunar", "Owner municipalities"),
    valid: seen_about(2014),
    unit: Municipalities,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::OWNER_MUNICIPALITIES),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |owner_municipalities| Report { owner_municipalities, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 17)],
    },
};

/// Municipalities visited in the year.
pub static VISITED: Table<Report, Municipalities> = Table {
    id: "municipal-municipalities-visited",
    title: text(
        "Kommuner som fikk besøk i året",
        "Kommunar som fekk besøk i året",
        "Municipalities visited in the year",
    ),
    valid: seen_about(2014),
    unit: Municipalities,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::MUNICIPALITIES_VISITED),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with =
                |municipalities_visited| Report { municipalities_visited, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 17)],
    },
};
