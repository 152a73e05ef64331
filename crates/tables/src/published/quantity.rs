//! Numbers, means, shares and changes, which compare alike.

use std::{cmp::Ordering, fmt};

use tallfest_base::Share;

/// An exact number: a count, a mean, a share, or a change, which can be negative.
///
/// ```
/// use tallfest_tables::published::Quantity;
/// let (march, earlier) = (Quantity::whole(1_200), Quantity::whole(1_862));
/// assert_eq!(march.minus(earlier).map(|fall| fall.to_string()).as_deref(), Some("-662"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    part: i128,
    whole: i128,
}

impl From<Share> for Quantity {
    fn from(share: Share) -> Self {
        Self { part: share.part().into(), whole: share.whole().into() }
    }
}

impl Quantity {
    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self { part: number.into(), whole: 1 }
    }

    /// How much more it is than another; `None` if that is more than can be held.
    pub fn minus(self, other: Self) -> Option<Self> {
        let one = self.part.checked_mul(other.whole)?;
        let part = one.checked_sub(other.part.checked_mul(self.whole)?)?;
        Some(Self { part, whole: self.whole.checked_mul(other.whole)? })
    }

    /// What part it is of another, negative for a fall; `None` of nothing.
    pub fn part_of(self, other: Self) -> Option<Self> {
        if other.part <= 0 {
            return None;
        }
        let part = self.part.checked_mul(other.whole)?;
        Some(Self { part, whole: self.whole.checked_mul(other.part)? })
    }

    /// The ratio as a share, from which figures are rounded; `None` of a fall.
    pub fn share(self) -> Option<Share> {
        Share::new(u64::try_from(self.part).ok()?, u64::try_from(self.whole).ok()?)
    }

    /// Tenths of a per cent, rounded once from the exact ratio; a fall is negative. `None` if that is more than can be held.
    pub fn tenths_of_percent(self) -> Option<i64> {
        let size = Self { part: self.part.checked_abs()?, ..self }.share()?.tenths_of_percent();
        let size = i64::try_from(size).ok()?;
        Some(if self.part < 0 { -size } else { size })
    }

    /// The nearest whole number.
    pub(super) fn rounded(self) -> Option<i64> {
        let size = Self { part: self.part.checked_abs()?, ..self }.share()?.rounded();
        let size = i64::try_from(size).ok()?;
        Some(if self.part < 0 { -size } else { size })
    }

    /// Which is larger.
    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        Some(self.minus(other)?.part.cmp(&0))
    }

    /// Whether shares are within so many percentage points, or numbers within so many per cent of the other.
    pub(super) fn is_about(self, other: Self, tolerance: u64, are_shares: bool) -> Option<bool> {
        let apart = self.minus(other)?;
        let scale = if are_shares { Self::whole(1) } else { other };
        // |apart| ≤ tolerance / 100 × scale, without dividing.
        let left = apart.part.checked_abs()?.checked_mul(100)?.checked_mul(scale.whole)?;
        let right = i128::from(tolerance).checked_mul(scale.part)?.checked_mul(apart.whole)?;
        Some(left <= right)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.whole {
            1 => write!(f, "{}", self.part),
            whole => write!(f, "{}/{whole}", self.part),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_about_equal_within_per_cent_and_shares_within_points() {
        let about = |a, b, are_shares| Quantity::is_about(a, b, 5, are_shares);
        let whole = Quantity::whole;
        assert_eq!(about(whole(105), whole(100), false), Some(true));
        assert_eq!(about(whole(106), whole(100), false), Some(false));
        let share = |part, whole| Quantity::from(Share::new(part, whole).unwrap());
        assert_eq!(about(share(18, 22), share(18, 23), true), Some(true));
        assert_eq!(about(share(22, 22), share(18, 23), true), Some(false));
        assert_eq!(share(1, 3).compare(share(2, 6)), Some(Ordering::Equal));
        assert_eq!(whole(3).minus(whole(5)).and_then(Quantity::rounded), Some(-2));
    }
}
