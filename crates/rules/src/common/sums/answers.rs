//! How often each question of a form is answered, and how often with "not stated".

use std::marker::PhantomData;

use tallfest_base::{Form, List, Slot, word};

/// How often each slot of a form is answered, and how many of those say "not stated". Two of them merge in any order.
#[derive(Debug)]
pub struct Answers<T> {
    /// For each slot of the form: how many answered, and how many of those "not stated".
    pub stated: Vec<(u64, u64)>,
    /// What says "not stated" in each word of a row; looked up once.
    not_stated: Vec<u64>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Answers<T> {
    fn clone(&self) -> Self {
        Self { stated: self.stated.clone(), not_stated: self.not_stated.clone(), of: PhantomData }
    }
}

impl<T> Default for Answers<T> {
    fn default() -> Self {
        Self { stated: vec![], not_stated: vec![], of: PhantomData }
    }
}

impl<T> PartialEq for Answers<T> {
    fn eq(&self, other: &Self) -> bool {
        // mutant `self.stated == other.stated` to `self.stated != other.stated`: only tests compare sums.
        // mutant `self.stated == other.stated` to `true`: only tests compare sums.
        // mutant `self.stated == other.stated` to `false`: only tests compare sums.
        self.stated == other.stated
    }
}
impl<T> Eq for Answers<T> {}

impl<T: Form> Answers<T> {
    pub(crate) fn add(&mut self, row: &[u64]) {
        // mutant `self.not_stated.is_empty()` to `true`: looked up for each record, it is the same.
        if self.not_stated.is_empty() {
            let lists = Slot::<T>::all().map(|slot| slot.field.kind.codes());
            self.not_stated =
                lists.map(|list| list.map_or(word::NOT_STATED, not_stated_bit)).collect();
            self.stated.resize(row.len(), (0, 0));
        }
        let counts = self.stated.iter_mut().zip(&self.not_stated);
        for (word, ((answered, not_stated), bit)) in row.iter().zip(counts) {
            *answered += u64::from(*word != 0);
            *not_stated += u64::from(word & bit != 0);
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.stated.resize(self.stated.len().max(other.stated.len()), (0, 0));
        for (sum, more) in self.stated.iter_mut().zip(&other.stated) {
            *sum = (sum.0 + more.0, sum.1 + more.1);
        }
    }

    /// How many records answer a question with something else than "not stated".
    pub fn known(&self, slot: Slot<T>) -> u64 {
        let (answered, not_stated) = self.stated.get(slot.index()).copied().unwrap_or_default();
        answered - not_stated
    }
}

fn not_stated_bit(list: &List) -> u64 {
    list.line("not_stated").map_or(0, |line| 1 << line)
}
