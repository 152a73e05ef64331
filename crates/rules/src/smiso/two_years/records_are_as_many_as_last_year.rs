//! A centre has about as many contacts, visits and user forms as the year before.

use tallfest_forms::smiso::{contact, user, visit};

use super::{Year, Years};
use crate::{Example, Reason, Rule, common::records_are_as_many_as_last_year::rule};

pub(super) static RULE: Rule<Years> = rule::<Year>(
    &[
        contact::fields::RECORD_ID.place(),
        visit::fields::RECORD_ID.place(),
        user::fields::RECORD_ID.place(),
    ],
    &[
        Example::pass(2020, "as many as the year before", |_| ()),
        Example::pass(2020, "60 contacts, 40 the year before", |years| {
            years.before.contacts.truncate(40);
        }),
        Example::pass(2020, "40 contacts, 60 the year before", |years| {
            years.now.contacts.truncate(40);
        }),
        Example::pass(2020, "60 visits, 120 the year before", |years| {
            years.now.visits.truncate(60);
        }),
        Example::pass(2020, "49 contacts, 20 the year before", |years| {
            years.before.contacts.truncate(20);
            years.now.contacts.truncate(49);
        }),
        Example::fail(2020, "50 contacts, 20 the year before", |years| {
            years.before.contacts.truncate(20);
            years.now.contacts.truncate(50);
        }),
        Example::fail(2020, "20 contacts, 60 the year before", |years| {
            years.now.contacts.truncate(20);
        }),
        Example::fail(2020, "59 visits, 118 and one more the year before", |years| {
            years.before.visits.truncate(119);
            years.now.visits.truncate(59);
        }),
        Example::fail(2020, "59 visits, 120 the year before", |years| {
            years.now.users.truncate(35);
            years.before.users.truncate(35);
            years.now.visits.truncate(59);
        }),
        Example::unknown(
            2020,
            "19 of each, 60 contacts the year before",
            |years| {
                years.now.contacts.truncate(19);
                years.now.visits.clear();
                years.now.users.clear();
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "60 contacts, 19 the year before, and no other records",
            |years| {
                years.before.contacts.truncate(19);
                years.before.visits.clear();
                years.before.users.clear();
            },
            Reason::FewRecords,
        ),
        Example::given(
            |context| context.year_is_over = false,
            Example::unknown(
                2020,
                "the year is not over",
                |years| years.now.visits.truncate(50),
                Reason::YearNotOver,
            ),
        ),
    ],
);
