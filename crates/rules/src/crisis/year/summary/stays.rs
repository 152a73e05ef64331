//! Sums over a centre's stays of adults, and a small row of each.

use tallfest_base::{Answer, Date, Year as RegistrationYear, date};
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

/// After every day: the end of a stay that is still open.
const OPEN: Date = date(9999, 12, 31);

/// From when to when somebody stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The day of arrival.
    pub arrival: Date,
    /// The day of departure; after every day while the stay is open.
    end: Date,
}

impl Span {
    /// Of the days that were sent: none without an arrival.
    pub fn of(arrival: &Answer<Date>, departure: &Answer<Date>) -> Option<Self> {
        let end = departure.given().copied().unwrap_or(OPEN);
        Some(Self { arrival: *arrival.given()?, end })
    }

    /// The day of departure, or a day after all others.
    pub const fn end(self) -> Date {
        self.end
    }

    /// Whether no day of it is before or after the other.
    pub fn is_within(self, other: Self) -> bool {
        other.arrival <= self.arrival && self.end <= other.end
    }
}

/// What of a stay is compared with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StayRow {
    /// The record's key.
    pub record: Option<Person>,
    /// The person, where the centre has a key for them.
    pub person: Option<Person>,
    /// From when to when.
    pub span: Option<Span>,
    /// The nights, where they were sent.
    pub nights: Option<u16>,
    /// At which offer.
    pub offer: Option<OfferFor>,
    /// Whether it is said to be the first of the year.
    pub first: Option<bool>,
    /// How many children were brought.
    pub children: Option<u8>,
    /// Whether a spouse or cohabitant is a perpetrator.
    pub by_spouse: bool,
}

impl StayRow {
    /// How many nights of it are in a year: by its days, else as sent.
    pub fn nights_in(&self, year: RegistrationYear) -> Option<u64> {
        let stay = Stay {
            arrival: self.span.map(|span| span.arrival),
            departure: self.span.map(Span::end),
            nights: self.nights.map(u64::from),
        };
        stay.nights_in(year, StayYear::default())
    }
}

/// Sums over a centre's stays of adults. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stays {
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
        self.reserved += u64::from(stay.registration_status.is(RegistrationStatus::Reserved));
        let first = common::stated_code(&stay.first_stay_this_year);
        self.first += u64::from(first == Some(YesNo::Yes));
        let perpetrators = common::stated(&stay.perpetrator_relation);
        let by_spouse = perpetrators.is_some_and(|all| all.has(Perpetrator::SpouseCohabitant));
        let was_married = stay.marital_status.is(MaritalStatus::MarriedRegistered)
            || stay.marital_status.is(MaritalStatus::Cohabiting);
        if was_married && perpetrators.is_some() {
            self.married += 1;
            self.married_not_by_spouse += u64::from(!by_spouse);
        }
        let brought_none = stay.brought_children.is(YesNo::No).then_some(0);
        let children = stay.n_children.known().map(|children| children.units()).or(brought_none);
        self.rows.push(StayRow {
            record: Person::of(&stay.record_id),
            person: Person::of(&stay.person_ref),
            span: Span::of(&stay.arrival, &stay.departure),
            nights: stay.nights.known().and_then(|nights| u16::try_from(nights.units()).ok()),
            offer: stay.offer.given().copied(),
            first: first.map(|first| first == YesNo::Yes),
            children: children.and_then(|children| u8::try_from(children).ok()),
            by_spouse,
        });
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: Self) {
        self.reserved += other.reserved;
        self.first += other.first;
        self.married += other.married;
        self.married_not_by_spouse += other.married_not_by_spouse;
        self.answers.merge(&other.answers);
        self.rows.extend(other.rows);
    }

    /// The stays at an offer.
    pub fn at(&self, offer: OfferFor) -> impl Iterator<Item = &StayRow> {
        self.rows.iter().filter(move |row| row.offer == Some(offer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_small() {
        assert!(size_of::<StayRow>() <= 40, "{}", size_of::<StayRow>());
    }

    #[test]
    fn a_stay_that_is_open_ends_after_all_others() {
        let span = |departure| Span::of(&Answer::Given(date(2020, 3, 2)), &departure);
        let (open, ended) = (span(Answer::Absent), span(Answer::Given(date(2020, 3, 9))));
        assert!(ended.zip(open).is_some_and(|(ended, open)| ended.is_within(open)));
        assert!(ended.zip(open).is_some_and(|(ended, open)| !open.is_within(ended)));
    }
}
