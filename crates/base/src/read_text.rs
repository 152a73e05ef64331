//! Reading an answer from a JSON string, for the types that parse themselves.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserializer,
    de::{Error, Visitor},
};

/// A text that is not an answer of its type. Says what is wanted, never what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ParseError(pub(crate) &'static str);

pub(crate) fn read_text<'de, A, D>(from: D) -> Result<A, D::Error>
where
    A: FromStr<Err = ParseError>,
    D: Deserializer<'de>,
{
    struct Reader<A>(PhantomData<A>);
    impl<A: FromStr<Err = ParseError>> Visitor<'_> for Reader<A> {
        type Value = A;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<A, E> {
            text.parse().map_err(E::custom)
        }
    }
    from.deserialize_str(Reader(PhantomData))
}
