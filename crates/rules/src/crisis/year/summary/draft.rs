//! The records of a crisis centre's year, held in memory: what examples of rules edit.

use tallfest_base::{
    Answer, CentreFacts, Completion, Date, Form, Integer, Key, Sample, Stated, date,
};
use tallfest_forms::{
    crisis::{
        child::Child, content::Reservable, day_visit::DayVisit, lists::OfferFor, offer::Offer,
        resident::Resident,
    },
    lists::{Gender, YesNo},
};

use super::Year;
use crate::{Change, Subject, changes_of_records};

/// The records of a crisis centre's year, held in memory: what examples of rules edit.
#[derive(Debug, Clone)]
pub struct Records {
    /// The questionnaires of the offers.
    pub offers: Vec<Offer>,
    /// Stays of adults.
    pub residents: Vec<Resident>,
    /// Stays of children.
    pub children: Vec<Child>,
    /// Day visits, and talks by telephone.
    pub day_visits: Vec<DayVisit>,
}

impl Subject for Year {
    type Draft = Records;

    /// Two offers, 36 stays of adults, 24 of children and 120 day visits, spread over the months.
    fn sample() -> Records {
        let stay = <Resident as Sample>::sample();
        let residents: Vec<_> = (0..36).map(|number| resident(number, stay.clone())).collect();
        let mothers = residents
            .iter()
            .filter(|stay| stay.offer.is(OfferFor::Women) && stay.n_children.known().is_some());
        let mothers: Vec<_> = mothers.flat_map(|stay| [stay, stay]).take(24).collect();
        let (girl, visit) = (<Child as Sample>::sample(), <DayVisit as Sample>::sample());
        let children = (0..).zip(mothers);
        Records {
            children: children.map(|(number, mother)| child(number, mother, &girl)).collect(),
            offers: vec![<Offer as Sample>::sample(), mens_offer()],
            residents,
            day_visits: (0..120).map(|number| day_visit(number, visit.clone())).collect(),
        }
    }

    fn of(draft: &Records) -> Self {
        let mut year = Self::default();
        draft.offers.iter().for_each(|offer| year.add_offer(offer));
        for stay in &draft.residents {
            year.stays.add(stay, stay.row().as_ref());
        }
        for child in &draft.children {
            year.children.add(child, child.row().as_ref());
        }
        for event in &draft.day_visits {
            year.day_visits.add(event, event.row().as_ref());
        }
        year
    }

    fn changes(before: &Records, after: &Records) -> Vec<Change> {
        // Named one by one, so that a form that is added is shown here too.
        let Records { offers, residents, children, day_visits } = before;
        [
            changes_of_records(offers, &after.offers),
            changes_of_records(residents, &after.residents),
            changes_of_records(children, &after.children),
            changes_of_records(day_visits, &after.day_visits),
        ]
        .concat()
    }
}

impl Records {
    /// The first stays are one person's.
    pub(in crate::crisis::year) fn one_resident(&mut self, stays: usize) {
        for stay in self.residents.iter_mut().take(stays) {
            stay.person_ref = key("p", 0);
        }
    }

    /// The first day visits are one person's.
    pub(in crate::crisis::year) fn one_day_user(&mut self, visits: usize) {
        for visit in self.day_visits.iter_mut().take(visits) {
            visit.person_ref = key("p", 0);
        }
    }

    /// So many stays, of which the last are reserved; none of children.
    pub(in crate::crisis::year) fn stays(&mut self, all: usize, reserved: usize) {
        let first = self.residents.first().cloned().unwrap_or_default();
        let stay = |number| {
            let stay = Resident { record_id: key("r", number), ..first.clone() };
            if number < all - reserved { stay } else { stay.reserved(2020) }
        };
        self.residents = (0..all).map(stay).collect();
        self.children.clear();
    }

    /// Edits the questionnaire of an offer.
    pub(in crate::crisis::year) fn edit_offer(&mut self, offer: OfferFor, edit: fn(&mut Offer)) {
        self.offers.iter_mut().filter(|one| one.offer.is(offer)).for_each(edit);
    }

    /// In 2021, from when persons who reserved against registration are counted too; without day visits.
    pub(in crate::crisis::year) fn stays_of_2021(&mut self) {
        let in_2021 = |day: &mut Answer<Date>| {
            let moved = day.given().and_then(|day| Date::new(2021, day.month(), day.day()));
            *day = moved.map_or(Answer::Absent, Answer::Given);
        };
        let completion = Completion::new(2021, CentreFacts::default());
        for stay in &mut self.residents {
            in_2021(&mut stay.arrival);
            in_2021(&mut stay.departure);
            completion.complete(stay);
        }
        for child in &mut self.children {
            in_2021(&mut child.arrival);
            in_2021(&mut child.departure);
        }
        self.day_visits.clear();
    }
}

