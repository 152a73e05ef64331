//! The first page of the codebook.

use std::fmt::Write;

use tallfest_base::{FormInfo, Lang, Text, text};
use tallfest_forms::YEARS;

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
    (name(lang), page)
}

const TITLE: Text = text("Kodebok {}–{to}", "Kodebok {}–{to}", "Codebook {}–{to}");

const HEADINGS: [Text; 3] = [
    text("Skjema", "Skjema", "Form"),
    text("Hver post er en av", "Kvar post er ein av", "Each record is one of"),
    text("År", "År", "Years"),
];
