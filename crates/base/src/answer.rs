//! What can stand as an answer, and the one shape in which all of it can be seen and set.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{CodeList, CodeSet, Date, Decimal, FreeText, Key, LAST_YEAR, List, Scan};

/// The kinds of question. An integer is a number without decimals, so ten in all.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// An opaque key: never an axis, never counted.
    Key,
    /// A free text.
    Text,
    /// A day.
    Date,
    /// A number, the most decimals it has and the highest whole part.
    Number {
        /// The most decimals.
        decimals: u32,
        /// The limit, in whole units.
        max: u64,
    },
    /// One code of a list.
    Code(&'static List),
    /// One or more codes of a list.
    Codes(&'static List),
    /// A matrix: an answer for each row of a list.
    PerCode(&'static List, &'static Kind),
}

impl Kind {
    /// The rows of a matrix.
    pub const fn rows(&self) -> Option<&'static List> {
        if let Self::PerCode(rows, _) = self { Some(rows) } else { None }
    }

    /// How many answers a question of this kind has: one, or one for each row.
    pub const fn width(&self) -> usize {
        if let Self::PerCode(rows, _) = self { rows.codes.len() } else { 1 }
    }

    /// The kind of one answer: of a matrix, that of a row.
    pub const fn cell(&self) -> &Self {
        if let Self::PerCode(_, cell) = self { cell } else { self }
    }

    /// Whether an answer names a year of the calendar.
    pub const fn is_year(&self) -> bool {
        matches!(self.cell(), Self::Number { decimals: 0, max: LAST_YEAR })
    }

    /// The codes of one answer, if it has codes.
    pub const fn codes(&self) -> Option<&'static List> {
        if let Self::Code(list) | Self::Codes(list) = self.cell() { Some(list) } else { None }
    }
}

/// One answer without its type: what is read from a record, and what is set into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Not answered.
    Absent,
    /// A number that is not stated.
    NotStated,
    /// The line of a code.
    Code(u8),
    /// The lines of the codes, as bits.
    Codes(u64),
    /// A number in its smallest unit: 1353 is 135.3 where the question has one decimal.
    Number(u64),
    /// A day.
    Date(Date),
    /// A text or a key.
    Text(&'a str),
}

/// The words of a row: 0 is absent, a code is its bit, the rest has a high bit set.
pub mod word {
    /// An answer that is not a code; the number or the day (`YYYYMMDD`) stands beside it.
    pub const GIVEN: u64 = 1 << 63;
    /// A number that is not stated.
    pub const NOT_STATED: u64 = 1 << 62;

    /// The number or day in a word, if there is one.
    pub const fn number(word: u64) -> Option<u64> {
        if word & GIVEN != 0 { Some(word & !GIVEN) } else { None }
    }

    /// The month of the day in a word, 1 to 12.
    pub const fn month(word: u64) -> Option<u64> {
        match number(word) {
            Some(day) => Some(day / 100 % 100),
            None => None,
        }
    }
}

impl Value<'_> {
    /// The answer as one word of a row.
    #[inline]
    pub fn word(self) -> u64 {
        match self {
            Value::Absent => 0,
            Value::NotStated => word::NOT_STATED,
            Value::Code(line) => 1 << line,
            Value::Codes(bits) => bits,
            Value::Number(number) => word::GIVEN | number,
            Value::Date(day) => word::GIVEN | day.number(),
            Value::Text(_) => word::GIVEN,
        }
    }
}

/// A value of the wrong kind for its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a value of the wrong kind for its question")]
pub struct WrongKind;

