//! A centre's contacts, one after the other: memory does not grow with their number.

use tallfest_base::{Answer, CentreFacts, Completion, Date};
use tallfest_forms::{
    lists::{AgeBand, Gender, UserGroup, YesNo, YesNoDk},
    smiso::{
        contact::Contact,
        lists::{Channel, PartnerType, Party},
    },
};

use crate::{
    answers,
    days::{Days, EVERY_DAY, OFFICE, WORKING_DAYS},
    random::{Random, Use},
    sizes::Size,
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
/// How many of a hundred contacts are the user's first this year, in January and in December: our choice, about 7
/// contacts per person over the year, as in 2017 (P17).
const FIRST_THIS_YEAR: (u64, u64) = (22, 6);
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
    /// How the contacts from users of the centre, of the helpline and from partners are spread.
    days: [Days; 3],
    random: Random,
    /// The share by telephone.
    by_phone: u64,
    /// The day that comes next.
    day: usize,
    date: Option<Date>,
    /// What is left of the day.
    left: Size,
    /// How many there have been.
    number: u64,
    /// Whether a user has been in contact this year.
    has_begun: bool,
    /// Answers the questions that no figure is published of.
    completion: Completion<Contact>,
}

impl Contacts {
    /// The contacts of the centre with this number, from 0.
    pub(crate) fn new(year: u16, seed: u64, centre: u64, size: Size) -> Self {
        let mut chance = Random::new(seed, Use::Days(centre));
        let days = [OFFICE, EVERY_DAY, WORKING_DAYS]
            .map(|weekdays| Days::new(year, weekdays, &mut chance));
        let mut random = Random::new(seed, Use::Contacts(centre));
        let by_phone = random.between(BY_PHONE.0, BY_PHONE.1);
        let left = Size { own: 0, helpline: 0, partners: 0 };
        let facts = CentreFacts { runs_helpline: Some(size.helpline > 0) };
        Self {
            size,
            days,
            random,
            by_phone,
            day: 0,
            date: None,
            left,
            number: 0,
            has_begun: false,
            completion: Completion::new(year, facts),
        }
    }

    /// Goes on to the next day that has contacts.
    fn next_day(&mut self) -> Option<()> {
        while self.left.total() == 0 {
            let [own, helpline, partners] = &self.days;
            self.date = Some(own.date(self.day)?);
            self.left = Size {
                own: own.on(self.day, self.size.own),
                helpline: helpline.on(self.day, self.size.helpline),
                partners: partners.on(self.day, self.size.partners),
            };
            self.day += 1;
        }
        Some(())
    }

    /// Whom the next contact of the day is from: each of those left as likely as any other.
    fn sender(&mut self) -> Sender {
        let place = self.random.below(self.left.total());
        if place < self.left.own {
            self.left.own -= 1;
            Sender::User
        } else if place < self.left.own + self.left.helpline {
            self.left.helpline -= 1;
            Sender::HelplineUser
        } else {
            self.left.partners -= 1;
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
    fn of_user(&mut self) -> Contact {
        let is_first = self.is_first_this_year();
        self.has_begun = true;
        Contact {
            contact_party: Answer::Given(Party::User),
            user_group: self.random.code(&GROUPS),
            gender: self.random.code(&GENDERS),
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

    /// The first contact of all is somebody's first; later, fewer and fewer are.
    fn is_first_this_year(&mut self) -> bool {
        let month = self.date.map_or(1, |date| u64::from(date.month()));
        let (january, december) = FIRST_THIS_YEAR;
        let likely = january - (january - december) * (month - 1) / 11;
        self.random.percent(likely) || !self.has_begun
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
            Sender::User | Sender::HelplineUser => self.of_user(),
            Sender::Partner => self.of_partner(),
        };
        let mut contact = Contact {
            record_id: record_id.map_or(Answer::Absent, Answer::Given),
            contact_date: self.date.map_or(Answer::Absent, Answer::Given),
            contact_channel,
            // Asked at the centre that runs the helpline, of partners' contacts too.
            national_helpline: if self.size.helpline > 0 {
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
        let left = usize::try_from(self.size.total() - self.number);
        (left.unwrap_or(usize::MAX), left.ok())
    }
}
