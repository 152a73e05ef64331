//! The stays at a crisis centre, one after the other: memory does not grow with their number.

use tallfest_base::{Answer, CentreFacts, CodeSet, Completion, Key, Year};
use tallfest_forms::{
    crisis::{
        lists::{
            LeftTo, OfferFor, Perpetrator, PreviousContact, RegistrationStatus, ResidentService,
            ViolenceDuration, ViolenceRepeated,
        },
        resident::Resident,
    },
    lists::{Gender, YesNoDk},
};

use crate::{
    answers,
    crisis::{
        facts::{Drawn, Facts},
        home::{Home, Plan},
        quotas::{EarlierContact, Quotas},
        stays::{Person, Planned, Whose},
    },
    lot::Lots,
    random::Random,
    years::OutOfYear,
};

/// Help that nothing is published of: so many in a hundred stays, where it is offered. Our choice.
const HELP: [(ResidentService, u64); 12] = [
    (ResidentService::IndividualTalk, 93),
    (ResidentService::ContactOtherServices, 61),
    (ResidentService::AttendMeetings, 34),
    (ResidentService::FindHousing, 29),
    (ResidentService::ResponsibilityGroup, 9),
    (ResidentService::PracticalHelp, 47),
    (ResidentService::ViewingEscort, 12),
    (ResidentService::MovingHelp, 13),
    (ResidentService::LeisureOwn, 22),
    (ResidentService::LeisureOther, 8),
    (ResidentService::OtherGroup, 5),
    (ResidentService::Lawyer, 31),
];
/// Where residents went, whom a spouse, cohabitant or other partner was violent to, and the others: our choice. That 17 per
/// cent went back is published of 2024.
const LEFT_TO: [(LeftTo, u64); 7] = [
    (LeftTo::OwnHome, 21),
    (LeftTo::NewHome, 27),
    (LeftTo::FamilyFriends, 17),
    (LeftTo::OtherCrisisCentre, 8),
    (LeftTo::BackToPerpetrator, 21),
    (LeftTo::Other, 3),
    (LeftTo::DoesNotKnow, 3),
];
const LEFT_TO_WITHOUT: [(LeftTo, u64); 7] = [
    (LeftTo::OwnHome, 34),
    (LeftTo::NewHome, 27),
    (LeftTo::FamilyFriends, 18),
    (LeftTo::OtherCrisisCentre, 10),
    (LeftTo::Institution, 3),
    (LeftTo::Other, 5),
    (LeftTo::DoesNotKnow, 3),
];
/// How long the violence lasted: our choice.
const DURATIONS: [(ViolenceDuration, u64); 5] = [
    (ViolenceDuration::Under1Year, 24),
    (ViolenceDuration::From1To4, 34),
    (ViolenceDuration::From5To9, 18),
    (ViolenceDuration::From10, 19),
    (ViolenceDuration::DoesNotKnow, 5),
];
/// An interpreter for so many in a hundred immigrants: our choice.
const INTERPRETER: u64 = 44;
/// An intake talk at so many in a hundred second stays: our choice.
const SECOND_INTAKE: u64 = 84;

/// The stays at a crisis centre. Made by [`CrisisCentre::residents`](crate::CrisisCentre::residents).
#[derive(Debug, Clone)]
pub struct Residents {
    offers: Vec<AtOffer>,
    offer: usize,
    number: u64,
    completion: Completion<Resident>,
    out_of_year: OutOfYear<Resident>,
}

impl Residents {
    pub(crate) fn new(year: Year, offers: Vec<AtOffer>) -> Self {
        Self {
            offers,
            offer: 0,
            number: 0,
            completion: Completion::new(year, CentreFacts::default()),
            out_of_year: OutOfYear::new(year),
        }
    }
}

impl Iterator for Residents {
    type Item = Resident;

    fn next(&mut self) -> Option<Resident> {
        let mut at = self.offers.get(self.offer)?;
        while self.number >= at.home.stays.all() {
            self.offer += 1;
            self.number = 0;
            at = self.offers.get(self.offer)?;
        }
        let mut resident = at.resident(self.number);
        self.number += 1;
        self.out_of_year.remove(&mut resident);
        self.completion.complete(&mut resident);
        Some(resident)
    }
}

