//! Code lists: closed lists of answers, a line a code, and sets of their codes.

use std::{fmt, marker::PhantomData};

use schemars::{Schema, json_schema};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Visitor},
};

use crate::{Text, Validity, Year, question::worded_in, scan::head, text};

/// One line of a code list.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The code as it stands in a record.
    pub code: &'static str,
    /// The years in which it could be used.
    pub valid: Validity,
    /// What people read.
    pub label: Text,
    /// What people read before, with the last year of each wording.
    pub earlier: &'static [(Year, Text)],
    /// What kind of answer it is.
    pub role: Role,
}

/// What a code is. All but `Answer` stand alone in a multi-choice answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// An alternative among others.
    Answer,
    /// An answer that excludes the others (the centre does not offer the service).
    Alone,
    /// "None of these": an answer, and the empty one.
    None,
    /// Not stated.
    NotStated,
    /// Does not know.
    DoesNotKnow,
    /// Does not want to answer.
    Declined,
}

impl Code {
    /// An ordinary line.
    pub const fn new(code: &'static str, valid: Validity, label: Text) -> Self {
        Self { code, valid, label, earlier: &[], role: Role::Answer }
    }

    /// The same line, worded otherwise in earlier years.
    pub const fn earlier(self, earlier: &'static [(Year, Text)]) -> Self {
        Self { earlier, ..self }
    }

    /// What people read in a year.
    pub fn label_in(&self, year: Year) -> Text {
        worded_in(self.label, self.earlier, year)
    }

    /// The same line in another role.
    pub const fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Whether the code tells something: it is no non-response.
    pub const fn is_stated(&self) -> bool {
        matches!(self.role, Role::Answer | Role::Alone | Role::None)
    }

    /// The non-responses, worded once for all lists.
    ///
    /// # Panics
    /// For a role that is worded in its own list; in a `const` it then does not compile.
    #[expect(clippy::panic, reason = "reached at compile time only")]
    pub const fn common(role: Role, valid: Validity) -> Self {
        let (code, label) = match role {
            Role::NotStated => ("not_stated", NOT_STATED),
            Role::DoesNotKnow => ("does_not_know", text("vet ikke", "veit ikkje", "does not know")),
            Role::Declined => (
                "prefer_not_to_answer",
                text("ønsker ikke å svare", "ønskjer ikkje å svare", "prefers not to answer"),
            ),
            Role::Answer | Role::Alone | Role::None => {
                panic!("this role is worded in its own list")
            }
        };
        Self::new(code, valid, label).role(role)
    }
}

/// The one wording of "not stated".
const NOT_STATED: Text = text("ikke oppgitt", "ikkje oppgitt", "not stated");

/// A code list without its type.
#[derive(Debug)]
pub struct List {
    /// The list's id.
    pub id: &'static str,
    /// Its lines, in the order of tables and charts.
    pub codes: &'static [Code],
    /// The first bytes of each code, by which it is found quickly.
    #[doc(hidden)]
    pub heads: &'static [u64],
}

impl List {
    /// The codes of which something holds, as bits.
    pub fn bits_of(&self, holds: impl Fn(&Code) -> bool) -> u64 {
        self.codes.iter().enumerate().map(|(line, code)| u64::from(holds(code)) << line).sum()
    }

    /// The codes that stand alone, as bits.
    pub fn exclusive(&self) -> u64 {
        self.bits_of(|code| code.role != Role::Answer)
    }

    /// The codes that tell something: all but the non-responses, as bits.
    pub const fn stated(&self) -> u64 {
        let (mut bits, mut rest) = (0, self.codes);
        while let [before @ .., last] = rest {
            bits <<= 1;
            if last.is_stated() {
                bits |= 1;
            }
            rest = before;
        }
        bits
    }

    /// The codes that say that something is there: neither "none" nor a non-response, as bits.
    pub fn some(&self) -> u64 {
        self.bits_of(|code| code.role == Role::Answer)
    }

    /// The codes outside their years, as bits.
    pub fn outside(&self, year: Year) -> u64 {
        self.bits_of(|code| !code.valid.holds_in(year))
    }

