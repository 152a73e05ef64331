//! Sums over a centre's stays of adults, and a small row of each.

use tallfest_base::{Date, Year as RegistrationYear};
use tallfest_forms::{
    crisis::{
        lists::{MaritalStatus, OfferFor, Perpetrator, RegistrationStatus},
        resident::Resident,
        stay::{Stay, StayYear},
    },
    lists::YesNo,
};

use super::{Answers, Person};
use crate::common;

/// From when to when somebody stayed; an open stay has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The day of arrival.
    pub arrival: Date,
    /// The day of departure.
    pub departure: Option<Date>,
}

impl Span {
    /// Whether some night is in both. A stay that ends on the day on which another begins does not overlap it.
    pub fn overlaps(self, other: Self) -> bool {
        self.begins_before_the_end_of(other) && other.begins_before_the_end_of(self)
    }

    /// Whether all of it lies within another, give or take nothing.
    pub fn is_within(self, other: Self) -> bool {
        let ends = match (self.departure, other.departure) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(one), Some(other)) => one <= other,
        };
        other.arrival <= self.arrival && ends
    }

    /// Whether a day lies between the arrival and the departure, neither of them counted.
    pub fn has_inside(self, day: Date) -> bool {
        self.arrival < day && self.departure.is_none_or(|departure| day < departure)
    }

    fn begins_before_the_end_of(self, other: Self) -> bool {
        other.departure.is_none_or(|departure| self.arrival < departure)
    }
}

/// What of a stay is compared with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StayRow {
    /// The record's key.
    pub record: Option<Person>,
    /// The person, where the centre has a key for them.
    pub person: Option<Person>,
    /// At which offer.
    pub offer: Option<OfferFor>,
    /// From when to when.
    pub span: Option<Span>,
    /// The nights, where they were sent in place of the days.
    pub nights: Option<u16>,
    /// Whether it is said to be the first of the year.
    pub first: Option<bool>,
    /// How many children were brought.
    pub children: Option<u8>,
    /// Whether a spouse or cohabitant is a perpetrator.
    pub by_spouse: bool,
}

impl StayRow {
    /// How many nights of it are in a year.
    pub fn nights_in(&self, year: RegistrationYear) -> Option<u64> {
        let stay = Stay {
            arrival: self.span.map(|span| span.arrival),
            departure: self.span.and_then(|span| span.departure),
            nights: self.nights.map(u64::from),
        };
        stay.nights_in(year, StayYear::default())
    }
}

/// Sums over a centre's stays of adults. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stays {
    /// All stays.
    pub records: u64,
    /// Stays of persons who reserved against registration.
    pub reserved: u64,
    /// Stays that are said to be the first of the year: residents.
    pub first: u64,
    /// Stays of persons who were married or cohabiting, and of whose perpetrator something is known.
    pub married: u64,
    /// Those of them in which no spouse or cohabitant is a perpetrator.
    pub married_not_by_spouse: u64,
    /// How often each question is answered.
    pub answers: Answers<Resident>,
    /// What of each is compared with others.
    pub rows: Vec<StayRow>,
}

impl Stays {
    /// Adds a stay.
    pub fn add(&mut self, stay: &Resident, row: &[u64]) {
        self.records += 1;
        self.reserved += u64::from(stay.registration_status.is(RegistrationStatus::Reserved));
        let is_first = stay.first_stay_this_year.is(YesNo::Yes);
        self.first += u64::from(is_first);
        let perpetrators = common::stated(&stay.perpetrator_relation);
        let by_spouse = perpetrators.is_some_and(|all| all.has(Perpetrator::SpouseCohabitant));
        let is_married = stay.marital_status.is(MaritalStatus::MarriedRegistered)
            || stay.marital_status.is(MaritalStatus::Cohabiting);
        if is_married && perpetrators.is_some() {
            self.married += 1;
            self.married_not_by_spouse += u64::from(!by_spouse);
        }
        let first = common::stated_code(&stay.first_stay_this_year);
        let children = stay.n_children.known().map(|children| children.units());
        let brought_none = stay.brought_children.is(YesNo::No).then_some(0);
        self.rows.push(StayRow {
            record: Person::of(&stay.record_id),
            person: Person::of(&stay.person_ref),
            offer: common::stated_code(&stay.offer),
            nights: stay.nights.known().and_then(|nights| u16::try_from(nights.units()).ok()),
            span: span(stay.arrival.given(), stay.departure.given()),
            first: first.map(|first| first == YesNo::Yes),
            children: children.or(brought_none).and_then(|children| u8::try_from(children).ok()),
            by_spouse,
        });
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: Self) {
        self.records += other.records;
        self.reserved += other.reserved;
        self.first += other.first;
        self.married += other.married;
        self.married_not_by_spouse += other.married_not_by_spouse;
        self.answers.merge(&other.answers);
        self.rows.extend(other.rows);
    }

    /// The nights at an offer in a year.
    pub fn nights(&self, offer: OfferFor, year: RegistrationYear) -> u64 {
        let rows = self.rows.iter().filter(|row| row.offer == Some(offer));
        rows.filter_map(|row| row.nights_in(year)).sum()
    }

    /// The stays of each person who has a key, in the order of their arrival.
    pub fn by_person(&self) -> Vec<Vec<StayRow>> {
        let mut rows: Vec<_> =
            self.rows.iter().filter(|row| row.person.is_some()).copied().collect();
        rows.sort_by_key(|row| (row.person, row.span, row.record));
        rows.chunk_by(|one, other| one.person == other.person).map(<[StayRow]>::to_vec).collect()
    }
}

/// From when to when, if the arrival is known.
pub(super) fn span(arrival: Option<&Date>, departure: Option<&Date>) -> Option<Span> {
    Some(Span { arrival: *arrival?, departure: departure.copied() })
}
