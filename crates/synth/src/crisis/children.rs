//! The stays of children at a crisis centre: each on a stay of a parent, one after the other.

use tallfest_base::{Answer, CentreFacts, CodeSet, Completion, Stated, Year};
use tallfest_forms::{
    crisis::{
        child::Child,
        lists::{
            CameWith, ChildAgency, ChildPerpetrator, ChildService, DecidedBy, InterruptionReason,
            OfferFor, RegistrationStatus,
        },
    },
    lists::{Gender, YesNoDk},
};

use crate::{
    answers,
    crisis::{
        home::Plan,
        quotas::EarlierStays,
        residents::{AtOffer, draw, key},
        stays::{MOST_BROUGHT, Person, Planned, Whose},
    },
    lot::Lots,
    random::{Random, Use},
    years::OutOfYear,
};

/// Help that nothing is published of: so many in a hundred stays, where it is offered. Our choice.
const HELP: [(ChildService, u64); 9] = [
    (ChildService::TalkWithoutParent, 41),
    (ChildService::TalkWithParent, 52),
    (ChildService::CooperationSchool, 44),
    (ChildService::TransportSchool, 26),
    (ChildService::MapThreatsOwn, 38),
    (ChildService::LeisureOwn, 45),
    (ChildService::LeisureOther, 9),
    (ChildService::PrimaryContact, 57),
    (ChildService::ResponsibilityGroup, 11),
];
/// Services with which the centre was in contact, so many in a hundred: our choice.
const AGENCIES: [(ChildAgency, u64); 5] = [
    (ChildAgency::Police, 27),
    (ChildAgency::FamilyCounselling, 15),
    (ChildAgency::ChildrensHouse, 12),
    (ChildAgency::MentalHealth, 8),
    (ChildAgency::Nav, 6),
];
/// Why kindergarten or school was interrupted: our choice, safety most often, as published.
const REASONS: [(InterruptionReason, u64); 4] = [
    (InterruptionReason::Safety, 71),
    (InterruptionReason::Distance, 17),
    (InterruptionReason::Wish, 8),
    (InterruptionReason::Other, 4),
];
/// In a hundred: in kindergarten at 1 to 5, interrupted (published of pupils in 2020), and a welcome talk at a second stay.
const IN_KINDERGARTEN: u64 = 76;
const INTERRUPTED: u64 = 40;
const SECOND_TALK: u64 = 55;
/// Contact with a parent who was violent, in one of three stays as published; and moved back: our choice.
const CONTACT: [(YesNoDk, u64); 3] =
    [(YesNoDk::No, 58), (YesNoDk::Yes, 33), (YesNoDk::DoesNotKnow, 9)];
const MOVED_BACK: [(YesNoDk, u64); 3] =
    [(YesNoDk::No, 78), (YesNoDk::Yes, 16), (YesNoDk::DoesNotKnow, 6)];
/// From this age a child decides on the registration itself.
const DECIDES: u64 = 16;

/// The stays of children at a crisis centre. Made by [`CrisisCentre::children`](crate::CrisisCentre::children).
#[derive(Debug, Clone)]
pub struct Children {
    offers: Vec<ChildrenAt>,
    offer: usize,
    /// The parent's stay, and how many of its children there have been.
    stay: u64,
    child: u64,
    /// How many registered children of the offer there have been: first stays, and all.
    firsts: u64,
    registered: u64,
    number: u64,
    completion: Completion<Child>,
    out_of_year: OutOfYear<Child>,
}

impl Children {
    pub(crate) fn new(year: Year, offers: Vec<ChildrenAt>) -> Self {
        Self {
            offers,
            offer: 0,
            stay: 0,
            child: 0,
            firsts: 0,
            registered: 0,
            number: 0,
            completion: Completion::new(year, CentreFacts::default()),
            out_of_year: OutOfYear::new(year),
        }
    }

    /// Goes on to the next offer.
    const fn next_offer(&mut self) {
        self.offer += 1;
        (self.stay, self.child, self.firsts, self.registered) = (0, 0, 0, 0);
    }
}

impl Iterator for Children {
    type Item = Child;