    /// The line of a code.
    pub fn line(&self, code: &str) -> Option<u8> {
        self.line_of(code.as_bytes())
    }

    /// The line of a code in bytes.
    pub(crate) fn line_of(&self, code: &[u8]) -> Option<u8> {
        self.line_at(head(code), code)
    }

    /// The line of a code whose first bytes are these.
    ///
    /// All lines are compared: which of them it is, is what a processor cannot guess.
    #[inline]
    pub(crate) fn line_at(&self, head: u64, code: &[u8]) -> Option<u8> {
        let is_here = |first: &u64| u64::from(*first == head);
        let mut lines = self.heads.iter().rev().fold(0, |lines, first| lines << 1 | is_here(first));
        while lines != 0 {
            let line = lines.trailing_zeros();
            let found = self.codes.get(usize::try_from(line).ok()?)?.code;
            if found.len() == code.len() && (code.len() <= 8 || found.as_bytes() == code) {
                return u8::try_from(line).ok();
            }
            lines &= lines - 1;
        }
        None
    }

    /// The code on a line.
    pub fn at(&self, line: u8) -> Option<&'static Code> {
        self.codes.get(usize::from(line))
    }

    /// The codes whose bits are set.
    pub fn codes_in(&self, bits: u64) -> impl Iterator<Item = &'static Code> {
        let lines = self.codes.iter().enumerate();
        lines.filter(move |(line, _)| bits >> line & 1 == 1).map(|(_, code)| code)
    }
}

/// An enum made by [`code_list!`](crate::code_list).
pub trait CodeList: Copy + Ord + fmt::Debug + 'static {
    /// The lines of the list.
    const LIST: &'static List;
    /// The variants, in the order of the list.
    const ALL: &'static [Self];
    /// The line of this code, from 0.
    fn index(self) -> u8;

    /// The code as it stands in a record.
    fn code(self) -> &'static str {
        Self::LIST.at(self.index()).map_or("", |line| line.code)
    }

    /// The variant of a code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.get(usize::from(Self::LIST.line(code)?)).copied()
    }
}

