//! Texts that are never shown: keys and free text. Their `Debug` tells the length only.

use std::{borrow::Cow, fmt, str::FromStr};

use arrayvec::ArrayString;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{ParseError, read_text::read_text};

/// An opaque key made by the centre: 1 to 36 ASCII letters, digits or hyphens. Built from nothing about a person.
///
/// ```
/// use tallfest_base::Key;
/// assert!("c-17".parse::<Key>().is_ok());
/// assert!("c 17".parse::<Key>().is_err());
/// assert_eq!(format!("{:?}", Key::literal("c-17")), "text of 4 characters");
/// ```
// It is kept in place, so that a record with its keys needs no memory of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(ArrayString<{ Self::MAX_LENGTH }>);

/// A free text, not empty.
///
/// ```
/// use tallfest_base::FreeText;
/// assert_eq!(format!("{:?}", FreeText::literal("hemmelig")), "text of 8 characters");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct FreeText(Cow<'static, str>);

impl Key {
    /// A key, as a regular expression.
    pub const PATTERN: &str = "^[A-Za-z0-9-]{1,36}$";
    /// The most characters a key can have.
    pub const MAX_LENGTH: usize = 36;

    /// The key of these bytes, if they are one.
    pub(crate) fn from_bytes(text: &[u8]) -> Option<Self> {
        let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        // All at once, not up to the first that is none: keys are seldom wrong.
        let has_only_letters = text.iter().fold(true, |all, byte| all & is_letter(byte));
        if text.is_empty() || text.len() > Self::MAX_LENGTH || !has_only_letters {
            return None;
        }
        ArrayString::from(std::str::from_utf8(text).ok()?).ok().map(Self)
    }

    /// A key that is written in a program: a sample, an example.
    ///
    /// # Panics
    /// If it is no key.
    #[expect(clippy::panic, reason = "for literals of the source only")]
    pub fn literal(text: &'static str) -> Self {
        match Self::from_bytes(text.as_bytes()) {
            Some(key) => key,
            None => panic!("a key has 1 to 36 letters, digits or hyphens"),
        }
    }

    /// The text itself, for those who may see it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FreeText {
    /// A text that is written in a program: a sample, an example.
    ///
    /// # Panics
    /// If it is empty; in a `const` it then does not compile.
    pub const fn literal(text: &'static str) -> Self {
        assert!(!text.is_empty(), "a text is not empty");
        Self(Cow::Borrowed(text))
    }

    /// The text itself, for those who may see it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::from_bytes(text.as_bytes()).ok_or(ParseError("1 to 36 letters, digits or hyphens"))
    }
}

impl FromStr for FreeText {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if text.is_empty() {
            Err(ParseError("an empty text; leave the question out"))
        } else {
            Ok(Self(Cow::Owned(text.to_owned())))
        }
    }
}

macro_rules! hidden {
    ($($type:ident = $name:literal, $schema:tt;)+) => {$(
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "text of {} characters", self.as_str().chars().count())
            }
        }
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                read_text(from)
            }
        }
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn inline_schema() -> bool {
                true
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}
// The second pattern keeps out a line break at the end, before which `$` matches in some engines.
hidden! {
    Key = "key", { "type": "string", "pattern": (Key::PATTERN), "not": { "pattern": "\\n" } };
    FreeText = "free_text", { "type": "string", "minLength": 1 };
}
