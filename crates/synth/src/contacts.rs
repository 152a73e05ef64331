//! A centre's contacts, one after the other: memory does not grow with their number.

use tallfest_base::{Answer, CentreFacts, Completion, Date, Year};
use tallfest_forms::{
    lists::{AgeBand, Gender, UserGroup, YesNo, YesNoDk},
    register::facts::RUNS_HELPLINE,
    smiso::{
        contact::Contact,
        lists::{Channel, PartnerType, Party},
    },
};

use crate::{
    answers,
    days::{Days, EVERY_DAY, OFFICE, WORKING_DAYS},
    firsts::Firsts,
    lot::Lots,
    random::{Random, Use},
    sizes::{Events, Size},
};

/// How users reach a centre, beside the telephone: our choice.
const OTHER_CHANNELS: [(Channel, u64); 6] = [
    (Channel::Email, 24),
    (Channel::Sms, 42),
    (Channel::Letter, 1),
    (Channel::Chat, 29),
    (Channel::Other, 2),
    (Channel::NotStated, 2),
];
/// The share by telephone at a centre, in per cent: our choice, about half nationally with the helpline (P20), and
/// far from the 20 and 95 of A-009.
const BY_PHONE: (u64, u64) = (38, 56);
/// How users reach the helpline: our choice.
const HELPLINE_CHANNELS: [(Channel, u64); 4] =
    [(Channel::Phone, 60), (Channel::Chat, 33), (Channel::Sms, 4), (Channel::Email, 3)];
/// How partners reach a centre: our choice.
const PARTNER_CHANNELS: [(Channel, u64); 6] = [
    (Channel::Phone, 46),
    (Channel::Email, 32),
    (Channel::Visit, 14),
    (Channel::Sms, 4),
    (Channel::Letter, 3),
    (Channel::NotStated, 1),
];
/// Abused persons and relatives: about the shares among the users of form C in 2020.
const GROUPS: [(UserGroup, u64); 3] =
    [(UserGroup::Abused, 80), (UserGroup::Relative, 17), (UserGroup::NotStated, 3)];
/// Women and men: about their shares in 2017 (P17), and among the users of form C in 2020.
const GENDERS: [(Gender, u64); 3] =
    [(Gender::Female, 82), (Gender::Male, 16), (Gender::NotStated, 2)];
/// Ages: our choice. Far fewer are not stated than the 25 per cent of COM-014, also where callers are anonymous.
const AGES: [(AgeBand, u64); 8] = [
    (AgeBand::Under18, 5),
    (AgeBand::From18To23, 18),
    (AgeBand::From24To29, 17),
    (AgeBand::From30To39, 22),
    (AgeBand::From40To49, 17),
    (AgeBand::From50To59, 11),
    (AgeBand::From60, 4),
    (AgeBand::NotStated, 6),
];
/// Whether the first contact of a year is the first ever: about the shares of 2023 (P23).
const FIRST_EVER: [(YesNoDk, u64); 4] =
    [(YesNoDk::Yes, 69), (YesNoDk::No, 27), (YesNoDk::DoesNotKnow, 3), (YesNoDk::NotStated, 1)];
/// Which services partners are: our choice.
const PARTNERS: [(PartnerType, u64); 10] = [
    (PartnerType::Nav, 17),
    (PartnerType::MentalHealth, 22),
    (PartnerType::Police, 9),
    (PartnerType::ChildWelfare, 16),
    (PartnerType::FamilyCounselling, 6),
    (PartnerType::AssaultCentre, 6),
    (PartnerType::ChildrensHouse, 4),
    (PartnerType::School, 11),
    (PartnerType::Other, 7),
    (PartnerType::NotStated, 2),
];
/// Whether partners call about a user: our choice.
const ABOUT_USER: [(YesNo, u64); 3] = [(YesNo::Yes, 61), (YesNo::No, 37), (YesNo::NotStated, 2)];

/// Whom a contact is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sender {
    User,
    HelplineUser,
    Partner,
}

/// Which records of a centre are made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Records<'a> {
    pub year: Year,
    pub seed: u64,
    /// The centre, by its number from 0.
    pub number: usize,
    pub size: &'a Size,
    /// How many times as many records.
    pub scale: u64,
}

/// The contacts of a centre, by day. Made by [`Centre::contacts`](crate::Centre::contacts).
///
/// ```
/// use tallfest_synth::{NationalYear, Plan};
///
/// let year = NationalYear::new(&Plan { scale: 1_000_000, ..Plan::default() })?;
/// let Some(centre) = year.centres().first() else { return Ok(()) };
/// // Of more than 17 billion contacts, only those that are asked for are made.
/// assert_eq!(centre.contacts().take(3).count(), 3);
/// # Ok::<(), tallfest_synth::SynthError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Contacts {
    size: Size,
    scale: u64,
    /// How the contacts from users of the centre, of the helpline and from partners are spread.
    days: [Days; 3],
    random: Random,
    /// The share by telephone.
    by_phone: u64,
    /// The day that comes next.
    day: usize,
    date: Option<Date>,
    /// What is left of the day: from users of the centre, of the helpline, from partners.
    left: [u64; 3],
    /// How many there have been.
    number: u64,
    /// The users of the centre and of the helpline.
    callers: [Callers; 2],
    /// Answers the questions that no figure is published of.
    completion: Completion<Contact>,
}

