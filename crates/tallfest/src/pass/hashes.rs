//! Hashes that stand more than once, found by sorting: 8 to 16 bytes for each.

use super::run::in_threads;

/// How many drawers there are: one for each first byte.
const DRAWERS: usize = 256;

/// The hashes of a part of a file, in drawers by their first byte, so that a drawer is sorted while it is near the
/// processor, and several at a time. Two of them merge in any order.
#[derive(Debug)]
pub(super) struct Hashes {
    drawers: Vec<Vec<u64>>,
}

impl Default for Hashes {
    fn default() -> Self {
        Self { drawers: vec![vec![]; DRAWERS] }
    }
}

impl Hashes {
    pub(super) fn add(&mut self, hash: u64) {
        if let Some(drawer) = self.drawers.get_mut(drawer_of(hash)) {
            drawer.push(hash);
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        let drawers = self.drawers.iter_mut().zip(other.drawers);
        drawers.for_each(|(drawer, mut more)| drawer.append(&mut more));
    }

    /// How many there are.
    pub(super) fn count(&self) -> u64 {
        self.drawers.iter().filter_map(|drawer| u64::try_from(drawer.len()).ok()).sum()
    }

    /// Of equal hashes all but one, in order.
    pub(super) fn repeated(mut self, threads: usize) -> Self {
        let parts = self.drawers.chunks_mut(DRAWERS.div_ceil(threads.max(1)));
        in_threads(parts.collect(), &|part: &mut [Vec<u64>]| {
            part.iter_mut().for_each(keep_repeated);
        });
        self
    }

    /// Whether this hash is among those that are in order.
    pub(super) fn has(&self, hash: u64) -> bool {
        let drawer = self.drawers.get(drawer_of(hash));
        drawer.is_some_and(|drawer| drawer.binary_search(&hash).is_ok())
    }
}

fn drawer_of(hash: u64) -> usize {
    let [first, ..] = hash.to_be_bytes();
    usize::from(first)
}

/// In the room that they have.
fn keep_repeated(hashes: &mut Vec<u64>) {
    hashes.sort_unstable();
    let mut before = None;
    hashes.retain(|hash| before.replace(*hash) == Some(*hash));
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn of_equal_hashes_all_but_one_are_left() {
        // In many drawers and in one; squares by a prime number, of which each but one stands twice.
        for spread in [0x2710_0000_0000_0001, 1_u64] {
            let hash = |number: u64| (number * number % 991).wrapping_mul(spread);
            for (threads, last) in [(1, 0), (1, 991), (2, 991), (3, 400), (400, 991)] {
                let (mut times, mut all) = (BTreeMap::<u64, u64>::new(), Hashes::default());
                for part in [0..last / 3, last / 3..last] {
                    let mut hashes = Hashes::default();
                    for number in part {
                        hashes.add(hash(number));
                        *times.entry(hash(number)).or_default() += 1;
                    }
                    all.merge(hashes);
                }
                assert_eq!(all.count(), last);
                let repeated = all.repeated(threads);
                assert_eq!(repeated.count(), times.values().map(|times| times - 1).sum::<u64>());
                for (hash, times) in times {
                    assert_eq!(repeated.has(hash), times > 1);
                }
            }
        }
    }
}
