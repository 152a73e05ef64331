//! The crisis centres.

use tallfest_base::text;
use tallfest_forms::crisis::{child::Child, day_visit::DayVisit, offer::Offer, resident::Resident};
use tallfest_rules::{
    Numbers,
    crisis::{
        two_years,
        year::{RULES, Year},
    },
};

use super::{FormOf, SystemOf, alone};

static OFFER: FormOf<Offer, Year> =
    FormOf { fold: |year, offer, _| year.add_offer(offer), merge: Year::merge };

static RESIDENT: FormOf<Resident, Year> =
    FormOf { fold: |year, stay, row| year.stays.add(stay, row), merge: Year::merge };

static CHILD: FormOf<Child, Year> =
    FormOf { fold: |year, child, row| year.children.add(child, row), merge: Year::merge };

static DAY_VISIT: FormOf<DayVisit, Year> =
    FormOf { fold: |year, event, row| year.day_visits.add(event, row), merge: Year::merge };

pub(super) static CRISIS: SystemOf<Year> = SystemOf {
    id: "crisis",
    title: text("Krisesentrene", "Krisesentera", "The crisis centres"),
    forms: &[&OFFER, &RESIDENT, &CHILD, &DAY_VISIT],
    rules: RULES,
    rules_of_two: two_years::RULES,
    numbers: |_| Numbers::default(),
    together: alone,
};
