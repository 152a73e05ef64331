//! A centre's contacts are spread over the days: not many on the first of a month, nor most on one weekday; and its
//! visits likewise.

use tallfest_forms::smiso::{contact::Contact, visit::Visit};

use super::Year;
use crate::{
    Example, Reason, Rule,
    common::days_are_spread::{on_mondays, on_the_first, rule},
};

pub(super) static RULE: Rule<Year> = rule::<Year, Contact>(&[
    Example::pass(2020, "days of every kind", |_| ()),
    Example::pass(2020, "18 of 60 on the first of a month", |records| {
        on_the_first::<Year, Contact>(records, 18);
    }),
    Example::fail(2020, "16 of 53 on the first of a month", |records| {
        records.contacts.truncate(53);
        on_the_first::<Year, Contact>(records, 16);
    }),
    Example::pass(2020, "36 of 60 on Mondays", |records| on_mondays::<Year, Contact>(records, 36)),
    Example::fail(2020, "34 of 56 on Mondays", |records| {
        records.contacts.truncate(56);
        on_mondays::<Year, Contact>(records, 34);
    }),
    Example::fail(2020, "16 of 50 on the first of a month", |records| {
        records.contacts.truncate(50);
        on_the_first::<Year, Contact>(records, 16);
    }),
    Example::unknown(
        2020,
        "49 contacts",
        |records| {
            records.contacts.truncate(49);
            on_the_first::<Year, Contact>(records, 49);
        },
        Reason::FewRecords,
    ),
]);

pub(super) static OF_VISITS: Rule<Year> = rule::<Year, Visit>(&[
    Example::pass(2020, "36 of 120 visits on the first of a month", |records| {
        on_the_first::<Year, Visit>(records, 36);
    }),
    Example::fail(2020, "37 of 120 visits on the first of a month", |records| {
        on_the_first::<Year, Visit>(records, 37);
    }),
    Example::pass(2020, "72 of 120 visits on Mondays", |records| {
        on_mondays::<Year, Visit>(records, 72);
    }),
    Example::fail(2020, "73 of 120 visits on Mondays", |records| {
        on_mondays::<Year, Visit>(records, 73);
    }),
    Example::unknown(
        2020,
        "49 visits",
        |records| {
            records.visits.truncate(49);
            on_the_first::<Year, Visit>(records, 49);
        },
        Reason::FewRecords,
    ),
]);
