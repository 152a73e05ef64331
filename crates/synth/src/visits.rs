//! A centre's visits, one after the other: memory does not grow with their number.

use tallfest_base::{Answer, CodeList, CodeSet, Date, date};
use tallfest_forms::{
    lists::{AgeBand, YesNoDk},
    smiso::{
        annual::Annual,
        lists::{CentreService, VisitChannel, VisitPlace, VisitPurpose},
        pandemic::Pandemic,
        visit::{Visit, fields},
    },
};

use crate::{
    annual::offers,
    answers,
    contacts::Records,
    days::{Days, OFFICE},
    firsts::Firsts,
    pandemic::closed_purposes,
    people::People,
    random::{Random, Use},
};

/// What visits are for, beside services for children: our choice, one-to-one talks most often (65 of a hundred in 2021).
const PURPOSES: [(VisitPurpose, u64); 13] = [
    (VisitPurpose::IndividualTalk, 63),
    (VisitPurpose::CoupleTalk, 2),
    (VisitPurpose::FamilyTalk, 2),
    (VisitPurpose::SelfHelpGroup, 9),
    (VisitPurpose::OtherGroup, 3),
    (VisitPurpose::ThemeMeeting, 4),
    (VisitPurpose::SocialActivity, 6),
    (VisitPurpose::DropIn, 8),
    (VisitPurpose::Course, 1),
    (VisitPurpose::ContactOtherServices, 2),
    (VisitPurpose::EscortToMeeting, 2),
    (VisitPurpose::CollaborationGroup, 1),
    (VisitPurpose::Other, 1),
];
/// What talks by telephone and video are for: our choice.
const REMOTE_PURPOSES: [(VisitPurpose, u64); 5] = [
    (VisitPurpose::IndividualTalk, 90),
    (VisitPurpose::CoupleTalk, 2),
    (VisitPurpose::FamilyTalk, 2),
    (VisitPurpose::ContactOtherServices, 4),
    (VisitPurpose::CollaborationGroup, 2),
];
/// So many in a hundred visits have no purpose stated, and so many have another one beside a talk: our choice.
const NO_PURPOSE: u64 = 2;
const SECOND_PURPOSE: u64 = 6;
/// So many in a hundred visits of children at a centre with services for them are for these: our choice.
const FOR_CHILDREN: u64 = 70;
/// Where visits take place: our choice.
const PLACES: [(VisitPlace, u64); 3] =
    [(VisitPlace::AtCentre, 89), (VisitPlace::OutsideCentre, 9), (VisitPlace::NotStated, 2)];

/// The first day of infection control (S3).
const INFECTION_CONTROL: Date = date(2020, 3, 12);
/// Talks by telephone or video because of the pandemic, in a hundred visits of each month from 12 March: our choice, most
/// in the first months, as the source says.
const REMOTE: [u64; 12] = [0, 0, 58, 62, 44, 26, 14, 12, 13, 15, 24, 27];
/// By telephone, of a hundred of them: our choice.
const BY_PHONE: u64 = 74;

/// The visits of a centre, by day. Made by [`Centre::visits`](crate::Centre::visits).
///
/// ```
/// use tallfest_synth::{NationalYear, Plan};
///
/// let year = NationalYear::new(&Plan { year: 2019, ..Plan::default() })?;
/// let visits: usize = year.centres().iter().map(|centre| centre.visits().count()).sum();
/// assert_eq!(visits, 25_438);
/// # Ok::<(), tallfest_synth::SynthError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Visits {
    months: [u64; 12],
    scale: u64,
    days: Days,
    random: Random,
    people: People,
    firsts: Firsts,
    /// Whether the centre has services for children.
    serves_children: bool,
    /// The question is asked in the year.
    asks_channel: bool,
    /// What visits can be for: before the pandemic, in it, by telephone or video.
    purposes: [Vec<(VisitPurpose, u64)>; 3],
    /// The centre keeps its services for children up in the pandemic.
    children_in_pandemic: bool,
    day: usize,
    date: Option<Date>,
    left: u64,
    number: u64,
    all: u64,
}

