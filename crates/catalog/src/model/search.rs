//! The smallest row for which tests hold, or that there is none.
//!
//! What hangs on nothing in common is searched apart, so that a form of hundreds of questions is many small searches. In
//! each, the slot that most hangs on is given its words in turn, the cheapest first, until what is left can be no
//! smaller than what was found.

use std::{
    cell::OnceCell,
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use tallfest_base::Test;

use super::{
    Domain, Undecided,
    domain::{Cost, FREE, Word},
    formula::{Formula, Look, Words},
};

/// A search that takes more steps than this is given up.
pub const STEPS: u32 = 100_000;

/// Tests that must hold of a row, in which questions with more tests are asked.
///
/// ```
/// use tallfest_base::Test;
/// use tallfest_catalog::model::{Domain, Problem};
///
/// // Two slots of two codes each. The second is answered only where the first has the first code.
/// let domains = [Domain::Code { codes: 0b11, poor: 0 }; 2];
/// let refused = Test::every([Test::In(1, u64::MAX), Test::In(0, 0b01).negated()]);
/// let problem = Problem::new(&domains, [refused.negated()]);
/// assert_eq!(problem.smallest(&[])?, Some(vec![0, 0]));
/// assert_eq!(problem.smallest(&[Test::In(1, 0b10)])?, Some(vec![0b01, 0b10]));
/// assert_eq!(problem.smallest(&[Test::In(1, 0b10), Test::In(0, 0b10)])?, None);
/// # Ok::<(), tallfest_catalog::model::Undecided>(())
/// ```
#[derive(Debug)]
pub struct Problem<'d> {
    domains: &'d [Domain],
    parts: Vec<Part>,
}

/// What hangs together, and its smallest words when nothing more is asked.
#[derive(Debug)]
struct Part {
    slots: BTreeSet<usize>,
    must: Vec<Formula>,
    alone: OnceCell<Result<Option<Found>, Undecided>>,
}

/// The words of some slots, and their size.
#[derive(Debug, Clone, Default)]
struct Found {
    cost: Cost,
    words: Vec<(usize, u64)>,
}

/// Whether the smallest row is wanted, or any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Want {
    Smallest,
    Any,
}

impl<'d> Problem<'d> {
    /// Tests that must hold.
    pub fn new(domains: &'d [Domain], must: impl IntoIterator<Item = Test>) -> Self {
        let must = must.into_iter().flat_map(|test| Formula::of(&test, true).parts()).collect();
        let part = |(slots, must)| Part { slots, must, alone: OnceCell::new() };
        Self { domains, parts: together(must).into_iter().map(part).collect() }
    }

    /// A smallest row for which these hold too: one with the fewest answers, of those one with the fewest codes that had
    /// better not be shown, of those one with the fewest codes. The same each time. None if there is no row at all.
    ///
    /// # Errors
    /// If that cannot be decided.
    pub fn smallest(&self, too: &[Test]) -> Result<Option<Vec<u64>>, Undecided> {
        self.find(too, Want::Smallest)
    }

    /// Whether there is a row for which these hold too.
    ///
    /// # Errors
    /// If that cannot be decided.
    pub fn is_possible(&self, too: &[Test]) -> Result<bool, Undecided> {
        Ok(self.find(too, Want::Any)?.is_some())
    }

    fn find(&self, too: &[Test], want: Want) -> Result<Option<Vec<u64>>, Undecided> {
        let mut must: Vec<_> =
            too.iter().flat_map(|test| Formula::of(test, true).parts()).collect();
        let asked: BTreeSet<_> = must.iter().flat_map(Formula::slots).collect();
        let mut row = vec![0; self.domains.len()];
        let mut set = |found: Found| {
            for (slot, word) in found.words {
                if let Some(place) = row.get_mut(slot) {
                    *place = word;
                }
            }
        };
        for part in &self.parts {
            if !part.slots.is_disjoint(&asked) {
                must.extend(part.must.iter().cloned());
                continue;
            }
            let alone = part.alone.get_or_init(|| self.solve(part.must.clone(), Want::Smallest));
            match alone {
                Ok(Some(found)) => set(found.clone()),
                Ok(None) => return Ok(None),
                Err(undecided) => return Err(*undecided),
            }
        }
        let Some(found) = self.solve(must, want)? else { return Ok(None) };
        set(found);
        Ok(Some(row))
    }

