//! A question is not "not stated" on many of a centre's stays, stays of children, or day visits.

use tallfest_base::{Answer, Stated};
use tallfest_forms::{
    crisis::{child::Child, day_visit::DayVisit, resident::Resident},
    lists::{Gender, YesNoDk},
};

use super::Year;
use crate::{Example, Reason, Rule, common::questions_are_mostly_stated::rule};

pub(super) static RULE: Rule<Year> = rule::<Year, Resident>(&[
    Example::pass(2020, "everything is stated", |_| ()),
    Example::pass(2020, "the gender is not stated on 9 of 36 stays", |records| {
        records.residents.iter_mut().take(9).for_each(without_gender);
    }),
    Example::fail(2020, "the gender is not stated on 10 of 36 stays", |records| {
        records.residents.iter_mut().take(10).for_each(without_gender);
    }),
    Example::unknown(
        2020,
        "19 stays",
        |records| {
            records.residents.truncate(19);
            records.children.clear();
            records.residents.iter_mut().for_each(without_gender);
        },
        Reason::FewRecords,
    ),
]);

pub(super) static OF_CHILDREN: Rule<Year> = rule::<Year, Child>(&[
    Example::pass(2020, "an age is not stated on 6 of 24 stays of children", |records| {
        records.children.iter_mut().take(6).for_each(without_age);
    }),
    Example::fail(2020, "an age is not stated on 7 of 24 stays of children", |records| {
        records.children.iter_mut().take(7).for_each(without_age);
    }),
    Example::unknown(
        2020,
        "19 stays of children",
        |records| {
            records.children.truncate(19);
            records.children.iter_mut().for_each(without_age);
        },
        Reason::FewRecords,
    ),
]);

pub(super) static OF_DAY_VISITS: Rule<Year> = rule::<Year, DayVisit>(&[
    Example::pass(2020, "a report is not stated on 30 of 120 visits", |records| {
        records.day_visits.iter_mut().take(30).for_each(without_report);
    }),
    Example::fail(2020, "a report is not stated on 31 of 120 visits", |records| {
        records.day_visits.iter_mut().take(31).for_each(without_report);
    }),
    Example::unknown(
        2020,
        "19 visits",
        |records| {
            records.day_visits.truncate(19);
            records.day_visits.iter_mut().for_each(without_report);
        },
        Reason::FewRecords,
    ),
]);

fn without_gender(stay: &mut Resident) {
    stay.gender = Answer::Given(Gender::NotStated);
}

fn without_age(child: &mut Child) {
    child.age = Answer::Given(Stated::NotStated);
}

fn without_report(visit: &mut DayVisit) {
    visit.reported = Answer::Given(YesNoDk::NotStated);
}
