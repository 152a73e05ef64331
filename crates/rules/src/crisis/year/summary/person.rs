//! A key of a person or of a record, as far as rules compare it; and what is known of each person who has one.

use std::{fmt, hash::BuildHasher, num::NonZeroU64};

use foldhash::fast::FixedState;
use tallfest_base::{Answer, Key};

/// A key of a person or of a record, in 8 bytes: two are equal if the keys are. It does not tell the key. That two keys
/// are taken for one happens once in millions of millions of pairs, and makes a warning at most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person(NonZeroU64);

impl Person {
    /// The key of an answer, if there is one.
    pub fn of(key: &Answer<Key>) -> Option<Self> {
        let hash = FixedState::default().hash_one(key.given()?.as_str());
        Some(Self(NonZeroU64::new(hash).unwrap_or(NonZeroU64::MIN)))
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person(…)")
    }
}

/// What is known of each person who has a key, sorted.
#[derive(Debug)]
pub struct ByPerson<T>(Vec<(Person, T)>);

impl<T: Ord> ByPerson<T> {
    /// Sorts what is known of persons; where there is no key, it is left out.
    pub fn of(known: impl Iterator<Item = (Option<Person>, T)>) -> Self {
        let mut known: Vec<_> = known.filter_map(|(person, it)| Some((person?, it))).collect();
        known.sort_unstable();
        Self(known)
    }

    /// Whether no person has a key.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is known of each person, in its order.
    pub fn each(&self) -> impl Iterator<Item = impl Iterator<Item = &T> + Clone> {
        let of_person = self.0.chunk_by(|(one, _), (other, _)| one == other);
        of_person.map(|known| known.iter().map(|(_, it)| it))
    }
}