/// The users that make contact: which contacts are somebody's first, and the genders of the persons.
#[derive(Debug, Clone)]
struct Callers {
    firsts: Firsts,
    genders: Lots<Gender>,
}

impl Callers {
    fn new(events: &Events, scale: u64, random: &mut Random) -> Self {
        let genders = [
            (Gender::Female, events.women * scale),
            (Gender::Male, (events.persons - events.women) * scale),
        ];
        Self {
            firsts: Firsts::new(events.persons * scale, events.total() * scale),
            genders: Lots::new(genders.to_vec(), random),
        }
    }
}

impl Contacts {
    /// The contacts of a centre.
    pub(crate) fn new(plan: Records<'_>) -> Self {
        let Records { year, seed, number, size, scale } = plan;
        let mut chance = Random::new(seed, Use::Days(year, number));
        let days = [OFFICE, EVERY_DAY, WORKING_DAYS]
            .map(|weekdays| Days::new(year, weekdays, &mut chance));
        let by_phone = Random::new(seed, Use::Character(number)).between(BY_PHONE.0, BY_PHONE.1);
        let mut random = Random::new(seed, Use::Contacts(year, number));
        let callers =
            [&size.own, &size.helpline].map(|events| Callers::new(events, scale, &mut random));
        let facts = CentreFacts::default().with(&RUNS_HELPLINE, size.helpline.total() > 0);
        Self {
            size: size.clone(),
            scale,
            days,
            random,
            by_phone,
            day: 0,
            date: None,
            left: [0; 3],
            number: 0,
            callers,
            completion: Completion::new(year, facts),
        }
    }

    /// Goes on to the next day that has contacts.
    fn next_day(&mut self) -> Option<()> {
        while self.left.iter().all(|left| *left == 0) {
            let [own, helpline, partners] = &self.days;
            self.date = Some(own.date(self.day)?);
            self.left = [
                own.on(self.day, &self.size.own.months, self.scale),
                helpline.on(self.day, &self.size.helpline.months, self.scale),
                partners.on(self.day, &self.size.partners, self.scale),
            ];
            self.day += 1;
        }
        Some(())
    }

    /// Whom the next contact of the day is from: each of those left as likely as any other.
    fn sender(&mut self) -> Sender {
        let [own, helpline, partners] = &mut self.left;
        let place = self.random.below(*own + *helpline + *partners);
        if place < *own {
            *own -= 1;
            Sender::User
        } else if place < *own + *helpline {
            *helpline -= 1;
            Sender::HelplineUser
        } else {
            *partners -= 1;
            Sender::Partner
        }
    }

    fn channel(&mut self, sender: Sender) -> Answer<Channel> {
        match sender {
            Sender::User if self.random.percent(self.by_phone) => Answer::Given(Channel::Phone),
            Sender::User => self.random.code(&OTHER_CHANNELS),
            Sender::HelplineUser => self.random.code(&HELPLINE_CHANNELS),
            Sender::Partner => self.random.code(&PARTNER_CHANNELS),
        }
    }

    /// What is asked of users.
    fn of_user(&mut self, is_helpline: bool) -> Contact {
        let [own, helpline] = &mut self.callers;
        let callers = if is_helpline { helpline } else { own };
        let person = callers.firsts.so_far();
        let is_first = callers.firsts.next();
        let gender = callers.genders.draw(person).filter(|_| is_first);
        Contact {
            contact_party: Answer::Given(Party::User),
            user_group: self.random.code(&GROUPS),
            gender: gender
                .map_or_else(|| self.random.code(&GENDERS), |lot| Answer::Given(lot.code)),
            age_group: self.random.code(&AGES),
            // Who has been in contact this year has been in contact before (A-007).
            first_contact_ever: if is_first {
                self.random.code(&FIRST_EVER)
            } else {
                Answer::Given(YesNoDk::No)
            },
            first_contact_this_year: answers::yes_no(is_first),
            ..Contact::default()
        }
    }

    /// What is asked of partners.
    fn of_partner(&mut self) -> Contact {
        Contact {
            contact_party: Answer::Given(Party::Partner),
            partner_type: self.random.code(&PARTNERS),
            partner_about_user: self.random.code(&ABOUT_USER),
            ..Contact::default()
        }
    }
}

impl Iterator for Contacts {
    type Item = Contact;

    fn next(&mut self) -> Option<Contact> {
        self.next_day()?;
        let sender = self.sender();
        self.number += 1;
        let record_id = format!("a-{:06}", self.number).parse();
        let contact_channel = self.channel(sender);
        let asked = match sender {
            Sender::User => self.of_user(false),
            Sender::HelplineUser => self.of_user(true),
            Sender::Partner => self.of_partner(),
        };
        let mut contact = Contact {
            record_id: record_id.map_or(Answer::Absent, Answer::Given),
            contact_date: self.date.map_or(Answer::Absent, Answer::Given),
            contact_channel,
            // Asked at the centre that runs the helpline, of partners' contacts too.
            national_helpline: if self.size.helpline.total() > 0 {
                answers::yes_no(sender == Sender::HelplineUser)
            } else {
                Answer::Absent
            },
            ..asked
        };
        self.completion.complete(&mut contact);
        Some(contact)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.size.contacts() * self.scale - self.number);
        (left.unwrap_or(usize::MAX), left.ok())
    }
}
