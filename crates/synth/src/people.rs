//! The people who visit a centre, and the forms filled in about them: any of them, by number, without holding them.
//!
//! A person who visits and has a form is the same in both. What a figure is published of is drawn from [`Lots`], nested as
//! the questions are: consent, then role and gender, then what is asked of abused persons. The rest is chance.

mod content;
mod quotas;

pub(crate) use quotas::{Quotas, quotas};

use tallfest_base::{Answer, Key};
use tallfest_forms::{
    lists::{AgeBand, Gender, UserGroup, YesNoDk},
    smiso::{
        lists::{AgeAtFirstAbuse, CaseOutcome, Consent, FirstContactMode, NewUser, Reported},
        user::User,
    },
};

use crate::{
    contacts::Records,
    lot::{Lot, Lots},
    random::{Random, Use},
};

/// What a user is: role, gender, and what a relative is to the abused person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub role: Role,
    pub gender: Gender,
    /// None of who is asked nothing about it.
    pub relation: Option<Relation>,
}

/// The roles of a user, in the order in which they stand in the lots: those who are abused first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Abused,
    Both,
    Relative,
}

/// What a relative is to the abused person, as far as something is published of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    Mother,
    Another,
    NotStated,
}

/// The people of a centre in a year.
#[derive(Debug, Clone)]
pub(crate) struct People {
    persons: u64,
    forms: u64,
    /// Abused persons with a form, those who are only that, and those who are relatives too.
    abused: u64,
    abused_only: u64,
    year: u16,
    has_refs: bool,
    /// Below this age nobody visits.
    youngest: u64,
    random: Random,
    consent: Lots<Consent>,
    cells: Lots<Cell>,
    first_abuse: Lots<AgeAtFirstAbuse>,
    is_stranger: Lots<bool>,
    reported: Lots<Reported>,
    outcome: Lots<CaseOutcome>,
    had_help: Lots<YesNoDk>,
    /// How abused persons made contact first, and the others.
    modes: [Lots<FirstContactMode>; 2],
}

/// A person who visits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person {
    pub group: UserGroup,
    pub gender: Gender,
    pub age: AgeBand,
    /// In the years before, the person did not visit.
    pub is_new: bool,
}

/// Below this age a child is too young to be asked for consent: our choice.
const ASKED_FROM: u64 = 15;
/// The youngest at a centre with services for children, and at one without.
const YOUNGEST: (u64, u64) = (11, 18);
/// New users, of a hundred (P21): of abused persons and of relatives.
const NEW: (u64, u64) = (53, 73);

impl People {
    pub(crate) fn new(plan: &Records<'_>, quotas: &Quotas, serves_children: bool) -> Self {
        let mut random = Random::new(plan.seed, Use::UsersOf(plan.year, plan.number));
        let scale = plan.scale;
        let abused_only = scale * quotas.count(|cell| cell.role == Role::Abused);
        let both = scale * quotas.count(|cell| cell.role == Role::Both);
        // Two of three centres use the optional keys: our choice.
        let has_refs = plan.number % 3 != 1;
        let mut shuffled = Shuffle { scale, random: &mut random };
        Self {
            persons: plan.size.visits.persons * scale,
            forms: plan.size.forms * scale,
            abused: abused_only + both,
            abused_only,
            year: plan.year,
            has_refs,
            youngest: if serves_children { YOUNGEST.0 } else { YOUNGEST.1 },
            consent: shuffled.lots(&quotas.consent),
            cells: shuffled.lots(&quotas.cells),
            first_abuse: shuffled.lots(&quotas.first_abuse),
            is_stranger: shuffled.lots(&quotas.is_stranger),
            reported: shuffled.lots(&quotas.reported),
            outcome: shuffled.lots(&quotas.outcome),
            had_help: shuffled.lots(&quotas.had_help),
            modes: [shuffled.lots(&quotas.modes), shuffled.lots(&quotas.modes_of_others)],
            random,
        }
    }

    /// How many forms there are.
    pub(crate) const fn forms(&self) -> u64 {
        self.forms
    }

    /// The key of a person, at a centre that uses keys.
    pub(crate) fn person_ref(&self, person: u64) -> Answer<Key> {
        let key = format!("p-{:06}", person + 1).parse().ok().filter(|_| self.has_refs);
        key.map_or(Answer::Absent, Answer::Given)
    }

    /// The person that a form is about: the forms are spread over the year.
    pub(crate) fn person_of(&self, form: u64) -> u64 {
        let product = u128::from(form) * u128::from(self.persons);
        u64::try_from(product / u128::from(self.forms.max(1))).unwrap_or(u64::MAX)
    }

    /// The form about a person, if there is one.
    fn form_of(&self, person: u64) -> Option<u64> {
        let product = u128::from(person) * u128::from(self.forms);
        let form = u64::try_from(product.div_ceil(u128::from(self.persons.max(1)))).ok()?;
        (form < self.forms && self.person_of(form) == person).then_some(form)
    }

