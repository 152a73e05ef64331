//! The days of a centre's events: by month, by day of the week, and on the first of a month.

use tallfest_base::Date;

/// How many events fall on which days. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Days {
    /// By month, January first.
    pub by_month: [u64; 12],
    /// By day of the week, Monday first.
    pub by_weekday: [u64; 7],
    /// On the first of a month.
    pub on_the_first: u64,
}

impl Days {
    pub(crate) fn add(&mut self, day: Date) {
        let add = |counts: &mut [u64], index: u8| {
            if let Some(count) = counts.get_mut(usize::from(index)) {
                *count += 1;
            }
        };
        add(&mut self.by_month, day.month() - 1);
        add(&mut self.by_weekday, day.weekday());
        self.on_the_first += u64::from(day.day() == 1);
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        super::add(&mut self.by_month, &other.by_month);
        super::add(&mut self.by_weekday, &other.by_weekday);
        self.on_the_first += other.on_the_first;
    }

    /// All events with a day.
    pub fn all(&self) -> u64 {
        self.by_month.iter().sum()
    }
}
