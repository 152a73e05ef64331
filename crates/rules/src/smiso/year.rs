//! Rules of a centre's year: over all records of a form, and over one form against another.

mod services;
mod summary;
mod told;

pub use summary::{Answers, Contacts, Days, Records, Repeats, Users, Visits, Year};

pub use told::{CONSENTED, FORMS, OUTSIDE_HELPLINE, VISITORS};

use crate::rule::rules;

rules! {
    /// The rules of a centre's year, in the order of their ids.
    Year:
    contacts_stand_once_a_day;
    telephone_is_a_usual_share;
    contacts_per_person_are_usual;
    partners_make_contact;
    visits_stand_once_a_day;
    children_come_to_a_child_and_youth_offer;
    visits_are_for_what_is_offered;
    individual_talks_are_a_usual_share;
    visits_are_for_what_was_open;
    visits_per_person_are_usual;
    users_are_among_the_visitors;
    many_visitors_have_a_user_form;
    consent_is_a_usual_share;
    who_first_came_by_visit_has_visited;
    men_are_a_usual_share;
    children_are_users_where_there_is_an_offer;
    questions_are_mostly_stated + OF_VISITS + OF_USERS;
    months_have_records + OF_VISITS;
    days_are_spread + OF_VISITS;
    individual_talks_have_a_talk_room;
    supplement_and_annual_have_the_same_services;
}
