//! The records of a centre's year, held in memory: what examples of rules edit.

use tallfest_base::{
    Answer, CentreFacts, Completion, Date, Form, Integer, Key, Sample, Stated, date,
};
use tallfest_forms::{
    lists::{Gender, YesNo},
    smiso::{
        annual::Annual,
        contact::Contact,
        lists::{Channel, Consent, PartnerType, Party, RelationToAbused, VisitPurpose},
        pandemic::Pandemic,
        user::{User, Years},
        visit::Visit,
    },
};

use super::{ONCE_A_DAY, RegistrationYear, Year};
use crate::{Change, Subject, changes_of_records, common::Dated};

/// The records of a centre's year, held in memory: what examples of rules edit.
#[derive(Debug, Clone)]
pub struct Records {
    /// Form A.
    pub contacts: Vec<Contact>,
    /// Form B.
    pub visits: Vec<Visit>,
    /// Form C.
    pub users: Vec<User>,
    /// The annual questionnaire.
    pub annual: Option<Annual>,
    /// The pandemic supplement.
    pub pandemic: Option<Pandemic>,
}

impl Subject for Year {
    type Draft = Records;

    /// 60 contacts and 120 visits, spread over the months, 40 user forms, and the samples of the annual questionnaire
    /// and of the pandemic supplement.
    fn sample() -> Records {
        Records {
            contacts: (0..60).map(contact).collect(),
            visits: (0..120).map(visit).collect(),
            users: (0..40).map(user).collect(),
            annual: Some(Sample::sample()),
            pandemic: Some(Sample::sample()),
        }
    }

    /// The same, but that the longest way to the centre was a kilometre longer.
    fn sample_before() -> Records {
        let mut records = Self::sample();
        if let Some(annual) = &mut records.annual {
            annual.travel_distance_km = Answer::Given(Stated::Known(Integer::whole(121)));
        }
        records
    }

    fn of(draft: &Records) -> Self {
        let mut year = Self {
            annual: draft.annual.clone().map(Box::new),
            pandemic: draft.pandemic.clone().map(Box::new),
            ..Self::default()
        };
        for contact in &draft.contacts {
            year.contacts.add(contact, contact.row().as_ref());
        }
        for visit in &draft.visits {
            year.visits.add(visit, visit.row().as_ref());
        }
        for user in &draft.users {
            year.users.add(user, user.row().as_ref());
        }
        year
    }

    fn changes(before: &Records, after: &Records) -> Vec<Change> {
        // Named one by one, so that a form that is added is shown here too.
        let Records { contacts, visits, users, annual, pandemic } = before;
        [
            changes_of_records(contacts, &after.contacts),
            changes_of_records(visits, &after.visits),
            changes_of_records(users, &after.users),
            changes_of_records(annual.as_slice(), after.annual.as_slice()),
            changes_of_records(pandemic.as_slice(), after.pandemic.as_slice()),
        ]
        .concat()
    }
}

impl Records {
    /// The same in another year: other days, and what is asked then.
    pub(in crate::smiso::year) fn moved_to(&mut self, year: RegistrationYear) {
        fn moved<T: Form + Dated>(records: &mut [T], year: RegistrationYear) {
            let completion = Completion::new(year, CentreFacts::default());
            for record in records {
                let day = record.day().and_then(|day| {
                    // 29 February is in leap years only.
                    let mut days = [day.day(), day.day() - 1].into_iter();
                    days.find_map(|date| Date::new(year, day.month(), date))
                });
                record.set_day(day);
                completion.complete(record);
            }
        }
        moved(&mut self.contacts, year);
        moved(&mut self.visits, year);
    }

    /// The same in the year from which only the first contact or visit of a user in a day is sent, without what was
    /// asked because of the pandemic.
    pub(in crate::smiso::year) fn once_a_day(&mut self) {
        self.visits.iter_mut().for_each(|visit| visit.visit_channel = Answer::Absent);
        self.pandemic = None;
        self.moved_to(ONCE_A_DAY);
    }
}

