//! Values as a finding may show them. What could identify a person does not get in.

use std::sync::Arc;

use serde_json::{Value as Json, json};
use tallfest_base::{Code, Date, Kind, Lang, List, Place, Text, Value, Year, text};

/// A value as a finding may show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A code of ours: its label is shown.
    Code(&'static Code),
    /// Several codes of ours.
    Codes(Vec<&'static Code>),
    /// A number of ours, as it is written.
    Number(String),
    /// A number that counts something in the file: a line, a sum, a share.
    Count(u64),
    /// A day of ours.
    Date(Date),
    /// A registration year.
    Year(Year),
    /// Words of ours.
    Words(Text),
    /// A word of ours that is the same in all languages: an id, a file name that the format names.
    Id(String),
    /// Words of ours that were put together: Bokmål, Nynorsk, English.
    Made(Arc<[String; 3]>),
    /// The name of a place.
    Place(Place),
    /// Something that was sent and is not shown: what it is, and how long.
    Hidden(What, usize),
    /// Something sent that is so near a word of ours that it is a slip.
    Slip(String),
    /// The nearest word of ours.
    Nearest(String),
    /// All words of ours that fit.
    OneOf(Vec<&'static str>),
    /// What kind of answer the question takes.
    Expected(Expected),
}

/// What was sent, where it is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A text of so many characters.
    Text,
    /// A number of so many digits.
    Number,
    /// An array of so many elements.
    Array,
    /// An object of so many fields.
    Object,
    /// `true` or `false`.
    Boolean,
    /// `null`.
    Null,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// One code of a list.
    Code(&'static str),
    /// An array of codes.
    Codes(&'static str),
    /// A whole number.
    Integer,
    /// A number with decimals.
    Decimal(u32),
    /// A day.
    Date,
    /// A key.
    Key,
    /// A text.
    Text,
    /// An object with a value for each row of a list.
    Rows(&'static str),
    /// A record.
    Record,
}

impl Expected {
    /// What a question of this kind takes.
    pub const fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Key => Self::Key,
            Kind::Text => Self::Text,
            Kind::Date => Self::Date,
            Kind::Number { decimals: 0, .. } => Self::Integer,
            Kind::Number { decimals, .. } => Self::Decimal(*decimals),
            Kind::Code(list) => Self::Code(list.id),
            Kind::Codes(list) => Self::Codes(list.id),
            Kind::PerCode(rows, _) => Self::Rows(rows.id),
        }
    }

    /// In words, for people.
    pub fn words(self, lang: Lang) -> String {
        let (words, slot) = match self {
            Self::Code(list) => (
                text("en kode fra listen {}", "ein kode frå lista {}", "a code of the list {}"),
                list.to_owned(),
            ),
            Self::Codes(list) => (
                text(
                    "en liste (array) av koder fra {}",
                    "ei liste (array) av kodar frå {}",
                    "an array of codes of {}",
                ),
                list.to_owned(),
            ),
            Self::Integer => {
                (text("et helt tall", "eit heilt tal", "a whole number"), String::new())
            }
            Self::Decimal(decimals) => (
                text(
                    "et tall med høyst {} desimaler",
                    "eit tal med høgst {} desimalar",
                    "a number with at most {} decimals",
                ),
                decimals.to_string(),
            ),
            Self::Date => (
                text("en dato som ÅÅÅÅ-MM-DD", "ein dato som ÅÅÅÅ-MM-DD", "a day as YYYY-MM-DD"),
                String::new(),
            ),
            Self::Key => (
                text(
                    "en nøkkel på 1–36 bokstaver (a–z), sifre eller bindestreker",
                    "ein nøkkel på 1–36 bokstavar (a–z), siffer eller bindestrekar",
                    "a key of 1 to 36 letters, digits or hyphens",
                ),
                String::new(),
            ),
            Self::Text => (text("en tekst", "ein tekst", "a text"), String::new()),
            Self::Rows(list) => (
                text(
                    "et objekt med en verdi for hver rad i {}",
                    "eit objekt med ein verdi for kvar rad i {}",
                    "an object with a value for each row of {}",
                ),
                list.to_owned(),
            ),
            Self::Record => (
                text("et objekt: én post", "eit objekt: éin post", "an object: one record"),
                String::new(),
            ),
        };
        words.to(lang).replace("{}", &slot)
    }
}

/// Numbers from here on are not shown: a phone number has 8 digits, an identity number 11.
const LARGEST_SHOWN: u64 = 10_000_000;

/// A word is a slip for one of ours if at most so many letters differ (`design.md` 5).
const SLIP_DISTANCE: usize = 2;

impl Shown {
    /// Words put together in each language.
    pub fn made(words: impl Fn(Lang) -> String) -> Self {
        Self::Made(Arc::new(Lang::ALL.map(words)))
    }

    /// A number in its smallest unit.
    pub fn number(units: u64, decimals: u32) -> Self {
        let one = 10_u64.pow(decimals);
        if units / one >= LARGEST_SHOWN {
            return Self::Hidden(What::Number, (units / one).to_string().len());
        }
        if decimals == 0 {
            return Self::Number(units.to_string());
        }
        let width = usize::try_from(decimals).unwrap_or(0);
        Self::Number(format!("{}.{:0width$}", units / one, units % one))
    }

    /// A number as it was spelled, if it is short enough to be no number of a person or a phone.
    pub fn spelled(spelling: &str) -> Self {
        let digits = spelling.bytes().filter(u8::is_ascii_digit).count();
        if digits < 8 {
            Self::Number(spelling.to_owned())
        } else {
            Self::Hidden(What::Number, digits)
        }
    }

    /// A text that was sent for a day and is none: shown if it is spelled as one. A day that does not exist is nobody's.
    pub fn no_day(sent: &str) -> Self {
        let digits =
            |part: &str, long| part.len() == long && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = sent.split('-');
        let is_spelled =
            [4, 2, 2].into_iter().all(|long| parts.next().is_some_and(|part| digits(part, long)))
                && parts.next().is_none();
        if is_spelled {
            Self::Slip(sent.to_owned())
        } else {
            Self::Hidden(What::Text, sent.chars().count())
        }
    }

    /// A text that was sent: shown if it is a slip for one of `known`. What has other characters than a word of ours
    /// is no slip, and could do harm on a terminal.
    pub fn sent(sent: &str, known: impl Iterator<Item = &'static str>) -> Self {
        let plain = |char: char| char.is_alphanumeric() || char == '_' || char == '-';
        match near(sent, known) {
            Some((_, distance)) if distance <= SLIP_DISTANCE && sent.chars().all(plain) => {
                Self::Slip(sent.to_owned())
            }
            _ => Self::Hidden(What::Text, sent.chars().count()),
        }
    }

    /// What to write instead: the nearest of `known` where one is near, else all of them.
    pub fn instead(sent: &str, known: impl Iterator<Item = &'static str> + Clone) -> Self {
        match near(sent, known.clone()) {
            Some((word, _)) => Self::Nearest(word.to_owned()),
            None => Self::OneOf(known.collect()),
        }
    }

    /// An answer of a record, as it stands in its slot.
    pub fn answer(value: Value<'_>, kind: &Kind) -> Self {
        let code = |list: &'static List, bits: u64| list.codes_in(bits).collect();
        match (value, kind.cell()) {
            (Value::Code(line), Kind::Code(list)) => {
                list.at(line).map_or(Self::Codes(vec![]), Self::Code)
            }
            (Value::Codes(bits), Kind::Codes(list)) => Self::Codes(code(list, bits)),
            (Value::Number(units), Kind::Number { decimals, .. }) => Self::number(units, *decimals),
            (Value::Date(day), _) => Self::Date(day),
            (Value::Text(text), _) => Self::Hidden(What::Text, text.chars().count()),
            (Value::NotStated, _) => Self::Id("not_stated".to_owned()),
            _ => Self::Codes(vec![]),
        }
    }

    /// As a message shows it.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Code(code) => lang.quoted(code.label.to(lang)),
            Self::Codes(codes) => {
                let labels: Vec<_> =
                    codes.iter().map(|code| lang.quoted(code.label.to(lang))).collect();
                labels.join(", ")
            }
            Self::Number(number) if lang == Lang::En => number.clone(),
            Self::Number(number) => number.replace('.', ","),
            Self::Count(count) => count.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Year(year) => year.to_string(),
            Self::Words(words) => words.to(lang).to_owned(),
            Self::Made(words) => {
                let [nb, nn, en] = words.as_ref();
                match lang {
                    Lang::Nb => nb.clone(),
                    Lang::Nn => nn.clone(),
                    Lang::En => en.clone(),
                }
            }
            // The id of a centre is somebody's words, and could do harm on a terminal.
            Self::Id(id) => format!("`{}`", id.replace(char::is_control, "\u{fffd}")),
            Self::Place(place) => lang.quoted(&place.label(lang)),
            Self::Hidden(what, length) => what.words(*length, lang),
            Self::Slip(sent) => format!("`{sent}`"),
            Self::Nearest(word) => text("mente du `{}`?", "meinte du `{}`?", "did you mean `{}`?")
                .to(lang)
                .replace("{}", word),
            Self::OneOf(words) => text("lovlige: {}", "lovlege: {}", "known: {}")
                .to(lang)
                .replace("{}", &words.join(", ")),
            Self::Expected(expected) => expected.words(lang),
        }
    }

    /// As it stands in the record, if it is shown.
    pub fn in_record(&self) -> Option<String> {
        if let Self::Code(_) | Self::Slip(_) | Self::Number(_) | Self::Date(_) = self {
            Some(self.to_json().to_string())
        } else {
            None
        }
    }

    /// As a finding's `values` in JSON have it.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Code(code) => json!(code.code),
            Self::Codes(codes) => codes.iter().map(|code| code.code).collect(),
            Self::Number(number) => serde_json::from_str(number).unwrap_or_else(|_| json!(number)),
            Self::Count(count) => json!(count),
            Self::Date(day) => json!(day.to_string()),
            Self::Year(year) => json!(year),
            Self::Words(words) => json!(words.en),
            Self::Made(_) => json!(self.words(Lang::En)),
            Self::Id(word) | Self::Slip(word) | Self::Nearest(word) => json!(word),
            Self::Place(place) => json!(place.pointer()),
            Self::Hidden(what, length) => json!(what.words(*length, Lang::En)),
            Self::OneOf(words) => json!(words),
            Self::Expected(expected) => json!(expected.words(Lang::En)),
        }
    }
}

