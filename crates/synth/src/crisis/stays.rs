//! When each stay at an offer is, whose it is and how long, by its number, in any order and without holding them.
//!
//! Stays that began before the year come first, then those of the year by their day of arrival, then those that go on in the
//! next. The years on both sides of a New Year draw the stays over it from the same stream, so that it is the same stays.

use tallfest_base::{Date, Year};

use crate::{
    crisis::houses::House,
    lot::Lots,
    random::{Random, Use},
};

/// The most nights of a stay over New Year on each side of it: our choice.
const MOST_OVER: u64 = 45;
/// Children on stays over New Year, so many in a hundred bring at least one, two, three: our choice.
const BRING: [u64; 3] = [45, 25, 10];
/// No family is larger.
pub(crate) const MOST_BROUGHT: u64 = 4;

/// The stays at an offer in a year.
#[derive(Debug, Clone)]
pub(crate) struct Stays {
    began_before: u64,
    goes_on: u64,
    /// Those that are in the year from their first night to their last.
    within: Within,
    this_year: Vec<Date>,
    year_before: Vec<Date>,
    last_new_year: Random,
    next_new_year: Random,
    /// For the children, a stream of their own.
    children_of_last: Random,
    children_of_next: Random,
    /// Children on stays over both New Years.
    children_over: u64,
}

/// A stay as it is planned.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Planned {
    pub arrival: Option<Date>,
    /// None while the stay is open.
    pub departure: Option<Date>,
    pub whose: Whose,
}

/// Whose stay it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// Somebody's who did not want to be registered.
    Reserved,
    /// A person's first stay of the year, or second.
    Person { person: Person, is_first: bool },
}

/// A resident, by number from 0 among all residents of the offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Person {
    pub number: u64,
    pub of: Group,
}

/// What kind of stays a resident has, with the number from 0 among those who have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Once(u64),
    Twice(u64),
    OverLastNewYear(u64),
    OverNextNewYear(u64),
}

/// A stay over New Year: its nights on both sides, and the children.
#[derive(Debug, Clone, Copy)]
struct Over {
    before: u64,
    after: u64,
    children: u64,
}

impl Over {
    /// What is a stay's own has the even part of the stream; what is the resident's has the odd one.
    fn draw(new_year: &Random, number: u64) -> Self {
        let mut random = new_year.of(2 * number);
        let (before, after) = (random.between(1, MOST_OVER), random.between(1, MOST_OVER));
        let chance = random.below(100);
        let children = BRING.iter().filter(|least| chance < **least).count();
        Self { before, after, children: u64::try_from(children).unwrap_or(0) }
    }
}

impl Stays {
    /// None if there are too few nights for the stays.
    pub(crate) fn new(
        year: Year,
        seed: u64,
        offer: usize,
        house: &House,
        scale: u64,
    ) -> Option<Self> {
        let this_year = dates(year);
        let [last_new_year, next_new_year] =
            [year - 1, year].map(|year| Random::new(seed, Use::NewYear(year, offer)));
        let [children_of_last, children_of_next] =
            [year - 1, year].map(|year| Random::new(seed, Use::NewYearChildren(year, offer)));
        let (began_before, goes_on) = (house.began_before * scale, house.goes_on * scale);
        let mut nights = house.nights * scale;
        let mut children_over = 0;
        for number in 0..began_before {
            let over = Over::draw(&last_new_year, number);
            nights = nights.checked_sub(over.after)?;
            children_over += over.children;
        }
        for number in 0..goes_on {
            let over = Over::draw(&next_new_year, number);
            nights = nights.checked_sub(over.before)?;
            children_over += over.children;
        }
        let mut random = Random::new(seed, Use::StaysOf(year, offer));
        let within = Within::new(
            house,
            scale,
            nights,
            u64::try_from(this_year.len()).ok()?,
            &mut random,
        )?;
        Some(Self {
            began_before,
            goes_on,
            within,
            this_year,
            year_before: dates(year - 1),
            last_new_year,
            next_new_year,
            children_of_last,
            children_of_next,
            children_over,
        })
    }

