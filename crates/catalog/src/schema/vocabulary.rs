//! Our own keywords: all of them only say something, none refuses.

use serde_json::{Map, Value as Json, json};
use tallfest_base::{Lang, Text, text};

/// A keyword of ours, and what it says.
#[derive(Debug)]
pub struct Keyword {
    /// The keyword.
    pub name: &'static str,
    /// What its value is.
    pub about: Text,
}

const fn keyword(
    name: &'static str,
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
) -> Keyword {
    Keyword { name, about: text(nb, nn, en) }
}

/// All of them.
pub static KEYWORDS: &[Keyword] = &[
    keyword(
        "x-labels",
        "teksten på bokmål (nb), nynorsk (nn) og engelsk (en)",
        "teksten på bokmål (nb), nynorsk (nn) og engelsk (en)",
        "the wording in Bokmål (nb), Nynorsk (nn) and English (en)",
    ),
    keyword(
        "x-definitions",
        "hva som hører med i svaret, på tre språk",
        "kva som høyrer med i svaret, på tre språk",
        "what counts and what does not, in three languages",
    ),
    keyword(
        "x-years",
        "første og siste registreringsår; null er åpent",
        "første og siste registreringsår; null er ope",
        "the first and the last registration year; null is open",
    ),
    keyword(
        "x-certainty",
        "om en kilde nevner det (seen), eller det er utledet (inferred)",
        "om ei kjelde nemner det (seen), eller det er utleia (inferred)",
        "whether a source names it (seen) or it is inferred",
    ),
    keyword("x-years-certainty", "det samme om årene", "det same om åra", "the same of its years"),
    keyword("x-year", "registreringsåret", "registreringsåret", "the registration year"),
    keyword(
        "x-span",
        "første og siste registreringsår med samme skjema, når en ser bort fra året selv",
        "første og siste registreringsår med same skjema, når ein ser bort frå året sjølv",
        "the first and the last registration year with the same schema, but for the year itself",
    ),
    keyword("x-system", "rapporteringssystemet", "rapporteringssystemet", "the reporting system"),
    keyword("x-form", "skjemaet", "skjemaet", "the form"),
    keyword("x-list", "kodelisten", "kodelista", "the code list"),
    keyword(
        "x-decimals",
        "høyeste antall desimaler",
        "høgaste tal på desimalar",
        "the most decimals",
    ),
    keyword(
        "x-rules",
        "reglene som ser på svaret, også de som bare advarer",
        "reglane som ser på svaret, også dei som berre åtvarar",
        "the rules that look at the answer, also those that only warn",
    ),
    keyword(
        "x-not-expressible",
        "reglene som et skjema ikke kan si, og hvorfor; med `at` bare av disse svarene",
        "reglane som eit skjema ikkje kan seie, og kvifor; med `at` berre av desse svara",
        "the rules that a schema cannot say, and why; with `at`, of these answers only",
    ),
    keyword(
        "x-findings",
        "for hvert nøkkelord ved siden av: regelen som brytes, og hva som er galt, på tre språk",
        "for kvart nøkkelord ved sida av: regelen som blir broten, og kva som er gale, på tre språk",
        "for each keyword beside it: the rule that is broken and what is wrong, in three languages",
    ),
];

/// The list as a document, by which strict validators are told of our keywords.
///
/// ```
/// let vocabulary = tallfest_catalog::schema::vocabulary();
/// assert!(vocabulary["keywords"]["x-findings"]["en"].is_string());
/// ```
pub fn vocabulary() -> Json {
    let words = |about: Text| -> Map<String, Json> {
        Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), about.to(lang).into())).collect()
    };
    let keywords: Map<String, Json> = KEYWORDS
        .iter()
        .map(|keyword| (keyword.name.to_owned(), words(keyword.about).into()))
        .collect();
    json!({ "format": 1, "keywords": keywords })
}
