//! One wording in three languages.

use std::{fmt, str::FromStr};

use serde::Serialize;

/// A language in which people are spoken to.
///
/// ```
/// use tallfest_base::Lang;
/// assert_eq!("nn".parse(), Ok(Lang::Nn));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Bokmål, the default.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All languages, Bokmål first.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// Words in the quotes of the language.
    pub fn quoted(self, words: &str) -> String {
        match self {
            Self::Nb | Self::Nn => format!("«{words}»"),
            Self::En => format!("\"{words}\""),
        }
    }

    /// What the language calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::En => "English",
        }
    }

    /// The language's code: `nb`, `nn` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.code() == code).ok_or(UnknownLang)
    }
}

/// A language that is not one of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the languages are nb, nn and en")]
pub struct UnknownLang;

/// One wording in Bokmål, Nynorsk and English. Words in braces, `{name}`, are slots for values.
///
/// ```
/// use tallfest_base::{Lang, text};
/// const YES: tallfest_base::Text = text("ja", "ja", "yes");
/// assert_eq!(YES.to(Lang::En), "yes");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Text {
    /// Bokmål.
    pub nb: &'static str,
    /// Nynorsk.
    pub nn: &'static str,
    /// English.
    pub en: &'static str,
}

/// A wording: Bokmål, Nynorsk, English.
pub const fn text(nb: &'static str, nn: &'static str, en: &'static str) -> Text {
    Text { nb, nn, en }
}

impl Text {
    /// The wording for a reader of `lang`.
    pub const fn to(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nb => self.nb,
            Lang::Nn => self.nn,
            Lang::En => self.en,
        }
    }
}
