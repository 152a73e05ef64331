//! A question is not "not stated" on many of a centre's contacts, visits or user forms.

use tallfest_base::Answer;
use tallfest_forms::{
    lists::Gender,
    smiso::{contact::Contact, lists::Channel, user::User, visit::Visit},
};

use super::{Records, Year};
use crate::{Example, Reason, Rule, common::questions_are_mostly_stated::rule};

pub(super) static RULE: Rule<Year> = rule::<Year, Contact>(&[
    Example::pass(2020, "everything is stated", |_| ()),
    Example::pass(2020, "the channel is not stated on one contact in four", |records| {
        without_channel(records, 15);
    }),
    Example::fail(2020, "the channel is not stated on more than one in four", |records| {
        records.contacts.truncate(58);
        without_channel(records, 15);
    }),
    Example::fail(2020, "25 of 99 contacts", |records| {
        let more = records.contacts.iter().take(39).cloned().collect::<Vec<_>>();
        records.contacts.extend(more);
        without_channel(records, 25);
    }),
    Example::fail(2020, "6 of 20 contacts", |records| {
        records.contacts.truncate(20);
        without_channel(records, 6);
    }),
    Example::unknown(
        2020,
        "19 contacts",
        |records| {
            records.contacts.truncate(19);
            without_channel(records, 19);
        },
        Reason::FewRecords,
    ),
]);

pub(super) static OF_VISITS: Rule<Year> = rule::<Year, Visit>(&[
    Example::pass(2020, "the gender is not stated on one visit in four", |records| {
        records.visits.iter_mut().take(30).for_each(without_gender);
    }),
    Example::fail(2020, "the gender is not stated on more than one in four", |records| {
        records.visits.iter_mut().take(31).for_each(without_gender);
    }),
    Example::unknown(
        2020,
        "19 visits",
        |records| {
            records.visits.truncate(19);
            records.visits.iter_mut().for_each(without_gender);
        },
        Reason::FewRecords,
    ),
]);

pub(super) static OF_USERS: Rule<Year> = rule::<Year, User>(&[
    Example::pass(2020, "an age is not stated on 7 of 30 forms with content", |records| {
        records.users.iter_mut().take(7).for_each(without_age);
    }),
    Example::fail(2020, "an age is not stated on 8 of 30 forms with content", |records| {
        records.users.iter_mut().take(8).for_each(without_age);
    }),
    Example::unknown(2020, "19 forms", |records| records.users.truncate(19), Reason::FewRecords),
]);

/// The first contacts have no known channel.
fn without_channel(records: &mut Records, count: usize) {
    for contact in records.contacts.iter_mut().take(count) {
        contact.contact_channel = Answer::Given(Channel::NotStated);
    }
}

fn without_gender(visit: &mut Visit) {
    visit.gender = Answer::Given(Gender::NotStated);
}

fn without_age(user: &mut User) {
    user.age = Answer::Given(tallfest_base::Stated::NotStated);
}
