//! Records counted by the pattern of their answers.

use crate::tally::{TestAt, Tests};

/// How many records have which pattern of answers, for a table all of whose axes are answers with one code. All that
/// such a table says of a record follows from its codes and from whether it was asked, so that one number a record is
/// counted in the pass, and the rest is worked out at its end.
#[derive(Debug)]
pub(crate) struct Patterns {
    /// For each axis the index of its word, and how many codes its list has.
    axes: Vec<(usize, usize)>,
    asked: Option<TestAt>,
    /// For each pattern, in the order of the axes, not asked and asked: a code, or at the end no answer.
    counts: Vec<u64>,
}

/// A pattern, how it looks in a row in which nothing else is answered, and how many records have it.
pub(crate) struct Pattern {
    pub(crate) row: Vec<u64>,
    /// The test for who is asked, if it held.
    pub(crate) asked: Option<TestAt>,
    pub(crate) times: u64,
}

impl Patterns {
    pub(crate) fn new(axes: Vec<(usize, usize)>, asked: Option<TestAt>) -> Self {
        let patterns: usize = axes.iter().map(|(_, codes)| codes + 1).product();
        Self { axes, asked, counts: vec![0; patterns * 2] }
    }

    #[inline]
    pub(crate) fn add(&mut self, row: &[u64], tests: &Tests) {
        let pattern = self.axes.iter().fold(0, |pattern, (word, codes)| {
            let word = row.get(*word).copied().unwrap_or(0);
            pattern * (codes + 1) + place(word).min(*codes)
        });
        let was_asked = self.asked.is_some_and(|asked| tests.hold(asked));
        if let Some(count) = self.counts.get_mut(pattern * 2 + usize::from(was_asked)) {
            *count += 1;
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(count, more)| *count += more);
    }

    /// The patterns that some record has.
    pub(crate) fn all(&self) -> impl Iterator<Item = Pattern> {
        let counts = self.counts.iter().enumerate().filter(|(_, times)| **times > 0);
        counts.map(|(place, times)| {
            let (mut pattern, was_asked) = (place / 2, place % 2 == 1);
            let width = self.axes.iter().map(|(word, _)| word + 1).max().unwrap_or(0);
            let mut row = vec![0; width];
            for (word, codes) in self.axes.iter().rev() {
                let code = pattern % (codes + 1);
                pattern /= codes + 1;
                if let Some(word) = row.get_mut(*word) {
                    *word = if code == *codes { 0 } else { 1 << code };
                }
            }
            Pattern { row, asked: self.asked.filter(|_| was_asked), times: *times }
        })
    }
}

/// The place of a code in its list; past its end, if there is none.
#[expect(clippy::as_conversions, reason = "at most 64; a conversion that can fail costs time here")]
const fn place(word: u64) -> usize {
    word.trailing_zeros() as usize
}
