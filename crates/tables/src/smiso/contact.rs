//! Tables of form A: contacts.

use tallfest_base::{Answer, Asked, Sample, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        contact::{Contact, fields},
        lists::{PartnerType, Party},
    },
};

use crate::{Population, table::tables};

tables! {
    /// The tables of contacts, in the order of publication.
    Contact:
    months { BY_MONTH }
    helpline { BY_MONTH_WITHOUT, BY_HELPLINE }
    party { BY_PARTY }
    channel { BY_CHANNEL, BY_KIND, BY_CHANNEL_AND_GENDER }
    users { BY_USER_GROUP, BY_GENDER, BY_AGE_GROUP }
    first { EVER, THIS_YEAR }
    persons { BY_GENDER, BY_USER_GROUP }
    partners { BY_TYPE, ABOUT_USER }
}

/// Users' contacts: the published total of contacts.
const FROM_USERS: Population<Contact> = Population {
    words: text("Henvendelser fra brukere", "Førespurnader frå brukarar", "Contacts from users"),
    records: Asked::When(fields::CONTACT_PARTY.is(Party::User.bit())),
};

/// A partner phones, and is asked nothing that users are.
fn from_partner() -> Contact {
    let Contact { record_id, contact_date, contact_channel, .. } = Sample::sample();
    Contact {
        record_id,
        contact_date,
        contact_channel,
        contact_party: Answer::Given(Party::Partner),
        partner_type: Answer::Given(PartnerType::Nav),
        partner_about_user: Answer::Given(YesNo::No),
        ..Contact::default()
    }
}