    /// Whether a user agreed to a form, and what the user is.
    fn drawn(&self, form: u64) -> Option<(Consent, Option<Lot<Cell>>)> {
        let consent = self.consent.draw(form)?;
        let is_asked = consent.code == Consent::Consented;
        Some((consent.code, if is_asked { self.cells.draw(consent.rank) } else { None }))
    }

    /// A person who visits.
    pub(crate) fn person(&self, person: u64) -> Person {
        let mut random = self.random.of(person);
        match self.form_of(person).and_then(|form| self.drawn(form)) {
            Some((_, Some(cell))) => {
                let age = self.age(cell, &mut random);
                let is_new = is_new(cell.code.role, &mut random);
                let is_abused = cell.code.role != Role::Relative;
                let group = if is_abused { UserGroup::Abused } else { UserGroup::Relative };
                Person { group, gender: cell.code.gender, age: content::band(age), is_new }
            }
            Some((Consent::TooYoung, _)) => {
                let gender = random.one_of(&GENDERS).unwrap_or(Gender::NotStated);
                Person { group: UserGroup::Abused, gender, age: AgeBand::Under18, is_new: true }
            }
            _ => {
                let is_abused = random.percent(76);
                let group = if is_abused { UserGroup::Abused } else { UserGroup::Relative };
                let gender = random.one_of(&GENDERS).unwrap_or(Gender::NotStated);
                let least = if is_abused { self.youngest } else { YOUNGEST.1 };
                let age = content::age(gender, least, &mut random);
                Person { group, gender, age: content::band(age), is_new: random.percent(60) }
            }
        }
    }

    /// The age of a user who agreed to a form: the first thing that is drawn, so that visits and form agree.
    fn age(&self, cell: Lot<Cell>, random: &mut Random) -> u64 {
        if cell.code.role == Role::Relative {
            return content::age(cell.code.gender, YOUNGEST.1, random);
        }
        let first = self.first_abuse.draw(cell.place).map(|lot| lot.code);
        let asked = if cell.code.role == Role::Both { YOUNGEST.1 } else { ASKED_FROM };
        let least = self.youngest.max(asked).max(content::least_age(first));
        content::age(cell.code.gender, least, random)
    }

    /// The form with this number, from 0.
    pub(crate) fn form(&self, form: u64) -> User {
        let record_id = format!("c-{:06}", form + 1).parse();
        let mut user = User {
            record_id: record_id.map_or(Answer::Absent, Answer::Given),
            person_ref: self.person_ref(self.person_of(form)),
            ..User::default()
        };
        let Some((consent, cell)) = self.drawn(form) else { return user };
        user.consent = Answer::Given(consent);
        let Some(cell) = cell else { return user };
        let mut random = self.random.of(self.person_of(form));
        let age = self.age(cell, &mut random);
        let is_new = is_new(cell.code.role, &mut random);
        user.new_user = Answer::Given(if is_new { NewUser::New } else { NewUser::Earlier });
        let [abused, others] = &self.modes;
        let mode = match cell.place.checked_sub(self.abused_only) {
            None => abused.draw(cell.place),
            Some(place) => others.draw(place),
        };
        user.first_contact_mode = mode.map_or(Answer::Absent, |lot| Answer::Given(lot.code));
        content::fill(&mut user, cell.code, age, self.year, &mut random);
        if cell.place < self.abused {
            self.fill_abuse(&mut user, cell, age, &mut random);
        }
        user
    }

    fn fill_abuse(&self, user: &mut User, cell: Lot<Cell>, age: u64, random: &mut Random) {
        let first = self.first_abuse.draw(cell.place).map(|lot| lot.code);
        user.age_first_abuse = first.map_or(Answer::Absent, Answer::Given);
        let is_stranger = self.is_stranger.draw(cell.place).is_some_and(|lot| lot.code);
        content::fill_abuse(user, first, is_stranger, age, random);
        let reported = self.reported.draw(cell.place);
        user.reported = reported.map_or(Answer::Absent, |lot| Answer::Given(lot.code));
        // Those who reported stand first among the lots.
        if let Some(outcome) = reported.and_then(|lot| self.outcome.draw(lot.place)) {
            user.case_outcome = Answer::Given(outcome.code.bit());
        }
        let help = self.had_help.draw(cell.place);
        user.help_contact_at_time = help.map_or(Answer::Absent, |lot| Answer::Given(lot.code));
    }
}

fn is_new(role: Role, random: &mut Random) -> bool {
    let (abused, relatives) = NEW;
    random.percent(if role == Role::Relative { relatives } else { abused })
}

/// Women and men among visitors without a form: about the shares of form C.
const GENDERS: [(Gender, u64); 3] =
    [(Gender::Female, 82), (Gender::Male, 17), (Gender::NotStated, 1)];

/// Makes lots of the quotas of a centre.
struct Shuffle<'a> {
    scale: u64,
    random: &'a mut Random,
}

impl Shuffle<'_> {
    fn lots<C: Copy>(&mut self, quotas: &[(C, u64)]) -> Lots<C> {
        Lots::scaled(quotas, self.scale, self.random)
    }
}
