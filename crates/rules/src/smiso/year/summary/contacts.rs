//! Sums over a centre's contacts.

use tallfest_base::{Answer, CodeList};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        contact::Contact,
        lists::{Channel, Party},
    },
};

use super::{Answers, Days, Repeats};

/// Sums over a centre's contacts. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    /// All contacts.
    pub records: u64,
    /// Contacts from cooperation partners.
    pub from_partners: u64,
    /// Users' contacts that are their first in the year: persons.
    pub persons: u64,
    /// Contacts from users outside the helpline.
    pub outside_helpline: u64,
    /// Contacts outside the helpline whose channel is stated.
    pub channels_stated: u64,
    /// Those of them by telephone.
    pub by_phone: u64,
    /// Their days.
    pub days: Days,
    /// How often each question is answered.
    pub answers: Answers<Contact>,
    /// Users' contacts that look alike, from the year in which only the first in a day counts.
    pub repeats: Repeats,
}

impl Contacts {
    /// Adds a contact.
    pub fn add(&mut self, contact: &Contact, row: &[u64]) {
        self.records += 1;
        let is_from_user = contact.contact_party.is(Party::User);
        let is_to_helpline = contact.national_helpline.is(YesNo::Yes);
        self.from_partners += u64::from(contact.contact_party.is(Party::Partner));
        self.persons += u64::from(contact.first_contact_this_year.is(YesNo::Yes));
        // Read by the rule over all submissions, whose examples give the number:
        // mutant `is_from_user` to `true`: only the pass sums it; tests of the pass hold it.
        // mutant `is_from_user` to `false`: only the pass sums it; tests of the pass hold it.
        // mutant `is_from_user` to `!is_from_user`: only the pass sums it; tests of the pass hold it.
        // mutant `&&` to `||`: only the pass sums it; tests of the pass hold it.
        // mutant `!is_to_helpline` to `is_to_helpline`: only the pass sums it; tests of the pass hold it.
        // mutant `is_to_helpline` to `true`: only the pass sums it; tests of the pass hold it.
        // mutant `is_to_helpline` to `false`: only the pass sums it; tests of the pass hold it.
        self.outside_helpline += u64::from(is_from_user && !is_to_helpline);
        if let Some(channel) = contact.contact_channel.given()
            && *channel != Channel::NotStated
            && !is_to_helpline
        {
            self.channels_stated += 1;
            self.by_phone += u64::from(*channel == Channel::Phone);
        }
        if let Some(day) = contact.contact_date.given() {
            self.days.add(*day);
            // mutant `day.year() >= super::ONCE_A_DAY` to `true`: A-006 is not in force before, it only saves memory.
            if is_from_user && day.year() >= super::ONCE_A_DAY {
                self.repeats.add(super::look(
                    *day,
                    [
                        line(&contact.user_group),
                        line(&contact.gender),
                        line(&contact.age_group),
                        line(&contact.contact_channel),
                    ],
                ));
            }
        }
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: &Self) {
        self.records += other.records;
        self.from_partners += other.from_partners;
        self.persons += other.persons;
        self.outside_helpline += other.outside_helpline;
        self.channels_stated += other.channels_stated;
        self.by_phone += other.by_phone;
        self.days.merge(&other.days);
        self.answers.merge(&other.answers);
        self.repeats.merge(&other.repeats);
    }
}

/// The line of an answer in its list, from 1; 0 if there is none.
pub(super) fn line<C: CodeList>(answer: &Answer<C>) -> u8 {
    // mutant `code.index() + 1` to `code.index() + 2`: all lines are told apart all the same.
    answer.given().map_or(0, |code| code.index() + 1)
}
