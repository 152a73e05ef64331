//! Employees, and how many were trained in talks with the target group.

use tallfest_base::{Answer, Integer, Sample, Stated, seen_about, text};
use tallfest_forms::municipal::report::{Report, fields};

use super::ALL_REPORTS;
use crate::{Base, Derived, Employees, Measure, Protection, Table, Worked};

/// Employees.
pub static EMPLOYEES: Table<Report, Employees> = Table {
    id: "municipal-staff",
    title: text("Ansatte", "Tilsette", "Employees"),
    valid: seen_about(2014),
    unit: Employees,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::STAFF_TOTAL),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |staff_total| Report { staff_total, ..Sample::sample() };
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

/// Employees who were trained.
pub static TRAINED: Table<Report, Employees> = Table {
    id: "municipal-staff-trained",
    title: text(
        "Ansatte kurset i samtaler med målgruppen",
        "Tilsette kursa i samtalar med målgruppa",
        "Employees trained in talks with the target group",
    ),
    valid: seen_about(2014),
    unit: Employees,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::STAFF_TRAINED),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |staff_trained| Report { staff_trained, ..Sample::sample() };
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

/// Employees who were not trained, of a centre that says how many it has and how many were.
pub static UNTRAINED_NUMBER: Derived<Report> = Derived {
    id: "report_staff_untrained",
    label: text(
        "Ansatte som ikke er kurset",
        "Tilsette som ikkje er kursa",
        "Employees not trained",
    ),
    decimals: 0,
    from: &[fields::STAFF_TOTAL.any(), fields::STAFF_TRAINED.any()],
    number: |checked, _| {
        let report = checked.content()?;
        report.staff_total.known()?.units().checked_sub(report.staff_trained.known()?.units())
    },
};

/// Employees who were not trained.
pub static UNTRAINED: Table<Report, Employees> = Table {
    id: "municipal-staff-untrained",
    title: text(
        "Ansatte som ikke er kurset i samtaler med målgruppen",
        "Tilsette som ikkje er kursa i samtalar med målgruppa",
        "Employees not trained in talks with the target group",
    ),
    valid: seen_about(2014),
    unit: Employees,
    population: ALL_REPORTS,
    measure: Measure::Derived(&UNTRAINED_NUMBER),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |staff_total, staff_trained| Report {
                staff_total,
                staff_trained,
                ..Sample::sample()
            };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(14), of(14)),
                with(of(10), of(7)),
                with(of(4), of(3)),
                with(of(4), Answer::Given(Stated::NotStated)),
                with(Answer::Absent, of(1)),
            ]
        },
        cells: &[(&[], 4)],
    },
};
