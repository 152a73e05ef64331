//! A question in the codebook.

use std::fmt::Write;

use tallfest_base::{
    AnyField, Asked, Code, Form, Kind, Lang, List, Need, Question, Role, Text, text,
};

use super::{Frequencies, TableEntry, file_name, heading, plain, years};
use crate::{
    document::{Catalogue, Rule},
    page::severities,
};

/// The section of a question: what is asked, of whom, the answers, and what rests on it.
pub(super) fn section<T: Form>(
    field: &'static AnyField<T>,
    rules: &Catalogue,
    tables: &[TableEntry],
    figures: Option<&Frequencies>,
    lang: Lang,
) -> String {
    let question = field.question;
    let mut section = heading("##", question.id, question.text.to(lang));
    let _ = writeln!(
        section,
        "\n`{}` · {} · {} · {}\n",
        question.id,
        kind(&field.kind, field.can_be_not_stated, lang),
        need(field, lang),
        years(question.valid, lang)
    );
    if let Some(definition) = question.definition {
        let _ = writeln!(section, "> {}\n", plain(definition.to(lang)));
    }
    let mut fact = |label: Text, words: String| {
        let _ = writeln!(section, "**{}:** {words}\n", label.to(lang));
    };
    fact(text("Stilles til", "Blir stilt til", "Asked of"), asked(&field.asked, lang));
    for (last, words) in question.earlier {
        let label = text("Ordlyd til og med {}", "Ordlyd til og med {}", "Wording until {}");
        let label = label.to(lang).replace("{}", &last.to_string());
        let _ = writeln!(section, "**{label}:** {}\n", plain(words.to(lang)));
    }
    add_sources(&mut section, question, lang);
    if let Some(rows) = field.kind.rows() {
        add_codes(&mut section, text("Rad", "Rad", "Row"), rows, lang);
    }
    if let Some(codes) = field.kind.codes() {
        add_codes(&mut section, text("Svar", "Svar", "Answer"), codes, lang);
    }
    if let Some(figures) = figures {
        let (system, form) = (T::INFO.system, T::INFO.id);
        section.push_str(&figures.of_question(system, form, question.id, lang));
    }
    add_rules::<T>(&mut section, question.id, rules, lang);
    add_tables::<T>(&mut section, question.id, tables, lang);
    section
}

/// The sources of a question, each a link to what it is.
fn add_sources(section: &mut String, question: &Question, lang: Lang) {
    let links = question.sources.iter().map(|source| {
        let id = source.id;
        format!("[{id}](README.{lang}.md#{id})")
    });
    let links = links.collect::<Vec<_>>().join(", ");
    let label = if question.valid.is_seen() {
        text("Kilde", "Kjelde", "Source")
    } else {
        text("Utledet av", "Utleidd av", "Inferred from")
    };
    if !links.is_empty() {
        let _ = writeln!(section, "**{}:** {links}\n", label.to(lang));
    }
}

fn kind(kind: &Kind, can_be_not_stated: bool, lang: Lang) -> String {
    let words = match kind {
        Kind::Key => text("nøkkel", "nøkkel", "key").to(lang).to_owned(),
        Kind::Text => text("fri tekst", "fri tekst", "free text").to(lang).to_owned(),
        Kind::Date => text("dato", "dato", "date").to(lang).to_owned(),
        Kind::Code(_) => text("ett svar", "eitt svar", "one answer").to(lang).to_owned(),
        Kind::Codes(_) => {
            text("ett eller flere svar", "eitt eller fleire svar", "one or more answers")
                .to(lang)
                .to_owned()
        }
        Kind::Number { decimals: 0, .. } => {
            text("helt tall", "heilt tal", "whole number").to(lang).to_owned()
        }
        Kind::Number { decimals, .. } => {
            let words = text(
                "tall med høyst {} desimaler",
                "tal med høgst {} desimalar",
                "number of at most {} decimals",
            );
            words.to(lang).replace("{}", &decimals.to_string())
        }
        Kind::PerCode(_, cell) => {
            let each = text("for hver rad: ", "for kvar rad: ", "for each row: ").to(lang);
            return format!("{each}{}", self::kind(cell, can_be_not_stated, lang));
        }
    };
    let is_number = matches!(kind, Kind::Number { .. });
    let or = text(
        " eller `not_stated` (ikke oppgitt)",
        " eller `not_stated` (ikkje oppgitt)",
        " or `not_stated`",
    );
    words + if can_be_not_stated && is_number { or.to(lang) } else { "" }
}

