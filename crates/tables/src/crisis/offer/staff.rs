//! Employees and volunteers, which are asked about once a centre.

use tallfest_base::{Answer, Decimal, Integer, PerCode, Sample, Stated, seen_about, text};
use tallfest_forms::{
    crisis::{
        lists::{SpecialCompetence, StaffEducation, StaffTime},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{CENTRES, men};
use crate::{
    Axis, Base, Centres, Employees, Fte, Measure, Protection, Table, Unanswered, Volunteers, Worked,
};

/// The number of employees, and the mean per centre.
pub static EMPLOYEES: Table<Offer, Employees> = Table {
    id: "crisis-staff-count",
    title: text("Ansatte", "Tilsette", "Employees"),
    valid: seen_about(2014),
    unit: Employees,
    population: CENTRES,
    measure: Measure::sum(&fields::STAFF_COUNT),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |staff_count| Offer { staff_count, ..Sample::sample() };
            let of = |units| Answer::Given(Stated::Known(Integer::whole(units)));
            vec![
                with(of(12)),
                with(of(9)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&[], 21)],
    },
};

/// Full-time equivalents, and the mean per centre.
pub static FTE: Table<Offer, Fte> = Table {
    id: "crisis-staff-fte",
    title: text("Årsverk", "Årsverk", "Full-time equivalents"),
    valid: seen_about(2014),
    unit: Fte,
    population: CENTRES,
    measure: Measure::sum(&fields::STAFF_FTE),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |staff_fte| Offer { staff_fte, ..Sample::sample() };
            let of = |units| Answer::Given(Stated::Known(Decimal::units_of(units)));
            vec![
                with(of(93)),
                with(of(41)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&[], 134)],
    },
};

/// Employees by full and part time.
pub static BY_TIME: Table<Offer, Employees> = Table {
    id: "crisis-staff-by-time",
    title: text(
        "Ansatte etter heltid og deltid",
        "Tilsette etter heiltid og deltid",
        "Employees by full and part time",
    ),
    valid: seen_about(2015),
    unit: Employees,
    population: CENTRES,
    measure: Measure::sum_of_rows(&fields::STAFF_FULLTIME_PARTTIME),
    axes: &[],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |staff_fulltime_parttime| Offer { staff_fulltime_parttime, ..Sample::sample() };
            let rows = [(StaffTime::FullTime, 7), (StaffTime::PartTime, 2)]
                .map(|(row, count)| (row, Integer::whole(count)));
            let rows = || Answer::Given(Stated::Known(PerCode::of(rows)));
            vec![
                with(rows()),
                with(rows()),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&["full_time"], 14), (&["part_time"], 4)],
    },
};

/// Employees by highest education.
pub static BY_EDUCATION: Table<Offer, Employees> = Table {
    id: "crisis-staff-by-education",
    title: text(
        "Ansatte etter høyeste utdanning",
        "Tilsette etter høgaste utdanning",
        "Employees by highest education",
    ),
    valid: seen_about(2014),
    unit: Employees,
    population: CENTRES,
    measure: Measure::sum_of_rows(&fields::STAFF_EDUCATION),
    axes: &[],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |staff_education| Offer { staff_education, ..Sample::sample() };
            let rows = [(StaffEducation::Higher, 7), (StaffEducation::Primary, 2)]
                .map(|(row, count)| (row, Integer::whole(count)));
            let rows = || Answer::Given(Stated::Known(PerCode::of(rows)));
            vec![
                with(rows()),
                with(rows()),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&["higher"], 14), (&["primary"], 4)],
    },
};

/// The number of volunteers on duty, and the mean per centre.
pub static VOLUNTEERS: Table<Offer, Volunteers> = Table {
    id: "crisis-volunteers",
    title: text("Frivillige vakter", "Frivillige vakter", "Volunteers on duty"),
    valid: seen_about(2014),
    unit: Volunteers,
    population: CENTRES,
    measure: Measure::sum(&fields::VOLUNTEERS),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |volunteers| Offer { volunteers, ..Sample::sample() };
            let of = |units| Answer::Given(Stated::Known(Integer::whole(units)));
            vec![
                with(of(4)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&[], 7)],
    },
};

/// Full-time equivalents worked by volunteers.
pub static VOLUNTEER_FTE: Table<Offer, Fte> = Table {
    id: "crisis-volunteer-fte",
    title: text(
        "Årsverk utført av frivillige",
        "Årsverk utførte av frivillige",
        "Full-time equivalents worked by volunteers",
    ),
    valid: seen_about(2014),
    unit: Fte,
    population: CENTRES,
    measure: Measure::sum(&fields::VOLUNTEER_FTE),
    axes: &[],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |volunteer_fte| Offer { volunteer_fte, ..Sample::sample() };
            let of = |units| Answer::Given(Stated::Known(Decimal::units_of(units)));
            vec![
                with(of(11)),
                with(of(4)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&[], 15)],
    },
};

/// Centres by whether they have employees for children.
pub static FOR_CHILDREN: Table<Offer, Centres> = Table {
    id: "crisis-staff-for-children",
    title: text(
        "Krisesentre etter om de har egne ansatte for barn",
        "Krisesenter etter om dei har eigne tilsette for barn",
        "Crisis centres by whether they have employees for children",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::STAFF_CHILD, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |staff_child| Offer { staff_child, ..Sample::sample() };
            vec![
                with(Answer::Given(YesNo::Yes)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Given(YesNo::No)),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&["yes"], 1), (&["no"], 2), (&["-"], 1)],
    },
};

/// Centres by the special competence of their employees.
pub static SPECIAL_COMPETENCE: Table<Offer, Centres> = Table {
    id: "crisis-staff-special-competence",
    title: text(
        "Krisesentre etter ansatte med særskilt kompetanse",
        "Krisesenter etter tilsette med særskild kompetanse",
        "Crisis centres by employees with special competence",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::STAFF_SPECIAL_COMPETENCE, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with =
                |staff_special_competence| Offer { staff_special_competence, ..Sample::sample() };
            let one = SpecialCompetence::MenExposed.bit();
            vec![
                with(Answer::Given(one)),
                with(Answer::Given(one.or(SpecialCompetence::SubstanceUse.bit()))),
                with(Answer::Given(SpecialCompetence::NotStated.bit())),
                with(Answer::Absent),
                men(),
            ]
        },
        cells: &[(&["men_exposed"], 2), (&["substance_use"], 1), (&["not_stated"], 1), (&["-"], 1)],
    },
};