/// The stays at one offer.
#[derive(Debug, Clone)]
pub(crate) struct AtOffer {
    who: OfferFor,
    home: Home,
    /// How many stays and persons of the centre come before.
    stays_before: u64,
    persons_before: u64,
    has_refs: bool,
    not_stated: u64,
    services: Option<CodeSet<ResidentService>>,
    intake_talk: Lots<bool>,
    help: Vec<(ResidentService, Lots<bool>)>,
    perpetrator: Lots<Perpetrator>,
    beside: Lots<Option<Perpetrator>>,
    repeated: Lots<ViolenceRepeated>,
    immigrant: Lots<YesNoDk>,
    earlier_contact: Lots<EarlierContact>,
    random: Random,
}

impl AtOffer {
    /// After those of the centre that come before it.
    pub(crate) fn new(plan: &Plan, home: Home, before: Option<&Self>, has_refs: bool) -> Self {
        let Plan { scale, quotas, house, .. } = plan;
        let mut random = home.random.clone();
        let Quotas { intake_talk, help, .. } = quotas;
        let persons = house.persons;
        let scaled = |count: u64| count * scale;
        let either = |count: u64, random: &mut Random| {
            let rest = persons.saturating_sub(count);
            Lots::new(vec![(true, scaled(count)), (false, scaled(rest))], random)
        };
        let intake_talk = either(*intake_talk, &mut random);
        let help = help
            .iter()
            .map(|(service, count)| (*service, either(*count, &mut random)))
            .collect();
        Self {
            who: plan.who,
            stays_before: before.map_or(0, |before| before.stays_before + before.home.stays.all()),
            persons_before: before
                .map_or(0, |before| before.persons_before + before.home.stays.persons()),
            has_refs,
            not_stated: scaled(house.not_stated),
            services: plan.offer.resident_services.given().copied(),
            intake_talk,
            help,
            perpetrator: Lots::scaled(&quotas.perpetrator, *scale, &mut random),
            beside: Lots::scaled(&quotas.beside, *scale, &mut random),
            repeated: Lots::scaled(&quotas.repeated, *scale, &mut random),
            immigrant: Lots::scaled(&quotas.immigrant, *scale, &mut random),
            earlier_contact: Lots::scaled(&quotas.earlier_contact, *scale, &mut random),
            random,
            home,
        }
    }

    /// The number of a stay's form.
    pub(crate) fn record_id(&self, number: u64) -> Answer<Key> {
        key("r", self.stays_before + number)
    }

    pub(crate) const fn home(&self) -> &Home {
        &self.home
    }

    const fn gender(&self, person: u64) -> Gender {
        match self.who {
            _ if person < self.not_stated => Gender::NotStated,
            OfferFor::Women => Gender::Female,
            OfferFor::Men => Gender::Male,
        }
    }

    fn resident(&self, number: u64) -> Resident {
        let planned = self.home.stays.plan(number);
        let resident = Resident {
            record_id: self.record_id(number),
            offer: Answer::Given(self.who),
            arrival: planned.arrival.map_or(Answer::Absent, Answer::Given),
            departure: planned.departure.map_or(Answer::Absent, Answer::Given),
            ..Resident::default()
        };
        match planned.whose {
            Whose::Reserved => Resident {
                registration_status: Answer::Given(RegistrationStatus::Reserved),
                gender: Answer::Given(self.gender(u64::MAX)),
                ..resident
            },
            Whose::Person { person, is_first } => {
                self.registered(resident, planned, person, is_first, number)
            }
        }
    }

