//! There are contacts in every month between the first and the last, but for July; and visits likewise.

use tallfest_forms::smiso::{contact::Contact, visit::Visit};

use super::{Records, Year};
use crate::{
    Example, Reason, Rule,
    common::months_have_records::{rule, without},
};

pub(super) static RULE: Rule<Year> = rule::<Year, Contact>(&[
    Example::pass(2020, "contacts in every month", |_| ()),
    Example::pass(2020, "none in July", |records| without::<Year, Contact>(records, &[7])),
    Example::fail(2020, "none in February", |records| without::<Year, Contact>(records, &[2])),
    Example::fail(2020, "none in November", |records| without::<Year, Contact>(records, &[11])),
    Example::fail(2020, "none in July and August", |records| {
        without::<Year, Contact>(records, &[7, 8]);
    }),
    Example::pass(2020, "none before April or after September", |records| {
        without::<Year, Contact>(records, &[1, 2, 3, 10, 11, 12]);
    }),
    Example::fail(2020, "20 contacts, none in March", |records| {
        without::<Year, Contact>(records, &[3]);
        records.contacts.truncate(20);
    }),
    Example::unknown(
        2020,
        "19 contacts, none in March",
        |records| {
            without::<Year, Contact>(records, &[3]);
            records.contacts.truncate(19);
        },
        Reason::FewRecords,
    ),
    Example::given(
        |context| context.year_is_over = false,
        Example::unknown(
            2020,
            "the year is not over",
            |records| without::<Year, Contact>(records, &[3]),
            Reason::YearNotOver,
        ),
    ),
]);

pub(super) static OF_VISITS: Rule<Year> = rule::<Year, Visit>(&[
    Example::pass(2020, "no visits in July", |records| without::<Year, Visit>(records, &[7])),
    Example::fail(2020, "no visits in February", |records| without::<Year, Visit>(records, &[2])),
    Example::fail(2020, "20 visits, none in March", |records| {
        without::<Year, Visit>(records, &[3]);
        twenty_visits(records);
    }),
    Example::unknown(
        2020,
        "19 visits, none in March",
        |records| {
            without::<Year, Visit>(records, &[3]);
            twenty_visits(records);
            records.visits.truncate(19);
        },
        Reason::FewRecords,
    ),
]);

/// Of the visits, the first two of each month but for the last two months; and no user forms beside so few.
fn twenty_visits(records: &mut Records) {
    records.users.clear();
    let mut number = 0;
    records.visits.retain(|_| {
        number += 1;
        number % 10 < 3 && number % 10 > 0
    });
    records.visits.truncate(20);
}
