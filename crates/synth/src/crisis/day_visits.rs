//! A crisis centre's day visits and talks by telephone, offer by offer and by day: memory does not grow with their number.

use tallfest_base::{Answer, CentreFacts, CodeSet, Completion, Date, Year};
use tallfest_forms::{
    crisis::{
        day_visit::DayVisit,
        lists::{
            DayAssistance, DayService, DayVisitPlace, EventKind, OfferFor, Perpetrator,
            RegistrationStatus, ViolenceRepeated,
        },
    },
    lists::{Gender, YesNoDk},
};

use crate::{
    answers,
    crisis::{
        days::Events,
        facts::{Drawn, Facts},
        home::Plan,
        residents::{draw, key},
    },
    days::{Days, OFFICE},
    firsts::Firsts,
    lot::Lots,
    random::{Random, Use},
    years::OutOfYear,
};

/// Help that nothing is published of, so many in a hundred events, where it is offered; talks are 9 of 10, as published. Our
/// choice.
const HELP: [(DayAssistance, Option<DayService>, u64); 8] = [
    (DayAssistance::Talk, None, 90),
    (DayAssistance::IndividualTalk, Some(DayService::IndividualTalk), 72),
    (DayAssistance::ContactOtherServices, Some(DayService::ContactOtherServices), 27),
    (DayAssistance::AttendMeetings, Some(DayService::AttendMeetings), 11),
    (DayAssistance::ResidentialOffer, Some(DayService::ResidentialOffer), 9),
    (DayAssistance::Lawyer, Some(DayService::Lawyer), 10),
    (DayAssistance::HomeFollowup, Some(DayService::HomeFollowup), 5),
    (DayAssistance::OtherGroup, Some(DayService::OtherGroup), 4),
];
/// The service of the help that is published.
const SERVICES: [(DayAssistance, DayService); 3] = [
    (DayAssistance::MapNeeds, DayService::MapNeeds),
    (DayAssistance::MapThreatsOwn, DayService::MapThreatsOwn),
    (DayAssistance::MapThreatsOther, DayService::MapThreatsOther),
];
/// Where visits take place: our choice.
const PLACES: [(DayVisitPlace, u64); 2] =
    [(DayVisitPlace::AtCentre, 91), (DayVisitPlace::Outside, 9)];
/// Perpetrators, the violence and the background of day users: our choice, about as of residents, with more former partners.
const PERPETRATORS: [(Perpetrator, u64); 5] = [
    (Perpetrator::SpouseCohabitant, 44),
    (Perpetrator::FormerPartner, 34),
    (Perpetrator::Partner, 6),
    (Perpetrator::Parent, 8),
    (Perpetrator::OtherFamily, 8),
];
const REPEATED: [(ViolenceRepeated, u64); 3] = [
    (ViolenceRepeated::Repeated, 93),
    (ViolenceRepeated::Single, 5),
    (ViolenceRepeated::DoesNotKnow, 2),
];
const IMMIGRANTS: [(YesNoDk, u64); 2] = [(YesNoDk::Yes, 38), (YesNoDk::No, 62)];
/// Earlier contact: 6 of 10, as published of 2021; and earlier residents: our choice.
const EARLIER: [(YesNoDk, u64); 3] =
    [(YesNoDk::Yes, 60), (YesNoDk::No, 38), (YesNoDk::DoesNotKnow, 2)];
const RESIDENTS: [(YesNoDk, u64); 3] =
    [(YesNoDk::Yes, 31), (YesNoDk::No, 67), (YesNoDk::DoesNotKnow, 2)];

/// The day visits and talks of a crisis centre. Made by [`CrisisCentre::day_visits`](crate::CrisisCentre::day_visits).
#[derive(Debug, Clone)]
pub struct DayVisits {
    chains: Vec<Chain>,
    chain: usize,
    number: u64,
    completion: Completion<DayVisit>,
    out_of_year: OutOfYear<DayVisit>,
}

impl DayVisits {
    pub(crate) fn new(year: Year, chains: Vec<Chain>) -> Self {
        Self {
            chains,
            chain: 0,
            number: 0,
            completion: Completion::new(year, CentreFacts::default()),
            out_of_year: OutOfYear::new(year),
        }
    }
}

impl Iterator for DayVisits {
    type Item = DayVisit;

    fn next(&mut self) -> Option<DayVisit> {
        loop {
            let Some(mut visit) = self.chains.get_mut(self.chain)?.next() else {
                self.chain += 1;
                continue;
            };
            visit.record_id = key("d", self.number);
            self.number += 1;
            self.out_of_year.remove(&mut visit);
            self.completion.complete(&mut visit);
            return Some(visit);
        }
    }
}

/// The visits, or the talks, of one offer.
#[derive(Debug, Clone)]
pub(crate) struct Chain {
    kind: EventKind,
    who: OfferFor,
    events: Events,
    scale: u64,
    services: Option<CodeSet<DayService>>,
    help: Vec<(DayAssistance, Lots<bool>)>,
    /// Users of the centre that come before, if users have keys.
    refs_after: Option<u64>,
    days: Days,
    firsts: Firsts,
    people: Random,
    random: Random,
    day: usize,
    date: Option<Date>,
    left: u64,
    number: u64,
}