/// An answer of one value.
pub trait Scalar: Sized + 'static {
    /// The kind of question that such an answer answers.
    const KIND: Kind;
    /// The value without its type.
    fn value(&self) -> Value<'_>;
    /// The value with its type, if it has one.
    fn from_value(value: Value<'_>) -> Option<Self>;
    /// The answer as it stands in a JSON text; none if the quick reader does not take it.
    #[doc(hidden)]
    fn scan(from: &mut Scan<'_>) -> Option<Self>;
}

/// An answer of one value, or of one for each row of a matrix.
pub trait AnswerType: Sized + 'static {
    /// The kind of question that such an answer answers.
    const KIND: Kind;
    /// Whether the whole can be `"not_stated"`.
    const CAN_BE_NOT_STATED: bool = false;
    /// The value in a row; all but a matrix have only row 0.
    fn get(&self, row: u8) -> Value<'_>;
    /// Puts a value into a row.
    ///
    /// # Errors
    /// If the value is not of this kind.
    fn set(answer: &mut Answer<Self>, row: u8, value: Value<'_>) -> Result<(), WrongKind>;
    /// The answer as it stands in a JSON text; none if the quick reader does not take it.
    #[doc(hidden)]
    fn scan(from: &mut Scan<'_>) -> Option<Self>;
}

impl<A: Scalar> AnswerType for A {
    const KIND: Kind = A::KIND;

    fn get(&self, _: u8) -> Value<'_> {
        self.value()
    }

    fn set(answer: &mut Answer<Self>, _: u8, value: Value<'_>) -> Result<(), WrongKind> {
        *answer = if value == Value::Absent {
            Answer::Absent
        } else {
            Answer::Given(A::from_value(value).ok_or(WrongKind)?)
        };
        Ok(())
    }

    #[inline]
    fn scan(from: &mut Scan<'_>) -> Option<Self> {
        A::scan(from)
    }
}

macro_rules! scalar {
    ($({$($generic:tt)*})? $type:ty, $kind:expr, |$it:ident| $value:expr, $pattern:pat => $made:expr,
        |$from:ident| $scanned:expr) => {
        impl $(<$($generic)*>)? Scalar for $type {
            const KIND: Kind = $kind;
            fn value(&self) -> Value<'_> {
                let $it = self;
                $value
            }
            fn from_value(value: Value<'_>) -> Option<Self> {
                match value {
                    $pattern => $made,
                    _ => None,
                }
            }
            #[inline]
            fn scan($from: &mut Scan<'_>) -> Option<Self> {
                $scanned
            }
        }
    };
}
scalar!({C: CodeList} C, Kind::Code(C::LIST), |code| Value::Code(code.index()),
    Value::Code(line) => C::ALL.get(usize::from(line)).copied(),
    |from| from.code::<C>().and_then(|line| C::ALL.get(usize::from(line)).copied()));
scalar!({C: CodeList} CodeSet<C>, Kind::Codes(C::LIST), |set| Value::Codes(set.bits()),
    Value::Codes(bits) => Self::from_bits(bits), |from| from.codes::<C>().and_then(Self::from_bits));
scalar!({const P: u32, const MAX: u64} Decimal<P, MAX>, Kind::Number { decimals: P, max: MAX },
|number| Value::Number(number.units()), Value::Number(units) => Self::new(units),
|from| match from.digits() {
    Some(whole) => Self::new(whole.checked_mul(Self::ONE)?),
    None => from.number(),
});
scalar!(Date, Kind::Date, |day| Value::Date(*day), Value::Date(day) => Some(day),
    |from| from.plain().and_then(Date::from_bytes));
scalar!(Key, Kind::Key, |key| Value::Text(key.as_str()), Value::Text(key) => key.parse().ok(),
    |from| from.plain().and_then(Key::from_bytes));
scalar!(FreeText, Kind::Text, |text| Value::Text(text.as_str()), Value::Text(text) => text.parse().ok(),
    |from| from.text());

/// Answered or not. In a record what is not answered is left out; `null` is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Answer<A> {
    /// This answer.
    Given(A),
    /// Not answered. Never the same as "not stated", "none" or 0.
    #[default]
    Absent,
}

impl<A> Answer<A> {
    /// Not answered.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The answer, if there is one.
    pub const fn given(&self) -> Option<&A> {
        if let Self::Given(answer) = self { Some(answer) } else { None }
    }
}

impl<A: PartialEq> Answer<A> {
    /// Whether this is the answer.
    #[expect(clippy::needless_pass_by_value, reason = "codes are copied: `answer.is(YesNo::Yes)`")]
    pub fn is(&self, answer: A) -> bool {
        self.given() == Some(&answer)
    }
}

impl<A: AnswerType> Answer<A> {
    /// The value in a row.
    #[inline]
    pub fn get(&self, row: u8) -> Value<'_> {
        if let Self::Given(answer) = self { answer.get(row) } else { Value::Absent }
    }

    /// Writes one word for each row.
    #[doc(hidden)]
    #[inline]
    pub fn fill(&self, words: &mut std::slice::IterMut<'_, u64>) {
        for (row, word) in (0..).zip(words.take(A::KIND.width())) {
            *word = self.get(row).word();
        }
    }
}

impl<'de, A: Deserialize<'de>> Deserialize<'de> for Answer<A> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        A::deserialize(from).map(Self::Given)
    }
}

impl<A: Serialize> Serialize for Answer<A> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Given(answer) => answer.serialize(to),
            Self::Absent => Err(serde::ser::Error::custom("an absent answer is left out")),
        }
    }
}
