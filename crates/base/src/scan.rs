//! The quick reader: a record in JSON read straight into its struct, in one walk over the bytes.
//!
//! It is made of the form's own declaration, and reads less than JSON allows: what it refuses may still be a record, and
//! is read again by `serde_json`. What it accepts, `serde_json` accepts too and reads the same, which tests and a fuzz
//! target hold it to. It gains by what it knows beforehand: which key comes next, and which codes an answer can be.

use serde::de::DeserializeOwned;

use crate::CodeList;

/// The rest of a JSON text that is being read.
#[derive(Debug)]
pub struct Scan<'a> {
    rest: &'a [u8],
    order: &'a mut KeyOrder,
}

/// Which key stood behind which in the records before: a sender keeps to one order, so that the next key can be guessed.
/// What is read does not hang on it.
#[derive(Debug, Clone, Default)]
pub struct KeyOrder {
    /// For each key, by its place in the form, the place of the one behind it; at last that of the first.
    behind: Vec<usize>,
}

impl<'a> Scan<'a> {
    /// The whole text of a record, and what is known of the order of its keys.
    pub const fn new(text: &'a [u8], order: &'a mut KeyOrder) -> Self {
        Self { rest: text, order }
    }

    /// Passes over white space.
    #[inline]
    fn space(&mut self) {
        while let [first, rest @ ..] = self.rest
            && *first <= b' '
            && matches!(first, b' ' | b'\t' | b'\r' | b'\n')
        {
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
    pub fn key<const N: usize>(&mut self, quoted: &[u8; N]) -> bool {
        match self.rest.split_first_chunk::<N>() {
            Some((first, rest)) if first == quoted => {
                self.rest = rest;
                self.space();
                true
            }
            _ => false,
        }
    }

    /// Takes whatever key of a form comes next, and gives its place among them. The keys have their quotes and colons.
    pub fn next_key(&mut self, keys: &[&[u8]], before: Option<usize>) -> Option<usize> {
        let before = before.unwrap_or(keys.len());
        let guess = self.order.behind.get(before).copied().unwrap_or(before);
        if let Some(rest) = keys.get(guess).and_then(|key| self.rest.strip_prefix(*key)) {
            self.rest = rest;
            self.space();
            return Some(guess);
        }
        let key = self.any_key()?;
        let is_it = |quoted: &&[u8]| matches!(quoted, [b'"', name @ .., b'"', b':'] if name == key);
        let place = keys.iter().position(is_it)?;
        self.order.behind.resize(keys.len() + 1, place);
        if let Some(behind) = self.order.behind.get_mut(before) {
            *behind = place;
        }
        Some(place)
    }

    /// Takes whatever key comes next, and its colon.
    pub fn any_key(&mut self) -> Option<&'a [u8]> {
        let key = self.plain()?;
        self.space();
        self.take(b':').then(|| self.space())?;
        Some(key)
    }

    /// Takes a string up to the next quote. Only for what is then compared with something that has no escapes, or looked
    /// at letter by letter: an escape is not seen, nor what may not stand in a string.
    #[inline]
    pub(crate) fn plain(&mut self) -> Option<&'a [u8]> {
        let text = self.rest.strip_prefix(b"\"")?;
        let (text, rest) = text.split_at_checked(length_to_quote(text))?;
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
        while let [digit @ b'0'..=b'9', more @ ..] = rest
            && length < 16
        {
            (number, length, rest) = (number * 10 + u64::from(digit - b'0'), length + 1, more);
        }
        // A number that goes on, one with too many digits, and one that begins with 0 are left to `serde_json`.
        let goes_on = matches!(rest, [b'.' | b'e' | b'E', ..]);
        let begins_well = length == 1 || self.rest.first() != Some(&b'0');
        ((1..=15).contains(&length) && begins_well && !goes_on).then(|| {
            self.rest = rest;
            number
        })
    }

