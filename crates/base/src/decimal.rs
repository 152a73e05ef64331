//! Numbers that are counted with exactly: never a float.

use std::{fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

/// Above every number that can be sent: a JSON number keeps 15 digits whatever program reads it.
const TOO_LARGE: u64 = 1_000_000_000_000_000;

/// The highest whole part of a number without a limit of its own.
pub const MAX_WHOLE: u64 = TOO_LARGE - 1;

/// The last year of the calendar. A number with this limit names a year ([`Kind::is_year`](crate::Kind::is_year)).
pub const LAST_YEAR: u64 = 9999;

/// A number that is not negative, with at most `P` decimals and at most `MAX`, kept exactly.
///
/// In a record it is a JSON number, however it is spelled: `7`, `7.0` and `70e-1` are the same.
///
/// ```
/// use tallfest_base::Decimal;
/// let fte: Decimal<1> = serde_json::from_str("135.3")?;
/// assert_eq!(fte.units(), 1353);
/// assert!(serde_json::from_str::<Decimal<1>>("135.34").is_err());
/// assert!(serde_json::from_str::<Decimal<1, 168>>("168.1").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal<const P: u32, const MAX: u64 = MAX_WHOLE>(u64);

/// A whole number that is not negative.
pub type Integer = Decimal<0>;

/// Why a number is not an answer. Says what is wanted, never what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// It is not a number in digits.
    #[error("digits, and a point before the decimals")]
    NotANumber,
    /// It is below 0.
    #[error("a number that is not negative")]
    Negative,
    /// It has more decimals than the question takes.
    #[error("fewer decimals")]
    TooManyDecimals,
    /// It is above the limit of the question, or has more than 15 digits.
    #[error("a smaller number")]
    TooLarge,
}

impl<const P: u32, const MAX: u64> Decimal<P, MAX> {
    pub(crate) const ONE: u64 = 10_u64.pow(P);

    /// So many of the smallest unit: 85 is 8.5 with one decimal. `None` above the limit.
    pub const fn new(units: u64) -> Option<Self> {
        if fits(units, Self::ONE, MAX) { Some(Self(units)) } else { None }
    }

    /// A number that is written in a program, in its smallest unit.
    ///
    /// # Panics
    /// If it is above the limit; in a `const` it then does not compile.
    #[expect(clippy::panic, reason = "for literals of the source only")]
    pub const fn units_of(units: u64) -> Self {
        match Self::new(units) {
            Some(number) => number,
            None => panic!("a number above its limit"),
        }
    }

    /// A whole number that is written in a program.
    ///
    /// # Panics
    /// If it is above the limit; in a `const` it then does not compile.
    pub const fn whole(number: u64) -> Self {
        Self::units_of(number * Self::ONE)
    }

    /// How many of the smallest unit.
    pub const fn units(self) -> u64 {
        self.0
    }

    /// The number as a JSON text spells it: see [`units_of_json`].
    ///
    /// # Errors
    /// If the number is negative, has too many decimals or is too large.
    pub fn from_json(spelling: &str) -> Result<Self, DecimalError> {
        units_of_json(spelling, P, MAX).map(Self)
    }
}

/// A number as a JSON text spells it (digits with an optional point, exponent or sign), in the smallest unit of a
/// question with so many decimals, at most `max`.
///
/// Reads through the nearest float and its shortest text, as a reader of JSON does, so that both gears of the pass
/// agree on every spelling.
///
/// # Errors
/// If the number is negative, has too many decimals or is too large.
pub fn units_of_json(spelling: &str, decimals: u32, max: u64) -> Result<u64, DecimalError> {
    if let Ok(number) = spelling.parse::<u64>() {
        return units_of_whole(number, decimals, max);
    }
    let number = spelling.parse().map_err(|_| DecimalError::NotANumber)?;
    units_of_float(number, decimals, max)
}

fn units_of_whole(number: u64, decimals: u32, max: u64) -> Result<u64, DecimalError> {
    let units = number.checked_mul(10_u64.pow(decimals)).ok_or(DecimalError::TooLarge)?;
    within(units, decimals, max)
}

/// A float prints as the shortest text that reads as the same float: up to 15 digits, what was sent.
fn units_of_float(number: f64, decimals: u32, max: u64) -> Result<u64, DecimalError> {
    if number.is_finite() {
        units_of_text(&number.to_string(), decimals, max)
    } else {
        Err(DecimalError::TooLarge)
    }
}

fn within(units: u64, decimals: u32, max: u64) -> Result<u64, DecimalError> {
    if fits(units, 10_u64.pow(decimals), max) { Ok(units) } else { Err(DecimalError::TooLarge) }
}

