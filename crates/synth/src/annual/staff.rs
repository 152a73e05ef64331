//! Staff: employees and full-time equivalents.

use tallfest_forms::smiso::{
    annual::Annual,
    lists::{StaffEducation, StaffGender},
};

use crate::{
    SynthError, answers,
    deal::{Dealer, Hand, apportion, deal},
    roster::HELPLINE,
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
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let total = targets.annual("staff.employees_total")?;
    let employees = employees(total, dealer)?;
    let fte = fte(targets.annual("staff.fte_total")?, &employees, dealer)?;
    for ((centre, employees), fte) in centres.iter_mut().zip(&employees).zip(fte) {
        centre.staff_count = answers::number(*employees);
        centre.staff_fte = answers::number(fte);
    }
    fill_gender(centres, &employees, targets, dealer)?;
    fill_education(centres, &employees, targets, dealer)
}

fn employees(total: u64, dealer: &mut Dealer<'_>) -> Result<Vec<u64>, SynthError> {
    // The centre of the helpline is the first of every year.
    let hand = |(place, weight)| {
        let weight = if place == HELPLINE { HELPLINE_WEIGHT } else { weight };
        Hand { weight, least: EMPLOYEES.0, most: EMPLOYEES.1 }
    };
    let hands: Vec<_> = dealer.each(60, 110).into_iter().enumerate().map(hand).collect();
    deal(total, &hands).ok_or(SynthError::Impossible("staff_count"))
}

/// Full-time equivalents in tenths: as many per employee as in the nation, a little more here and less there.
fn fte(total: u64, employees: &[u64], dealer: &mut Dealer<'_>) -> Result<Vec<u64>, SynthError> {
    let hand = |(employees, chance): (&u64, u64)| Hand {
        weight: employees * chance,
        least: employees * LEAST_FTE,
        most: employees * MOST_FTE,
    };
    let hands: Vec<_> = employees.iter().zip(dealer.each(85, 115)).map(hand).collect();
    deal(total, &hands).ok_or(SynthError::Impossible("staff_fte"))
}

/// The published shares and those not stated have one solution: 131 women, 24 men, 4 not stated. Earlier years have the
/// same proportions: our choice.
fn fill_gender(
    centres: &mut [Annual],
    employees: &[u64],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let impossible = || SynthError::Impossible("staff_gender");
    let in_2020 = |topic| targets.number_of(2020, "annual", topic);
    let (all, not_stated) = (in_2020("staff.employees_total")?, in_2020("staff.sex_not_stated")?);
    let known = all.checked_sub(not_stated).ok_or_else(impossible)?;
    let mut counts = targets.counts(known, all, ["staff.women_share", "staff.men_share"])?;
    counts.push(not_stated);
    let [_, men, not_stated] = apportion(employees.iter().sum(), &counts)[..] else {
        return Err(impossible());
    };
    let [men, not_stated] = apart(employees, [men, not_stated], dealer)?;
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

/// In each year before 2020, so many more in a hundred had upper secondary school and not higher education: that the
/// share was lower is published, how much is our choice.
const LESS_EDUCATED_A_YEAR: u64 = 1;

/// That education is stated for all is our choice; whether the published shares leave anybody out is not said.
fn fill_education(
    centres: &mut [Annual],
    employees: &[u64],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let in_2020 = targets.number_of(2020, "annual", "staff.employees_total")?;
    let shares = [
        "staff.education_university_share",
        "staff.education_upper_secondary_share",
        "staff.education_other_share",
    ];
    let impossible = || SynthError::Impossible("staff_education");
    let counts = targets.counts(in_2020, in_2020, shares)?;
    let total: u64 = employees.iter().sum();
    let [_, upper, other] = apportion(total, &counts)[..] else { return Err(impossible()) };
    let before = u64::from(2020_u16.saturating_sub(targets.year()));
    let upper = upper + (total * LESS_EDUCATED_A_YEAR * before).div_ceil(100);
    let [upper, other] = apart(employees, [upper, other], dealer)?;
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
    dealer: &mut Dealer<'_>,
) -> Result<[Vec<u64>; 2], SynthError> {
    let [first, second] = groups;
    let mut deal_out = |total, left: &dyn Fn(usize) -> u64| {
        let hand = |(centre, weight)| Hand { weight, least: 0, most: left(centre) };
        let hands: Vec<_> = dealer.each(1, 100).into_iter().enumerate().map(hand).collect();
        deal(total, &hands).ok_or(SynthError::Impossible("staff"))
    };
    let others = |centre: usize| employees.get(centre).map_or(0, |employees| employees - 1);
    let first = deal_out(first, &others)?;
    let left = |centre: usize| others(centre) - first.get(centre).copied().unwrap_or(0);
    let second = deal_out(second, &left)?;
    Ok([first, second])
}
