//! How many day visits, talks and day users each offer has, and how often what is published of them comes about.

use tallfest_base::Share;
use tallfest_forms::crisis::{
    lists::{DayAssistance, DayService, OfferFor},
    offer::Offer,
};

use crate::{
    SynthError,
    crisis::{houses, offers::Side, roster},
    deal::{Dealer, Hand, apportion, deal},
    months,
    random::Use,
    targets::Targets,
};

/// The name that the published figures have for day visits.
const FORM: &str = "users_day";
/// From when talks by telephone are registered.
const TALKS_FROM: u16 = 2020;

/// Events per user, least and most: our choice, far from the 10 of Y-005.
const PER_USER: (u64, u64) = (2, 7);
/// How much each month counts, January first: our choice, a quiet July; and in 2020, when visits gave way to talks by
/// telephone in March.
const VISITS: [u64; 12] = [92, 86, 92, 80, 88, 84, 58, 82, 94, 96, 96, 72];
const VISITS_2020: [u64; 12] = [112, 104, 72, 28, 44, 60, 50, 64, 76, 78, 62, 50];
const TALKS: [u64; 12] = [40, 38, 72, 104, 90, 70, 48, 60, 66, 70, 84, 74];

/// Events of one kind at an offer.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Events {
    pub months: [u64; 12],
    pub reserved: u64,
    pub users: u64,
}

impl Events {
    pub(crate) fn total(&self) -> u64 {
        self.months.iter().sum()
    }
}

/// The day offer of an offer: visits, talks, and how many users were given what help.
#[derive(Debug, Clone, Default)]
pub(crate) struct Days {
    pub visits: Events,
    pub talks: Events,
    pub help: Vec<(DayAssistance, u64)>,
}

/// The help that is published of day users.
const HELP: [(DayAssistance, DayService, &str); 3] = [
    (DayAssistance::MapNeeds, DayService::MapNeeds, "assistance.mapping_help_needs"),
    (DayAssistance::MapThreatsOwn, DayService::MapThreatsOwn, "assistance.mapping_threats_own"),
    (
        DayAssistance::MapThreatsOther,
        DayService::MapThreatsOther,
        "assistance.mapping_threats_others",
    ),
];

/// The day offer of all offers of a year, women's before men's: together, the published numbers.
pub(crate) fn days(
    [women, men]: [&Side; 2],
    targets: &Targets,
    seed: u64,
) -> Result<[Vec<Days>; 2], SynthError> {
    let mut both = [vec![Days::default(); women.present.len()], vec![Days::default(); men.present.len()]];
    let [of_women, of_men] = &mut both;
    let kinds = [
        ("visits.total", "day_users.total", "day_users.men", "visits.reserved_share"),
        ("phone_talks.total", "phone_talks.users", "phone_talks.users_men", "phone_talks.reserved_share"),
    ];
    for ((events, users, users_men, reserved), is_talk) in kinds.into_iter().zip([false, true]) {
        if is_talk && targets.year() < TALKS_FROM {
            continue;
        }
        let (events, users) = (targets.number(FORM, events)?, targets.number(FORM, users)?);
        let of_men_users = targets.number(FORM, users_men)?;
        let reserved = targets.share(FORM, reserved)?;
        let of_men_events = Share::new(events * of_men_users, users).map_or(0, Share::rounded);
        let by_month = match (is_talk, targets.year() < TALKS_FROM) {
            (true, _) => &TALKS,
            (_, true) => &VISITS,
            _ => &VISITS_2020,
        };
        let kind = Kind { is_talk, reserved, by_month };
        let less = |all: u64, part| all.checked_sub(part).ok_or(SynthError::Impossible("day_visits"));
        kind.deal(of_women, women, less(events, of_men_events)?, less(users, of_men_users)?, seed)?;
        kind.deal(of_men, men, of_men_events, of_men_users, seed)?;
    }
    let offers: Vec<&Offer> = women.offers.iter().chain(&men.offers).collect();
    let users: Vec<_> = of_women.iter().chain(of_men.iter()).map(|of| of.visits.users).collect();
    for (code, service, topic) in HELP {
        let share = targets.share(FORM, topic)?;
        let all: u64 = users.iter().sum();
        let count = Share::new(all * share, 100).map_or(0, Share::rounded);
        let hand = |(offer, users): (&&Offer, &u64)| {
            let served = offer.day_services.given().is_some_and(|all| all.has(service));
            let most = if served { *users } else { 0 };
            Hand { weight: most, least: 0, most }
        };
        let hands: Vec<_> = offers.iter().zip(&users).map(hand).collect();
        let dealt = deal(count, &hands).ok_or(SynthError::Impossible(topic))?;
        let of_both = of_women.iter_mut().chain(of_men.iter_mut());
        of_both.zip(dealt).for_each(|(of, count)| of.help.push((code, count)));
    }
    Ok(both)
}

/// Visits or talks.
struct Kind<'a> {
    is_talk: bool,
    /// Of a hundred.
    reserved: u64,
    by_month: &'a [u64; 12],
}

impl Kind<'_> {
    fn deal(
        &self,
        days: &mut [Days],
        side: &Side,
        events: u64,
        users: u64,
        seed: u64,
    ) -> Result<(), SynthError> {
        let impossible = || SynthError::Impossible("day_visits");
        let mut dealer = Dealer::of_pool(roster::POOL, seed, Use::DayHouses, &side.present);
        let least = match side.who {
            OfferFor::Women => LEAST,
            OfferFor::Men => PER_USER.0,
        };
        let weights = houses::weights(side, &mut dealer);
        let hands: Vec<_> =
            weights.into_iter().map(|weight| Hand { weight, least, most: u64::MAX }).collect();
        let events = deal(events, &hands).ok_or_else(impossible)?;
        let reserved = |events: u64| events * self.reserved / 100;
        let hand = |(events, chance): (&u64, u64)| Hand {
            weight: events * chance,
            least: events / PER_USER.1,
            most: (events - reserved(*events)) / PER_USER.0,
        };
        let hands: Vec<_> = events.iter().zip(dealer.each(80, 120)).map(hand).collect();
        let users = deal(users, &hands).ok_or_else(impossible)?;
        for ((of, events), users) in days.iter_mut().zip(events).zip(users) {
            let months = months::months(apportion(events, self.by_month)).ok_or_else(impossible)?;
            let dealt = Events { months, reserved: reserved(events), users };
            *(if self.is_talk { &mut of.talks } else { &mut of.visits }) = dealt;
        }
        Ok(())
    }
}

/// Visits, and talks, at each offer to women: our choice, so many that every month has some.
const LEAST: u64 = 60;