const fn fits(units: u64, one: u64, max: u64) -> bool {
    let (whole, part) = (units / one, units % one);
    units < TOO_LARGE && (whole < max || (whole == max && part == 0) || max == MAX_WHOLE)
}

/// Digits, and a point before the decimals; no exponent.
fn units_of_text(text: &str, decimals: u32, max: u64) -> Result<u64, DecimalError> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return Err(DecimalError::NotANumber);
    }
    // Minus nothing is nothing.
    if negative && whole.bytes().chain(part.bytes()).any(|byte| byte != b'0') {
        return Err(DecimalError::Negative);
    }
    let part = part.trim_end_matches('0');
    let missing = u32::try_from(part.len()).ok().and_then(|length| decimals.checked_sub(length));
    let whole = whole.parse::<u64>().map_err(|_| DecimalError::TooLarge)?;
    let whole = units_of_whole(whole, decimals, MAX_WHOLE)?;
    let missing = missing.ok_or(DecimalError::TooManyDecimals)?;
    let part =
        if part.is_empty() { 0 } else { part.parse().map_err(|_| DecimalError::TooLarge)? };
    let part = 10_u64.pow(missing).checked_mul(part).ok_or(DecimalError::TooLarge)?;
    within(whole.checked_add(part).ok_or(DecimalError::TooLarge)?, decimals, max)
}

impl<const P: u32, const MAX: u64> FromStr for Decimal<P, MAX> {
    type Err = DecimalError;

    /// Digits, and a point before the decimals; no exponent.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        units_of_text(text, P, MAX).map(Self)
    }
}

impl<const P: u32, const MAX: u64> fmt::Display for Decimal<P, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 / Self::ONE)?;
        if P == 0 {
            return Ok(());
        }
        write!(f, ".{:0width$}", self.0 % Self::ONE, width = usize::try_from(P).unwrap_or(0))
    }
}

impl<'de, const P: u32, const MAX: u64> Deserialize<'de> for Decimal<P, MAX> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader<const P: u32, const MAX: u64>;
        impl<const P: u32, const MAX: u64> Visitor<'_> for Reader<P, MAX> {
            type Value = Decimal<P, MAX>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a number that is not negative, with {P} decimals at most")
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
                units_of_whole(number, P, MAX).map(Decimal).map_err(E::custom)
            }
            fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
                units_of_float(number, P, MAX).map(Decimal).map_err(E::custom)
            }
        }
        from.deserialize_any(Reader::<P, MAX>)
    }
}

impl<const P: u32, const MAX: u64> Serialize for Decimal<P, MAX> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(Self::ONE) {
            to.serialize_u64(self.0 / Self::ONE)
        } else {
            to.serialize_f64(self.to_string().parse().map_err(serde::ser::Error::custom)?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_number_reads_alike_in_both_gears() {
        for (spelling, tenths) in [
            ("135.3", Some(1353)),
            ("135", Some(1350)),
            ("135.30", Some(1353)),
            ("1e2", Some(1000)),
            ("1E+2", Some(1000)),
            ("1353e-1", Some(1353)),
            ("0.1", Some(1)),
            ("-0", Some(0)),
            ("-0.0", Some(0)),
            ("1e300", None),
            ("135.34", None),
            ("-1", None),
            ("99999999999999.9", Some(999_999_999_999_999)),
            ("999999999999999.9", None),
            ("18446744073709551616", None),
        ] {
            let fast = serde_json::from_str::<Decimal<1>>(spelling).ok().map(Decimal::units);
            assert_eq!(fast, tenths, "{spelling}");
            assert_eq!(
                Decimal::<1>::from_json(spelling).ok().map(Decimal::units),
                tenths,
                "{spelling}"
            );
        }
        assert!(serde_json::from_str::<Decimal<1>>("1e400").is_err());
        assert_eq!(Decimal::<1>::from_json("1e400"), Err(DecimalError::TooLarge));
    }

    #[test]
    fn a_limit_is_the_last_number_that_fits() {
        assert_eq!(Decimal::<1, 168>::from_json("168"), Ok(Decimal::units_of(1680)));
        assert_eq!(Decimal::<1, 168>::from_json("168.1"), Err(DecimalError::TooLarge));
        assert_eq!(Integer::from_json("1.5"), Err(DecimalError::TooManyDecimals));
        assert_eq!(Integer::from_json("1.0"), Ok(Integer::whole(1)));
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_back(units in 0_u64..TOO_LARGE) {
            let number = Decimal::<2>::units_of(units);
            let json = serde_json::to_string(&number).unwrap_or_default();
            proptest::prop_assert_eq!(serde_json::from_str::<Decimal<2>>(&json).ok(), Some(number));
            proptest::prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