    pub(crate) const fn all(&self) -> u64 {
        self.began_before + self.within.stays + self.goes_on
    }

    pub(crate) const fn persons(&self) -> u64 {
        self.began_before + self.within.persons() + self.goes_on
    }

    /// Residents with one stay, within the year, and those with two.
    pub(crate) const fn once(&self) -> u64 {
        self.within.persons() - self.within.seconds
    }

    pub(crate) const fn twice(&self) -> u64 {
        self.within.seconds
    }

    /// Children on stays over New Year.
    pub(crate) const fn children_over(&self) -> u64 {
        self.children_over
    }

    /// The children whom a resident brings over New Year.
    pub(crate) fn children_of(&self, group: Group) -> Option<u64> {
        let (new_year, _, number) = self.over(group)?;
        Some(Over::draw(new_year, number).children)
    }

    /// The stream of chance that a stay over New Year has in both years.
    pub(crate) fn chance_of(&self, group: Group) -> Option<Random> {
        let (new_year, _, number) = self.over(group)?;
        Some(new_year.of(2 * number + 1))
    }

    /// The same for one of the children on it, by its number from 0.
    pub(crate) fn chance_of_child(&self, group: Group, child: u64) -> Option<Random> {
        let (_, children, number) = self.over(group)?;
        Some(children.of(MOST_BROUGHT * number + child))
    }

    fn over(&self, group: Group) -> Option<(&Random, &Random, u64)> {
        let (last, next) = (&self.last_new_year, &self.next_new_year);
        match group {
            Group::Once(_) | Group::Twice(_) => None,
            Group::OverLastNewYear(number) => Some((last, &self.children_of_last, number)),
            Group::OverNextNewYear(number) => Some((next, &self.children_of_next, number)),
        }
    }

    /// The stay with this number, from 0.
    pub(crate) fn plan(&self, number: u64) -> Planned {
        let first = |number, of| Whose::Person { person: Person { number, of }, is_first: true };
        let Some(number) = number.checked_sub(self.began_before) else {
            let over = Over::draw(&self.last_new_year, number);
            return Planned {
                arrival: from_end(&self.year_before, over.before),
                departure: day(&self.this_year, over.after),
                whose: first(self.within.persons() + number, Group::OverLastNewYear(number)),
            };
        };
        let Some(number) = number.checked_sub(self.within.stays) else {
            let (from, nights) = self.within.nights_of(number);
            return Planned {
                arrival: day(&self.this_year, from),
                departure: day(&self.this_year, from + nights),
                whose: self.within.whose(number),
            };
        };
        let over = Over::draw(&self.next_new_year, number);
        let person = self.within.persons() + self.began_before + number;
        Planned {
            arrival: from_end(&self.this_year, over.before),
            departure: None,
            whose: first(person, Group::OverNextNewYear(number)),
        }
    }
}

/// The days of a year.
fn dates(year: Year) -> Vec<Date> {
    let days = (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day)));
    days.filter_map(|(month, day)| Date::new(year, month, day)).collect()
}

fn day(dates: &[Date], day: u64) -> Option<Date> {
    dates.get(usize::try_from(day).ok()?).copied()
}

fn from_end(dates: &[Date], days: u64) -> Option<Date> {
    dates.len().checked_sub(usize::try_from(days).ok()?).and_then(|day| dates.get(day)).copied()
}

/// Stays that are in the year from their first night to their last, by their days of arrival.
///
/// Arrivals are spread evenly. Lengths rise with the square of their rank, so that most are short and their sum is the nights
/// that there are. Late arrivals have the short ranks, so that the year is long enough for them.
#[derive(Debug, Clone)]
struct Within {
    stays: u64,
    reserved: u64,
    /// Registered stays that are somebody's second one.
    seconds: u64,
    nights: u64,
    days: u64,
    /// The ranks of the stays before the late ones.
    ranks: Lots<()>,
    random: Random,
}

