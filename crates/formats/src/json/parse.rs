//! A JSON text into a tree: RFC 8259, with a limit on depth, and a place for what is wrong.

use std::borrow::Cow;

use tallfest_base::{Text, text};

use super::node::{Member, Node, NodeKind};

/// The deepest nesting that is read (`design.md` 5). The forms have three levels.
pub(crate) const DEPTH: u32 = 32;

/// What is wrong with a text that is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The byte at which it is noticed.
    pub(crate) at: usize,
    pub(crate) kind: ProblemKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProblemKind {
    /// The text ends too early.
    End,
    /// Nested deeper than [`DEPTH`].
    Depth,
    /// Something else was expected.
    Syntax(Text),
}

/// Reads one value and nothing after it.
pub(crate) fn parse(input: &str) -> Result<Node<'_>, Problem> {
    let mut parser = Parser { input, at: 0 };
    let node = parser.value(0)?;
    parser.space();
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.syntax(text("ingenting mer", "ingenting meir", "nothing more"))),
    }
}

struct Parser<'a> {
    input: &'a str,
    at: usize,
}

type Parsed<T> = Result<T, Problem>;

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.input.as_bytes().get(self.at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.input.get(from..to).unwrap_or_default()
    }

    fn syntax(&self, expected: Text) -> Problem {
        let kind =
            if self.peek().is_none() { ProblemKind::End } else { ProblemKind::Syntax(expected) };
        Problem { at: self.at, kind }
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn value(&mut self, depth: u32) -> Parsed<Node<'a>> {
        self.space();
        let start = self.at;
        if depth > DEPTH {
            return Err(Problem { at: start, kind: ProblemKind::Depth });
        }
        let kind = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => NodeKind::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => NodeKind::Number(self.number()?),
            _ => self.word()?,
        };
        Ok(Node { start, kind })
    }

    fn word(&mut self) -> Parsed<NodeKind<'a>> {
        let rest = self.slice(self.at, self.input.len());
        for (word, kind) in
            [("null", NodeKind::Null), ("true", NodeKind::Boolean), ("false", NodeKind::Boolean)]
        {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(kind);
            }
            if !rest.is_empty() && word.starts_with(rest) {
                self.at = self.input.len();
            }
        }
        Err(self.syntax(text("en verdi", "ein verdi", "a value")))
    }

    fn object(&mut self, depth: u32) -> Parsed<NodeKind<'a>> {
        self.at += 1;
        let mut members = Vec::new();
        self.space();
        if self.eat(b'}') {
            return Ok(NodeKind::Object(members));
        }
        loop {
            self.space();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.syntax(text(
                    "navnet på et felt i anførselstegn",
                    "namnet på eit felt i hermeteikn",
                    "a field's name in quotes",
                )));
            }
            let name = self.string()?;
            self.space();
            if !self.eat(b':') {
                return Err(self.syntax(text("kolon", "kolon", "a colon")));
            }
            let value = self.value(depth + 1)?;
            members.push(Member { start, name, value });
            self.space();
            if self.eat(b'}') {
                return Ok(NodeKind::Object(members));
            }
            if !self.eat(b',') {
                return Err(self.syntax(text("komma eller }", "komma eller }", "a comma or }")));
            }
        }
    }

    fn array(&mut self, depth: u32) -> Parsed<NodeKind<'a>> {
        self.at += 1;
        let mut elements = Vec::new();
        self.space();
        if self.eat(b']') {
            return Ok(NodeKind::Array(elements));
        }
        loop {
            elements.push(self.value(depth + 1)?);
            self.space();
            if self.eat(b']') {
                return Ok(NodeKind::Array(elements));
            }
            if !self.eat(b',') {
                return Err(self.syntax(text("komma eller ]", "komma eller ]", "a comma or ]")));
            }
        }
    }

    fn number(&mut self) -> Parsed<&'a str> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(self.slice(start, self.at))
    }

    fn digits(&mut self) -> Parsed<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start {
            Err(self.syntax(text("et siffer", "eit siffer", "a digit")))
        } else {
            Ok(())
        }
    }

    fn string(&mut self) -> Parsed<Cow<'a, str>> {
        self.at += 1;
        let mut start = self.at;
        let mut decoded = String::new();
        loop {
            match self.peek() {
                Some(b'"') => {
                    let rest = self.slice(start, self.at);
                    self.at += 1;
                    if decoded.is_empty() {
                        return Ok(Cow::Borrowed(rest));
                    }
                    decoded.push_str(rest);
                    return Ok(Cow::Owned(decoded));
                }
                Some(b'\\') => {
                    decoded.push_str(self.slice(start, self.at));
                    self.at += 1;
                    decoded.push(self.escape()?);
                    start = self.at;
                }
                Some(0..=0x1f) | None => {
                    return Err(self.syntax(text(
                        "et anførselstegn; linjeskift og tabulator skrives \\n og \\t i en tekst",
                        "eit hermeteikn; linjeskift og tabulator blir skrivne \\n og \\t i ein tekst",
                        "a quote; a line break or tab in a text is written \\n or \\t",
                    )));
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Parsed<char> {
        let escaped = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => {
                return Err(self.syntax(text(
                    "et tegn etter \\",
                    "eit teikn etter \\",
                    "a letter after \\",
                )));
            }
        };
        self.at += 1;
        Ok(escaped)
    }

    /// `uXXXX`, and the second half of a pair.
    fn unicode(&mut self) -> Parsed<char> {
        let high = self.hex()?;
        let code = match high {
            0xd800..=0xdbff => {
                if !(self.eat(b'\\') && self.peek() == Some(b'u')) {
                    return Err(self.syntax(HALF));
                }
                let low = self.hex()?;
                if !(0xdc00..=0xdfff).contains(&low) {
                    return Err(self.syntax(HALF));
                }
                0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00)
            }
            code => code,
        };
        char::from_u32(code).ok_or_else(|| self.syntax(HALF))
    }

    fn hex(&mut self) -> Parsed<u32> {
        self.at += 1;
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let digit = digit
                .ok_or_else(|| self.syntax(text("fire sifre", "fire siffer", "four digits")))?;
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }
}