impl What {
    fn words(self, length: usize, lang: Lang) -> String {
        let words = match self {
            Self::Text => text("tekst på {} tegn", "tekst på {} teikn", "text of {} characters"),
            Self::Number => text("tall på {} sifre", "tal på {} siffer", "number of {} digits"),
            Self::Array => text(
                "liste (array) med {} elementer",
                "liste (array) med {} element",
                "array of {} elements",
            ),
            Self::Object => text("objekt med {} felt", "objekt med {} felt", "object of {} fields"),
            Self::Boolean => text("sann/usann", "sann/usann", "true or false"),
            Self::Null => text("null", "null", "null"),
        };
        words.to(lang).replace("{}", &length.to_string())
    }
}

/// The word of ours that is nearest to what was sent, and how many letters differ: at most half of the word's.
fn near(sent: &str, known: impl Iterator<Item = &'static str>) -> Option<(&'static str, usize)> {
    // What is far longer than a code of ours is none of them, and measuring it would take long.
    if sent.len() > 100 {
        return None;
    }
    // Words of another length differ by as much at least; measuring them is not worth its time.
    let letters = sent.chars().count();
    let can_be = |word: &&str| letters.abs_diff(word.chars().count()) * 2 <= word.chars().count();
    let distance = |word| (word, strsim::osa_distance(sent, word));
    let nearest = known.filter(can_be).map(distance).min_by_key(|(_, distance)| *distance);
    nearest.filter(|(word, distance)| distance * 2 <= word.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_slip_for_a_word_of_ours_is_shown() {
        let codes = || ["phone", "email", "letter"].into_iter();
        assert_eq!(Shown::sent("phon", codes()), Shown::Slip("phon".to_owned()));
        assert_eq!(Shown::sent("Kari Nordmann", codes()), Shown::Hidden(What::Text, 13));
        assert_eq!(Shown::sent("Jon", ["yes", "no"].into_iter()), Shown::Hidden(What::Text, 3));
        assert_eq!(Shown::sent("phon\u{1b}", codes()), Shown::Hidden(What::Text, 5));
        assert_eq!(Shown::instead("phon", codes()), Shown::Nearest("phone".to_owned()));
        assert_eq!(Shown::instead("Kari Nordmann", codes()), Shown::OneOf(codes().collect()));
    }

    #[test]
    fn only_a_day_that_does_not_exist_is_shown_in_place_of_a_day() {
        assert_eq!(Shown::no_day("2019-02-29"), Shown::Slip("2019-02-29".to_owned()));
        assert_eq!(Shown::no_day("01017012345"), Shown::Hidden(What::Text, 11));
        assert_eq!(Shown::no_day("2019-02-29-7"), Shown::Hidden(What::Text, 12));
        assert_eq!(Shown::no_day("i går, Kari"), Shown::Hidden(What::Text, 11));
    }

    #[test]
    fn a_number_that_could_be_a_persons_is_hidden() {
        assert_eq!(Shown::number(1353, 1), Shown::Number("135.3".to_owned()));
        assert_eq!(Shown::number(12_345_678, 0), Shown::Hidden(What::Number, 8));
        assert_eq!(Shown::spelled("01017012345"), Shown::Hidden(What::Number, 11));
    }
}