    fn next(&mut self) -> Option<Child> {
        loop {
            let at = self.offers.get(self.offer)?;
            if self.stay >= at.parents.home().stays.all() {
                self.next_offer();
                continue;
            }
            let planned = at.parents.home().stays.plan(self.stay);
            let brought = match planned.whose {
                Whose::Reserved => None,
                Whose::Person { person, is_first } => {
                    let family = at.parents.home().family(person);
                    (self.child < family.children).then_some((person, is_first, family.is_reserved))
                }
            };
            let Some((person, is_first, is_reserved)) = brought else {
                self.stay += 1;
                self.child = 0;
                continue;
            };
            let of = OfParent { stay: self.stay, planned, person, is_first, child: self.child };
            let mut child = if is_reserved {
                at.reserved(&of)
            } else {
                let child = at.registered(&of, self.firsts, self.registered);
                self.firsts += u64::from(is_first);
                self.registered += 1;
                child
            };
            self.child += 1;
            child.record_id = key("k", self.number);
            self.number += 1;
            self.out_of_year.remove(&mut child);
            self.completion.complete(&mut child);
            return Some(child);
        }
    }
}

/// Whose child it is, and which.
#[derive(Debug, Clone, Copy)]
struct OfParent {
    stay: u64,
    planned: Planned,
    person: Person,
    is_first: bool,
    child: u64,
}

/// The children at one offer.
#[derive(Debug, Clone)]
pub(crate) struct ChildrenAt {
    who: OfferFor,
    year: Year,
    parents: AtOffer,
    services: Option<CodeSet<ChildService>>,
    welcome_talk: Lots<bool>,
    earlier_stays: Lots<EarlierStays>,
    help: Vec<(ChildService, Lots<bool>)>,
    child_welfare: Lots<bool>,
    perpetrator: Lots<ChildPerpetrator>,
    /// Its even parts are a child's own, the odd ones a stay's.
    random: Random,
}

impl ChildrenAt {
    pub(crate) fn new(plan: &Plan, parents: AtOffer) -> Self {
        let Plan { quotas, house, scale, .. } = plan;
        let mut random = Random::new(plan.seed, Use::ChildrenOf(plan.year, plan.number));
        let either = |count: u64, of: u64, random: &mut Random| {
            Lots::scaled(&[(true, count), (false, of.saturating_sub(count))], *scale, random)
        };
        let firsts = house.children.firsts;
        let all = firsts + house.children.seconds;
        let help = quotas.child_help.iter();
        let help = help.map(|(service, count)| (*service, either(*count, all, &mut random)));
        Self {
            who: plan.who,
            year: plan.year,
            parents,
            services: plan.offer.child_services.given().copied(),
            help: help.collect(),
            welcome_talk: either(quotas.welcome_talk, firsts, &mut random),
            earlier_stays: Lots::scaled(&quotas.earlier_stays, *scale, &mut random),
            child_welfare: either(quotas.child_welfare, all, &mut random),
            perpetrator: Lots::scaled(&quotas.child_perpetrator, *scale, &mut random),
            random,
        }
    }

    fn chance(&self, of: &OfParent) -> Random {
        let own = || self.random.of(2 * (of.person.number * MOST_BROUGHT + of.child));
        self.parents.home().stays.chance_of_child(of.person.of, of.child).unwrap_or_else(own)
    }

    fn begun(&self, of: &OfParent, gender: Gender) -> Child {
        Child {
            offer: Answer::Given(self.who),
            parent_form_ref: self.parents.record_id(of.stay),
            gender: Answer::Given(gender),
            arrival: of.planned.arrival.map_or(Answer::Absent, Answer::Given),
            departure: of.planned.departure.map_or(Answer::Absent, Answer::Given),
            ..Child::default()
        }
    }

    fn reserved(&self, of: &OfParent) -> Child {
        Child {
            registration_status: Answer::Given(RegistrationStatus::Reserved),
            registration_decided_by: Answer::Given(DecidedBy::Caregiver),
            ..self.begun(of, gender(&mut self.chance(of)))
        }
    }

