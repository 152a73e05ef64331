//! Staff: employees and full-time equivalents.

use tallfest_base::{Answer, Decimal, Integer, PerCode, Sample, Stated, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::StaffGender,
};

use super::ALL_CENTRES;
use crate::{Base, Employees, Fte, Measure, Protection, Table, Worked};

/// The number of employees, and the mean per centre.
pub static EMPLOYEES: Table<Annual, Employees> = Table {
    id: "smiso-staff-count",
    title: text("Ansatte", "Tilsette", "Employees"),
    valid: seen_about(2014),
    unit: Employees,
    population: ALL_CENTRES,
    measure: Measure::sum(&fields::STAFF_COUNT),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let none = Annual { staff_count: Answer::Given(Stated::NotStated), ..Sample::sample() };
            vec![Sample::sample(), Sample::sample(), none]
        },
        cells: &[(&[], 24)],
    },
};

/// Full-time equivalents, and the mean per centre.
pub static FTE: Table<Annual, Fte> = Table {
    id: "smiso-staff-fte",
    title: text("Årsverk", "Årsverk", "Full-time equivalents"),
    valid: seen_about(2014),
    unit: Fte,
    population: ALL_CENTRES,
    measure: Measure::sum(&fields::STAFF_FTE),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let tenths = Answer::Given(Stated::Known(Decimal::units_of(3)));
            vec![Sample::sample(), Annual { staff_fte: tenths, ..Sample::sample() }]
        },
        cells: &[(&[], 88)],
    },
};

/// Employees by gender.
pub static BY_GENDER: Table<Annual, Employees> = Table {
    id: "smiso-staff-by-gender",
    title: text("Ansatte etter kjønn", "Tilsette etter kjønn", "Employees by gender"),
    valid: seen_about(2014),
    unit: Employees,
    population: ALL_CENTRES,
    measure: Measure::sum_of_rows(&fields::STAFF_GENDER),
    axes: &[],
    // Those whose gender is not stated are in the base: 24 of 159 is the published 15 % (domain.md 3.2a).
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let women = [(StaffGender::Female, Integer::whole(4))];
            let women = Answer::Given(Stated::Known(PerCode::of(women)));
            let none = Answer::Given(Stated::NotStated);
            vec![
                Sample::sample(),
                Annual { staff_gender: women, ..Sample::sample() },
                Annual { staff_gender: none, ..Sample::sample() },
            ]
        },
        cells: &[(&["female"], 13), (&["male"], 3)],
    },
};
