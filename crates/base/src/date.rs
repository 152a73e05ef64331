//! A day of the calendar.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{ParseError, Year, read_text::read_text};

/// A day, written `YYYY-MM-DD`. That the day exists is part of the type: 2019-02-29 does not parse.
///
/// ```
/// use tallfest_base::{Date, date};
/// assert_eq!("2020-02-29".parse(), Ok(date(2020, 2, 29)));
/// assert!("2019-02-29".parse::<Date>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(time::Date);

/// A day that is known when the program is written; a day that does not exist does not compile in a `const`.
///
/// # Panics
/// If there is no such day.
#[expect(clippy::panic, reason = "reached at compile time only: a day written in the source")]
pub const fn date(year: Year, month: u8, day: u8) -> Date {
    match Date::new(year, month, day) {
        Some(date) => date,
        None => panic!("there is no such day"),
    }
}

impl Date {
    /// A day that exists, as a regular expression that means the same in every engine: down to the length of the month and
    /// to leap years. The year 0000 is left out, which some readers of dates do not know.
    pub const PATTERN: &str = concat!(
        "^(([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})-",
        "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))",
        "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)$",
    );

    /// The day, if it exists.
    #[expect(clippy::as_conversions, reason = "widening; `i32::from` is not const")]
    pub const fn new(year: Year, month: u8, day: u8) -> Option<Self> {
        let month = match month {
            1 => time::Month::January,
            2 => time::Month::February,
            3 => time::Month::March,
            4 => time::Month::April,
            5 => time::Month::May,
            6 => time::Month::June,
            7 => time::Month::July,
            8 => time::Month::August,
            9 => time::Month::September,
            10 => time::Month::October,
            11 => time::Month::November,
            12 => time::Month::December,
            _ => return None,
        };
        match time::Date::from_calendar_date(year as i32, month, day) {
            Ok(day) => Some(Self(day)),
            Err(_) => None,
        }
    }

    /// The day that is written `YYYY-MM-DD`, if it exists.
    pub(crate) fn from_bytes(text: &[u8]) -> Option<Self> {
        fn number(digits: &[u8]) -> Option<u16> {
            digits.iter().try_fold(0, |sum: u16, digit| {
                digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0'))
            })
        }
        let [year @ .., b'-', m1, m2, b'-', d1, d2] = text else { return None };
        let year =
            if year.len() == 4 { number(year).filter(|year| *year > 0)? } else { return None };
        let month = u8::try_from(number(&[*m1, *m2])?).ok()?;
        Self::new(year, month, u8::try_from(number(&[*d1, *d2])?).ok()?)
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> Year {
        Year::try_from(self.0.year()).unwrap_or(0)
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week: 0 is Monday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// The day as the number `YYYYMMDD`, which sorts as the days do.
    pub fn number(self) -> u64 {
        u64::from(self.year()) * 10_000 + u64::from(self.month()) * 100 + u64::from(self.day())
    }

    /// The day of a number `YYYYMMDD`, if it exists.
    ///
    /// ```
    /// use tallfest_base::{Date, date};
    /// assert_eq!(Date::from_number(date(2020, 2, 29).number()), Some(date(2020, 2, 29)));
    /// assert_eq!(Date::from_number(20_190_229), None);
    /// ```
    pub fn from_number(number: u64) -> Option<Self> {
        let two_digits = |number: u64| u8::try_from(number % 100).ok();
        let year = Year::try_from(number / 10_000).ok()?;
        Self::new(year, two_digits(number / 100)?, two_digits(number)?)
    }

    /// How many days there are from this one to a later one, or to itself; none to an earlier one.
    ///
    /// ```
    /// use tallfest_base::date;
    /// assert_eq!(date(2020, 2, 28).days_until(date(2020, 3, 1)), Some(2));
    /// assert_eq!(date(2020, 3, 1).days_until(date(2020, 2, 28)), None);
    /// ```
    pub fn days_until(self, later: Self) -> Option<u64> {
        u64::try_from((later.0 - self.0).whole_days()).ok()
    }
}

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::from_bytes(text.as_bytes()).ok_or(ParseError("a day as YYYY-MM-DD"))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_text(from)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "date".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // The length keeps out a line break at the end, before which `$` matches in some engines.
        json_schema!({ "type": "string", "format": "date", "maxLength": 10, "pattern": Self::PATTERN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_that_exists_and_is_spelled_in_full_is_a_day() {
        for (text, is_day) in [
            ("2020-02-29", true),
            ("2019-02-29", false),
            ("2000-02-29", true),
            ("1900-02-29", false),
            ("0000-01-01", false),
            ("2020-2-9", false),
            ("2020-13-01", false),
            ("2020-00-01", false),
            ("2020-01-32", false),
            ("+020-01-01", false),
            ("12020-01-01", false),
            ("2020-01-01T00:00", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<Date>().is_ok(), is_day, "{text}");
        }
    }
}