    fn registered(&self, of: &OfParent, firsts: u64, number: u64) -> Child {
        let mut random = self.chance(of);
        let gender = gender(&mut random);
        // Young children are more than older ones.
        let age = random.below(18).min(random.below(18));
        let in_kindergarten = (1..=5).contains(&age) && random.percent(IN_KINDERGARTEN);
        let decided_by = if age < DECIDES { DecidedBy::Caregiver } else { DecidedBy::Child };
        let first_years_ago = random.between(1, age.clamp(1, 5));
        // What a stay has of its own.
        let mut random = self.random.of(2 * (of.stay * MOST_BROUGHT + of.child) + 1);
        let had_talk = if of.is_first {
            draw(&self.welcome_talk, firsts).unwrap_or(true)
        } else {
            random.percent(SECOND_TALK)
        };
        let perpetrator = draw(&self.perpetrator, number).unwrap_or(ChildPerpetrator::Father);
        let earlier = if of.is_first {
            draw(&self.earlier_stays, firsts).unwrap_or(EarlierStays::None)
        } else {
            EarlierStays::One
        };
        let first_year = if of.is_first { first_years_ago } else { 0 };
        let child = Child {
            registration_status: Answer::Given(RegistrationStatus::Registered),
            registration_decided_by: Answer::Given(decided_by),
            came_with: Answer::Given(match self.who {
                OfferFor::Women => CameWith::Mother,
                OfferFor::Men => CameWith::Father,
            }),
            age: answers::number(age),
            first_stay_this_year: answers::yes_no(of.is_first),
            perpetrator_relation: Answer::Given(perpetrator.bit()),
            in_kindergarten: answers::yes_no(in_kindergarten),
            in_school: answers::yes_no(age > 5),
            welcome_talk: answers::yes_no(had_talk),
            assistance: self.assistance(number, had_talk, &mut random),
            child_welfare_contact: Answer::Given(
                if draw(&self.child_welfare, number) == Some(true) {
                    YesNoDk::Yes
                } else {
                    YesNoDk::No
                },
            ),
            other_agency_contact: agencies(&mut random),
            ..self.begun(of, gender)
        };
        let child = with_earlier(child, earlier, self.year, first_year, &mut random);
        with_routes(child, perpetrator, in_kindergarten || age > 5, &mut random)
    }

    fn assistance(
        &self,
        number: u64,
        had_talk: bool,
        random: &mut Random,
    ) -> Answer<CodeSet<ChildService>> {
        let by_lot = self.help.iter().filter(|(_, lots)| draw(lots, number) == Some(true));
        let by_chance = HELP.iter().filter(|(_, percent)| random.percent(*percent));
        let talk = had_talk.then_some(ChildService::WelcomeTalk);
        let codes = by_lot.map(|(service, _)| *service).chain(by_chance.map(|(of, _)| *of));
        let offered =
            |service: &ChildService| self.services.is_some_and(|services| services.has(*service));
        let codes = CodeSet::of(codes.chain(talk).filter(offered));
        Answer::Given(codes.unwrap_or(ChildService::None.bit()))
    }
}

fn gender(random: &mut Random) -> Gender {
    if random.percent(50) { Gender::Female } else { Gender::Male }
}

fn agencies(random: &mut Random) -> Answer<CodeSet<ChildAgency>> {
    let codes = AGENCIES.iter().filter(|(_, percent)| random.percent(*percent));
    let codes = CodeSet::of(codes.map(|(agency, _)| *agency));
    Answer::Given(codes.unwrap_or(ChildAgency::None.bit()))
}

/// What is asked of children who were residents before.
fn with_earlier(
    child: Child,
    earlier: EarlierStays,
    year: Year,
    years_ago: u64,
    random: &mut Random,
) -> Child {
    let first_year = answers::number(u64::from(year).saturating_sub(years_ago));
    let (answer, stays, first_stay_year) = match earlier {
        EarlierStays::None => (YesNoDk::No, Answer::Absent, Answer::Absent),
        EarlierStays::NotStated => (YesNoDk::NotStated, Answer::Absent, Answer::Absent),
        EarlierStays::One => (YesNoDk::Yes, answers::number(1), first_year),
        EarlierStays::Several => (YesNoDk::Yes, answers::number(random.between(2, 4)), first_year),
        EarlierStays::SoManyNotStated => {
            (YesNoDk::Yes, Answer::Given(Stated::NotStated), first_year)
        }
    };
    Child {
        earlier_resident: Answer::Given(answer),
        earlier_stays_n: stays,
        first_stay_year,
        ..child
    }
}

/// What hangs on the perpetrator and on kindergarten and school.
fn with_routes(
    child: Child,
    perpetrator: ChildPerpetrator,
    attends: bool,
    random: &mut Random,
) -> Child {
    let is_parent = matches!(perpetrator, ChildPerpetrator::Father | ChildPerpetrator::Mother);
    let lives_with = is_parent || perpetrator == ChildPerpetrator::StepFather;
    let interrupted = random.percent(INTERRUPTED);
    let reason = random.one_of(&REASONS).filter(|_| attends && interrupted);
    Child {
        interruption: if attends { answers::yes_no(interrupted) } else { Answer::Absent },
        interruption_reason: answers::codes(reason),
        contact_with_perpetrator: if is_parent { random.code(&CONTACT) } else { Answer::Absent },
        returned_to_perpetrator: if lives_with { random.code(&MOVED_BACK) } else { Answer::Absent },
        ..child
    }
}
