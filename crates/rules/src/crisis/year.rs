//! Rules of a crisis centre's year: over all records of a form, and over one form against another.

mod flags;
mod summary;

pub use summary::{
    Answers, AtOffers, ByPerson, ChildStay, Children, DayVisits, Days, Person, PersonVisit,
    Records, Span, StayRow, Stays, Year,
};

use crate::{Findings, Reason, Verdict, rule::rules};

rules! {
    /// The rules of a crisis centre's year, in the order of their ids.
    Year:
    questions_are_mostly_stated + OF_CHILDREN + OF_DAY_VISITS;
    months_have_records;
    days_are_spread;
    questionnaires_stand_once;
    records_are_at_offers_of_the_centre;
    temporary_housing_has_services_of_its_own;
    questionnaires_of_women_and_men_differ;
    child_stays_with_its_parent;
    child_of_a_spouses_victim_has_a_perpetrator;
    stays_per_child_are_usual;
    stays_of_a_person_do_not_overlap;
    first_stay_is_the_earliest;
    stays_per_resident_are_usual;
    brought_children_have_their_forms;
    perpetrators_of_the_married_are_usual;
    stays_are_at_offers_with_accommodation;
    nights_fit_into_the_places;
    reserved_stays_are_a_usual_share;
    one_visit_of_a_person_is_the_first;
    visits_per_day_user_are_usual;
    day_users_are_no_residents_that_day;
    help_is_among_the_day_services;
    day_users_can_be_counted;
}

/// How many there are.
fn count<T>(all: impl Iterator<Item = T>) -> u64 {
    u64::try_from(all.count()).unwrap_or(u64::MAX)
}

/// Broken if something was found; else it holds, if all that could break it is known.
fn verdict(findings: &Findings, is_known: bool) -> Verdict {
    if is_known || findings.verdict() == Verdict::Broken {
        findings.verdict()
    } else {
        Verdict::NotEvaluated(Reason::NotAnswered)
    }
}
