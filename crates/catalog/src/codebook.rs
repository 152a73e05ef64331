//! The codebook: what each form asks, in the words that people are asked, with all that hangs on a question. Every page
//! is Markdown, and is made of the declarations alone.

mod form;
mod frequencies;
mod html;
mod index;
mod question;
mod table;

use tallfest_base::{Lang, Text, Validity, text};

pub use form::of_form;
pub use frequencies::Frequencies;
pub use html::to_html;
pub use index::index;
pub use table::{TableEntry, of_tables};

/// A page of the codebook: its file's name and its text.
pub type Page = (String, String);

/// The name of the page of a form, or of its tables.
fn file_name(system: &str, form: &str, what: &str, lang: Lang) -> String {
    format!("{system}-{form}{what}.{lang}.md")
}

/// Links to the same page in the other languages.
fn languages(name: impl Fn(Lang) -> String, lang: Lang) -> String {
    let others = Lang::ALL.into_iter().filter(|other| *other != lang);
    let links = others.map(|other| format!("[{}]({})", other.name(), name(other)));
    links.collect::<Vec<_>>().join(" · ")
}

/// The years of something, and how well they are known: `2020–, nevnt i en kilde`.
fn years(valid: Validity, lang: Lang) -> String {
    let known = match (valid.is_seen(), valid.years_are_seen()) {
        (true, true) => text("nevnt i en kilde", "nemnt i ei kjelde", "named by a source"),
        (true, false) => text(
            "nevnt i en kilde, årene utledet",
            "nemnt i ei kjelde, åra utleidde",
            "named by a source, years inferred",
        ),
        (false, _) => text("utledet", "utleidd", "inferred"),
    };
    format!("{valid}, {}", known.to(lang))
}

/// What would be taken for a mark of Markdown stands as it is.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

/// A heading that another page can link to.
fn heading(marks: &str, id: &str, words: &str) -> String {
    format!("<a id=\"{id}\"></a>\n\n{marks} {}\n", plain(words))
}

const MADE: Text = text(
    "Laget av deklarasjonene med `tallfest codebook`. «Utledet» betyr at ingen offentlig kilde gjengir spørsmålet eller svaret, men at publiserte tall eller overskrifter tilsier det.",
    "Laga av deklarasjonane med `tallfest codebook`. «Utleidd» tyder at ingen offentleg kjelde gjev att spørsmålet eller svaret, men at publiserte tal eller overskrifter tilseier det.",
    "Made of the declarations by `tallfest codebook`. \"Inferred\" means that no public source prints the question or the answer, but that published figures or headings imply it.",
);
