//! A centre's day visits are spread over the days: not many on the first of a month, nor most on one weekday.

use tallfest_forms::crisis::day_visit::DayVisit;

use super::Year;
use crate::{
    Example, Reason, Rule,
    common::days_are_spread::{on_mondays, on_the_first, rule},
};

pub(super) static RULE: Rule<Year> = rule::<Year, DayVisit>(&[
    Example::pass(2020, "36 of 120 visits on the first of a month", |records| {
        on_the_first::<Year, DayVisit>(records, 36);
    }),
    Example::fail(2020, "37 of 120 visits on the first of a month", |records| {
        on_the_first::<Year, DayVisit>(records, 37);
    }),
    Example::pass(2020, "72 of 120 visits on Mondays", |records| {
        on_mondays::<Year, DayVisit>(records, 72);
    }),
    Example::fail(2020, "73 of 120 visits on Mondays", |records| {
        on_mondays::<Year, DayVisit>(records, 73);
    }),
    Example::unknown(
        2020,
        "49 visits",
        |records| {
            records.day_visits.truncate(49);
            on_the_first::<Year, DayVisit>(records, 49);
        },
        Reason::FewRecords,
    ),
]);
