//! What a source of published figures is.

use schemars::JsonSchema;
use serde::Deserialize;
use tallfest_base::Lang;

/// What a source is: in three languages, or in the words of a file of one's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SourceWords {
    /// In three languages.
    Described(Described),
    /// In words of any language, an address among them or not.
    Plain(String),
}

/// What a source is, in three languages, and where it is to be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Described {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
    /// Its address, if it has one.
    #[serde(default)]
    pub at: Option<String>,
}

impl SourceWords {
    /// It in words, for a reader of `lang`, with its address.
    ///
    /// ```
    /// use tallfest_base::Lang;
    /// use tallfest_tables::published::SourceWords;
    /// let source: SourceWords = serde_json::from_str(
    ///     r#"{"nb": "presseomtale 2020", "nn": "presseomtale 2020", "en": "press 2020", "at": "https://example.org"}"#,
    /// )?;
    /// assert_eq!(source.to(Lang::En), "press 2020: https://example.org");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn to(&self, lang: Lang) -> String {
        let Described { nb, nn, en, at } = match self {
            Self::Plain(words) => return words.clone(),
            Self::Described(described) => described,
        };
        let words = match lang {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::En => en,
        };
        at.as_ref().map_or_else(|| words.clone(), |at| format!("{words}: {at}"))
    }
}