fn key(prefix: &str, number: u8) -> Answer<Key> {
    let id = format!("{prefix}-{}", number + 1).parse();
    id.map_or(Answer::Absent, Answer::Given)
}

/// A day of a month, from 1.
fn day(month: u8, day: u8) -> Answer<Date> {
    let day = Date::new(2020, month, day).unwrap_or(date(2020, 1, 2));
    Answer::Given(day)
}

/// The contact with this number, from 0: every tenth is a partner's, every second by telephone, and three users make
/// up the rest.
fn contact(number: u8) -> Contact {
    let channel = if number.is_multiple_of(2) { Channel::Phone } else { Channel::Sms };
    let common = Contact {
        record_id: key("c", number),
        contact_date: day(number / 5 + 1, number % 5 * 5 + 2),
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

/// The visit with this number, from 0: ten a month, the first 50 somebody's first, two of three for a talk and the rest
/// for a self-help group.
fn visit(number: u8) -> Visit {
    let first = if number < 50 { YesNo::Yes } else { YesNo::No };
    let purpose = if number.is_multiple_of(3) {
        VisitPurpose::SelfHelpGroup
    } else {
        VisitPurpose::IndividualTalk
    };
    Visit {
        record_id: key("b", number),
        visit_date: day(number / 10 + 1, number % 10 * 3 + 2),
        first_visit_this_year: Answer::Given(first),
        visit_purpose: Answer::Given(purpose.bit()),
        ..Sample::sample()
    }
}

/// The user with this number, from 0: the first 30 consented, of whom the last six are relatives and every sixth of the
/// others a man; one in ten was too young to be asked.
fn user(number: u8) -> User {
    let sample = User {
        record_id: key("u", number),
        age: Answer::Given(Stated::Known(Years::whole(30 + u64::from(number)))),
        ..Sample::sample()
    };
    match number {
        0..24 => {
            let gender = if number.is_multiple_of(6) { Gender::Male } else { Gender::Female };
            User { gender: Answer::Given(gender), ..sample }
        }
        24..30 => sample.of_relative(RelationToAbused::BiologicalMother.bit()),
        30..36 => sample.without_content(Consent::Refused),
        _ => sample.without_content(Consent::TooYoung),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sums over a part of each form.
    fn sums(records: &Records, first: bool) -> Year {
        fn part<T: Clone>(records: &[T], first: bool) -> Vec<T> {
            let (one, other) = records.split_at(records.len() / 3);
            if first { one.to_vec() } else { other.to_vec() }
        }
        Year::of(&Records {
            contacts: part(&records.contacts, first),
            visits: part(&records.visits, first),
            users: part(&records.users, first),
            annual: None,
            pandemic: None,
        })
    }

    #[test]
    fn the_sums_of_two_parts_are_the_sums_of_the_whole() {
        let mut records = Year::sample();
        records.contacts.iter_mut().take(9).for_each(|contact| {
            contact.contact_channel = Answer::Given(Channel::NotStated);
            contact.contact_date = Answer::Given(date(2023, 1, 1));
        });
        records.visits.iter_mut().take(9).for_each(|visit| {
            visit.visit_date = Answer::Given(date(2023, 1, 1));
        });
        let whole = Year::of(&records);
        assert_eq!(whole.contacts.repeats.all_and_repeated(), (8, 7));
        assert_eq!(whole.visits.repeats.all_and_repeated(), (9, 8));
        for first in [true, false] {
            let mut one = sums(&records, first);
            one.merge(sums(&records, !first));
            assert_eq!(one.contacts, whole.contacts);
            assert_eq!(one.visits, whole.visits);
            assert_eq!(one.users, whole.users);
            one.merge(Year::default());
            assert_eq!(one.users, whole.users);
        }
    }
}
