//! Staff: employees and full-time equivalents.

use tallfest_base::{Answer, Decimal, Integer, PerCode, Sample, Stated, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::{StaffEducation, StaffGender},
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
            let none = Annual { staff_fte: Answer::Absent, ..Sample::sample() };
            vec![Sample::sample(), Annual { staff_fte: tenths, ..Sample::sample() }, none]
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

/// Employees by highest education.
pub static BY_EDUCATION: Table<Annual, Employees> = Table {
    id: "smiso-staff-by-education",
    title: text(
        "Ansatte etter høyeste utdanning",
        "Tilsette etter høgaste utdanning",
        "Employees by highest education",
    ),
    valid: seen_about(2014),
    unit: Employees,
    population: ALL_CENTRES,
    measure: Measure::sum_of_rows(&fields::STAFF_EDUCATION),
    axes: &[],
    // As for gender; whether unknown education is in the published base is not said (consistency.md 2.2).
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |staff_education| Annual { staff_education, ..Sample::sample() };
            let rows = [(StaffEducation::Higher, 4), (StaffEducation::NotStated, 2)];
            let rows = PerCode::of(rows.map(|(row, count)| (row, Integer::whole(count))));
            let none = Answer::Given(Stated::NotStated);
            vec![
                Sample::sample(),
                with(Answer::Given(Stated::Known(rows))),
                with(none),
                with(Answer::Absent),
            ]
        },
        cells: &[
            (&["higher"], 14),
            (&["upper_secondary"], 1),
            (&["other"], 1),
            (&["not_stated"], 2),
        ],
    },
};
