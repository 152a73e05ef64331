//! A crisis centre has about as many stays, children's stays and day visits as the year before.

use tallfest_forms::crisis::{child, day_visit, resident};

use super::{Year, Years};
use crate::{Example, Reason, Rule, common::records_are_as_many_as_last_year::rule};

pub(super) static RULE: Rule<Years> = rule::<Year>(
    &[
        resident::fields::RECORD_ID.place(),
        child::fields::RECORD_ID.place(),
        day_visit::fields::RECORD_ID.place(),
    ],
    &[
        Example::pass(2020, "as many as the year before", |_| ()),
        Example::pass(2020, "60 day visits, 120 the year before", |years| {
            years.now.day_visits.truncate(60);
        }),
        Example::fail(2020, "59 day visits, 120 the year before", |years| {
            years.now.day_visits.truncate(59);
        }),
        Example::unknown(
            2020,
            "no records the year before",
            |years| {
                years.before.residents.clear();
                years.before.children.clear();
                years.before.day_visits.clear();
            },
            Reason::FewRecords,
        ),
    ],
);