impl Chain {
    /// The visits or talks of an offer, after so many users of the centre.
    pub(crate) fn new(plan: &Plan, kind: EventKind, refs_after: Option<u64>) -> Self {
        let Plan { year, seed, scale, who, number, days, .. } = plan;
        let mut random = Random::new(*seed, Use::DayVisitsOf(*year, *number));
        if kind == EventKind::PhoneTalk {
            // A part far from that of the visits.
            random = random.of(u64::MAX / 2);
        }
        let mut of_days = Random::new(*seed, Use::VisitDays(*year, *number));
        let events = match kind {
            EventKind::DayVisit => days.visits,
            EventKind::PhoneTalk => days.talks,
        };
        // Users of talks are helped as day users are, in the same proportions.
        let help = days.help.iter().map(|(code, count)| {
            let users = days.visits.users.max(1);
            let count = count * events.users / users;
            let rest = events.users.saturating_sub(count);
            (*code, Lots::scaled(&[(true, count), (false, rest)], *scale, &mut random))
        });
        let help = help.collect();
        // Visitors and those who talk on the telephone are different people.
        let after = match kind {
            EventKind::DayVisit => 0,
            EventKind::PhoneTalk => days.visits.users * scale,
        };
        let registered = events.total() - events.reserved;
        Self {
            kind,
            who: *who,
            events,
            scale: *scale,
            services: plan.offer.day_services.given().copied(),
            help,
            refs_after,
            days: Days::new(*year, OFFICE, &mut of_days),
            firsts: Firsts::new(events.users * scale, registered * scale),
            people: Random::new(*seed, Use::DayUsersOf(*year, *number)).of(after),
            random,
            day: 0,
            date: None,
            left: 0,
            number: 0,
        }
    }

    fn next_day(&mut self) -> Option<()> {
        while self.left == 0 {
            self.date = Some(self.days.date(self.day)?);
            self.left = self.days.on(self.day, &self.events.months, self.scale);
            self.day += 1;
        }
        self.left -= 1;
        Some(())
    }

    /// Whether the next event is reserved: they are spread evenly.
    fn next_is_reserved(&mut self) -> bool {
        let all = u128::from(self.events.total() * self.scale).max(1);
        let reserved = u128::from(self.events.reserved * self.scale);
        let before = |number: u64| u128::from(number) * reserved / all;
        self.number += 1;
        before(self.number) > before(self.number - 1)
    }

    fn next(&mut self) -> Option<DayVisit> {
        self.next_day()?;
        let is_reserved = self.next_is_reserved();
        let visit = DayVisit {
            event_kind: Answer::Given(self.kind),
            event_date: self.date.map_or(Answer::Absent, Answer::Given),
            offer: Answer::Given(self.who),
            visit_place: match self.kind {
                EventKind::DayVisit => self.random.code(&PLACES),
                EventKind::PhoneTalk => Answer::Absent,
            },
            gender: Answer::Given(match self.who {
                OfferFor::Women => Gender::Female,
                OfferFor::Men => Gender::Male,
            }),
            ..DayVisit::default()
        };
        if is_reserved {
            let registration_status = Answer::Given(RegistrationStatus::Reserved);
            return Some(DayVisit { registration_status, ..visit });
        }
        Some(self.registered(visit))
    }

    fn registered(&mut self, visit: DayVisit) -> DayVisit {
        let so_far = self.firsts.so_far();
        let is_first = self.firsts.next();
        let person = if is_first { so_far } else { self.random.below(so_far) };
        let mut random = self.people.of(person);
        let drawn = Drawn {
            perpetrator: random.one_of(&PERPETRATORS).unwrap_or(Perpetrator::SpouseCohabitant),
            beside: None,
            repeated: random.one_of(&REPEATED).unwrap_or(ViolenceRepeated::Repeated),
            immigrant: random.one_of(&IMMIGRANTS).unwrap_or(YesNoDk::No),
        };
        let facts = Facts::new(self.who, drawn, &mut random);
        let (contact, resident) = (random.code(&EARLIER), random.code(&RESIDENTS));
        let is_visit = self.kind == EventKind::DayVisit;
        let first = answers::yes_no(is_first);
        DayVisit {
            registration_status: Answer::Given(RegistrationStatus::Registered),
            person_ref: self.refs_after.map_or(Answer::Absent, |after| key("u", after + person)),
            first_visit_this_year: if is_visit { first.clone() } else { Answer::Absent },
            first_talk_this_year: if is_visit { Answer::Absent } else { first },
            earlier_contact: contact,
            earlier_resident: resident,
            age: facts.age,
            marital_status: facts.marital_status,
            immigrant_background: facts.immigrant,
            disability: facts.disability,
            violence_type: facts.violence,
            violence_repeated: facts.repeated,
            perpetrator_relation: facts.perpetrator,
            perpetrator_gender: facts.perpetrator_gender,
            reported: facts.reported,
            who_initiated_contact: facts.initiator,
            assistance: self.assistance(person),
            ..visit
        }
    }

    /// The help at an event. What is published of day users is the same at all events of one, so that it comes out whether the
    /// first visit or any is meant.
    fn assistance(&mut self, person: u64) -> Answer<CodeSet<DayAssistance>> {
        let services = self.services;
        let offered = |service: DayService| services.is_some_and(|all| all.has(service));
        let mut codes = vec![];
        for (code, lots) in &self.help {
            let service = SERVICES.iter().find(|(of, _)| of == code);
            if draw(lots, person) == Some(true) && service.is_some_and(|(_, of)| offered(*of)) {
                codes.push(*code);
            }
        }
        for (code, service, percent) in HELP {
            if self.random.percent(percent) && service.is_none_or(offered) {
                codes.push(code);
            }
        }
        Answer::Given(CodeSet::of(codes).unwrap_or(DayAssistance::None.bit()))
    }
}