impl Within {
    fn new(house: &House, scale: u64, nights: u64, days: u64, random: &mut Random) -> Option<Self> {
        let over = house.began_before + house.goes_on;
        let stays = house.stays.checked_sub(over)? * scale;
        let ranks = Lots::new(vec![((), stays - stays / LATE)], random);
        let within = Self {
            stays,
            reserved: house.reserved * scale,
            seconds: house.seconds() * scale,
            nights,
            days,
            ranks,
            random: random.clone(),
        };
        let longest = stays.checked_sub(1).map_or(0, |rank| within.length(rank));
        (nights >= stays && longest <= LONGEST).then_some(within)
    }

    const fn registered(&self) -> u64 {
        self.stays - self.reserved
    }

    const fn persons(&self) -> u64 {
        self.registered() - self.seconds
    }

    /// How many of the first stays are reserved: they are spread evenly.
    fn reserved_before(&self, number: u64) -> u64 {
        part(number, self.reserved, self.stays)
    }

    /// The registered stays among which the second ones are: those whose first one is long over. They are spread evenly.
    fn second_ones(&self) -> (u64, u64) {
        let registered = self.registered();
        let apart = (registered * 2).div_ceil(5);
        (apart, (registered * 4 / 5).max(apart))
    }

    /// How many of the first places among the second ones are second ones.
    fn seconds_before(&self, place: u64) -> u64 {
        let (first, last) = self.second_ones();
        part(place.min(last - first), self.seconds, last - first)
    }

    fn whose(&self, number: u64) -> Whose {
        let reserved = self.reserved_before(number);
        if self.reserved_before(number + 1) > reserved {
            return Whose::Reserved;
        }
        let number = number - reserved;
        let (first, last) = self.second_ones();
        let place = number.saturating_sub(first);
        let is_second = (first..last).contains(&number)
            && self.seconds_before(place + 1) > self.seconds_before(place);
        let person = if is_second { place } else { number - self.seconds_before(place) };
        let twice = self.seconds_before(person);
        let has_two = self.seconds_before(person + 1) > twice;
        let of = if has_two { Group::Twice(twice) } else { Group::Once(person - twice) };
        Whose::Person { person: Person { number: person, of }, is_first: !is_second }
    }

    /// The night of the year that a stay begins with, from 0, and how many it has.
    fn nights_of(&self, number: u64) -> (u64, u64) {
        let late = self.stays / LATE;
        let from_last = self.stays - 1 - number;
        let rank = if from_last < late {
            2 * from_last
        } else {
            let rank = self.ranks.draw(number).map_or(0, |lot| lot.place);
            if rank < late { 2 * rank + 1 } else { rank + late }
        };
        let nights = self.length(rank);
        // In the middle half of its part of the year.
        let thousandth = self.random.of(number).between(250, 749);
        let at = u128::from(number) * 1000 + u128::from(thousandth);
        let from = at * u128::from(self.days) / (u128::from(self.stays.max(1)) * 1000);
        let from = u64::try_from(from).unwrap_or(0);
        (from.min((self.days - 1).saturating_sub(nights)), nights)
    }

    /// The nights of the stay of a rank: one, and a part of those that are left.
    fn length(&self, rank: u64) -> u64 {
        let left = u128::from(self.nights.saturating_sub(self.stays));
        let cube = |number: u64| u128::from(number).pow(3);
        let until = |rank: u64| left * cube(rank) / cube(self.stays.max(1));
        1 + u64::try_from(until(rank + 1) - until(rank)).unwrap_or(u64::MAX)
    }
}

/// One of so many stays is late in the year.
const LATE: u64 = 4;
/// No stay is longer: within the year, the second stay of a person begins when the first is over.
const LONGEST: u64 = 112;

/// How many of the first things have something, if so many of all have it and they are spread evenly.
fn part(number: u64, have: u64, all: u64) -> u64 {
    let product = u128::from(number) * u128::from(have);
    u64::try_from(product / u128::from(all.max(1))).unwrap_or(u64::MAX)
}
