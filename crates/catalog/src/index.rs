//! The pages of all rules, and their index.

use std::fmt::Write;

use tallfest_base::{Lang, Text, text};

use crate::{
    document::{Catalogue, Rule},
    page,
    page::severities,
};

const MADE: &str = "<!-- Made by `cargo xtask generate` from the rule's file; do not edit. -->";

/// The pages of all rules, file name and text, and their index.
pub fn pages(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut pages = vec![("README.md".to_owned(), index(catalogue))];
    for rules in by_id(catalogue) {
        let Some(id) = rules.first().map(|rule| &rule.id) else { continue };
        let mut text = format!("{MADE}\n\n{}\n", links());
        for lang in Lang::ALL {
            let _ = write!(text, "\n<a id=\"{lang}\"></a>\n");
            // A rule of two parts has one page.
            for rule in rules {
                let _ = write!(text, "\n{}", page(rule, lang));
            }
        }
        pages.push((format!("{id}.md"), text));
    }
    pages
}

/// The rules of each id.
fn by_id(catalogue: &Catalogue) -> impl Iterator<Item = &[Rule]> {
    catalogue.rules.chunk_by(|one, other| one.id == other.id)
}

/// Links to the three languages of a page.
fn links() -> String {
    Lang::ALL.map(|lang| format!("[{}](#{lang})", lang.name())).join(" · ")
}

/// What rules whose ids begin so are about.
const GROUPS: &[(&str, Text)] = &[
    ("COM", text("Alle skjemaer", "Alle skjema", "All forms")),
    ("A", text("Skjema A: henvendelser", "Skjema A: førespurnader", "Form A: contacts")),
    ("B", text("Skjema B: besøk", "Skjema B: besøk", "Form B: visits")),
    ("C", text("Skjema C: brukere", "Skjema C: brukarar", "Form C: users")),
    (
        "D",
        text(
            "Årsskjema og koronaskjema",
            "Årsskjema og koronaskjema",
            "Annual questionnaire and pandemic supplement",
        ),
    ),
    ("S", text("Filer og poster som leses", "Filer og postar som blir lesne", "Files and records")),
];

fn index(catalogue: &Catalogue) -> String {
    let mut index = format!("{MADE}\n\n{}\n", links());
    for lang in Lang::ALL {
        let title = text("Regler", "Reglar", "Rules").to(lang);
        let _ =
            write!(index, "\n<a id=\"{lang}\"></a>\n\n# {title}\n\n{}\n", INTRODUCTION.to(lang));
        let mut before = "";
        for rules in by_id(catalogue) {
            let Some(rule) = rules.first() else { continue };
            let prefix = rule.id.split('-').next().unwrap_or_default();
            if prefix != before {
                add_group(&mut index, prefix, lang);
                before = prefix;
            }
            let id = &rule.id;
            // The parts of a rule say the same, or what each finds.
            let mut messages: Vec<_> = rules.iter().map(|rule| rule.message.to(lang)).collect();
            messages.dedup();
            let messages = messages.join("; ");
            let severities = severities(rule, lang);
            let _ = writeln!(index, "| [{id}]({id}.md#{lang}) | {severities} | {messages} |");
        }
    }
    index
}

fn add_group(index: &mut String, prefix: &str, lang: Lang) {
    let title = GROUPS.iter().find(|(group, _)| *group == prefix).map(|(_, title)| title.to(lang));
    let title = title.map_or(prefix.to_owned(), |title| format!("{prefix}: {title}"));
    let severity = text("Alvorlighetsgrad", "Alvorsgrad", "Severity").to(lang);
    let message = text("Funn", "Funn", "Finding").to(lang);
    let _ = write!(index, "\n## {title}\n\n| Id | {severity} | {message} |\n| --- | --- | --- |\n");
}

const INTRODUCTION: Text = text(
    "Hver regel har en side: hva som blir funnet, hvorfor, hvordan det rettes, og eksempler som er kjørt. Det samme står i [rules.json](rules.json), beskrevet av [rules.schema.json](rules.schema.json), og skrives ut av `tallfest explain ID`.",
    "Kvar regel har ei side: kva som blir funne, kvifor, korleis det blir retta, og døme som er køyrde. Det same står i [rules.json](rules.json), skildra av [rules.schema.json](rules.schema.json), og blir skrive ut av `tallfest explain ID`.",
    "Each rule has a page: what is found, why, how to mend it, and examples that were run. The same stands in [rules.json](rules.json), described by [rules.schema.json](rules.schema.json), and is printed by `tallfest explain ID`.",
);
