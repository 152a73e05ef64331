//! Rules of form A: contacts.

use tallfest_forms::smiso::contact::Contact;

use crate::rule::rules;

rules! {
    /// The rules of a contact, in the order of their ids.
    Contact:
    visit_is_from_partner, said;
    planned_talk_has_its_channel;
    first_ever_is_first_this_year;
    social_media_chat_is_in_its_years;
    contact_is_in_the_year, said;
    contact_is_in_the_period;
    record_id_is_no_identity_number, said;
}