    /// Takes a code, and gives its line in the list. Made for each list, whose codes the compiler then knows.
    pub(crate) fn code<C: CodeList>(&mut self) -> Option<u8> {
        let text = self.rest.strip_prefix(b"\"")?;
        let code = self.plain()?;
        // The first eight bytes are there whatever comes behind a short code.
        let head = match text.first_chunk::<8>() {
            Some(first) => u64::from_le_bytes(*first) & mask(code.len()),
            None => head(code),
        };
        C::LIST.line_at(head, code)
    }

    /// Takes an array of codes, each of them once, and gives their lines as bits.
    pub(crate) fn codes<C: CodeList>(&mut self) -> Option<u64> {
        self.begins(b'[')?;
        let mut bits = 0;
        loop {
            let with = bits | 1 << self.code::<C>()?;
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

/// The bytes of a text, whose number is known when the program is built.
#[doc(hidden)]
pub const fn bytes_of<const N: usize>(text: &str) -> [u8; N] {
    match text.as_bytes().first_chunk::<N>() {
        Some(bytes) => *bytes,
        None => [0; N],
    }
}

/// A byte in each of the eight places of a word.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of each byte of a word that is a quote; above the first of them it may err.
#[inline]
const fn quotes(word: u64) -> u64 {
    let zero_at_quote = word ^ eight(b'"');
    zero_at_quote.wrapping_sub(eight(1)) & !zero_at_quote & eight(0x80)
}

/// How many bytes come before a quote, or before the end: looked for eight bytes at a time.
#[inline]
fn length_to_quote(text: &[u8]) -> usize {
    let (words, rest) = text.as_chunks::<8>();
    let mut length = 0;
    for word in words {
        let quotes = quotes(u64::from_le_bytes(*word));
        if quotes != 0 {
            return length + bytes(quotes.trailing_zeros());
        }
        length += 8;
    }
    length + rest.iter().take_while(|byte| **byte != b'"').count()
}

#[expect(clippy::as_conversions, reason = "at most 8")]
const fn bytes(bits: u32) -> usize {
    (bits / 8) as usize
}

/// The bits of so many bytes, at most eight.
#[inline]
fn mask(bytes: usize) -> u64 {
    match bytes {
        0..8 => (1 << (bytes * 8)) - 1,
        _ => u64::MAX,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_ends_at_its_quote_wherever_it_stands() {
        for length in 0..40 {
            for behind in ["", "\"", " and what comes behind it"] {
                let text: String = "æa z~\u{7f}!#0".chars().cycle().take(length).collect();
                let all = format!("{text}\"{behind}");
                assert_eq!(length_to_quote(all.as_bytes()), text.len(), "{all}");
            }
        }
        assert_eq!(length_to_quote(b"without an end"), 14);
    }

    #[test]
    fn the_head_of_a_code_is_its_first_eight_bytes() {
        for code in ["", "a", "no", "seven77", "eight888", "nine99999"] {
            let first: Vec<u8> = code.bytes().take(8).collect();
            let expected = first.iter().rev().fold(0, |head, byte| head << 8 | u64::from(*byte));
            assert_eq!(head(code.as_bytes()), expected);
            let more = format!("{code}\",\"more\":1");
            let word = u64::from_le_bytes(*more.as_bytes().first_chunk().unwrap());
            assert_eq!(word & mask(code.len()), expected);
        }
    }

    #[test]
    fn only_plain_numbers_are_read_without_serde() {
        for (text, number) in [
            ("0,", Some(0)),
            ("120}", Some(120)),
            ("999999999999999,", Some(999_999_999_999_999)),
            ("1000000000000000,", None),
            ("18446744073709551617,", None),
            ("01,", None),
            ("1.0,", None),
            ("1e2,", None),
            ("-1,", None),
            (",", None),
        ] {
            let mut order = KeyOrder::default();
            assert_eq!(Scan::new(text.as_bytes(), &mut order).digits(), number, "{text}");
        }
    }
}