    fn solve(&self, must: Vec<Formula>, want: Want) -> Result<Option<Found>, Undecided> {
        let mut looks: BTreeMap<usize, BTreeSet<Look>> = BTreeMap::new();
        for formula in &must {
            formula.each_look(&mut |slot, look| {
                looks.entry(slot).or_default().insert(look);
            });
        }
        let mut words = Words::new();
        for (slot, looks) in looks {
            // A slot that there is not has no answer.
            let Some(domain) = self.domains.get(slot) else {
                words.insert(slot, vec![Word { cost: FREE, word: 0 }]);
                continue;
            };
            words.insert(slot, domain.words(&looks.into_iter().collect::<Vec<_>>())?);
        }
        Search { steps: 0, want }.solve(words, must, None)
    }
}

struct Search {
    steps: u32,
    want: Want,
}

impl Search {
    /// The smallest words for which all formulas hold, if they are smaller than a limit.
    fn solve(
        &mut self,
        mut words: Words,
        mut must: Vec<Formula>,
        below: Option<Cost>,
    ) -> Result<Option<Found>, Undecided> {
        self.steps += 1;
        if self.steps > STEPS {
            return Err(Undecided::TooLong);
        }
        if !narrow(&mut words, &mut must) {
            return Ok(None);
        }
        let mut least = least(&words);
        if below.is_some_and(|below| least >= below) {
            return Ok(None);
        }
        let mut all = Found::default();
        for (slots, must) in together(must) {
            let part: Words =
                slots.iter().filter_map(|slot| Some((*slot, words.remove(slot)?))).collect();
            let others = minus(least, self::least(&part));
            let below = below.map(|below| minus(below, others));
            let Some(found) = self.branch(&part, &must, below)? else { return Ok(None) };
            least = plus(others, found.cost);
            all.words.extend(found.words);
        }
        // What nothing more is asked of has its cheapest word.
        let free = words.iter().filter_map(|(slot, words)| Some((*slot, words.first()?.word)));
        all.words.extend(free);
        all.cost = least;
        Ok(Some(all))
    }

    /// Gives the slot that most hangs on each of its words in turn.
    fn branch(
        &mut self,
        words: &Words,
        must: &[Formula],
        mut below: Option<Cost>,
    ) -> Result<Option<Found>, Undecided> {
        let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
        for slot in must.iter().flat_map(Formula::slots) {
            *uses.entry(slot).or_default() += 1;
        }
        let central = uses.into_iter().max_by_key(|(slot, uses)| (*uses, Reverse(*slot)));
        let Some((slot, _)) = central else { return Ok(None) };
        let mut best = None;
        for word in words.get(&slot).cloned().unwrap_or_default() {
            let mut words = words.clone();
            words.insert(slot, vec![word]);
            if let Some(found) = self.solve(words, must.to_vec(), below)? {
                below = Some(found.cost);
                best = Some(found);
                if self.want == Want::Any {
                    break;
                }
            }
        }
        Ok(best)
    }
}

/// Works in what is known, until nothing new follows from it. False if no words are left for which all holds.
fn narrow(words: &mut Words, must: &mut Vec<Formula>) -> bool {
    loop {
        let mut narrower = false;
        let mut rest = vec![];
        let left: Vec<_> = must.iter().flat_map(|formula| formula.within(words).parts()).collect();
        for formula in left {
            match formula {
                Formula::Always(true) => continue,
                Formula::Always(false) => return false,
                Formula::Word { .. } | Formula::All(_) | Formula::Any(_) => (),
            }
            let slots = formula.slots();
            let Some(only) = slots.first().filter(|_| slots.len() == 1) else {
                rest.push(formula);
                continue;
            };
            let Some(left) = words.get_mut(only) else { continue };
            left.retain(|word| formula.holds_of(word.word));
            narrower = true;
            if left.is_empty() {
                return false;
            }
        }
        *must = rest;
        if !narrower {
            return true;
        }
    }
}

