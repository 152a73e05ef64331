//! What is wrong with the survey itself: questions that nobody is asked, routes that go in a circle, rules that contradict
//! each other or of which one says nothing new. Found on the declarations alone, over all answers that make a difference.
//!
//! An answer makes a difference to a condition only by the codes that it names and the numbers that it compares with: so
//! it is enough to try each code, each two codes, and the numbers beside each limit. What is found is found for certain;
//! rules that are not said as data are not looked at.

use std::collections::BTreeSet;

use tallfest_base::{
    AnyField, CentreFacts, Form, FormInfo, Lang, Slot, Test, Text, Year, text,
};
use tallfest_rules::{How, RuleId, Said, judge::Judged};

use crate::model::{Model, indexes_of, is_in_years};

/// Something that is wrong with a form in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The form.
    pub form: (&'static str, &'static str),
    /// The first of the years in which it is so.
    pub year: Year,
    /// What it is.
    pub what: What,
}

/// What is wrong with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A question, at this place, that nobody is asked.
    Dead(String),
    /// Questions that are asked because of each other.
    Circle(Vec<&'static str>),
    /// Two rules that no record in which all is answered satisfies.
    Contradiction(RuleId, RuleId),
    /// A rule that is broken only where the other is broken too.
    Implied(RuleId, RuleId),
}

impl Flaw {
    /// What is wrong, for people.
    pub fn message(&self, lang: Lang) -> String {
        let (words, slots): (Text, Vec<String>) = match &self.what {
            What::Dead(pointer) => (
                text("{} stilles til ingen", "{} blir stilt til ingen", "{} is asked of nobody"),
                vec![pointer.clone()],
            ),
            What::Circle(ids) => (
                text(
                    "{} stilles på grunn av hverandre",
                    "{} blir stilte på grunn av kvarandre",
                    "{} are asked because of each other",
                ),
                vec![ids.join(", ")],
            ),
            What::Contradiction(one, other) => (
                text(
                    "ingen post oppfyller både {} og {}",
                    "ingen post oppfyller både {} og {}",
                    "no record satisfies both {} and {}",
                ),
                vec![one.to_string(), other.to_string()],
            ),
            What::Implied(one, other) => (
                text(
                    "{} brytes bare der {} også brytes",
                    "{} blir broten berre der {} òg blir broten",
                    "{} is broken only where {} is broken too",
                ),
                vec![one.to_string(), other.to_string()],
            ),
        };
        let (system, form) = self.form;
        let words = slots.iter().fold(words.to(lang).to_owned(), |words, slot| words.replacen("{}", slot, 1));
        format!("{system} {form} {}: {words}", self.year)
    }
}

/// What is wrong with a form in any of these years, each flaw once, with the first year in which it is so.
pub fn of_form<T: Form + Judged<Draft = T>>(years: impl IntoIterator<Item = Year>) -> Vec<Flaw> {
    let mut flaws: Vec<Flaw> = vec![];
    let mut note = |year: Year, what: What| {
        if !flaws.iter().any(|known| known.what == what) {
            flaws.push(Flaw { form: name(T::INFO), year, what });
        }
    };
    for year in years {
        circles::<T>().into_iter().for_each(|circle| note(year, What::Circle(circle)));
        if T::INFO.valid.holds_in(year) {
            dead::<T>(year).into_iter().for_each(|place| note(year, What::Dead(place)));
        }
        of_rules::<T>(T::SAID, year).into_iter().for_each(|what| note(year, what));
    }
    flaws
}

const fn name(form: &FormInfo) -> (&'static str, &'static str) {
    (form.system, form.id)
}

/// The questions of each circle of routes, each circle once.
fn circles<T: Form>() -> Vec<Vec<&'static str>> {
    let mut circles = vec![];
    for field in T::FIELDS {
        let mut reached: Vec<&'static AnyField<T>> = vec![];
        let mut next = field.asked.fields();
        while let Some(field) = next.pop() {
            if !reached.iter().any(|known| std::ptr::eq(*known, field)) {
                reached.push(field);
                next.extend(field.asked.fields());
            }
        }
        if reached.iter().any(|known| std::ptr::eq(*known, *field)) {
            let mut ids: Vec<_> = reached.iter().map(|field| field.question.id).collect();
            ids.sort_unstable();
            if !circles.contains(&ids) {
                circles.push(ids);
            }
        }
    }
    circles
}

/// The places that nobody is asked of in a year.
fn dead<T: Form>(year: Year) -> Vec<String> {
    let is_dead = |slot: &Slot<T>| {
        let mut tests = vec![];
        let mut indexes = BTreeSet::new();
        needs(*slot, year, &mut tests, &mut indexes);
        let model = Model::<T>::new(&tests, &indexes, year);
        !model.any(&mut |row| tests.iter().all(|test| test.holds(row)))
    };
    let slots = Slot::<T>::all().filter(|slot| is_in_years(*slot, year));
    slots.filter(is_dead).map(|slot| slot.place().pointer()).collect()
}

/// What must hold for an answer to be asked for: its own route, and those of the answers that open it. What hangs on the
/// register can hold.
fn needs<T: Form>(slot: Slot<T>, year: Year, tests: &mut Vec<Test>, indexes: &mut BTreeSet<usize>) {
    let Some(asked) = slot.field.asked.compile(slot.row, year, CentreFacts::default()) else { return };
    let mut inner = BTreeSet::new();
    indexes_of(&asked, &mut inner);
    tests.push(asked);
    for index in inner {
        if !indexes.insert(index) {
            continue;
        }
        let Some(routing) = Slot::<T>::all().nth(index) else { continue };
        let mut own = vec![];
        needs(routing, year, &mut own, indexes);
        // An answer that opens others is there only if it is asked for itself.
        let unanswered = routing.is_in(u64::MAX).negated();
        tests.extend(own.into_iter().map(|test| Test::one_of([unanswered.clone(), test])));
    }
}

/// Rules that contradict each other, and those of which one says nothing new, among those that are said as data.
fn of_rules<T: Form>(said: &[&Said<T>], year: Year) -> Vec<What> {
    let broken = |said: &Said<T>| {
        let ways = said.breaches(year).into_iter().map(|breach| breach.when);
        matches!(said.how, How::By(_)).then(|| Test::one_of(ways))
    };
    let rules: Vec<_> = said.iter().filter_map(|said| Some((said.rule.id, broken(said)?))).collect();
    let mut found = vec![];
    for (number, (one, broken)) in rules.iter().enumerate() {
        for (at, (other, also)) in rules.iter().enumerate() {
            let (mut of_one, mut of_other) = (BTreeSet::new(), BTreeSet::new());
            indexes_of(broken, &mut of_one);
            indexes_of(also, &mut of_other);
            // Rules on different answers have nothing to do with each other.
            if number == at || of_one.is_disjoint(&of_other) {
                continue;
            }
            let indexes = &of_one | &of_other;
            let model = Model::<T>::new(&[broken.clone(), also.clone()], &indexes, year);
            let all_answered = |row: &[u64]| indexes.iter().all(|index| row.get(*index) != Some(&0));
            let both = |row: &[u64]| !broken.holds(row) && !also.holds(row);
            if number < at && !model.any(&mut |row| all_answered(row) && both(row)) {
                found.push(What::Contradiction(*one, *other));
            }
            if !model.any(&mut |row| broken.holds(row) && !also.holds(row)) {
                found.push(What::Implied(*one, *other));
            }
        }
    }
    found
}
