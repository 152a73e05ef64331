//! Staff: employees and full-time equivalents.

use tallfest_forms::smiso::{
    annual::Annual,
    lists::{StaffEducation, StaffGender},
};

use super::HELPLINE;
use crate::{
    SynthError, answers,
    deal::{Hand, deal},
    random::Random,
    targets::Targets,
};

/// Employees of a centre: our choice, around the published mean of 7.
const EMPLOYEES: (u64, u64) = (4, 25);
/// How much the centre of the helpline counts beside the others, which count 60 to 110: our choice.
const HELPLINE_WEIGHT: u64 = 300;
/// The least full-time equivalents per employee, in tenths: above 0.4, under which D-005 wonders.
const LEAST_FTE: u64 = 5;
/// The most: above 1, D-003 wonders.
const MOST_FTE: u64 = 10;

pub(super) fn fill(
    centres: &mut [Annual],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let total = targets.annual("staff.employees_total")?;
    let employees = employees(total, centres.len(), random)?;
    let fte = fte(targets.annual("staff.fte_total")?, &employees, random)?;
    for ((centre, employees), fte) in centres.iter_mut().zip(&employees).zip(fte) {
        centre.staff_count = answers::number(*employees);
        centre.staff_fte = answers::number(fte);
    }
    fill_gender(centres, &employees, targets, random)?;
    fill_education(centres, &employees, targets, random)
}

fn employees(total: u64, centres: usize, random: &mut Random) -> Result<Vec<u64>, SynthError> {
    let hand = |centre| {
        let weight = if centre == HELPLINE { HELPLINE_WEIGHT } else { random.between(60, 110) };
        Hand { weight, least: EMPLOYEES.0, most: EMPLOYEES.1 }
    };
    let hands: Vec<_> = (0..centres).map(hand).collect();
    deal(total, &hands).ok_or(SynthError::Impossible("staff_count"))
}

/// Full-time equivalents in tenths: as many per employee as in the nation, a little more here and less there.
fn fte(total: u64, employees: &[u64], random: &mut Random) -> Result<Vec<u64>, SynthError> {
    let hand = |employees: &u64| Hand {
        weight: employees * random.between(85, 115),
        least: employees * LEAST_FTE,
        most: employees * MOST_FTE,
    };
    let hands: Vec<_> = employees.iter().map(hand).collect();
    deal(total, &hands).ok_or(SynthError::Impossible("staff_fte"))
}

/// The published shares and those not stated have one solution: 131 women, 24 men, 4 not stated.
fn fill_gender(
    centres: &mut [Annual],
    employees: &[u64],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let not_stated = targets.annual("staff.sex_not_stated")?;
    let total: u64 = employees.iter().sum();
    let known = total.checked_sub(not_stated).ok_or(SynthError::Impossible("staff_gender"))?;
    let shares = ["staff.women_share", "staff.men_share"];
    let counts = targets.counts(known, total, shares)?;
    let [_, men] = counts[..] else { return Err(SynthError::Impossible("staff_gender")) };
    let [men, not_stated] = apart(employees, [men, not_stated], random)?;
    for (((centre, employees), men), not_stated) in
        centres.iter_mut().zip(employees).zip(men).zip(not_stated)
    {
        centre.staff_gender = answers::rows([
            (StaffGender::Female, employees - men - not_stated),
            (StaffGender::Male, men),
            (StaffGender::NotStated, not_stated),
        ]);
    }
    Ok(())
}

/// That education is stated for all is our choice; whether the published shares leave anybody out is not said.
fn fill_education(
    centres: &mut [Annual],
    employees: &[u64],
    targets: &Targets,
    random: &mut Random,
) -> Result<(), SynthError> {
    let total: u64 = employees.iter().sum();
    let shares = [
        "staff.education_university_share",
        "staff.education_upper_secondary_share",
        "staff.education_other_share",
    ];
    let counts = targets.counts(total, total, shares)?;
    let [_, upper, other] = counts[..] else {
        return Err(SynthError::Impossible("staff_education"));
    };
    let [upper, other] = apart(employees, [upper, other], random)?;
    for (((centre, employees), upper), other) in
        centres.iter_mut().zip(employees).zip(upper).zip(other)
    {
        centre.staff_education = answers::rows([
            (StaffEducation::Higher, employees - upper - other),
            (StaffEducation::UpperSecondary, upper),
            (StaffEducation::Other, other),
            (StaffEducation::NotStated, 0),
        ]);
    }
    Ok(())
}

/// Deals the two smaller groups of employees, so that at least one at each centre is in neither.
fn apart(
    employees: &[u64],
    groups: [u64; 2],
    random: &mut Random,
) -> Result<[Vec<u64>; 2], SynthError> {
    let [first, second] = groups;
    let mut deal_out = |total, left: &dyn Fn(usize) -> u64| {
        let hands: Vec<_> = (0..employees.len())
            .map(|centre| Hand { weight: random.between(1, 100), least: 0, most: left(centre) })
            .collect();
        deal(total, &hands).ok_or(SynthError::Impossible("staff"))
    };
    let others = |centre: usize| employees.get(centre).map_or(0, |employees| employees - 1);
    let first = deal_out(first, &others)?;
    let left = |centre: usize| others(centre) - first.get(centre).copied().unwrap_or(0);
    let second = deal_out(second, &left)?;
    Ok([first, second])
}