/// The size of the smallest words, whatever must hold of them.
fn least(words: &Words) -> Cost {
    let first = words.values().filter_map(|words| words.first());
    first.fold(FREE, |sum, word| plus(sum, word.cost))
}

fn plus(one: Cost, other: Cost) -> Cost {
    let [answers, poor, codes] = other;
    [one[0] + answers, one[1] + poor, one[2] + codes]
}

fn minus(one: Cost, other: Cost) -> Cost {
    let [answers, poor, codes] = other;
    [one[0] - answers, one[1] - poor, one[2] - codes]
}

/// Formulas by what hangs together: groups that have no slot in common, in the order of their first slots.
fn together(formulas: Vec<Formula>) -> Vec<(BTreeSet<usize>, Vec<Formula>)> {
    let mut groups: Vec<(BTreeSet<usize>, Vec<Formula>)> = vec![];
    for formula in formulas {
        let mut group = (formula.slots(), vec![formula]);
        let mut apart = vec![];
        for (slots, formulas) in groups {
            if slots.is_disjoint(&group.0) {
                apart.push((slots, formulas));
            } else {
                group.0.extend(slots);
                group.1.extend(formulas);
            }
        }
        apart.push(group);
        groups = apart;
    }
    groups.sort_by_key(|(slots, _)| slots.first().copied());
    groups
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tallfest_base::{Date, date, word};

    use super::*;
    use crate::model::NotStated;

    /// What can stand in four slots, and all words of each, counted out.
    fn spaces() -> impl Strategy<Value = Vec<(Domain, Vec<u64>)>> {
        let code = (1..=0b1111_u64, any::<u64>()).prop_map(|(codes, poor)| {
            let words = (0..4).map(|line| 1 << line).filter(|bit| codes & bit != 0);
            (Domain::Code { codes, poor }, words.collect())
        });
        let codes = (1..=0b111_u64).prop_map(|codes| {
            let words = (1..=0b111).filter(|set| set & !codes == 0);
            (Domain::Codes { codes, poor: 0 }, words.collect())
        });
        let number = (0..3_u64, 0..4_u64, any::<bool>()).prop_map(|(from, more, can_be)| {
            let not_stated = if can_be { NotStated::Alone } else { NotStated::Never };
            let numbers = (from..=from + more).map(|number| word::GIVEN | number);
            let words = numbers.chain(can_be.then_some(word::NOT_STATED)).collect();
            (Domain::Number { from, to: from + more, not_stated }, words)
        });
        let day = (27..30_u8, 1..3_u8).prop_map(|(first, last)| {
            let (from, to) = (date(2020, 2, first), date(2020, 3, last));
            let days =
                (from.number()..=to.number()).filter(|day| Date::from_number(*day).is_some());
            (Domain::Day { from, to }, days.map(|day| word::GIVEN | day).collect())
        });
        let text = Just((Domain::Text, vec![word::GIVEN]));
        proptest::collection::vec(
            prop_oneof![3 => code, 2 => codes, 2 => number, 1 => day, 1 => text],
            4,
        )
    }

    /// A test that looks at the slots as tests of forms do: at some codes, at limits near what there is.
    fn tests(space: &[(Domain, Vec<u64>)]) -> BoxedStrategy<Test> {
        let of_slot = |(slot, (domain, _)): (usize, &(Domain, Vec<u64>))| match domain {
            Domain::Code { .. } | Domain::Codes { .. } => {
                prop_oneof![(0..0b1111_u64), Just(u64::MAX)]
                    .prop_map(move |bits| Test::In(slot, bits))
                    .boxed()
            }
            Domain::Number { .. } => prop_oneof![
                prop_oneof![0..8_u64, Just(u64::MAX)]
                    .prop_map(move |units| Test::Below(slot, units)),
                prop_oneof![Just(u64::MAX), Just(word::NOT_STATED)]
                    .prop_map(move |bits| Test::In(slot, bits)),
            ]
            .boxed(),
            Domain::Day { .. } => {
                (20_200_226..20_200_304_u64).prop_map(move |day| Test::Below(slot, day)).boxed()
            }
            Domain::Text => Just(Test::In(slot, u64::MAX)).boxed(),
        };
        let leaves: Vec<_> = space.iter().enumerate().map(of_slot).collect();
        let leaf = prop_oneof![9 => proptest::strategy::Union::new(leaves), 1 => any::<bool>().prop_map(Test::Always)];
        leaf.prop_recursive(3, 12, 3, |test| {
            let several = proptest::collection::vec(test.clone(), 1..4);
            prop_oneof![
                several.clone().prop_map(Test::every),
                several.prop_map(Test::one_of),
                test.prop_map(Test::negated),
            ]
        })
        .boxed()
    }

    /// The size of a row, counted by hand.
    fn size(space: &[(Domain, Vec<u64>)], row: &[u64]) -> (u32, u32, u32) {
        let each = space.iter().zip(row).filter(|(_, word)| **word != 0);
        each.fold((0, 0, 0), |(answers, poor, codes), ((domain, _), word)| match domain {
            Domain::Code { poor: bad, .. } | Domain::Codes { poor: bad, .. } => {
                (answers + 1, poor + (word & bad).count_ones(), codes + word.count_ones())
            }
            Domain::Number { .. } | Domain::Day { .. } | Domain::Text => (answers + 1, poor, codes),
        })
    }

    /// All rows.
    fn rows(space: &[(Domain, Vec<u64>)]) -> Vec<Vec<u64>> {
        space.iter().fold(vec![vec![]], |rows, (_, words)| {
            let with = |row: &Vec<u64>, word: u64| [row.as_slice(), &[word]].concat();
            let longer = |row: Vec<u64>| {
                std::iter::once(0)
                    .chain(words.iter().copied())
                    .map(move |word| with(&row, word))
                    .collect::<Vec<_>>()
            };
            rows.into_iter().flat_map(longer).collect()
        })
    }

    type Case = (Vec<(Domain, Vec<u64>)>, Vec<Test>, Vec<Test>);

    fn cases() -> impl Strategy<Value = Case> {
        spaces().prop_flat_map(|space| {
            let must = proptest::collection::vec(tests(&space), 0..6);
            let too = proptest::collection::vec(tests(&space), 0..3);
            (Just(space), must, too)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3000) })]

        #[test]
        fn what_is_found_is_the_smallest_of_all_rows_and_is_found_if_there_is_one((space, must, too) in cases()) {
            let domains: Vec<_> = space.iter().map(|(domain, _)| *domain).collect();
            let problem = Problem::new(&domains, must.clone());
            let found = problem.smallest(&too).unwrap();
            prop_assert_eq!(problem.is_possible(&too).unwrap(), found.is_some());
            let holds = |row: &[u64]| must.iter().chain(&too).all(|test| test.holds(row));
            let all: Vec<_> = rows(&space).into_iter().filter(|row| holds(row)).collect();
            let least = all.iter().map(|row| size(&space, row)).min();
            prop_assert_eq!(found.as_ref().map(|row| size(&space, row)), least);
            prop_assert!(found.is_none_or(|row| all.contains(&row)), "no row of the space");
        }
    }

    #[test]
    fn a_search_that_takes_too_long_is_given_up_and_never_says_no() {
        // Ten pigeons in nine holes, each hole a code; each pair is told apart.
        let domains = [Domain::Code { codes: (1 << 9) - 1, poor: 0 }; 10];
        let sits = (0..10).map(|bird| Test::In(bird, u64::MAX));
        let pairs = (0..10).flat_map(|one| (0..one).map(move |other| (one, other)));
        let apart = pairs.flat_map(|(one, other)| {
            let both = move |hole: u32| {
                Test::every([Test::In(one, 1 << hole), Test::In(other, 1 << hole)])
            };
            (0..9).map(move |hole| both(hole).negated())
        });
        let problem = Problem::new(&domains, sits.chain(apart));
        assert_eq!(problem.is_possible(&[]), Err(Undecided::TooLong));
    }
}
