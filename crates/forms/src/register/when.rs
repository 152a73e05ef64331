//! When a centre opened or closed, as well as it is known.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use tallfest_base::{Date, Year};

/// When something happened: on a day, in a month or a year, or between two years.
///
/// ```
/// use tallfest_forms::register::When;
/// let when: When = "2019/2020".parse()?;
/// assert_eq!((when.first_year(), when.last_year()), (2019, 2020));
/// assert_eq!("1993-04".parse::<When>()?.to_string(), "1993-04");
/// assert!("2020/2019".parse::<When>().is_err());
/// # Ok::<(), tallfest_forms::register::NoWhen>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When(Precision);

/// How well it is known. Only [`When::from_str`] makes one, so that there is no month 13 and no year after its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Precision {
    Day(Date),
    Month(Year, u8),
    Year(Year),
    Between(Year, Year),
}

/// A text that says no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY, or two years as YYYY/YYYY")]
pub struct NoWhen;

impl When {
    /// The first year in which it can have been.
    pub fn first_year(self) -> Year {
        match self.0 {
            Precision::Day(day) => day.year(),
            Precision::Month(year, _) | Precision::Year(year) | Precision::Between(year, _) => year,
        }
    }

    /// The last year in which it can have been.
    pub fn last_year(self) -> Year {
        match self.0 {
            Precision::Between(_, last) => last,
            Precision::Day(_) | Precision::Month(..) | Precision::Year(_) => self.first_year(),
        }
    }

    /// Whether it can have been in one of these years.
    pub fn may_be_in(self, first: Year, last: Year) -> bool {
        self.first_year() <= last && first <= self.last_year()
    }
}

impl FromStr for When {
    type Err = NoWhen;

    fn from_str(text: &str) -> Result<Self, NoWhen> {
        let year = |text: &str| match digits::<4>(text) {
            Some(year @ 1_000..) => Ok(year),
            _ => Err(NoWhen),
        };
        if let Some((first, last)) = text.split_once('/') {
            let (first, last) = (year(first)?, year(last)?);
            return if first < last {
                Ok(Self(Precision::Between(first, last)))
            } else {
                Err(NoWhen)
            };
        }
        match text.split_once('-') {
            None => Ok(Self(Precision::Year(year(text)?))),
            Some((of, month)) if !month.contains('-') => {
                let month = digits::<2>(month).and_then(|month| u8::try_from(month).ok());
                let month = month.filter(|month| (1..=12).contains(month)).ok_or(NoWhen)?;
                Ok(Self(Precision::Month(year(of)?, month)))
            }
            Some(_) => text.parse().map(|day| Self(Precision::Day(day))).map_err(|_| NoWhen),
        }
    }
}

/// A number of exactly so many digits.
fn digits<const N: usize>(text: &str) -> Option<Year> {
    let fits = text.len() == N && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Precision::Day(day) => day.fmt(f),
            Precision::Month(year, month) => write!(f, "{year}-{month:02}"),
            Precision::Year(year) => write!(f, "{year}"),
            Precision::Between(first, last) => write!(f, "{first}/{last}"),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "when".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|/[1-9][0-9]{3})?$",
            "description": "YYYY-MM-DD, YYYY-MM or YYYY, or between two years: YYYY/YYYY.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_says_a_time_is_read_and_is_written_as_it_was() {
        for text in ["2020", "1993-04", "1980-01-24", "2019/2020"] {
            assert_eq!(text.parse::<When>().map(|when| when.to_string()), Ok(text.to_owned()));
        }
        for text in [
            "",
            "20",
            "0999",
            "2020-13",
            "2020-1",
            "2021-02-29",
            "2020/2020",
            "2020/19",
            "+202",
            "2020-04-",
            "ca. 2020",
        ] {
            assert_eq!(text.parse::<When>(), Err(NoWhen), "{text}");
        }
    }

    #[test]
    fn it_may_be_in_each_year_between_its_first_and_last() {
        let when: When = "2019/2021".parse().unwrap();
        let may = |first, last| when.may_be_in(first, last);
        assert!(may(2021, 2022) && may(2018, 2019) && may(2020, 2020));
        assert!(!may(2017, 2018) && !may(2022, 2023));
    }
}
