//! The finite model of a form: all answers that some conditions can tell apart.
//!
//! A condition looks at an answer only by the codes that it names and the numbers that it compares with, so that one code
//! of each kind, each two of them, and the numbers beside each limit stand for all answers.

use std::collections::BTreeSet;

use tallfest_base::{Date, Form, Kind, List, Slot, Test, Year, word};

/// Whether a year asks for an answer at all.
pub(crate) fn is_in_years<T: Form>(slot: Slot<T>, year: Year) -> bool {
    slot.field.question.valid.holds_in(year)
        && slot.row_code().is_none_or(|row| row.valid.holds_in(year))
}

/// The answers that a test looks at, by their index in a row.
pub(crate) fn indexes_of(test: &Test, indexes: &mut BTreeSet<usize>) {
    match test {
        Test::Always(_) => (),
        Test::In(index, _) | Test::Below(index, _) => {
            indexes.insert(*index);
        }
        Test::All(tests) | Test::Any(tests) => tests.iter().for_each(|test| indexes_of(test, indexes)),
        Test::Not(test) => indexes_of(test, indexes),
    }
}

/// All answers that make a difference to some tests, at some places.
pub(crate) struct Model<T> {
    answers: Vec<(usize, Vec<u64>)>,
    length: usize,
    form: std::marker::PhantomData<fn() -> T>,
}

impl<T: Form> Model<T> {
    pub(crate) fn new(tests: &[Test], indexes: &BTreeSet<usize>, year: Year) -> Self {
        let answers = indexes.iter().filter_map(|index| {
            let slot = Slot::<T>::all().nth(*index)?;
            let mut limits = BTreeSet::new();
            let mut groups = BTreeSet::new();
            tests.iter().for_each(|test| limits_of(test, *index, &mut limits, &mut groups));
            let in_year = |list: &'static List| list.bits_of(|_| true) & !list.outside(year);
            let words = words(slot, &in_year, &limits, &groups);
            Some((*index, if is_in_years(slot, year) { words } else { vec![0] }))
        });
        Self {
            answers: answers.collect(),
            length: Slot::<T>::all().count(),
            form: std::marker::PhantomData,
        }
    }

    /// Whether something holds of one of them.
    pub(crate) fn any(&self, holds: &mut impl FnMut(&[u64]) -> bool) -> bool {
        Self::any_of(&self.answers, &mut vec![0; self.length], holds)
    }

    fn any_of(
        answers: &[(usize, Vec<u64>)],
        row: &mut Vec<u64>,
        holds: &mut impl FnMut(&[u64]) -> bool,
    ) -> bool {
        let Some(((index, words), rest)) = answers.split_first() else { return holds(row) };
        words.iter().any(|word| {
            if let Some(answer) = row.get_mut(*index) {
                *answer = *word;
            }
            Self::any_of(rest, row, holds)
        })
    }
}

/// The numbers that a test compares an answer with, and the groups of codes that it looks for in it.
pub(crate) fn limits_of(test: &Test, at: usize, limits: &mut BTreeSet<u64>, groups: &mut BTreeSet<u64>) {
    match test {
        Test::In(index, bits) if *index == at => {
            groups.insert(*bits);
        }
        Test::Below(index, units) if *index == at => {
            limits.insert(*units);
        }
        Test::In(..) | Test::Below(..) | Test::Always(_) => (),
        Test::All(tests) | Test::Any(tests) => {
            tests.iter().for_each(|test| limits_of(test, at, limits, groups));
        }
        Test::Not(test) => limits_of(test, at, limits, groups),
    }
}

/// The answers to one question that a test can tell apart.
pub(crate) fn words<T: Form>(
    slot: Slot<T>,
    codes: &impl Fn(&'static List) -> u64,
    limits: &BTreeSet<u64>,
    groups: &BTreeSet<u64>,
) -> Vec<u64> {
    let mut words = vec![0];
    if slot.field.can_be_not_stated {
        words.push(word::NOT_STATED);
    }
    match slot.field.kind.cell() {
        Kind::Code(list) => words.extend(kinds(codes(list), groups)),
        Kind::Codes(list) => {
            let single = kinds(codes(list), groups);
            let pairs = single.iter().flat_map(|one| single.iter().map(move |other| one | other));
            words.extend(pairs);
        }
        Kind::Number { decimals, max } => {
            let most = max.saturating_mul(10_u64.saturating_pow(*decimals));
            let near = limits.iter().flat_map(|limit| [limit.saturating_sub(1), *limit]);
            let near = near.chain([0]).filter(|number| *number <= most && *number < word::NOT_STATED);
            words.extend(near.map(|number| word::GIVEN | number));
        }
        Kind::Date => {
            let near = limits.iter().filter_map(|limit| Date::from_number(*limit));
            let days = near.flat_map(|day| [day_before(day), Some(day)]).flatten();
            words.extend(days.map(|day| word::GIVEN | day.number()));
            words.push(word::GIVEN | SOME_DAY);
        }
        Kind::Key | Kind::Text | Kind::PerCode(..) => words.push(word::GIVEN),
    }
    words
}

/// Of the codes that the same groups have, one each.
fn kinds(known: u64, groups: &BTreeSet<u64>) -> Vec<u64> {
    let mut seen = BTreeSet::new();
    let codes = (0..62).map(|line| 1 << line).filter(|code| known & code != 0);
    let in_groups = |code: u64| groups.iter().map(|group| group & code != 0).collect::<Vec<_>>();
    codes.filter(|code| seen.insert(in_groups(*code))).collect()
}

/// A day, where no limit names one.
const SOME_DAY: u64 = 2020_03_04;

/// The day before the first of a year; limits are no other days.
fn day_before(day: Date) -> Option<Date> {
    Date::new(day.year().checked_sub(1)?, 12, 31)
}
