//! Sums over a centre's day visits and talks by telephone, and a small row of those of persons with a key.

use tallfest_base::{CodeList, Date};
use tallfest_forms::{
    crisis::{
        day_visit::DayVisit,
        lists::{DayAssistance, EventKind, OfferFor},
    },
    lists::YesNo,
};

use super::{Answers, Days, Person};
use crate::common;

/// How many kinds of assistance there are.
const KINDS: usize = DayAssistance::ALL.len();

/// What of a day visit is compared with others and with stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
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
    /// All records.
    pub records: u64,
    /// Day visits.
    pub visits: u64,
    /// Day visits that are said to be the person's first of the year: day users.
    pub first_visits: u64,
    /// Records on which a flag of the first visit or talk is answered with yes or no.
    pub flagged: u64,
    /// Visits and talks with each kind of assistance, in the order of the list: at the women's offer and at the men's.
    pub assistance: [[u64; KINDS]; 2],
    /// On which days they fall.
    pub days: Days,
    /// How often each question is answered.
    pub answers: Answers<DayVisit>,
    /// The day visits of persons with a key.
    pub rows: Vec<Event>,
}

impl DayVisits {
    /// Adds a visit or talk.
    pub fn add(&mut self, event: &DayVisit, row: &[u64]) {
        self.records += 1;
        let is_visit = event.event_kind.is(EventKind::DayVisit);
        let first_visit = common::stated_code(&event.first_visit_this_year);
        let first_talk = common::stated_code(&event.first_talk_this_year);
        self.visits += u64::from(is_visit);
        self.first_visits += u64::from(first_visit == Some(YesNo::Yes));
        self.flagged += u64::from(first_visit.or(first_talk).is_some());
        let day = event.event_date.given().copied();
        if let Some(day) = day {
            self.days.add(day);
        }
        let offers = OfferFor::ALL.iter().zip(&mut self.assistance);
        for (_, counts) in offers.filter(|(offer, _)| event.offer.is(**offer)) {
            for kind in event.assistance.given().into_iter().flat_map(|kinds| *kinds) {
                if let Some(count) = counts.get_mut(usize::from(kind.index())) {
                    *count += 1;
                }
            }
        }
        if let Some(person) = Person::of(&event.person_ref).filter(|_| is_visit) {
            let first = first_visit.map(|first| first == YesNo::Yes);
            self.rows.push(Event { person, day, first });
        }
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: Self) {
        self.records += other.records;
        self.visits += other.visits;
        self.first_visits += other.first_visits;
        self.flagged += other.flagged;
        for (counts, more) in self.assistance.iter_mut().zip(&other.assistance) {
            common::sums::add(counts, more);
        }
        self.days.merge(&other.days);
        self.answers.merge(&other.answers);
        self.rows.extend(other.rows);
    }

    /// The visits and talks at an offer with a kind of assistance.
    pub fn with_assistance(&self, offer: OfferFor, kind: DayAssistance) -> u64 {
        let counts = self.assistance.get(usize::from(offer.index()));
        counts.and_then(|counts| counts.get(usize::from(kind.index()))).copied().unwrap_or(0)
    }

    /// The day visits of each person who has a key.
    pub fn by_person(&self) -> Vec<Vec<Event>> {
        let mut rows = self.rows.clone();
        rows.sort_unstable();
        rows.chunk_by(|one, other| one.person == other.person).map(<[Event]>::to_vec).collect()
    }
}
