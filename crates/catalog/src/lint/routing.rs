//! Questions that nobody is asked, and questions that are asked only because of each other.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::{AnyField, CentreFacts, Fact, Form, Place, Slot, Test, Year};
use tallfest_rules::Severity;

use super::{Found, LintFinding, LintKind};
use crate::{
    changes::proof::centres,
    model::{self, Problem, Undecided},
};

/// The slots that a year has.
fn slots<T: Form>(year: Year) -> impl Iterator<Item = Slot<T>> {
    let asked = T::FIELDS.iter().filter(move |field| field.question.valid.holds_in(year));
    let rows = asked.flat_map(|field| field.slots());
    rows.filter(move |slot| slot.row_code().is_none_or(|row| row.valid.holds_in(year)))
}

/// A centre for each way in which the register can tell of it, as far as the form asks.
fn all_centres<T: Form>() -> Vec<CentreFacts> {
    let mut facts: Vec<&'static Fact> = vec![];
    for fact in T::FIELDS.iter().flat_map(|field| field.asked.facts()) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    centres(&facts)
}

/// Questions, and rows, that no record is asked in which nothing of the declaration is found. In a year that its own
/// condition leaves out, a question is not asked, and not dead; unless that is so in all its years.
pub(super) fn dead<T: Form>(years: &[Year], found: &mut Found) {
    let mut left_out: BTreeMap<usize, Vec<Year>> = BTreeMap::new();
    let mut alive: BTreeSet<usize> = BTreeSet::new();
    let mut dead: BTreeMap<usize, Vec<Year>> = BTreeMap::new();
    for year in years.iter().copied() {
        let centres: Vec<_> =
            all_centres::<T>().into_iter().map(|centre| OfCentre::<T>::new(year, centre)).collect();
        for slot in slots::<T>(year) {
            let asked: Vec<_> = centres.iter().map(|centre| centre.asks(slot)).collect();
            let index = slot.index();
            if asked.contains(&Ok(Asks::Some)) {
                alive.insert(index);
            } else if let Some(Err(undecided)) = asked.iter().find(|asked| asked.is_err()) {
                let finding =
                    LintFinding::new(LintKind::NotDecided, T::INFO, year, &[slot.place()]);
                found.add(finding.because(undecided.label()));
            } else if asked.iter().all(|asked| *asked == Ok(Asks::LeftOut)) {
                left_out.entry(index).or_default().push(year);
            } else {
                dead.entry(index).or_default().push(year);
            }
        }
    }
    for (index, years) in left_out {
        if !alive.contains(&index) {
            dead.entry(index).or_default().extend(years);
        }
    }
    for field in T::FIELDS {
        let rows: Vec<_> = field.slots().filter(|slot| dead.contains_key(&slot.index())).collect();
        let years_of = |slot: &Slot<T>| dead.get(&slot.index()).cloned().unwrap_or_default();
        let of_first = rows.first().map(&years_of).unwrap_or_default();
        let is_whole = rows.len() == field.slots().count()
            && rows.iter().all(|slot| years_of(slot) == of_first);
        let places: Vec<(Place, Vec<Year>)> = if is_whole {
            vec![(field.place(), of_first)]
        } else {
            rows.iter().map(|slot| (slot.place(), years_of(slot))).collect()
        };
        for (place, mut years) in places {
            years.sort_unstable();
            let Some(first) = years.first() else { continue };
            let finding = LintFinding::new(LintKind::DeadQuestion, T::INFO, *first, &[place]);
            found.add(LintFinding { years, ..finding });
        }
    }
}

/// Of which records something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// Of some.
    Some,
    /// Of none.
    None,
    /// The year, or the centre, is not one of those that its condition names.
    LeftOut,
}

/// The form of a year at a centre.
struct OfCentre<T: Form> {
    year: Year,
    centre: CentreFacts,
    /// Of each condition, of which records it asks.
    known: Vec<(Test, Result<Asks, Undecided>)>,
    of: std::marker::PhantomData<fn() -> T>,
}

impl<T: Form> OfCentre<T> {
    fn new(year: Year, centre: CentreFacts) -> Self {
        let declared = model::declared::<T>(year, centre, Severity::Info);
        let must = declared.into_iter().map(|refused| refused.when).chain(model::shape::<T>());
        let domains = model::domains::<T>([year, year]);
        let problem = Problem::new(&domains, must.map(Test::negated));
        let mut known: Vec<(Test, Result<Asks, Undecided>)> = vec![];
        for slot in slots::<T>(year) {
            let Some(test) = slot.field.asked.compile(slot.row, year, centre) else { continue };
            if known.iter().any(|(known, _)| *known == test) {
                continue;
            }
            let asks = if model::is_never(&test) {
                Ok(Asks::LeftOut)
            } else {
                let asks = problem.is_possible(std::slice::from_ref(&test));
                asks.map(|asks| if asks { Asks::Some } else { Asks::None })
            };
            known.push((test, asks));
        }
        Self { year, centre, known, of: std::marker::PhantomData }
    }

    fn asks(&self, slot: Slot<T>) -> Result<Asks, Undecided> {
        let asked = slot.field.asked.compile(slot.row, self.year, self.centre);
        let of = |(test, _): &&(Test, _)| Some(test) == asked.as_ref();
        self.known.iter().find(of).map_or(Ok(Asks::LeftOut), |(_, asks)| *asks)
    }
}

/// Questions that hang on each other in a circle, in a year and at a centre.
pub(super) fn circular<T: Form>(years: &[Year], found: &mut Found) {
    for year in years.iter().copied() {
        let mut circles: Vec<Vec<Place>> = vec![];
        for centre in all_centres::<T>() {
            let hangs_on: BTreeMap<usize, BTreeSet<usize>> = slots::<T>(year)
                .filter_map(|slot| {
                    let asked = slot.field.asked.compile(slot.row, year, centre)?;
                    Some((slot.index(), model::looks_at(&asked)))
                })
                .collect();
            for circle in circles_in(&hangs_on) {
                let mut places = vec![];
                for slot in Slot::<T>::all().filter(|slot| circle.contains(&slot.index())) {
                    let place = AnyField::place(slot.field);
                    if !places.contains(&place) {
                        places.push(place);
                    }
                }
                if !circles.contains(&places) {
                    circles.push(places);
                }
            }
        }
        for places in circles {
            found.add(LintFinding::new(LintKind::CircularRouting, T::INFO, year, &places));
        }
    }
}

/// Groups in which each hangs on each, directly or through others; and what hangs on itself.
fn circles_in(hangs_on: &BTreeMap<usize, BTreeSet<usize>>) -> BTreeSet<BTreeSet<usize>> {
    let reach = |from: usize| {
        let (mut reached, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(at) = next.pop() {
            for on in hangs_on.get(&at).into_iter().flatten() {
                if reached.insert(*on) {
                    next.push(*on);
                }
            }
        }
        reached
    };
    let behind: BTreeMap<_, _> = hangs_on.keys().map(|from| (*from, reach(*from))).collect();
    let reaches = |from: &usize, to: &usize| behind.get(from).is_some_and(|it| it.contains(to));
    let in_circle = behind.keys().filter(|at| reaches(at, at));
    in_circle
        .map(|at| behind.keys().filter(|to| reaches(at, to) && reaches(to, at)).copied().collect())
        .collect()
}
