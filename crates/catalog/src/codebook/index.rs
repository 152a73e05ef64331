//! The first page of the codebook.

use std::{collections::BTreeMap, fmt::Write};

use tallfest_base::{Form, FormInfo, Lang, Source, Text, text};
use tallfest_forms::{YEARS, every_form};

use super::{MADE, Page, file_name, languages, plain, years};

/// The page that leads to the forms.
pub fn index(forms: &[&FormInfo], lang: Lang) -> Page {
    let name = |lang: Lang| format!("README.{lang}.md");
    let (first, last) = (YEARS.start().to_string(), YEARS.end().to_string());
    let title = TITLE.to(lang).replace("{}", &first).replace("{to}", &last);
    let mut page = format!("# {title}\n\n{}\n\n{}\n\n", languages(name, lang), MADE.to(lang));
    let [form, unit, valid] = HEADINGS.map(|words| words.to(lang));
    let _ = writeln!(page, "| {form} | {unit} | {valid} |\n| --- | --- | --- |");
    for info in forms {
        let there = file_name(info.system, info.id, "", lang);
        let (label, unit) = (plain(info.label.to(lang)), plain(info.unit.to(lang)));
        let _ = writeln!(page, "| [{label}]({there}) | {unit} | {} |", years(info.valid, lang));
    }
    let rules = text("Alle regler", "Alle reglar", "All rules").to(lang);
    let _ = writeln!(page, "\n[{rules}](../rules/README.md#{lang})");
    page.push_str(&sources(lang));
    (name(lang), page)
}

/// What the names of sources stand for.
fn sources(lang: Lang) -> String {
    let title = text("Kilder", "Kjelder", "Sources").to(lang);
    let mut section = format!("\n<a id=\"sources\"></a>\n\n## {title}\n\n");
    let [name, what, at] = SOURCES.map(|words| words.to(lang));
    let _ = writeln!(section, "| {name} | {what} | {at} |\n| --- | --- | --- |");
    for Source { id, title, address } in cited() {
        let link = address.map_or_else(|| "–".to_owned(), |address| format!("<{address}>"));
        let _ = writeln!(section, "| <a id=\"{id}\"></a>{id} | {} | {link} |", plain(title));
    }
    section
}

/// The sources of all questions, each once, in the order of their names.
fn cited() -> Vec<&'static Source> {
    fn of<T: Form>() -> impl Iterator<Item = &'static Source> {
        T::FIELDS.iter().flat_map(|field| field.question.sources).copied()
    }
    macro_rules! forms {
        ($($record:ty),+) => { std::iter::empty()$(.chain(of::<$record>()))+ };
    }
    let by_name: BTreeMap<_, _> = every_form!(forms!).map(|source| (source.id, source)).collect();
    by_name.into_values().collect()
}

const SOURCES: [Text; 3] = [
    text("Navn", "Namn", "Name"),
    text("Kilden", "Kjelda", "The source"),
    text("Lest på", "Lesen på", "Read at"),
];

const TITLE: Text = text("Kodebok {}–{to}", "Kodebok {}–{to}", "Codebook {}–{to}");

const HEADINGS: [Text; 3] = [
    text("Skjema", "Skjema", "Form"),
    text("Hver post er en av", "Kvar post er ein av", "Each record is one of"),
    text("År", "År", "Years"),
];