/// A key of ours, from 0.
pub(in crate::crisis::year) fn key(prefix: &str, number: usize) -> Answer<Key> {
    let id = format!("{prefix}-{}", number + 1).parse();
    id.map_or(Answer::Absent, Answer::Given)
}

fn day(month: u8, day: u8) -> Date {
    Date::new(2020, month, day).unwrap_or(date(2020, 1, 2))
}

/// The offer to men beside the one to women: it has fewer places.
fn mens_offer() -> Offer {
    Offer {
        places: Answer::Given(Stated::Known(Integer::whole(3))),
        ..<Offer as Sample>::sample().of_men()
    }
}

/// The stay with this number, from 0: three a month of seven nights each; every ninth a man's at the offer to men, every
/// twelfth is reserved.
fn resident(number: u8, sample: Resident) -> Resident {
    let (month, arrival) = (number / 3 + 1, number % 3 * 8 + 2);
    let mut stay = Resident {
        record_id: key("r", number.into()),
        arrival: Answer::Given(day(month, arrival)),
        departure: Answer::Given(day(month, arrival + 7)),
        ..sample
    };
    if number % 9 == 4 {
        stay.offer = Answer::Given(OfferFor::Men);
        stay.gender = Answer::Given(Gender::Male);
    }
    if number % 12 == 7 { stay.reserved(2020) } else { stay }
}

/// The child's stay with this number, from 0: as long as the mother's.
fn child(number: usize, mother: &Resident, sample: &Child) -> Child {
    Child {
        record_id: key("k", number),
        parent_form_ref: mother.record_id.clone(),
        arrival: mother.arrival.clone(),
        departure: mother.departure.clone(),
        ..sample.clone()
    }
}

/// The day visit with this number, from 0: ten a month, every second somebody's first.
fn day_visit(number: u8, sample: DayVisit) -> DayVisit {
    let first = if number.is_multiple_of(2) { YesNo::Yes } else { YesNo::No };
    DayVisit {
        record_id: key("d", number.into()),
        event_date: Answer::Given(day(number / 10 + 1, number % 10 * 2 + 2)),
        first_visit_this_year: Answer::Given(first),
        ..sample
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sample, with keys of persons.
    fn records() -> Records {
        let mut records = <Year as Subject>::sample();
        records.one_resident(7);
        records.one_day_user(9);
        records
    }

    /// The sums of each record alone, in the order of the forms.
    fn parts(records: &Records) -> Vec<Year> {
        let Records { offers, residents, children, day_visits } = records;
        let none =
            Records { offers: vec![], residents: vec![], children: vec![], day_visits: vec![] };
        let offers = offers.iter().map(|it| Records { offers: vec![it.clone()], ..none.clone() });
        let stays =
            residents.iter().map(|it| Records { residents: vec![it.clone()], ..none.clone() });
        let children =
            children.iter().map(|it| Records { children: vec![it.clone()], ..none.clone() });
        let visits =
            day_visits.iter().map(|it| Records { day_visits: vec![it.clone()], ..none.clone() });
        offers.chain(stays).chain(children).chain(visits).map(|part| Year::of(&part)).collect()
    }

    /// Rows stand in the order in which they came, which rules do not see.
    fn in_order(mut year: Year) -> Year {
        year.stays.rows.sort_unstable();
        year.children.with_parent.sort_unstable();
        year.day_visits.by_person.sort_unstable();
        year
    }

    fn sum(parts: &[Year]) -> Year {
        parts.iter().cloned().fold(Year::default(), |mut sum, part| {
            sum.merge(part);
            sum
        })
    }

    #[test]
    fn parts_merged_in_any_order_are_the_whole() {
        let whole = in_order(Year::of(&records()));
        let mut parts = parts(&records());
        for turn in [0, 1, 17, 40, 90] {
            parts.rotate_left(turn);
            let (some, others) = parts.split_at(turn);
            let turned: Vec<_> = others.iter().rev().cloned().collect();
            let (forwards, backwards) = (sum(some), sum(&turned));
            for (mut one, other) in [(forwards.clone(), backwards.clone()), (backwards, forwards)] {
                one.merge(other);
                let merged = in_order(one);
                assert_eq!(merged.offers, whole.offers);
                assert_eq!(merged.stays, whole.stays);
                assert_eq!(merged.children, whole.children);
                assert_eq!(merged.day_visits, whole.day_visits);
            }
        }
    }
}
