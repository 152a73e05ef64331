//! What can stand in a slot, as far as tests tell it apart.

use std::collections::BTreeSet;

use tallfest_base::{Date, word};

use super::{Undecided, formula::Look};

/// What can stand in a slot, whatever the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domain {
    /// One of these codes, as bits.
    Code {
        /// The codes.
        codes: u64,
        /// Those that an example had better not show.
        poor: u64,
    },
    /// One or more of these codes, as bits.
    Codes {
        /// The codes.
        codes: u64,
        /// Those that an example had better not show.
        poor: u64,
    },
    /// A number of these, in its smallest unit.
    Number {
        /// The lowest.
        from: u64,
        /// The highest.
        to: u64,
        /// Whether it can be not stated.
        not_stated: NotStated,
    },
    /// A day of these.
    Day {
        /// The first.
        from: Date,
        /// The last.
        to: Date,
    },
    /// A key or a text.
    Text,
}

/// Whether a number can be "not stated".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotStated {
    /// It cannot.
    Never,
    /// It can.
    Alone,
    /// It can with the row before it: a matrix is not stated as a whole, which is one answer.
    WithRowBefore,
}

/// How much an answer adds to the size of a record: answers, then codes that had better not be shown, then further codes.
pub(super) type Cost = [i64; 3];

pub(super) const FREE: Cost = [0; 3];

/// A word that can stand in a slot, and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub(super) cost: Cost,
    pub(super) word: u64,
}

/// More groups of codes than this, of which each can be there or not, are too many.
const MOST_GROUPS: usize = 12;

impl Domain {
    /// A word for each set of answers that these looks take alike, the cheapest first; no answer is one.
    pub(super) fn words(&self, looks: &[Look]) -> Result<Vec<Word>, Undecided> {
        let mut words = vec![Word { cost: FREE, word: 0 }];
        match *self {
            Self::Code { codes, poor } => {
                words.extend(groups(codes, poor, looks).into_iter().map(|bit| one(bit, poor)));
            }
            Self::Codes { codes, poor } => {
                let groups = groups(codes, poor, looks);
                if groups.len() > MOST_GROUPS {
                    return Err(Undecided::TooManyWords);
                }
                let sets = groups.iter().fold(vec![0_u64], |sets, bit| {
                    sets.iter().flat_map(|set| [*set, set | bit]).collect()
                });
                words.extend(sets.into_iter().filter(|set| *set != 0).map(|set| one(set, poor)));
            }
            Self::Number { from, to, not_stated } => {
                let numbers = cuts(looks)?.into_iter().filter(|cut| (from + 1..=to).contains(cut));
                let numbers = std::iter::once(from).chain(numbers).filter(|_| from <= to);
                words.extend(numbers.map(|number| one(word::GIVEN | number, 0)));
                words.extend(match not_stated {
                    NotStated::Never => None,
                    NotStated::Alone => Some(one(word::NOT_STATED, 0)),
                    NotStated::WithRowBefore => Some(Word { cost: FREE, word: word::NOT_STATED }),
                });
            }
            Self::Day { from, to } => {
                let days = cuts(looks)?.into_iter().filter_map(|cut| first_from(cut, from, to));
                let days: BTreeSet<_> = std::iter::once(from.number()).chain(days).collect();
                words.extend(days.into_iter().map(|day| one(word::GIVEN | day, 0)));
            }
            Self::Text => words.push(one(word::GIVEN, 0)),
        }
        words.sort_unstable();
        Ok(words)
    }
}

/// An answer of these codes, or of none.
fn one(word: u64, poor: u64) -> Word {
    let count = |bits: u64| i64::from(bits.count_ones());
    let is_codes = word & (word::GIVEN | word::NOT_STATED) == 0;
    let cost = if is_codes { [1, count(word & poor), count(word)] } else { [1, 0, 0] };
    Word { cost, word }
}

/// A code of each group that all looks take alike; one that can be shown if there is one.
fn groups(codes: u64, poor: u64, looks: &[Look]) -> Vec<u64> {
    let mut known: Vec<(Vec<bool>, u64)> = vec![];
    let bits = |of: u64| (0..u64::BITS).map(|line| 1_u64 << line).filter(move |bit| of & bit != 0);
    for bit in bits(codes & !poor).chain(bits(codes & poor)) {
        let seen: Vec<_> = looks.iter().map(|look| look.holds(bit)).collect();
        if known.iter().all(|(other, _)| *other != seen) {
            known.push((seen, bit));
        }
    }
    known.into_iter().map(|(_, bit)| bit).collect()
}

/// The numbers at which a look turns.
fn cuts(looks: &[Look]) -> Result<BTreeSet<u64>, Undecided> {
    let mut cuts = BTreeSet::new();
    for look in looks {
        match *look {
            Look::Below(units) => {
                cuts.insert(units);
            }
            Look::In(u64::MAX) => (),
            Look::In(bits) if bits & !(word::GIVEN | word::NOT_STATED) == 0 => (),
            Look::In(_) => return Err(Undecided::Digits),
        }
    }
    Ok(cuts)
}

/// The first day from a number on, if it is one of the days.
fn first_from(number: u64, from: Date, to: Date) -> Option<u64> {
    if number > to.number() {
        return None;
    }
    (number.max(from.number())..=to.number()).find(|number| Date::from_number(*number).is_some())
}

#[cfg(test)]
mod tests {
    use tallfest_base::date;

    use super::*;

    fn words(domain: Domain, looks: &[Look]) -> Vec<u64> {
        domain.words(looks).unwrap().into_iter().map(|word| word.word).collect()
    }

    #[test]
    fn a_number_is_told_apart_at_each_limit_and_nowhere_else() {
        let number = Domain::Number { from: 0, to: 17, not_stated: NotStated::Alone };
        let looks = [Look::Below(5), Look::Below(u64::MAX), Look::In(u64::MAX), Look::Below(0)];
        let given = |number| word::GIVEN | number;
        assert_eq!(words(number, &looks), [0, word::NOT_STATED, given(0), given(5)]);
        assert_eq!(words(number, &[Look::Below(18)]), [0, word::NOT_STATED, given(0)]);
        assert_eq!(number.words(&[Look::In(4)]), Err(Undecided::Digits));
    }

    #[test]
    fn a_limit_that_is_no_day_is_the_first_day_after_it() {
        let days = Domain::Day { from: date(2019, 1, 1), to: date(2021, 12, 31) };
        let first = [20_190_101, 20_190_301, 20_200_101].map(|day| word::GIVEN | day);
        let looks = [20_190_229, 20_191_232, 20_220_101, 1].map(Look::Below);
        assert_eq!(words(days, &looks), [[0].as_slice(), &first].concat());
    }

    #[test]
    fn codes_that_all_tests_take_alike_are_one_and_the_better_is_shown() {
        let codes = Domain::Code { codes: 0b1111, poor: 0b0001 };
        assert_eq!(words(codes, &[Look::In(0b0011)]), [0, 0b0010, 0b0100]);
        let several = Domain::Codes { codes: 0b111, poor: 0 };
        assert_eq!(words(several, &[Look::In(0b001)]), [0, 0b001, 0b010, 0b011]);
        let lines: Vec<_> = (0..13).map(|line| Look::In(1 << line)).collect();
        let many = Domain::Codes { codes: (1 << 13) - 1, poor: 0 };
        assert_eq!(many.words(&lines), Err(Undecided::TooManyWords));
    }
}