const HALF: Text = text(
    "begge halvdelene av et tegn",
    "begge halvdelane av eit teikn",
    "both halves of a character",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_serde_reads_is_read_and_nothing_else() {
        for input in [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1.5e-3",
            "\"\"",
            "\"\\u00e6\"",
            "\"\\ud83d\\ude00\"",
            "[]",
            "[1,2]",
            "{}",
            "{\"a\":1}",
            " [ 1 , {\"a\" : null } ] ",
            "01",
            "1.",
            ".5",
            "+1",
            "1e",
            "1E310E",
            "-",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\u0041\"",
            "\"\\udc00\"",
            "\"a\nb\"",
            "[1,]",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\" 1}",
            "tru",
            "nul",
            "nulll",
            "1 2",
            "[1",
            "{\"a\"",
            "\"a",
            "",
            " ",
            "'a'",
            "NaN",
            "[1}",
            "\u{feff}1",
        ] {
            let ours = parse(input).is_ok();
            let serde = serde_json::from_str::<serde_json::Value>(input).is_ok();
            assert_eq!(ours, serde, "{input}");
        }
    }

    #[test]
    fn deep_nesting_ends_in_a_problem_and_not_in_a_crash() {
        let deep = "[".repeat(200_000);
        assert_eq!(
            parse(&deep).map(|_| ()).map_err(|problem| problem.kind),
            Err(ProblemKind::Depth)
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_judged_as_serde_judges_it(input in "[\\[\\]{}\":,0-9a-z.\\\\eE+ -]{0,12}") {
            // A number beyond a float is JSON; whether it is an answer is not for the parser to say.
            // serde stops there, so that what follows is judged by its reader that skips numbers.
            let serde = match serde_json::from_str::<serde_json::Value>(&input) {
                Err(error) if error.to_string().contains("out of range") => {
                    serde_json::from_str::<serde::de::IgnoredAny>(&input).is_ok()
                }
                judged => judged.is_ok(),
            };
            proptest::prop_assert_eq!(parse(&input).is_ok(), serde);
        }
    }
}
