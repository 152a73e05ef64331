//! A value that changed over the years.

use tallfest_base::Year;

use crate::register::When;

/// A value that changed over the years: what it was, and from when it was something else.
///
/// Written `first > next (2020-01-01) > last (2024)`. A first value with a date was unknown before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// Each later than the one before.
    values: Vec<(Option<When>, T)>,
}

impl<T> Default for Dated<T> {
    fn default() -> Self {
        Self { values: vec![] }
    }
}

/// A text that says no value with its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDated {
    /// A value that cannot be read.
    #[error("a value that is none of its kind")]
    Value,
    /// A later value has no date.
    #[error("a later value without its date in brackets: value > value (2020-01-01)")]
    NoDate,
    /// A later value has no later date.
    #[error("a later value whose date is not later")]
    NotLater,
}

impl<T> Dated<T> {
    /// The value in a year: the last that was surely there when the year ended.
    ///
    /// ```
    /// use tallfest_forms::registry::Dated;
    /// let read = |text: &str| Dated::parse(text, |value| Some(value.to_owned()));
    /// let host = read("Lenvik > Senja (2020-01-01)")?;
    /// assert_eq!(host.in_year(2019).map(String::as_str), Some("Lenvik"));
    /// assert_eq!(host.in_year(2020).map(String::as_str), Some("Senja"));
    /// assert!(read("Lenvik > Senja").is_err());
    /// # Ok::<(), tallfest_forms::registry::NotDated>(())
    /// ```
    pub fn in_year(&self, year: Year) -> Option<&T> {
        let begun =
            |(from, _): &&(Option<When>, T)| from.is_none_or(|from| from.last_year() <= year);
        self.values.iter().take_while(begun).last().map(|(_, value)| value)
    }

    /// The values, each with the time from which it holds, if that is known.
    pub fn iter(&self) -> impl Iterator<Item = (Option<When>, &T)> {
        self.values.iter().map(|(from, value)| (*from, value))
    }
}

impl<T> Dated<T> {
    /// Reads the values, each by `read`, which knows its kind.
    ///
    /// # Errors
    /// If a value is none of its kind, or a later one has no later date.
    pub fn parse(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Self, NotDated> {
        let mut values: Vec<(Option<When>, T)> = vec![];
        for part in text.split(" > ").filter(|_| !text.is_empty()) {
            let dated = part.strip_suffix(')').and_then(|part| part.rsplit_once(" ("));
            let dated = dated.and_then(|(value, from)| Some((value, from.parse::<When>().ok()?)));
            let (value, from) = dated.map_or((part, None), |(value, from)| (value, Some(from)));
            if let Some((before, _)) = values.last() {
                let from = from.ok_or(NotDated::NoDate)?;
                if before.is_some_and(|before| before.last_year() >= from.first_year()) {
                    return Err(NotDated::NotLater);
                }
            }
            values.push((from, read(value).ok_or(NotDated::Value)?));
        }
        Ok(Self { values })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Result<Dated<u8>, NotDated> {
        Dated::parse(text, |value| value.parse().ok())
    }

    #[test]
    fn a_value_holds_until_the_next_is_surely_there() {
        let value = numbers("1 > 2 (2019/2021) > 3 (2024)").unwrap();
        let of = [2014, 2020, 2021, 2023, 2024].map(|year| value.in_year(year).copied());
        assert_eq!(of, [1, 1, 2, 2, 3].map(Some));
        let later = numbers("2 (2020)").unwrap();
        assert_eq!((later.in_year(2019), later.in_year(2020)), (None, Some(&2)));
        assert_eq!(numbers("").unwrap().in_year(2020), None);
    }

    #[test]
    fn what_has_no_order_is_refused() {
        for (text, why) in [
            ("1 > 2", NotDated::NoDate),
            ("1 > 2 (2020-13)", NotDated::NoDate),
            ("1 (2020) > 2 (2020)", NotDated::NotLater),
            ("1 > 2 (2021) > 3 (2020)", NotDated::NotLater),
            ("x", NotDated::Value),
            ("1 > x (2020)", NotDated::Value),
        ] {
            assert_eq!(numbers(text), Err(why), "{text}");
        }
    }
}
