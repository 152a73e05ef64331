//! The quick reader: a record in JSON read straight into its struct, in one walk over the bytes.
//!
//! It is made of the form's own declaration, and reads less than JSON allows: what it refuses may still be a record, and
//! is read again by `serde_json`. What it accepts, `serde_json` accepts too and reads the same, which tests and a fuzz
//! target hold it to. It gains by what it knows beforehand: which key comes next, and which codes an answer can be.

use serde::de::DeserializeOwned;

use crate::List;

/// The rest of a JSON text that is being read.
#[derive(Debug)]
pub struct Scan<'a> {
    rest: &'a [u8],
}

impl<'a> Scan<'a> {
    /// The whole text of a record.
    pub const fn new(text: &'a [u8]) -> Self {
        Self { rest: text }
    }

    /// Passes over white space.
    #[inline]
    fn space(&mut self) {
        while let [b' ' | b'\t' | b'\r' | b'\n', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    /// Takes a sign of JSON, if it comes next.
    #[inline]
    fn take(&mut self, sign: u8) -> bool {
        match self.rest {
            [first, rest @ ..] if *first == sign => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Takes the sign that begins an object or an array.
    #[inline]
    pub fn begins(&mut self, sign: u8) -> Option<()> {
        self.space();
        self.take(sign).then(|| self.space())
    }

    /// Behind a member or an element: whether the object or array ends here, or goes on behind a comma.
    #[inline]
    pub fn ends(&mut self, sign: u8) -> Option<bool> {
        self.space();
        if self.take(b',') {
            self.space();
            return Some(false);
        }
        self.take(sign).then_some(true)
    }

    /// Whether nothing is left but white space.
    pub fn is_at_end(&mut self) -> bool {
        self.space();
        self.rest.is_empty()
    }

    /// Takes a key with its quotes and its colon, if it comes next just so.
    #[inline]
    pub fn key(&mut self, quoted: &[u8]) -> bool {
        let rest = self.rest.strip_prefix(quoted);
        if let Some(rest) = rest {
            self.rest = rest;
            self.space();
        }
        rest.is_some()
    }

    /// Takes whatever key comes next, and its colon.
    pub fn any_key(&mut self) -> Option<&'a [u8]> {
        let key = self.plain()?;
        self.space();
        self.take(b':').then(|| self.space())?;
        Some(key)
    }

    /// Takes a string without escapes. Whether it is UTF-8 is not looked at.
    #[inline]
    pub(crate) fn plain(&mut self) -> Option<&'a [u8]> {
        let text = self.rest.strip_prefix(b"\"")?;
        let length = text.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
        let (text, rest) = text.split_at_checked(length)?;
        self.rest = rest.strip_prefix(b"\"")?;
        Some(text)
    }

    /// Takes a string that may have escapes, by `serde_json`.
    pub(crate) fn text<A: DeserializeOwned>(&mut self) -> Option<A> {
        let text = self.rest.strip_prefix(b"\"")?;
        let mut is_escaped = false;
        let length = text.iter().position(|byte| {
            let ends = *byte == b'"' && !is_escaped;
            is_escaped = *byte == b'\\' && !is_escaped;
            ends
        })?;
        self.token(length + 2)
    }

    /// Takes a number, by `serde_json`.
    pub(crate) fn number<A: DeserializeOwned>(&mut self) -> Option<A> {
        let is_of_number =
            |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
        let length = self.rest.iter().position(|byte| !is_of_number(byte))?;
        self.token(length)
    }

    fn token<A: DeserializeOwned>(&mut self, length: usize) -> Option<A> {
        let (token, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        serde_json::from_slice(token).ok()
    }

    /// Takes a whole number of at most 15 digits.
    #[inline]
    pub(crate) fn digits(&mut self) -> Option<u64> {
        let (mut number, mut length, mut rest) = (0_u64, 0, self.rest);
        while let [digit @ b'0'..=b'9', more @ ..] = rest {
            (number, length, rest) =
                (number.wrapping_mul(10) + u64::from(digit - b'0'), length + 1, more);
        }
        // A number that goes on, one with too many digits, and one that begins with 0 are left to `serde_json`.
        let goes_on = matches!(rest, [b'.' | b'e' | b'E', ..]);
        let is_plain = (1..=15).contains(&length)
            && !goes_on
            && (length == 1 || self.rest.first() != Some(&b'0'));
        is_plain.then(|| {
            self.rest = rest;
            number
        })
    }

    /// Takes a code, and gives its line in the list.
    #[inline]
    pub(crate) fn code(&mut self, list: &List) -> Option<u8> {
        let code = self.plain()?;
        list.line_of(code)
    }

    /// Takes an array of codes, each of them once, and gives their lines as bits.
    pub(crate) fn codes(&mut self, list: &List) -> Option<u64> {
        self.begins(b'[')?;
        let mut bits = 0;
        loop {
            let with = bits | 1 << self.code(list)?;
            if with == bits {
                return None;
            }
            bits = with;
            if self.ends(b']')? {
                return Some(bits);
            }
        }
    }

    /// Whether a string comes next.
    #[inline]
    pub(crate) const fn is_at_string(&self) -> bool {
        matches!(self.rest, [b'"', ..])
    }
}

/// The first eight bytes of a code in one word, by which codes are told apart quickly; 0 stands for what is missing.
#[inline]
pub(crate) const fn head(code: &[u8]) -> u64 {
    if let Some(first) = code.first_chunk::<8>() {
        return u64::from_le_bytes(*first);
    }
    let (mut head, mut rest) = (0, code);
    while let [before @ .., last] = rest {
        (head, rest) = (head << 8 | widened(*last), before);
    }
    head
}

#[expect(clippy::as_conversions, reason = "widening; `u64::from` is not const")]
const fn widened(byte: u8) -> u64 {
    byte as u64
}