/// Makes an enum of a table: `Variant = "code", years, "nb" | "nn" | "en" [until 2023 "nb" | "nn" | "en"]…[, Role];`, where
/// what stands after `until` was the wording until that year, then the non-responses that are worded once for all lists: `+ NotStated, years;`.
///
/// ```
/// use tallfest_base::{CodeList, code_list, inferred, seen};
/// code_list! {
///     /// How a contact was made.
///     pub enum Channel = "channel" {
///         Phone = "phone", seen(2009),     "telefon" | "telefon" | "telephone";
///         Video = "video", inferred(2021), "video"   | "video"   | "video";
///         Chat  = "chat",  seen(2009),     "chat"    | "chat"    | "chat" until 2019 "prat" | "prat" | "talk";
///         + NotStated, seen(2009);
///     }
/// }
/// assert_eq!(Channel::from_code("phone"), Some(Channel::Phone));
/// assert_eq!(Channel::NotStated.code(), "not_stated");
/// let chat = Channel::LIST.codes_in(Channel::Chat.bit().bits()).next();
/// assert_eq!(chat.map(|chat| (chat.label_in(2019).en, chat.label_in(2020).en)), Some(("talk", "chat")));
/// assert!(serde_json::from_str::<Channel>("\"fax\"").is_err());
/// ```
#[macro_export]
macro_rules! code_list {
    (
        $(#[$meta:meta])* $vis:vis enum $name:ident = $id:literal {
            $($variant:ident = $code:literal, $valid:expr,
                $nb:literal | $nn:literal | $en:literal
                $(until $last:literal $was_nb:literal | $was_nn:literal | $was_en:literal)* $(, $role:ident)?;)*
            $(+ $common:ident, $since:expr;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        $vis enum $name {
            $(#[doc = $en] $variant,)*
            $(#[doc = stringify!($common)] $common,)*
        }

        impl $name {
            /// The set of this code alone.
            #[expect(clippy::as_conversions, reason = "the only way from an enum to its number")]
            pub const fn bit(self) -> $crate::CodeSet<Self> {
                $crate::CodeSet::of_line(self as u8)
            }
        }

        impl $crate::CodeList for $name {
            const LIST: &'static $crate::List = &{
                const CODES: &[$crate::Code] = &[
                    $($crate::Code::new($code, $valid, $crate::text($nb, $nn, $en))
                        .earlier(&[$(($last, $crate::text($was_nb, $was_nn, $was_en))),*])
                        $(.role($crate::Role::$role))?,)*
                    $($crate::Code::common($crate::Role::$common, $since),)*
                ];
                $crate::List { id: $id, codes: CODES, heads: &$crate::private::heads::<{ CODES.len() }>(CODES) }
            };
            const ALL: &'static [Self] = &[$(Self::$variant,)* $(Self::$common,)*];
            #[expect(clippy::as_conversions, reason = "the only way from an enum to its number")]
            fn index(self) -> u8 {
                self as u8
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str($crate::CodeList::code(*self))
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::private::read(from)
            }
        }

        impl $crate::private::schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $id.into()
            }
            fn json_schema(_: &mut $crate::private::schemars::SchemaGenerator) -> $crate::private::schemars::Schema {
                $crate::private::schema(<Self as $crate::CodeList>::LIST)
            }
        }
    };
}

/// Makes a macro of rows that several code lists begin with, so that a list extends another without its codes
/// being typed twice.
///
/// ```
/// use tallfest_base::{CodeList, code_list, code_rows, seen};
/// code_rows! {
///     agencies { Nav = "nav", seen(2009), "NAV" | "NAV" | "NAV"; }
/// }
/// agencies! {
///     /// An agency.
///     pub enum Agency = "agency" {}
/// }
/// agencies! {
///     /// An agency or a school.
///     pub enum Partner = "partner" { School = "school", seen(2009), "skole" | "skule" | "school"; }
/// }
/// assert_eq!((Agency::ALL.len(), Partner::ALL.len()), (1, 2));
/// ```
///
/// With rows in the middle that a narrower list is without, two macros are made: `all { first } without narrow
/// { left out } { last }`.
#[macro_export]
macro_rules! code_rows {
    ($name:ident { $($rows:tt)* }) => { $crate::code_rows! { ($) $name { $($rows)* } } };
    ($name:ident { $($rows:tt)* } without $narrow:ident { $($left_out:tt)* } { $($more:tt)* }) => {
        $crate::code_rows! { ($) $name { $($rows)* $($left_out)* $($more)* } }
        $crate::code_rows! { ($) $narrow { $($rows)* $($more)* } }
    };
    // A macro that writes a macro needs a dollar sign to write; it is handed to itself.
    (($d:tt) $name:ident { $($rows:tt)* }) => {
        macro_rules! $name {
            ($d(#[$d meta:meta])* $d vis:vis enum $d list:ident = $d id:literal { $d($d more:tt)* }) => {
                $crate::code_list! { $d(#[$d meta])* $d vis enum $d list = $d id { $($rows)* $d($d more)* } }
            };
        }
    };
}

/// The first bytes of each code of a list.
#[doc(hidden)]
pub const fn heads<const N: usize>(codes: &[Code]) -> [u64; N] {
    let mut heads = [0; N];
    let (mut room, mut rest) = (heads.as_mut_slice(), codes);
    while let ([first, more_room @ ..], [code, more @ ..]) = (room, rest) {
        *first = head(code.code.as_bytes());
        (room, rest) = (more_room, more);
    }
    heads
}

/// Reads a code; what [`code_list!`](crate::code_list) forwards to.
///
/// # Errors
/// Names the list, not the text that was read.
#[doc(hidden)]
pub fn read<'de, C: CodeList, D: Deserializer<'de>>(from: D) -> Result<C, D::Error> {
    struct Reader<C>(PhantomData<C>);
    impl<C: CodeList> Visitor<'_> for Reader<C> {
        type Value = C;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a code of `{}`", C::LIST.id)
        }
        fn visit_str<E: Error>(self, code: &str) -> Result<C, E> {
            C::from_code(code).ok_or_else(|| {
                E::custom(format_args!("unknown code in code list `{}`", C::LIST.id))
            })
        }
    }
    from.deserialize_str(Reader(PhantomData))
}

/// The schema of a list: a constant and its labels a line, as it is worded now.
#[doc(hidden)]
pub fn schema(list: &List) -> Schema {
    list.schema_in(Year::MAX)
}

impl List {
    /// The list as JSON Schema has it: a constant, its labels and its years a line, as a year words them. All codes are in
    /// it, whatever their years.
    pub fn schema_in(&self, year: Year) -> Schema {
        let line = |code: &Code| {
            let label = code.label_in(year);
            let Validity { first, last, item, years } = code.valid;
            json_schema!({
                "const": code.code, "title": label.nb, "x-labels": label,
                "x-years": [first, (last < Year::MAX).then_some(last)], "x-certainty": item.code(),
                "x-years-certainty": years.code(),
            })
        };
        json_schema!({ "oneOf": self.codes.iter().map(line).collect::<Vec<_>>() })
    }
}

/// A set of codes of one list, not empty. In a record: an array, each code once.
///
/// In memory it is a word of bits, so a list has at most 62 codes.
#[must_use]
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CodeSet<C> {
    bits: u64,
    of: PhantomData<fn() -> C>,
}

impl<C: Copy> CodeSet<C> {
    /// The set of the code on one line of its list.
    ///
    /// # Panics
    /// If the list has more than 62 codes; in a `const` it then does not compile.
    pub const fn of_line(line: u8) -> Self {
        assert!(line < 62, "a code list has at most 62 codes");
        Self { bits: 1 << line, of: PhantomData }
    }

    /// The codes of both.
    pub const fn or(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }

    /// A bit for each line of the list.
    pub const fn bits(self) -> u64 {
        self.bits
    }
}

impl<C: CodeList> CodeSet<C> {
    /// The set of these bits, if each is a line of the list and there is one.
    pub fn from_bits(bits: u64) -> Option<Self> {
        (bits != 0 && bits >> C::ALL.len() == 0).then_some(Self { bits, of: PhantomData })
    }

    /// The set of these codes, if there is one.
    pub fn of(codes: impl IntoIterator<Item = C>) -> Option<Self> {
        Self::from_bits(codes.into_iter().fold(0, |bits, code| bits | 1 << code.index()))
    }

    /// Whether a code is in the set.
    pub fn has(self, code: C) -> bool {
        self.bits >> code.index() & 1 == 1
    }

    /// The codes, in the order of the list.
    pub fn iter(self) -> Codes<C> {
        Codes(self.bits, PhantomData)
    }
}

impl<C: CodeList> IntoIterator for CodeSet<C> {
    type Item = C;
    type IntoIter = Codes<C>;

    fn into_iter(self) -> Codes<C> {
        self.iter()
    }
}

/// The codes of a set, in the order of their list.
#[derive(Debug)]
pub struct Codes<C>(u64, PhantomData<C>);

impl<C: CodeList> Iterator for Codes<C> {
    type Item = C;

    fn next(&mut self) -> Option<C> {
        let line = usize::try_from(self.0.trailing_zeros()).ok()?;
        self.0 &= self.0.checked_sub(1)?;
        C::ALL.get(line).copied()
    }
}

impl<C: CodeList> fmt::Debug for CodeSet<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<C: CodeList + Serialize> Serialize for CodeSet<C> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

impl<'de, C: CodeList + Deserialize<'de>> Deserialize<'de> for CodeSet<C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader<C>(PhantomData<C>);
        impl<'de, C: CodeList + Deserialize<'de>> Visitor<'de> for Reader<C> {
            type Value = CodeSet<C>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an array of codes of `{}`", C::LIST.id)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<CodeSet<C>, A::Error> {
                let mut bits = 0;
                while let Some(code) = from.next_element::<C>()? {
                    let with = bits | 1 << code.index();
                    if with == bits {
                        return Err(A::Error::custom(format_args!(
                            "`{}` stands twice",
                            code.code()
                        )));
                    }
                    bits = with;
                }
                CodeSet::from_bits(bits)
                    .ok_or_else(|| A::Error::custom("an empty array; leave the question out"))
            }
        }
        from.deserialize_seq(Reader(PhantomData))
    }
}
