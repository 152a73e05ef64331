//! Which events of a year are somebody's first.

/// So many persons among so many events: many new ones early in the year, few late.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Firsts {
    persons: u64,
    events: u64,
    /// How many events there have been.
    number: u64,
}

/// With more persons than this part of the events, the early events would not be enough for them.
pub(crate) const MOST: u64 = 2;

impl Firsts {
    pub(crate) const fn new(persons: u64, events: u64) -> Self {
        Self { persons, events, number: 0 }
    }

    /// How many persons there have been.
    pub(crate) fn so_far(&self) -> u64 {
        self.until(self.number)
    }

    /// Whether the next event is somebody's first; the first of all is.
    pub(crate) fn next(&mut self) -> bool {
        let before = self.so_far();
        self.number += 1;
        self.so_far() > before
    }

    /// Of the events, the part `x` has brought `x * (2 - x)` of the persons, rounded up.
    fn until(&self, number: u64) -> u64 {
        let (number, events) = (u128::from(number), u128::from(self.events.max(1)));
        let passed = number * (2 * events - number.min(events)) / events;
        let persons = (passed * u128::from(self.persons)).div_ceil(events);
        u64::try_from(persons).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_person_has_a_first_event() {
        for (persons, events) in [(1, 2), (1, 3), (5, 10), (17, 100), (3136, 20_773), (400, 801)] {
            let mut firsts = Firsts::new(persons, events);
            let flags: Vec<_> = (0..events).map(|_| firsts.next()).collect();
            let count = |flags: &[bool]| flags.iter().filter(|flag| **flag).count();
            assert!(flags[0]);
            assert_eq!(u64::try_from(count(&flags)), Ok(persons));
            let (early, late) = flags.split_at(flags.len() / 2);
            assert!(count(early) >= count(late));
        }
    }
}
