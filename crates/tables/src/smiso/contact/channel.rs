//! How users' contacts were made.

use tallfest_base::{Answer, Sample, seen, seen_about, text};
use tallfest_forms::{
    lists::Gender,
    smiso::{
        contact::{Contact, fields},
        lists::{Channel, ContactKind},
    },
};

use super::{FROM_USERS, from_partner};
use crate::{Axis, Base, Contacts, Measure, Protection, Table, Unanswered, Worked};

/// Users' contacts by channel.
pub static BY_CHANNEL: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-channel",
    title: text(
        "Henvendelser fra brukere etter kontaktmåte",
        "Førespurnader frå brukarar etter kontaktmåte",
        "Contacts from users by channel",
    ),
    valid: seen(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CONTACT_CHANNEL, Unanswered::OwnClass)],
    base: Base::All,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |contact_channel| Contact { contact_channel, ..Sample::sample() };
            vec![
                Sample::sample(),
                with(Answer::Given(Channel::Sms)),
                with(Answer::Given(Channel::Sms)),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["phone"], 1), (&["sms"], 2), (&["-"], 1)],
    },
};

/// Users' contacts by whether they were planned talks, which are told apart on the later pages only.
pub static BY_KIND: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-kind",
    title: text(
        "Henvendelser fra brukere etter type",
        "Førespurnader frå brukarar etter type",
        "Contacts from users by kind",
    ),
    valid: seen_about(2021),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::CONTACT_KIND, Unanswered::OwnClass)],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with = |contact_kind| Contact { contact_kind, ..Sample::sample() };
            let planned = Answer::Given(ContactKind::PlannedPhoneTalk);
            vec![
                with(Answer::Given(ContactKind::Unplanned)),
                with(planned.clone()),
                with(planned),
                with(Answer::Absent),
                from_partner(),
            ]
        },
        cells: &[(&["unplanned"], 1), (&["planned_phone_talk"], 2), (&["-"], 1)],
    },
};

/// Users' contacts by channel and gender.
pub static BY_CHANNEL_AND_GENDER: Table<Contact, Contacts> = Table {
    id: "smiso-contacts-by-channel-and-gender",
    title: text(
        "Henvendelser fra brukere etter kontaktmåte og kjønn",
        "Førespurnader frå brukarar etter kontaktmåte og kjønn",
        "Contacts from users by channel and gender",
    ),
    valid: seen_about(2009),
    unit: Contacts,
    population: FROM_USERS,
    measure: Measure::Records,
    axes: &[
        Axis::of(&fields::CONTACT_CHANNEL, Unanswered::OwnClass),
        Axis::of(&fields::GENDER, Unanswered::OwnClass),
    ],
    base: Base::Stated,
    protection: Protection::NATIONAL,
    worked: Worked {
        records: || {
            let with =
                |contact_channel, gender| Contact { contact_channel, gender, ..Sample::sample() };
            let (phone, mail) = (Answer::Given(Channel::Phone), Answer::Given(Channel::Email));
            let (woman, man) = (Answer::Given(Gender::Female), Answer::Given(Gender::Male));
            vec![
                with(phone.clone(), woman.clone()),
                with(phone.clone(), man),
                with(phone, Answer::Absent),
                with(mail.clone(), woman.clone()),
                with(mail, woman.clone()),
                with(Answer::Absent, woman),
                from_partner(),
            ]
        },
        cells: &[
            (&["phone", "female"], 1),
            (&["phone", "male"], 1),
            (&["phone", "-"], 1),
            (&["email", "female"], 2),
            (&["-", "female"], 1),
        ],
    },
};
