//! Sums over a centre's stays of adults, and a small row of each.

use tallfest_base::Date;
use tallfest_forms::{
    crisis::{
        lists::{MaritalStatus, OfferFor, Perpetrator, RegistrationStatus},
        resident::Resident,
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
    /// The record.
    pub record: Option<Person>,
    /// The person, where the centre has a key for them.
    pub person: Option<Person>,
    /// From when to when.
    pub span: Option<Span>,
    /// Whether it is said to be the first of the year.
    pub first: Option<bool>,
    /// How many children were brought.
    pub children: Option<u8>,
    /// Whether a spouse or cohabitant is a perpetrator.
    pub by_spouse: bool,
}

/// Sums over the stays at one offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OfOffer {
    /// All stays.
    pub stays: u64,
    /// Nights in the year.
    pub nights: u64,
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
    /// The stays at the women's offer.
    pub women: OfOffer,
    /// The stays at the men's offer.
    pub men: OfOffer,
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
    pub fn add(&mut self, stay: &Resident, row: &[u64], year: tallfest_base::Year) {
        self.records += 1;
        self.reserved += u64::from(stay.registration_status.is(RegistrationStatus::Reserved));
        let is_first = stay.first_stay_this_year.is(YesNo::Yes);
        self.first += u64::from(is_first);
        let offers =
            [(OfferFor::Women, &mut self.women), (OfferFor::Men, &mut self.men)].into_iter();
        for (_, sums) in offers.filter(|(offer, _)| stay.offer.is(*offer)) {
            sums.stays += 1;
            sums.nights += stay.nights_in(year).unwrap_or(0);
        }
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
        for (sums, more) in [(&mut self.women, other.women), (&mut self.men, other.men)] {
            sums.stays += more.stays;
            sums.nights += more.nights;
        }
        self.married += other.married;
        self.married_not_by_spouse += other.married_not_by_spouse;
        self.answers.merge(&other.answers);
        self.rows.extend(other.rows);
    }

    /// The sums of one offer.
    pub const fn of(&self, offer: OfferFor) -> OfOffer {
        match offer {
            OfferFor::Women => self.women,
            OfferFor::Men => self.men,
        }
    }

    /// The stays of each person who has a key, in the order of their arrival.
    pub fn by_person(&self) -> Vec<Vec<StayRow>> {
        let mut rows: Vec<_> = self.rows.iter().filter(|row| row.person.is_some()).copied().collect();
        rows.sort_by_key(|row| (row.person, row.span, row.record));
        rows.chunk_by(|one, other| one.person == other.person).map(<[StayRow]>::to_vec).collect()
    }
}

/// From when to when, if the arrival is known.
pub(super) fn span(arrival: Option<&Date>, departure: Option<&Date>) -> Option<Span> {
    Some(Span { arrival: *arrival?, departure: departure.copied() })
}
