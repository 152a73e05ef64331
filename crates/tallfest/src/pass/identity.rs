//! Record ids that stand twice, found with sorted lists of small fixed rows: 48 bytes a record.

use std::{cmp::Reverse, collections::BinaryHeap};

use tallfest_base::Key;

/// The ids of a part of a file.
#[derive(Debug, Default)]
pub(crate) struct Identities {
    open: Vec<Entry>,
    /// Each sorted.
    segments: Vec<Box<[Entry]>>,
}

/// A record id, itself and not its hash, so that two ids are never taken for one; and its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    id: [u8; Key::MAX_LENGTH],
    line: u64,
}

/// A record whose id was used before.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Repeated {
    pub(crate) id: String,
    pub(crate) line: u64,
    pub(crate) first: u64,
}

impl Identities {
    pub(crate) fn add(&mut self, id: &str, line: u64) {
        // A key has no NUL, so that padding with them keeps ids apart.
        let mut padded = [0; Key::MAX_LENGTH];
        padded.iter_mut().zip(id.bytes()).for_each(|(to, from)| *to = from);
        self.open.push(Entry { id: padded, line });
    }

    /// Closes the segment of a chunk.
    pub(crate) fn close(&mut self) {
        if !self.open.is_empty() {
            self.open.sort_unstable();
            self.segments.push(self.open.as_slice().into());
            self.open.clear();
        }
    }

    pub(crate) fn merge(&mut self, mut other: Self) {
        other.close();
        self.close();
        self.segments.append(&mut other.segments);
    }

    /// Every record but the first of its id, in the order of ids and lines.
    pub(crate) fn repeated(mut self, mut found: impl FnMut(Repeated)) {
        self.close();
        let mut rest: Vec<_> = self.segments.iter().map(|segment| segment.iter()).collect();
        let heads = rest.iter_mut().enumerate();
        let mut heap: BinaryHeap<_> =
            heads.filter_map(|(segment, rest)| Some(Reverse((*rest.next()?, segment)))).collect();
        let mut first: Option<Entry> = None;
        while let Some(Reverse((entry, segment))) = heap.pop() {
            if let Some(next) = rest.get_mut(segment).and_then(Iterator::next) {
                heap.push(Reverse((*next, segment)));
            }
            match first {
                Some(Entry { id, line }) if id == entry.id => {
                    let id = entry
                        .id
                        .iter()
                        .take_while(|byte| **byte != 0)
                        .map(|byte| char::from(*byte));
                    found(Repeated { id: id.collect(), line: entry.line, first: line });
                }
                _ => first = Some(entry),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_but_the_first_of_its_id_is_repeated() {
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
        one.repeated(|repeated| found.push((repeated.id, repeated.line, repeated.first)));
        assert_eq!(found, [("b".to_owned(), 4, 1), ("b".to_owned(), 9, 1)]);
    }
}
