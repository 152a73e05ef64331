//! Numbers modulo a prime.
//!
//! What is linearly independent modulo a prime is independent over the rationals: a relation between whole-number
//! columns, divided by what its coefficients share, stays one modulo the prime. So elimination modulo a prime errs, if
//! ever, to the side of finding a dependency where there is none, without a rounding error or a number that grows.

use super::stream::Stream;

/// 2^61 - 1.
const PRIME: u64 = (1 << 61) - 1;

/// A number modulo [`PRIME`], from 0 to `PRIME - 1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Residue(u64);

impl Residue {
    pub(crate) const ZERO: Self = Self(0);
    pub(crate) const ONE: Self = Self(1);

    /// A number without a pattern that another number gives.
    pub(crate) fn mixed(number: usize) -> Self {
        Self(Stream::of(u64::try_from(number).unwrap_or(u64::MAX)).next() % PRIME)
    }

    pub(crate) const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// `self - factor * other`.
    pub(crate) fn less(self, factor: Self, other: Self) -> Self {
        let product = factor.times(other).0;
        Self(if self.0 >= product { self.0 - product } else { self.0 + (PRIME - product) })
    }

    pub(crate) fn minus(self) -> Self {
        Self(0).less(Self::ONE, self)
    }

    pub(crate) fn times(self, other: Self) -> Self {
        let product = u128::from(self.0) * u128::from(other.0);
        let high = u64::try_from(product >> 61).unwrap_or(0);
        let low = u64::try_from(product & u128::from(PRIME)).unwrap_or(0);
        let sum = high + low;
        Self(if sum >= PRIME { sum - PRIME } else { sum })
    }

    /// The inverse, by Fermat; of 0 it is 0.
    pub(crate) fn inverse(self) -> Self {
        let (mut base, mut power, mut exponent) = (self, Self::ONE, PRIME - 2);
        while exponent > 0 {
            if exponent & 1 == 1 {
                power = power.times(base);
            }
            base = base.times(base);
            exponent >>= 1;
        }
        power
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn residues_are_a_field(one in 1..PRIME, other in 1..PRIME) {
            let (one, other) = (Residue(one), Residue(other));
            prop_assert_eq!(one.times(one.inverse()), Residue::ONE);
            let exact = u128::from(one.0) * u128::from(other.0) % u128::from(PRIME);
            prop_assert_eq!(u128::from(one.times(other).0), exact);
            prop_assert!(one.less(one.times(other.inverse()), other).is_zero());
            prop_assert!(one.less(one.minus(), Residue::ONE) == one.less(one.minus(), Residue::ONE));
        }
    }
}
