//! The same records counted by two methods.

use tallfest_base::{Share, Year};

use super::{Points, Series};

/// Two series that count the same records by two methods: what leads across a break.
#[derive(Debug)]
pub struct Bridge {
    /// The series by the new method, by its id.
    pub new: &'static str,
    /// The series by the old method.
    pub old: &'static str,
}

/// The bridges: both were published once (residents of 2022, day users of 2023), and can be counted from any records.
pub static BRIDGES: &[Bridge] = &[
    Bridge { new: "crisis-residents", old: "crisis-residents-old-method" },
    Bridge { new: "crisis-day-users", old: "crisis-day-users-old-method" },
];

/// A year in which both methods are known of the same records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crossing {
    /// The registration year.
    pub year: Year,
    /// By the new method.
    pub new: u64,
    /// By the old method.
    pub old: u64,
    /// Whether it was counted from records, not published.
    pub is_of_records: bool,
}

impl Crossing {
    /// What a number by the new method would be by the old one, were the two to each other as here: an estimate, no
    /// figure.
    ///
    /// ```
    /// use tallfest_tables::series::Crossing;
    /// let residents = Crossing { year: 2022, new: 2_110, old: 1_979, is_of_records: false };
    /// assert_eq!(residents.by_the_old_method(1_795), Some(1_684));
    /// ```
    pub fn by_the_old_method(self, new: u64) -> Option<u64> {
        Share::new(new.checked_mul(self.old)?, self.new).map(Share::rounded)
    }
}

impl Bridge {
    /// The bridge that a series stands on.
    pub fn of(series: &Series) -> Option<&'static Self> {
        BRIDGES.iter().find(|bridge| bridge.new == series.id || bridge.old == series.id)
    }

    /// The years in which both methods are known exactly, of records or as published.
    pub fn crossings(&self, new: &Points, old: &Points) -> Vec<Crossing> {
        let is_own = new.series().id == self.new && old.series().id == self.old;
        let both = new.iter().filter(|_| is_own).filter_map(|point| {
            let other = old.get(point.year())?;
            let is_of_records = point.is_of_records();
            let same = other.is_of_records() == is_of_records;
            let (new, old) = (point.exact()?, other.exact().filter(|_| same)?);
            Some(Crossing { year: point.year(), new: new.part(), old: old.part(), is_of_records })
        });
        both.collect()
    }
}
