//! Many small rows, kept in segments and put in order at the end of a file, those that matter then.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, binary_heap::PeekMut},
};

/// Small rows of a part of a file. Two of them merge in any order.
#[derive(Debug)]
pub(crate) struct Segments<R> {
    open: Vec<R>,
    /// Each no larger than what is in it.
    closed: Vec<Box<[R]>>,
}

impl<R> Default for Segments<R> {
    fn default() -> Self {
        Self { open: vec![], closed: vec![] }
    }
}

impl<R: Copy + Ord> Segments<R> {
    pub(crate) fn add(&mut self, row: R) {
        self.open.push(row);
    }

    /// Closes the segment of a chunk.
    pub(crate) fn close(&mut self) {
        if !self.open.is_empty() {
            self.closed.push(self.open.as_slice().into());
            self.open.clear();
        }
    }

    pub(crate) fn merge(&mut self, mut other: Self) {
        other.close();
        self.close();
        self.closed.append(&mut other.closed);
    }

    /// All rows, in segments that begin in order.
    pub(crate) fn rows(&mut self) -> impl Iterator<Item = &R> {
        self.close();
        self.closed.sort_unstable_by_key(|segment| segment.first().copied());
        self.closed.iter().flatten()
    }

    pub(crate) fn retain(&mut self, keep: impl Fn(&R) -> bool) {
        self.close();
        for segment in &mut self.closed {
            let mut rows = std::mem::take(segment).into_vec();
            rows.retain(&keep);
            *segment = rows.into();
        }
    }

    /// All rows in order.
    pub(crate) fn sorted(mut self, mut each: impl FnMut(R)) {
        self.close();
        self.closed.iter_mut().for_each(|segment| segment.sort_unstable());
        let mut rest: Vec<_> = self.closed.iter().map(|segment| segment.iter()).collect();
        let heads = rest.iter_mut().enumerate();
        let mut heap: BinaryHeap<_> =
            heads.filter_map(|(segment, rest)| Some(Reverse((*rest.next()?, segment)))).collect();
        // The top is put in order only when another row takes its place: of a sorted file, hardly ever.
        while let Some(mut top) = heap.peek_mut() {
            let Reverse((row, segment)) = *top;
            each(row);
            match rest.get_mut(segment).and_then(Iterator::next) {
                Some(next) => *top = Reverse((*next, segment)),
                None => drop(PeekMut::pop(top)),
            }
        }
    }
}
