//! A form in the codebook: what it is, its questions in order, and how it changed.

use std::fmt::Write;

use tallfest_base::{Form, Lang, Records, Year, text};
use tallfest_forms::YEARS;

use super::{Frequencies, MADE, Page, TableEntry, file_name, languages, plain, question, years};
use crate::{
    changes::{self, TableYears},
    document::Catalogue,
};

/// The page of a form, with figures of a year if they are given.
///
/// ```
/// use tallfest_base::Lang;
/// use tallfest_catalog::{codebook, document::Catalogue};
/// use tallfest_forms::smiso::contact::Contact;
///
/// let rules = Catalogue { format: 1, rules: vec![] };
/// let (name, page) = codebook::of_form::<Contact>(&rules, &[], None, Lang::En);
/// assert_eq!(name, "smiso-contact.en.md");
/// assert!(page.contains("## How contact was made"));
/// ```
pub fn of_form<T: Form>(
    rules: &Catalogue,
    tables: &[TableEntry],
    figures: Option<&Frequencies>,
    lang: Lang,
) -> Page {
    let info = T::INFO;
    let name = |lang| file_name(info.system, info.id, "", lang);
    let mut page = format!("# {}\n\n", plain(info.label.to(lang)));
    let up = text("Alle skjemaer", "Alle skjema", "All forms").to(lang);
    let _ = writeln!(page, "[{up}](README.{lang}.md) · {}\n", languages(name, lang));
    let _ = writeln!(page, "{}\n", about::<T>(lang));
    let tables_of = text("Tabeller av skjemaet", "Tabellar av skjemaet", "Tables of the form");
    if !tables.is_empty() {
        let there = file_name(info.system, info.id, "-tables", lang);
        let _ = writeln!(page, "[{}]({there})\n", tables_of.to(lang));
    }
    let _ = writeln!(page, "{}\n", MADE.to(lang));
    page.push_str(&figures.map_or_else(String::new, |figures| figures.about(lang)));
    for field in T::FIELDS {
        page.push_str(&question::section(field, rules, tables, figures, lang));
    }
    page.push_str(&history::<T>(tables, lang));
    (name(lang), page)
}

fn about<T: Form>(lang: Lang) -> String {
    let info = T::INFO;
    let files: Vec<_> = info.file_names().map(|name| format!("`{name}`")).collect();
    let records = match info.records {
        Records::One => text("én post per fil", "éin post per fil", "one record a file"),
        Records::Many => text("en post per linje", "ein post per linje", "a record a line"),
    };
    let gate = T::GATE.map_or("", |_| {
        text(
            " Innholdet får bare stå der når samtykket eller registreringsstatusen tillater det; ellers blir det slettet ulest.",
            " Innhaldet får berre stå der når samtykket eller registreringsstatusen tillèt det; elles blir det sletta ulese.",
            " Content may stand there only where consent or the registration status allows it; else it is dropped unread.",
        )
        .to(lang)
    });
    let (id, files, records) = (info.id, files.join(", "), records.to(lang));
    let (unit, years) = (info.unit.to(lang), years(info.valid, lang));
    format!("`{id}` · {files} ({records}: {unit}) · {years}.{gate}")
}

/// What changed from one year to the next.
fn history<T: Form>(tables: &[TableEntry], lang: Lang) -> String {
    let title = text("Endringer over årene", "Endringar over åra", "Changes over the years");
    let mut section = format!("## {}\n\n", title.to(lang));
    let mut has_changed = false;
    let years: Vec<Year> = YEARS.collect();
    for pair in years.windows(2) {
        let [from, to] = *pair else { continue };
        let known = tables.iter().map(|table| TableYears {
            id: table.id,
            title: table.title,
            valid: table.valid,
        });
        let lines = changes::lines(&changes::of_form::<T>(from, to, known), lang);
        if lines.is_empty() {
            continue;
        }
        has_changed = true;
        let _ = writeln!(section, "### {from} → {to}\n");
        for line in lines {
            let _ = writeln!(section, "- {line}");
        }
        section.push('\n');
    }
    if !has_changed {
        let none = text("Ingen kjente endringer.", "Ingen kjende endringar.", "No known changes.");
        let _ = writeln!(section, "{}", none.to(lang));
    }
    section
}
