//! The tables of a form in the codebook.

use std::fmt::Write;

use tallfest_base::{FormInfo, Lang, Text, Validity, text};

use super::{Page, file_name, heading, languages, plain, years};

/// What the codebook says of a table. This crate knows no tables; who makes a codebook passes them in.
#[derive(Debug, Clone)]
pub struct TableEntry {
    /// The table's id.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// The years in which it can be made.
    pub valid: Validity,
    /// What one in a cell is.
    pub unit: Text,
    /// Whom it is about.
    pub population: Text,
    /// What shares are shares of.
    pub base: Text,
    /// How small counts are hidden, in the three languages.
    pub protection: [String; 3],
    /// The ids of the questions that it is made of, with what they are asked; the axes first.
    pub questions: Vec<&'static str>,
    /// What people are asked there, in the same order.
    pub labels: Vec<Text>,
}

/// The page of a form's tables.
pub fn of_tables(form: &FormInfo, tables: &[TableEntry], lang: Lang) -> Page {
    let name = |lang| file_name(form.system, form.id, "-tables", lang);
    let of = text("Tabeller: {}", "Tabellar: {}", "Tables: {}").to(lang);
    let mut page = format!("# {}\n\n", plain(&of.replace("{}", form.label.to(lang))));
    let there = file_name(form.system, form.id, "", lang);
    let questions = text("Spørsmålene", "Spørsmåla", "The questions").to(lang);
    let _ = writeln!(page, "[{questions}]({there}) · {}\n", languages(name, lang));
    for table in tables {
        page.push_str(&heading("##", table.id, table.title.to(lang)));
        page.push('\n');
        let mut fact = |label: Text, words: &str| {
            let _ = writeln!(page, "- **{}:** {words}", label.to(lang));
        };
        facts(table, lang, &mut fact);
        let made_of = text("Laget av", "Laga av", "Made of").to(lang);
        let links = table.questions.iter().zip(&table.labels);
        let links = links.map(|(id, label)| format!("[{}]({there}#{id})", plain(label.to(lang))));
        let links = links.collect::<Vec<_>>().join(", ");
        let _ = writeln!(page, "- **{made_of}:** {links}\n");
    }
    (name(lang), page)
}

fn facts(table: &TableEntry, lang: Lang, fact: &mut impl FnMut(Text, &str)) {
    let protection = Lang::ALL.into_iter().zip(&table.protection).find(|(of, _)| *of == lang);
    fact(text("Id", "Id", "Id"), &format!("`{}`", table.id));
    fact(text("År", "År", "Years"), &years(table.valid, lang));
    fact(text("Enhet", "Eining", "Unit"), &plain(table.unit.to(lang)));
    fact(text("Gjelder", "Gjeld", "About"), &plain(table.population.to(lang)));
    fact(
        text("Prosentgrunnlag", "Prosentgrunnlag", "Percentage base"),
        &plain(table.base.to(lang)),
    );
    if let Some((_, words)) = protection {
        fact(text("Skjerming", "Skjerming", "Protection"), &plain(words));
    }
}