impl Visits {
    pub(crate) fn new(
        plan: &Records<'_>,
        people: People,
        annual: &Annual,
        pandemic: Option<&Pandemic>,
    ) -> Self {
        let mut random = Random::new(plan.seed, Use::VisitsOf(plan.year, plan.number));
        let days = Days::new(plan.year, OFFICE, &mut random);
        let closed = pandemic.map(closed_purposes).unwrap_or_default();
        let offered = |(purpose, _): &&(VisitPurpose, u64)| {
            service(*purpose).is_some_and(|of| offers(annual, of))
        };
        let open = |(purpose, _): &&(VisitPurpose, u64)| !closed.contains(purpose);
        let before: Vec<_> = PURPOSES.iter().filter(offered).copied().collect();
        let purposes = [
            before.clone(),
            before.iter().filter(open).copied().collect(),
            REMOTE_PURPOSES.iter().filter(offered).filter(open).copied().collect(),
        ];
        let events = &plan.size.visits;
        let serves_children = offers(annual, CentreService::ChildYouthOffer);
        Self {
            months: events.months,
            scale: plan.scale,
            days,
            random,
            people,
            firsts: Firsts::new(events.persons * plan.scale, events.total() * plan.scale),
            serves_children,
            asks_channel: fields::VISIT_CHANNEL.any().question.valid.holds_in(plan.year),
            purposes,
            children_in_pandemic: serves_children
                && !closed.contains(&VisitPurpose::ChildYouthOffer),
            day: 0,
            date: None,
            left: 0,
            number: 0,
            all: events.total() * plan.scale,
        }
    }

    /// Goes on to the next day that has visits.
    fn next_day(&mut self) -> Option<()> {
        while self.left == 0 {
            self.date = Some(self.days.date(self.day)?);
            self.left = self.days.on(self.day, &self.months, self.scale);
            self.day += 1;
        }
        self.left -= 1;
        Some(())
    }

    fn channel(&mut self, in_pandemic: bool) -> VisitChannel {
        let month = self.date.map_or(0, |date| usize::from(date.month() - 1));
        let remote = REMOTE.get(month).copied().unwrap_or(0);
        if !in_pandemic || !self.random.percent(remote) {
            VisitChannel::Physical
        } else if self.random.percent(BY_PHONE) {
            VisitChannel::PhoneCovid
        } else {
            VisitChannel::VideoCovid
        }
    }

    fn purpose(
        &mut self,
        age: AgeBand,
        in_pandemic: bool,
        is_remote: bool,
    ) -> Option<CodeSet<VisitPurpose>> {
        if self.random.percent(NO_PURPOSE) {
            return Some(VisitPurpose::NotStated.bit());
        }
        let has_children_served =
            if in_pandemic { self.children_in_pandemic } else { self.serves_children };
        if age == AgeBand::Under18
            && has_children_served
            && !is_remote
            && self.random.percent(FOR_CHILDREN)
        {
            return Some(VisitPurpose::ChildYouthOffer.bit());
        }
        let [before, within, remote] = &self.purposes;
        let purposes = match (is_remote, in_pandemic) {
            (true, _) => remote,
            (_, true) => within,
            _ => before,
        };
        let first = self.random.one_of(purposes)?;
        let second = self.random.one_of(purposes).filter(|_| self.random.percent(SECOND_PURPOSE));
        CodeSet::of([first].into_iter().chain(second))
    }
}

/// The service that a visit is for.
fn service(purpose: VisitPurpose) -> Option<CentreService> {
    CentreService::from_code(purpose.code())
}

impl Iterator for Visits {
    type Item = Visit;

    fn next(&mut self) -> Option<Visit> {
        self.next_day()?;
        self.number += 1;
        let so_far = self.firsts.so_far();
        let is_first = self.firsts.next();
        let number = if is_first { so_far } else { self.random.below(so_far) };
        let person = self.people.person(number);
        let in_pandemic = self.date.is_some_and(|date| date >= INFECTION_CONTROL);
        let channel = self.channel(in_pandemic);
        let is_remote = channel != VisitChannel::Physical;
        let place =
            if is_remote { Answer::Given(VisitPlace::AtCentre) } else { self.random.code(&PLACES) };
        let purpose = self.purpose(person.age, in_pandemic, is_remote);
        let record_id = format!("b-{:06}", self.number).parse();
        let is_first_ever = is_first && person.is_new;
        Some(Visit {
            record_id: record_id.map_or(Answer::Absent, Answer::Given),
            person_ref: self.people.person_ref(number),
            visit_date: self.date.map_or(Answer::Absent, Answer::Given),
            user_group: Answer::Given(person.group),
            gender: Answer::Given(person.gender),
            age_group: Answer::Given(person.age),
            first_visit_ever: Answer::Given(if is_first_ever { YesNoDk::Yes } else { YesNoDk::No }),
            first_visit_this_year: answers::yes_no(is_first),
            visit_purpose: purpose.map_or(Answer::Absent, Answer::Given),
            visit_place: place,
            visit_channel: if self.asks_channel { Answer::Given(channel) } else { Answer::Absent },
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.all - self.number);
        (left.unwrap_or(usize::MAX), left.ok())
    }
}
