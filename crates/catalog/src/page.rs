//! A page for each rule, in Markdown.

use std::fmt::Write;

use tallfest_base::{Lang, Text, text};
use tallfest_rules::Verdict;

use crate::rules::{Entry, all};

const MADE: &str = "<!-- Made by `cargo xtask generate` from the rule's file; do not edit. -->";

/// The pages of all rules: file name and text, and an index.
pub fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = vec![];
    for entry in all() {
        let name = format!("{}.md", entry.info.id);
        let text = Lang::ALL.map(|lang| page(&entry, lang)).join("\n---\n\n");
        match pages.last_mut() {
            // A rule of two kinds has one page.
            Some((last, before)) if *last == name => {
                let _ = write!(before, "\n---\n\n{text}");
            }
            _ => pages.push((name, format!("{MADE}\n\n{text}"))),
        }
    }
    pages.push(("README.md".to_owned(), index()));
    pages
}

fn index() -> String {
    let mut index = format!("{MADE}\n\n# Regler / rules\n\n| id | | |\n| --- | --- | --- |\n");
    let mut before = "";
    for entry in all() {
        let id = entry.info.id.as_str();
        if id != before {
            let severity =
                entry.info.severity.first().map_or("", |weight| weight.severity.label().nb);
            let _ = writeln!(index, "| [{id}]({id}.md) | {severity} | {} |", entry.info.message.nb);
        }
        before = id;
    }
    index
}

/// A rule's page to a reader of `lang`.
pub fn page(entry: &Entry, lang: Lang) -> String {
    let info = entry.info;
    let heading = |nb, nn, en| text(nb, nn, en).to(lang).to_owned();
    let mut page = format!("# {}: {}\n\n", info.id, info.message.to(lang));
    let severities: Vec<_> = info.severity.iter().map(|weight| severity(*weight, lang)).collect();
    let _ = writeln!(page, "**{}**", severities.join("; "));
    for (title, words) in [
        (heading("Hvorfor", "Kvifor", "Why"), info.why.to(lang)),
        (heading("Slik rettes det", "Slik blir det retta", "How to mend it"), info.mend.to(lang)),
    ] {
        let _ = write!(page, "\n## {title}\n\n{words}\n");
    }
    if !info.asks.is_empty() {
        let _ = write!(page, "\n## {}\n\n", heading("Spørsmål", "Spørsmål", "Questions"));
        for place in info.asks {
            let form = place.form.label.to(lang);
            let _ = writeln!(page, "- {} (`{}`), {form}", place.label(lang), place.pointer());
        }
    }
    if !entry.examples.is_empty() {
        let _ = write!(page, "\n## {}\n\n", heading("Eksempler", "Døme", "Examples"));
        for (year, name, verdict) in &entry.examples {
            let _ = writeln!(page, "- {year}, {name}: {}", verdict_words(*verdict).to(lang));
        }
    }
    let _ = write!(page, "\n{}: {}\n", heading("Kilde", "Kjelde", "Source"), info.source);
    page
}

fn severity(weight: tallfest_rules::Weight, lang: Lang) -> String {
    let label = weight.severity.label().to(lang);
    let publication = if weight.at_publication == weight.severity {
        String::new()
    } else {
        let words = text(", {} ved publisering", ", {} ved publisering", ", {} at publication");
        words.to(lang).replace("{}", weight.at_publication.label().to(lang))
    };
    format!("{label}{publication} ({})", weight.valid)
}

const fn verdict_words(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Held => text("godtas", "blir godteke", "passes"),
        Verdict::Broken => text("gir funn", "gir funn", "is found"),
        Verdict::NotEvaluated(reason) => reason.label(),
    }
}
