//! A key of a person or of a record, as far as rules compare it.

use std::{
    hash::{BuildHasher, Hash, Hasher},
    num::NonZeroU64,
};

use foldhash::fast::FixedState;
use tallfest_base::{Answer, Key};

/// A key of a person or of a record, in 8 bytes: two are equal if the keys are. It does not tell the key. That two keys
/// are taken for one happens once in millions of millions of pairs, and makes a warning at most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person(NonZeroU64);

impl Person {
    /// The key of an answer, if there is one.
    pub fn of(key: &Answer<Key>) -> Option<Self> {
        let mut hasher = FixedState::default().build_hasher();
        key.given()?.as_str().hash(&mut hasher);
        Some(Self(NonZeroU64::new(hasher.finish()).unwrap_or(NonZeroU64::MIN)))
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(…)")
    }
}
