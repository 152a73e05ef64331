//! There are day visits in every month between the first and the last, but for July.

use tallfest_forms::crisis::day_visit::DayVisit;

use super::{Records, Year};
use crate::{
    Example, Reason, Rule,
    common::months_have_records::{rule, without},
};

pub(super) static RULE: Rule<Year> = rule::<Year, DayVisit>(&[
    Example::pass(2020, "visits in every month", |_| ()),
    Example::pass(2020, "no visits in July", |records| without::<Year, DayVisit>(records, &[7])),
    Example::fail(2020, "no visits in February", |records| {
        without::<Year, DayVisit>(records, &[2]);
    }),
    Example::fail(2020, "20 visits, none in March", |records| {
        first_two_of_ten_months(records);
        without::<Year, DayVisit>(records, &[3]);
    }),
    Example::unknown(
        2020,
        "19 visits, none in March",
        |records| {
            first_two_of_ten_months(records);
            records.day_visits.truncate(19);
            without::<Year, DayVisit>(records, &[3]);
        },
        Reason::FewRecords,
    ),
    Example::given(
        |context| context.year_is_over = false,
        Example::unknown(
            2020,
            "the year is not over",
            |records| without::<Year, DayVisit>(records, &[2]),
            Reason::YearNotOver,
        ),
    ),
]);

/// The first two visits of each month, January to October.
fn first_two_of_ten_months(records: &mut Records) {
    let mut number = 0;
    records.day_visits.retain(|_| {
        number += 1;
        number % 10 < 3 && number % 10 > 0
    });
    records.day_visits.truncate(20);
}
