//! A number, or numbers by code, that can be "not stated" as a whole.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor, value::MapAccessDeserializer},
};

use crate::{Answer, AnswerType, Kind, Scan, Value, WrongKind};

/// A number, or numbers by code, or `"not_stated"`.
///
/// ```
/// use tallfest_base::{Integer, Stated};
/// let known: Stated<Integer> = serde_json::from_str("12")?;
/// assert_eq!(known.known(), Some(&Integer::whole(12)));
/// assert_eq!(serde_json::from_str::<Stated<Integer>>("\"not_stated\"")?, Stated::NotStated);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated<A> {
    /// What was asked for.
    Known(A),
    /// Not stated.
    NotStated,
}

const CODE: &str = "not_stated";

impl<A> Stated<A> {
    /// What was asked for, if it is stated.
    pub const fn known(&self) -> Option<&A> {
        if let Self::Known(answer) = self { Some(answer) } else { None }
    }
}

impl<A> Answer<Stated<A>> {
    /// What was asked for, if it is answered and stated.
    pub fn known(&self) -> Option<&A> {
        self.given().and_then(Stated::known)
    }
}

impl<A: AnswerType> AnswerType for Stated<A> {
    const KIND: Kind = A::KIND;
    const CAN_BE_NOT_STATED: bool = true;

    fn get(&self, row: u8) -> Value<'_> {
        self.known().map_or(Value::NotStated, |answer| answer.get(row))
    }

    fn set(answer: &mut Answer<Self>, row: u8, value: Value<'_>) -> Result<(), WrongKind> {
        if value == Value::NotStated {
            *answer = Answer::Given(Self::NotStated);
            return Ok(());
        }
        let mut known = match std::mem::take(answer) {
            Answer::Given(Self::Known(known)) => Answer::Given(known),
            Answer::Given(Self::NotStated) | Answer::Absent => Answer::Absent,
        };
        let done = A::set(&mut known, row, value);
        if let Answer::Given(known) = known {
            *answer = Answer::Given(Self::Known(known));
        }
        done
    }

    #[inline]
    fn scan(from: &mut Scan<'_>) -> Option<Self> {
        if from.is_at_string() {
            (from.plain()? == CODE.as_bytes()).then_some(Self::NotStated)
        } else {
            A::scan(from).map(Self::Known)
        }
    }
}

impl<A: Serialize> Serialize for Stated<A> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(answer) => answer.serialize(to),
            Self::NotStated => to.serialize_str(CODE),
        }
    }
}

impl<'de, A: Deserialize<'de>> Deserialize<'de> for Stated<A> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader<A>(PhantomData<A>);
        impl<'de, A: Deserialize<'de>> Visitor<'de> for Reader<A> {
            type Value = Stated<A>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("what the question asks, or \"not_stated\"")
            }
            fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
                if word == CODE {
                    Ok(Stated::NotStated)
                } else {
                    Err(E::custom("a text where a number belongs"))
                }
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
                A::deserialize(serde::de::value::U64Deserializer::new(number)).map(Stated::Known)
            }
            fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
                A::deserialize(serde::de::value::F64Deserializer::new(number)).map(Stated::Known)
            }
            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
                A::deserialize(MapAccessDeserializer::new(map)).map(Stated::Known)
            }
        }
        from.deserialize_any(Reader(PhantomData))
    }
}
