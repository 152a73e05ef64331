//! Sums over a centre's day visits and talks by telephone, and a small row of the visits of persons with a key.

use tallfest_base::{CodeList, Date};
use tallfest_forms::{
    crisis::{
        day_visit::DayVisit,
        lists::{DayAssistance, EventKind, OfferFor, RegistrationStatus},
    },
    lists::YesNo,
};

use super::{Answers, AtOffers, Days, Person};
use crate::common;

/// How many kinds of assistance there are.
const KINDS: usize = DayAssistance::ALL.len();
/// How many offers there are.
const OFFERS: usize = OfferFor::ALL.len();

/// What of a person's day visit is compared with others and with stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonVisit {
    /// The person.
    pub person: Person,
    /// The day.
    pub day: Option<Date>,
    /// Whether it is said to be the first of the year.
    pub first: Option<bool>,
}

/// Sums over a centre's day visits and talks by telephone. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayVisits {
    /// All visits and talks.
    pub records: u64,
    /// Those of persons who did not reserve against registration.
    pub registered: u64,
    /// Day visits that are said to be the person's first of the year: day users.
    pub first_visits: u64,
    /// Visits and talks of which is known whether they are the first.
    pub flagged: u64,
    /// Visits and talks at each offer.
    pub at: AtOffers,
    /// Visits and talks with each kind of assistance, in the order of the lists: at each offer.
    pub assistance: [[u64; KINDS]; OFFERS],
    /// On which days they fall.
    pub days: Days,
    /// How often each question is answered.
    pub answers: Answers<DayVisit>,
    /// The day visits of persons with a key.
    pub by_person: Vec<PersonVisit>,
}

impl DayVisits {
    /// Adds a visit or talk.
    pub fn add(&mut self, event: &DayVisit, row: &[u64]) {
        self.records += 1;
        self.registered += u64::from(event.registration_status.is(RegistrationStatus::Registered));
        let first_visit = common::stated_code(&event.first_visit_this_year);
        let first_talk = common::stated_code(&event.first_talk_this_year);
        self.first_visits += u64::from(first_visit == Some(YesNo::Yes));
        self.flagged += u64::from(first_visit.or(first_talk).is_some());
        let day = event.event_date.given().copied();
        if let Some(day) = day {
            self.days.add(day);
        }
        self.at.add(&event.offer);
        let offer = event.offer.given().map(|offer| usize::from(offer.index()));
        if let Some(counts) = offer.and_then(|offer| self.assistance.get_mut(offer)) {
            for kind in event.assistance.given().into_iter().flat_map(|kinds| *kinds) {
                if let Some(count) = counts.get_mut(usize::from(kind.index())) {
                    *count += 1;
                }
            }
        }
        let is_visit = event.event_kind.is(EventKind::DayVisit);
        if let Some(person) = Person::of(&event.person_ref).filter(|_| is_visit) {
            let first = first_visit.map(|first| first == YesNo::Yes);
            self.by_person.push(PersonVisit { person, day, first });
        }
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: Self) {
        self.records += other.records;
        self.registered += other.registered;
        self.first_visits += other.first_visits;
        self.flagged += other.flagged;
        self.at.merge(&other.at);
        for (counts, more) in self.assistance.iter_mut().zip(&other.assistance) {
            common::sums::add(counts, more);
        }
        self.days.merge(&other.days);
        self.answers.merge(&other.answers);
        self.by_person.extend(other.by_person);
    }

    /// The visits and talks at an offer with a kind of assistance.
    pub fn with_assistance(&self, offer: OfferFor, kind: DayAssistance) -> u64 {
        let counts = self.assistance.get(usize::from(offer.index()));
        counts.and_then(|counts| counts.get(usize::from(kind.index()))).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_small() {
        assert!(size_of::<PersonVisit>() <= 24, "{}", size_of::<PersonVisit>());
    }
}
