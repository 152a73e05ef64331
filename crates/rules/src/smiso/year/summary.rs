//! What the rules of a centre's year know: sums folded in the one pass over the records. No rule holds records.

use tallfest_base::{Answer, Date, Form, Key, List, Sample, Slot, date, word};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::Annual,
        contact::Contact,
        lists::{Channel, PartnerType, Party},
    },
};

use crate::Subject;

/// A centre's year.
#[derive(Debug, Clone, Default)]
pub struct Year {
    /// The contacts.
    pub contacts: Contacts,
    /// The annual questionnaire, if it was sent and could be read.
    pub annual: Option<Box<Annual>>,
}

/// Sums over a centre's contacts. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    /// All contacts.
    pub records: u64,
    /// Contacts from cooperation partners.
    pub from_partners: u64,
    /// Users' contacts that are their first in the year: persons.
    pub persons: u64,
    /// Contacts outside the helpline whose channel is stated.
    pub channels_stated: u64,
    /// Those of them by telephone.
    pub by_phone: u64,
    /// Contacts by month, January first.
    pub by_month: [u64; 12],
    /// Contacts by day of the week, Monday first.
    pub by_weekday: [u64; 7],
    /// Contacts on the first of a month.
    pub on_the_first: u64,
    /// For each slot of the form: how many answered, and how many of those "not stated".
    pub stated: Vec<(u64, u64)>,
    /// What says "not stated" in each word of a row; looked up once.
    not_stated: Vec<u64>,
}

impl Contacts {
    /// Adds a contact.
    pub fn add(&mut self, contact: &Contact, row: &[u64]) {
        self.records += 1;
        self.from_partners += u64::from(contact.contact_party.is(Party::Partner));
        self.persons += u64::from(contact.first_contact_this_year.is(YesNo::Yes));
        if let Some(channel) = contact.contact_channel.given()
            && *channel != Channel::NotStated
            && !contact.national_helpline.is(YesNo::Yes)
        {
            self.channels_stated += 1;
            self.by_phone += u64::from(*channel == Channel::Phone);
        }
        if let Some(day) = contact.contact_date.given() {
            self.add_day(*day);
        }
        self.add_stated(row);
    }

    fn add_day(&mut self, day: Date) {
        let add = |counts: &mut [u64], index: u8| {
            if let Some(count) = counts.get_mut(usize::from(index)) {
                *count += 1;
            }
        };
        add(&mut self.by_month, day.month() - 1);
        add(&mut self.by_weekday, day.weekday());
        self.on_the_first += u64::from(day.day() == 1);
    }

    fn add_stated(&mut self, row: &[u64]) {
        // mutant `self.not_stated.is_empty()` to `true`: looked up for each contact, it is the same.
        if self.not_stated.is_empty() {
            let lists = Slot::<Contact>::all().map(|slot| slot.field.kind.codes());
            self.not_stated =
                lists.map(|list| list.map_or(word::NOT_STATED, not_stated_bit)).collect();
            self.stated.resize(row.len(), (0, 0));
        }
        let counts = self.stated.iter_mut().zip(&self.not_stated);
        for (word, ((answered, not_stated), bit)) in row.iter().zip(counts) {
            *answered += u64::from(*word != 0);
            *not_stated += u64::from(word & bit != 0);
        }
    }

    /// How many contacts answer a question with something else than "not stated".
    pub fn known(&self, slot: Slot<Contact>) -> u64 {
        let (answered, not_stated) = self.stated.get(slot.index()).copied().unwrap_or_default();
        answered - not_stated
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: &Self) {
        fn add(into: &mut [u64], from: &[u64]) {
            into.iter_mut().zip(from).for_each(|(sum, more)| *sum += more);
        }
        self.records += other.records;
        self.from_partners += other.from_partners;
        self.persons += other.persons;
        self.channels_stated += other.channels_stated;
        self.by_phone += other.by_phone;
        self.on_the_first += other.on_the_first;
        add(&mut self.by_month, &other.by_month);
        add(&mut self.by_weekday, &other.by_weekday);
        self.stated.resize(self.stated.len().max(other.stated.len()), (0, 0));
        for (sum, more) in self.stated.iter_mut().zip(&other.stated) {
            *sum = (sum.0 + more.0, sum.1 + more.1);
        }
    }
}

fn not_stated_bit(list: &List) -> u64 {
    list.line("not_stated").map_or(0, |line| 1 << line)
}

impl Year {
    /// Adds what another part of the submission came to.
    pub fn merge(&mut self, other: Self) {
        self.contacts.merge(&other.contacts);
        self.annual = self.annual.take().or(other.annual);
    }
}

/// The records of a centre's year, held in memory: what examples edit.
#[derive(Debug, Clone)]
pub struct Records {
    /// Form A.
    pub contacts: Vec<Contact>,
    /// The annual questionnaire.
    pub annual: Option<Annual>,
}

impl Subject for Year {
    type Draft = Records;

    /// 60 contacts, five a month, and the sample of the annual questionnaire.
    fn sample() -> Records {
        Records { contacts: (0..60).map(contact).collect(), annual: Some(Sample::sample()) }
    }

    fn of(draft: &Records) -> Self {
        let mut year = Self { annual: draft.annual.clone().map(Box::new), ..Self::default() };
        for contact in &draft.contacts {
            year.contacts.add(contact, contact.row().as_ref());
        }
        year
    }
}

/// The contact with this number, from 0: every tenth is a partner's, every second by telephone, and three users make
/// up the rest.
fn contact(number: u8) -> Contact {
    let id = format!("c-{}", number + 1).parse().unwrap_or(Key::literal("c-0"));
    let day = Date::new(2020, number / 5 + 1, number % 5 * 5 + 2).unwrap_or(date(2020, 1, 2));
    let channel = if number.is_multiple_of(2) { Channel::Phone } else { Channel::Sms };
    let common = Contact {
        record_id: Answer::Given(id),
        contact_date: Answer::Given(day),
        contact_channel: Answer::Given(channel),
        ..Sample::sample()
    };
    if !number.is_multiple_of(10) {
        let first = if number <= 3 { YesNo::Yes } else { YesNo::No };
        return Contact { first_contact_this_year: Answer::Given(first), ..common };
    }
    Contact {
        contact_party: Answer::Given(Party::Partner),
        partner_type: Answer::Given(PartnerType::Nav),
        partner_about_user: Answer::Given(YesNo::No),
        record_id: common.record_id,
        contact_date: common.contact_date,
        contact_channel: common.contact_channel,
        ..Contact::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sums_of_two_parts_are_the_sums_of_the_whole() {
        let Records { mut contacts, .. } = Year::sample();
        contacts.iter_mut().take(9).for_each(|contact| {
            contact.contact_channel = Answer::Given(Channel::NotStated);
            contact.contact_date = Answer::Given(date(2020, 1, 1));
        });
        let sums = |contacts: &[Contact]| {
            Year::of(&Records { contacts: contacts.to_vec(), annual: None }).contacts
        };
        let (first, second) = contacts.split_at(7);
        let (mut one, mut other) = (sums(first), sums(second));
        one.merge(&sums(second));
        other.merge(&sums(first));
        assert_eq!((&one, &other), (&sums(&contacts), &one));
        other.merge(&Contacts::default());
        assert_eq!(one, other);
    }
}
