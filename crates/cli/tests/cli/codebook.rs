//! `tallfest codebook --data`: how often each answer was given, and no small count among them.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value as Json;
use tallfest::{
    base::Form,
    forms::smiso::{contact::Contact, user::User, visit::Visit},
};

use crate::program::{CONTACTS, Made, files, tallfest};

/// The codebook with the figures of a year, as Markdown, by the names of its files.
fn with_figures(made: &Made) -> BTreeMap<String, String> {
    let out = made.beside("codebook");
    let ran = tallfest!["codebook", "--data", made.path(), "--out", out, "--format", "markdown"];
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", ""));
    let pages = files(&out).into_iter();
    pages.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

/// The figures of a page: question, answer (a row of a matrix has its own), and what is shown.
fn figures(page: &str) -> Vec<(String, String, String)> {
    let mut all = vec![];
    for section in page.split("<a id=\"").skip(1) {
        let question = section.split('"').next().unwrap();
        let Some((_, table)) = section.split_once("**Svar i 2020**") else { continue };
        let lines = table.lines().skip_while(|line| !line.starts_with("| ---")).skip(1);
        for line in lines.take_while(|line| line.starts_with('|')) {
            let mut cells = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
            let answer = cells.next().unwrap();
            all.extend(cells.map(|cell| (question.to_owned(), answer.clone(), cell)));
        }
    }
    all
}

fn number(shown: &str) -> Option<u64> {
    shown.replace('\u{202f}', "").parse().ok()
}

/// How often each answer of a form of single and multiple answers is given in all centres' files, counted from the text.
fn recounted<T: Form>(year: &Path) -> BTreeMap<(String, String), u64> {
    let mut all = BTreeMap::new();
    for field in T::FIELDS.iter().filter(|field| field.kind.rows().is_none()) {
        for code in field.kind.codes().into_iter().flat_map(|list| list.codes) {
            all.insert((field.question.id.to_owned(), code.code.to_owned()), 0);
        }
    }
    for centre in fs::read_dir(year).unwrap() {
        let file = centre.unwrap().path().join(T::INFO.file_name());
        for line in fs::read_to_string(file).unwrap_or_default().lines() {
            let record: BTreeMap<String, Json> = serde_json::from_str(line).unwrap();
            for (question, answer) in record {
                let given = answer.as_array().cloned().unwrap_or_else(|| vec![answer]);
                for code in given.iter().filter_map(Json::as_str) {
                    if let Some(count) = all.get_mut(&(question.clone(), code.to_owned())) {
                        *count += 1;
                    }
                }
            }
        }
    }
    all
}

/// What is shown is what is counted, and of 1 and 2 nothing is.
fn agree<T: Form>(made: &Made, pages: &BTreeMap<String, String>) -> usize {
    let shown = figures(&pages[&format!("codebook/{}-{}.nb.md", T::INFO.system, T::INFO.id)]);
    let mut hidden = 0;
    for ((question, code), count) in recounted::<T>(&made.path()) {
        let field = T::FIELDS.iter().find(|field| field.question.id == question).unwrap();
        let code = field.kind.codes().unwrap().codes.iter().find(|it| it.code == code).unwrap();
        let label = code.label_in(2020).nb;
        let cell = shown.iter().find(|(id, answer, _)| (id, answer.as_str()) == (&question, label));
        // A code that there is not in the year has no line, unless it was given.
        let Some((_, _, cell)) = cell else {
            assert!(count == 0 && !code.valid.holds_in(2020), "{question} {label}");
            continue;
        };
        let is_right = cell == ":" || number(cell) == Some(count);
        assert!(is_right, "{question} {label}: {cell}, counted {count}");
        if count == 1 || count == 2 {
            assert_eq!(cell, ":", "{question} {label}");
            hidden += 1;
        }
    }
    hidden
}

#[test]
fn answers_are_counted_and_small_counts_are_not_shown() {
    let made = Made::year(2);
    made.change_lines(CONTACTS, 2, "\"gender\":\"female\"", "\"gender\":\"other\"");
    let pages = with_figures(&made);
    let hidden = agree::<Contact>(&made, &pages) + agree::<Visit>(&made, &pages);
    assert!(hidden > 0, "a small count is there to be hidden");
    for form in [Contact::INFO, Visit::INFO, User::INFO] {
        let shown = figures(&pages[&format!("codebook/smiso-{}.nb.md", form.id)]);
        assert!(shown.len() > 20, "{}", form.id);
        for (question, answer, cell) in shown {
            assert!(!["1", "2"].contains(&cell.as_str()), "{question} {answer}: {cell}");
        }
    }
    for (lang, made_up, audited) in [
        ("nb", "Oppdiktede data", "ikke prøvd mot"),
        ("nn", "Oppdikta data", "ikkje prøvde mot"),
        ("en", "Made-up data", "not audited against"),
    ] {
        let page = &pages[&format!("codebook/smiso-contact.{lang}.md")];
        assert!(page.contains(made_up) && page.contains(audited), "{lang}");
    }
    // A key, a day or a text is in no table.
    let page = &pages["codebook/smiso-contact.nb.md"];
    let section =
        page.split("<a id=\"record_id\">").nth(1).unwrap().split("<a id=").next().unwrap();
    assert!(!section.contains("Svar i 2020"));
}

#[test]
fn of_one_centre_alone_less_is_shown() {
    let pages = with_figures(&Made::year(1));
    for form in ["contact", "visit", "user"] {
        for (question, answer, cell) in figures(&pages[&format!("codebook/smiso-{form}.nb.md")]) {
            let is_small = number(&cell).is_some_and(|number| (1..20).contains(&number));
            assert!(!is_small, "{question} {answer}: {cell}");
        }
    }
}

#[test]
fn of_a_year_with_an_error_nothing_is_written() {
    let made = Made::year(2).with_errors(1);
    let out = made.beside("codebook");
    let ran = tallfest!["codebook", "--data", made.path(), "--out", out];
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("feil S-022") && ran.err.starts_with("Ingenting er skrevet"));
    assert!(!out.exists());
    let ran = tallfest!["codebook", "--data", made.path()];
    assert_eq!(ran.code, Some(2), "figures are written, not printed");
}
