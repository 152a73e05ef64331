//! Keys that stand twice, found in lists of small fixed rows: 32 bytes for each key of a record.

use std::hash::BuildHasher;

use foldhash::quality::FixedState;
use tallfest_base::Key;

use super::{hashes::Hashes, segments::Segments};

/// The keys of one kind in a part of a file.
#[derive(Debug, Default)]
pub(crate) struct Identities(Segments<Entry>);

/// A key, itself and not its hash, so that two keys are never taken for one; and its line. In the order of keys and
/// lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    /// The first letters, at 6 bits each.
    first: u128,
    /// The other letters, and the line.
    rest: u128,
}

/// How many letters stand in the first part of an entry, and in the other.
const FIRST: usize = 21;
const REST: usize = Key::MAX_LENGTH - FIRST;
/// How many bits a line takes: a file of so many lines there is not.
const LINE: usize = 128 - REST * 6;
const LINES: u128 = (1 << LINE) - 1;

/// A record whose key was used before.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Repeated {
    pub(crate) key: String,
    pub(crate) line: u64,
    pub(crate) first: u64,
}

impl Identities {
    pub(crate) fn add(&mut self, key: &str, line: u64) {
        self.0.add(Entry::new(key, line));
    }

    /// Closes the segment of a chunk.
    pub(crate) fn close(&mut self) {
        self.0.close();
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.0.merge(other.0);
    }

    /// Every record but the first of its key, in the order of keys and lines.
    pub(crate) fn repeated(mut self, threads: usize, mut found: impl FnMut(Repeated)) {
        // Numbered by the sender, or told apart by their hashes, each stands once: then nothing needs to be sorted.
        if self.0.rows().is_sorted_by(|one, next| one.letters() < next.letters()) {
            return;
        }
        let mut hashes = Hashes::default();
        self.0.rows().for_each(|entry| hashes.add(entry.hash()));
        let repeated = hashes.repeated(threads);
        if repeated.count() == 0 {
            return;
        }
        // Keys whose hashes are alike, for they may be.
        self.0.retain(|entry| repeated.has(entry.hash()));
        let mut first: Option<Entry> = None;
        self.0.sorted(|entry| match first {
            Some(first) if first.has_key_of(entry) => {
                found(Repeated { key: entry.key(), line: entry.line(), first: first.line() });
            }
            _ => first = Some(entry),
        });
    }
}

/// The letters of a key, each as a number of 6 bits; 0 is none.
const LETTERS: &[u8; 64] = b"\0-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The number of each letter; a key has no others.
static NUMBERS: [u8; 256] = {
    let mut numbers = [0; 256];
    let (mut number, mut letters) = (0, LETTERS.as_slice());
    while let [letter, rest @ ..] = letters {
        set(&mut numbers, *letter, number);
        (number, letters) = (number + 1, rest);
    }
    numbers
};

const fn set(numbers: &mut [u8; 256], letter: u8, number: u8) {
    let (mut at, mut rest) = (0, numbers.as_mut_slice());
    while let [place, more @ ..] = rest {
        if at == letter {
            *place = number;
            return;
        }
        (at, rest) = (at + 1, more);
    }
}

fn number_of(letter: u8) -> u8 {
    NUMBERS.get(usize::from(letter)).copied().unwrap_or(0)
}

/// Letters side by side, from the left.
fn packed(letters: &[u8], room: usize) -> u128 {
    let numbers = letters.iter().map(|letter| u128::from(number_of(*letter)));
    numbers.fold(0, |word, number| word << 6 | number) << (room.saturating_sub(letters.len()) * 6)
}

impl Entry {
    fn new(key: &str, line: u64) -> Self {
        let key = key.as_bytes();
        let (first, rest) = key.split_at_checked(FIRST).unwrap_or((key, &[]));
        let rest = packed(rest, REST) << LINE | u128::from(line) & LINES;
        Self { first: packed(first, FIRST), rest }
    }

    /// The letters without the line.
    const fn letters(self) -> (u128, u128) {
        (self.first, self.rest >> LINE)
    }

    fn has_key_of(self, other: Self) -> bool {
        self.letters() == other.letters()
    }

    fn hash(self) -> u64 {
        FixedState::default().hash_one(self.letters())
    }

    fn key(&self) -> String {
        let letters = |word: u128, room: usize| {
            let numbers = (0..room).rev().map(move |place| word >> (place * 6) & 63);
            let numbers = numbers.take_while(|number| *number != 0);
            numbers.filter_map(|number| LETTERS.get(usize::try_from(number).ok()?).copied())
        };
        letters(self.first, FIRST).chain(letters(self.rest >> LINE, REST)).map(char::from).collect()
    }

    fn line(&self) -> u64 {
        u64::try_from(self.rest & LINES).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_but_the_first_of_its_key_is_repeated() {
        let mut one = Identities::default();
        one.add("b", 4);
        one.add("a", 5);
        one.close();
        one.add("b", 9);
        let mut other = Identities::default();
        other.add("b", 1);
        other.add("c", 2);
        one.merge(other);
        let mut found = vec![];
        one.repeated(1, |repeated| found.push((repeated.key, repeated.line, repeated.first)));
        assert_eq!(found, [("b".to_owned(), 4, 1), ("b".to_owned(), 9, 1)]);
    }

    #[test]
    fn a_key_is_kept_whole_and_in_order() {
        let keys = ["-", "-0", "0", "A-1", "Z", "Za", "a", "zzzz", "zzzz0-", &"z".repeat(36)];
        for key in keys {
            assert_eq!(Entry::new(key, 7).key(), key);
        }
        assert!(keys.map(|key| Entry::new(key, 7)).is_sorted());
        let last = (1 << LINE) - 1;
        assert_eq!(Entry::new("a", last).line(), last);
        assert!(Entry::new("a", 255) < Entry::new("a", 256));
    }

    /// A user form has two keys and the look of its content: the law of memory (`design.md` 5) allows 80 bytes.
    #[test]
    fn two_keys_and_a_content_are_80_bytes_at_most() {
        assert!(2 * size_of::<Entry>() + size_of::<u64>() <= 80);
    }
}
