//! A part of a whole, exact until it is shown. The one place where figures are rounded.

/// A part of a whole: a ratio of two counts.
///
/// Rounded half up, once, from the exact ratio; shares are not forced to sum to 100 (`domain.md` 3.1).
///
/// ```
/// use tallfest_base::Share;
/// assert_eq!(Share::new(131, 159).map(Share::percent), Some(82));
/// assert_eq!(Share::new(1, 8).map(Share::tenths_of_percent), Some(125));
/// // A share of nothing is not zero, it is not there.
/// assert_eq!(Share::new(0, 0), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    part: u64,
    whole: u64,
}

impl Share {
    /// The share of `part` in `whole`; none of nothing.
    pub const fn new(part: u64, whole: u64) -> Option<Self> {
        if whole == 0 { None } else { Some(Self { part, whole }) }
    }

    /// The part.
    pub const fn part(self) -> u64 {
        self.part
    }

    /// The whole: the percentage base.
    pub const fn whole(self) -> u64 {
        self.whole
    }

    /// Whole per cent.
    pub fn percent(self) -> u64 {
        self.times(100)
    }

    /// Tenths of a per cent: 125 is 12.5 %.
    pub fn tenths_of_percent(self) -> u64 {
        self.times(1000)
    }

    /// The nearest ten per cent: 80 for 82 %.
    pub fn nearest_ten_percent(self) -> u64 {
        self.times(10) * 10
    }

    /// The ratio itself in whole units: a mean.
    pub fn rounded(self) -> u64 {
        self.times(1)
    }

    /// `factor` times the ratio, rounded half up. Saturates, which no count of people comes near.
    fn times(self, factor: u128) -> u64 {
        let (part, whole) = (u128::from(self.part), u128::from(self.whole));
        let rounded = (2 * part * factor + whole) / (2 * whole);
        u64::try_from(rounded).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_up() {
        let percent = |part, whole| Share::new(part, whole).map(Share::percent);
        assert_eq!(percent(1, 200), Some(1));
        assert_eq!(percent(1, 201), Some(0));
        assert_eq!(percent(24, 155), Some(15));
        assert_eq!(Share::new(1353, 22 * 10).map(Share::rounded), Some(6));
    }

    proptest::proptest! {
        /// Law 5: 0 ≤ share ≤ 100, and the error against the exact ratio is at most half a unit.
        #[test]
        fn a_share_is_near_its_ratio(part in 0_u64..1_000_000, more in 0_u64..1_000_000) {
            let whole = part + more;
            let Some(share) = Share::new(part, whole) else { return Ok(()) };
            proptest::prop_assert!(share.percent() <= 100);
            let error = (share.percent() * whole).abs_diff(part * 100);
            proptest::prop_assert!(2 * error <= whole);
        }
    }
}
