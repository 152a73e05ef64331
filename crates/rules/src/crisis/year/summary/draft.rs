//! The records of a crisis centre's year, held in memory: what examples of rules edit.

use tallfest_base::{Answer, Date, Form, Key, Sample, date};
use tallfest_forms::{
    crisis::{
        child::Child, day_visit::DayVisit, lists::OfferFor, offer::Offer, resident::Resident,
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
        Records {
            offers: vec![<Offer as Sample>::sample(), <Offer as Sample>::sample().of_men()],
            residents: (0..36).map(resident).collect(),
            children: (0..24).map(child).collect(),
            day_visits: (0..120).map(day_visit).collect(),
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

fn key(prefix: &str, number: u8) -> Answer<Key> {
    let id = format!("{prefix}-{}", number + 1).parse();
    id.map_or(Answer::Absent, Answer::Given)
}

fn day(month: u8, day: u8) -> Date {
    Date::new(2020, month, day).unwrap_or(date(2020, 1, 2))
}

/// The stay with this number, from 0: three a month of ten nights each; every ninth a man's at the men's offer, every
/// twelfth is reserved.
fn resident(number: u8) -> Resident {
    let (month, arrival) = (number / 3 + 1, number % 3 * 8 + 2);
    let sample = Resident {
        record_id: key("r", number),
        arrival: Answer::Given(day(month, arrival)),
        departure: Answer::Given(day(month, arrival + 7)),
        ..Sample::sample()
    };
    let sample = if number % 9 == 4 {
        Resident {
            offer: Answer::Given(OfferFor::Men),
            gender: Answer::Given(Gender::Male),
            ..sample
        }
    } else {
        sample
    };
    if number % 12 == 7 {
        return tallfest_forms::crisis::content::Reservable::reserved(sample, 2020);
    }
    sample
}

/// The child's stay with this number, from 0: two to each of the first twelve stays at the offer to women.
fn child(number: u8) -> Child {
    let parents = (0..36)
        .map(resident)
        .filter(|stay| stay.offer.is(OfferFor::Women) && stay.n_children.known().is_some());
    let parent = parents.skip(usize::from(number / 2)).next().unwrap_or_default();
    Child {
        record_id: key("k", number),
        parent_form_ref: parent.record_id,
        arrival: parent.arrival,
        departure: parent.departure,
        ..Sample::sample()
    }
}

/// The day visit with this number, from 0: ten a month, every second somebody's first.
fn day_visit(number: u8) -> DayVisit {
    let first = if number.is_multiple_of(2) { YesNo::Yes } else { YesNo::No };
    DayVisit {
        record_id: key("d", number),
        event_date: Answer::Given(day(number / 10 + 1, number % 10 * 2 + 2)),
        first_visit_this_year: Answer::Given(first),
        ..Sample::sample()
    }
}