fn need<T>(field: &AnyField<T>, lang: Lang) -> String {
    match field.need {
        Need::Required => text("besvares", "blir svart på", "answered").to(lang).to_owned(),
        Need::Optional => {
            text("kan besvares", "kan svarast på", "may be answered").to(lang).to_owned()
        }
        Need::OneOf(group) => {
            let words =
                text("ett av flere er nok", "eitt av fleire er nok", "one of several is enough");
            format!("{} (`{group}`)", words.to(lang))
        }
    }
}

fn asked<T: Form>(asked: &Asked<T>, lang: Lang) -> String {
    match asked {
        Asked::Always => text("alle", "alle", "all").to(lang).to_owned(),
        Asked::When(condition) => plain(&condition.words(lang)),
    }
}

fn add_codes(section: &mut String, what: Text, list: &List, lang: Lang) {
    let (code, years_) = (text("Kode", "Kode", "Code"), text("År", "År", "Years"));
    let (code, what, head) = (code.to(lang), what.to(lang), years_.to(lang));
    let _ = writeln!(section, "| {code} | {what} | {head} |\n| --- | --- | --- |");
    for line in list.codes {
        let label = plain(line.label.to(lang));
        let known = years(line.valid, lang);
        let _ = writeln!(section, "| `{}` | {label}{} | {known} |", line.code, role(line, lang));
    }
    section.push('\n');
}

/// What a code is beside an answer: that it stands alone, and what was it called before.
fn role(code: &Code, lang: Lang) -> String {
    let mut words = String::new();
    if code.role != Role::Answer {
        words.push_str(text(" (står alene)", " (står åleine)", " (stands alone)").to(lang));
    }
    for (last, label) in code.earlier {
        let until = text("til og med {}", "til og med {}", "until {}").to(lang);
        let _ = write!(
            words,
            "; {}: {}",
            until.replace("{}", &last.to_string()),
            plain(label.to(lang))
        );
    }
    words
}

fn add_rules<T: Form>(section: &mut String, question: &str, rules: &Catalogue, lang: Lang) {
    let concerns = |rule: &&Rule| {
        rule.asks.iter().any(|place| {
            let mut parts = place.pointer.split('/').skip(1);
            place.system == T::INFO.system
                && place.form == T::INFO.id
                && parts.next() == Some(question)
        })
    };
    let mut concerned = rules.rules.iter().filter(concerns).peekable();
    if concerned.peek().is_none() {
        return;
    }
    let _ = writeln!(section, "**{}**\n", text("Regler", "Reglar", "Rules").to(lang));
    for rule in concerned {
        let (id, message, why) = (&rule.id, plain(rule.message.to(lang)), plain(rule.why.to(lang)));
        let severities = severities(rule, lang);
        let _ =
            writeln!(section, "- [{id}](../rules/{id}.md#{lang}) ({severities}): {message}. {why}");
    }
    section.push('\n');
}

fn add_tables<T: Form>(section: &mut String, question: &str, tables: &[TableEntry], lang: Lang) {
    let mut uses = tables.iter().filter(|table| table.questions.contains(&question)).peekable();
    if uses.peek().is_none() {
        return;
    }
    let _ = writeln!(section, "**{}**\n", text("Tabeller", "Tabellar", "Tables").to(lang));
    let page = file_name(T::INFO.system, T::INFO.id, "-tables", lang);
    for TableEntry { id, title, valid, .. } in uses {
        let title = plain(title.to(lang));
        let _ = writeln!(section, "- [{title}]({page}#{id}) ({})", years(*valid, lang));
    }
    section.push('\n');
}