    fn registered(
        &self,
        resident: Resident,
        planned: Planned,
        person: Person,
        is_first: bool,
        number: u64,
    ) -> Resident {
        let place = person.number;
        let of_person = || self.random.of(place);
        let mut random = self.home.stays.chance_of(person.of).unwrap_or_else(of_person);
        let drawn = Drawn {
            perpetrator: draw(&self.perpetrator, place).unwrap_or(Perpetrator::SpouseCohabitant),
            beside: draw(&self.beside, place).flatten(),
            repeated: draw(&self.repeated, place)
                .unwrap_or(ViolenceRepeated::Repeated),
            immigrant: draw(&self.immigrant, place).unwrap_or(YesNoDk::No),
        };
        let facts = Facts::new(self.who, drawn, &mut random);
        let needs_interpreter = random.percent(INTERPRETER);
        // What a stay has of its own.
        let mut random = self.random.of(self.home.stays.persons() + number);
        let had_talk = if is_first {
            draw(&self.intake_talk, place).unwrap_or(true)
        } else {
            random.percent(SECOND_INTAKE)
        };
        let family = self.home.family(person);
        Resident {
            registration_status: Answer::Given(RegistrationStatus::Registered),
            person_ref: if self.has_refs { key("p", self.persons_before + place) } else { Answer::Absent },
            gender: Answer::Given(self.gender(place)),
            first_stay_this_year: answers::yes_no(is_first),
            age: facts.age,
            previous_contact: Answer::Given(self.previous_contact(person, is_first).bit()),
            who_initiated_contact: facts.initiator,
            marital_status: facts.marital_status,
            immigrant_background: facts.immigrant,
            interpreter: match drawn.immigrant {
                YesNoDk::Yes => answers::yes_no(needs_interpreter),
                YesNoDk::No | YesNoDk::DoesNotKnow | YesNoDk::NotStated => Answer::Absent,
            },
            disability: facts.disability,
            brought_children: answers::yes_no(family.children > 0),
            n_children: if family.children > 0 { answers::number(family.children) } else { Answer::Absent },
            violence_type: facts.violence,
            violence_repeated: facts.repeated,
            violence_duration: duration(drawn, &mut random),
            perpetrator_relation: facts.perpetrator,
            perpetrator_gender: facts.perpetrator_gender,
            reported: facts.reported,
            intake_talk: answers::yes_no(had_talk),
            assistance: self.assistance(place, had_talk, &mut random),
            left_to: left_to(planned, drawn, &mut random),
            ..resident
        }
    }

    fn previous_contact(&self, person: Person, is_first: bool) -> PreviousContact {
        if !is_first {
            return PreviousContact::EarlierResident;
        }
        match draw(&self.earlier_contact, person.number) {
            Some(EarlierContact::Resident) => PreviousContact::EarlierResident,
            Some(EarlierContact::DayUser) => PreviousContact::EarlierDayUser,
            Some(EarlierContact::Other) => PreviousContact::OtherContact,
            Some(EarlierContact::Never) | None => PreviousContact::Never,
        }
    }

    /// The help of a stay. What is published of residents is the same at both stays of one, so that it comes out whether the
    /// first stay or any is meant.
    fn assistance(
        &self,
        person: u64,
        had_talk: bool,
        random: &mut Random,
    ) -> Answer<CodeSet<ResidentService>> {
        let by_lot = self.help.iter().filter(|(_, lots)| draw(lots, person) == Some(true));
        let by_chance = HELP.iter().filter(|(_, percent)| random.percent(*percent));
        let talk = had_talk.then_some(ResidentService::IntakeTalk);
        let codes = by_lot.map(|(service, _)| *service).chain(by_chance.map(|(of, _)| *of));
        let offered = |service: &ResidentService| {
            self.services.is_some_and(|services| services.has(*service))
        };
        let codes = CodeSet::of(codes.chain(talk).filter(offered));
        Answer::Given(codes.unwrap_or(ResidentService::None.bit()))
    }
}

/// A key that says nothing: a letter for what it is of, and a number.
pub(crate) fn key(of: &str, number: u64) -> Answer<Key> {
    format!("{of}-{:06}", number + 1).parse().map_or(Answer::Absent, Answer::Given)
}

pub(crate) fn draw<C: Copy>(lots: &Lots<C>, number: u64) -> Option<C> {
    lots.draw(number).map(|lot| lot.code)
}

/// A single event did not last (R-017).
fn duration(
    drawn: Drawn,
    random: &mut Random,
) -> Answer<ViolenceDuration> {
    let drawn_duration = random.code(&DURATIONS);
    match drawn.repeated {
        ViolenceRepeated::Single => Answer::Given(ViolenceDuration::Under1Year),
        ViolenceRepeated::Repeated | ViolenceRepeated::DoesNotKnow | ViolenceRepeated::NotStated => {
            drawn_duration
        }
    }
}

/// Nobody goes back to a perpetrator that they did not live with (R-021).
fn left_to(planned: Planned, drawn: Drawn, random: &mut Random) -> Answer<LeftTo> {
    if planned.departure.is_none() {
        return Answer::Given(LeftTo::StillResident);
    }
    let partners =
        [Perpetrator::SpouseCohabitant, Perpetrator::FormerPartner, Perpetrator::Partner];
    random.code(if partners.contains(&drawn.perpetrator) { &LEFT_TO } else { &LEFT_TO_WITHOUT })
}
