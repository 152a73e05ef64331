//! What an example changes, in words: a line a change.

use serde_json::Value as Json;
use tallfest_base::{Lang, Text, text};

use crate::{
    document::{AnswerChange, Change, DocumentChange, FileChange, FileState, RecordChanges, Value},
    rules::SHOWN_BYTES,
};

/// So many lines are told of; of the rest, how many there are.
const MOST_LINES: usize = 6;
/// A value of a document is shown to so many letters.
const MOST_LETTERS: usize = 200;

/// The lines of all changes.
pub(super) fn lines(changes: &[Change], lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> =
        changes.iter().flat_map(|change| of_change(change, lang)).collect();
    let more = lines.len().saturating_sub(MOST_LINES);
    if more > 1 {
        lines.truncate(MOST_LINES);
        lines.push(more_words(more, lang));
    }
    lines
}

fn more_words(more: usize, lang: Lang) -> String {
    let words = text("og {} endringer til", "og {} endringar til", "and {} more changes");
    let one = text("og én endring til", "og éi endring til", "and one more change");
    if more == 1 { one } else { words }.to(lang).replace("{}", &more.to_string())
}

fn of_change(change: &Change, lang: Lang) -> Vec<String> {
    match change {
        Change::Answer(answer) => vec![of_answer(answer, lang)],
        Change::Records(records) => of_records(records, lang),
        Change::Document(document) => vec![of_document(document, lang)],
        Change::File(file) => vec![of_file(file, lang)],
        Change::YearBefore { change: earlier } => {
            let before = text("året før: ", "året før: ", "the year before: ").to(lang);
            of_change(earlier, lang).into_iter().map(|line| format!("{before}{line}")).collect()
        }
    }
}

fn of_answer(change: &AnswerChange, lang: Lang) -> String {
    let AnswerChange { pointer, label, before, after, .. } = change;
    let (before, after) = (value(before.as_ref(), lang), value(after.as_ref(), lang));
    format!("`{pointer}` ({}): {before} → {after}", label.to(lang))
}

const NOT_ANSWERED: Text = text("ubesvart", "utan svar", "not answered");

fn value(value: Option<&Value>, lang: Lang) -> String {
    match value {
        None => NOT_ANSWERED.to(lang).to_owned(),
        Some(Value { json: None, words }) => {
            words.as_ref().map(|words| words.to(lang).to_owned()).unwrap_or_default()
        }
        Some(Value { json: Some(json), words: None }) => format!("`{json}`"),
        Some(Value { json: Some(json), words: Some(words) }) => {
            format!("`{json}` ({})", words.to(lang))
        }
    }
}

fn of_records(changes: &RecordChanges, lang: Lang) -> Vec<String> {
    let counts = [
        (changes.added, text("{} til", "{} til", "{} more")),
        (changes.removed, text("{} færre", "{} færre", "{} fewer")),
        (changes.changed, text("{} endret", "{} endra", "{} changed")),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts = counts.map(|(count, words)| words.to(lang).replace("{}", &count.to_string()));
    let counts: Vec<_> = counts.collect();
    let records = text("poster", "postar", "records").to(lang);
    let form = changes.form_label.to(lang);
    let mut lines = vec![format!("{form}, {records}: {}", counts.join(", "))];
    let on = text("på {}", "på {}", "on {}").to(lang);
    lines.extend(changes.answers.iter().map(|counted| {
        let times = on.replace("{}", &counted.records.to_string());
        format!("{times}: {}", of_answer(&counted.change, lang))
    }));
    if changes.more > 0 {
        lines.push(more_words(changes.more, lang));
    }
    lines
}

const NOTHING: Text = text("ingenting", "ingenting", "nothing");

fn of_document(change: &DocumentChange, lang: Lang) -> String {
    let value = |value: &Option<Json>| match value {
        None => NOTHING.to(lang).to_owned(),
        Some(value) => {
            let value = value.to_string();
            let mut shown: String = value.chars().take(MOST_LETTERS).collect();
            if shown.len() < value.len() {
                shown.push('…');
            }
            format!("`{shown}`")
        }
    };
    let DocumentChange { document, pointer, before, after } = change;
    let place = if pointer.is_empty() { String::new() } else { format!(" `{pointer}`") };
    format!("`{document}`{place}: {} → {}", value(before), value(after))
}

fn of_file(change: &FileChange, lang: Lang) -> String {
    let file = &change.file;
    let line =
        change.line.map(|line| format!(", {} {line}", text("linje", "linje", "line").to(lang)));
    let line = line.unwrap_or_default();
    let content = match (change.state, change.bytes, change.text.as_deref()) {
        (FileState::Missing, ..) => text("mangler", "manglar", "is missing").to(lang).to_owned(),
        (FileState::Folder, ..) => {
            text("er en mappe", "er ei mappe", "is a folder").to(lang).to_owned()
        }
        (FileState::File, Some(0) | None, _) => {
            text("er tom", "er tom", "is empty").to(lang).to_owned()
        }
        (FileState::File, Some(bytes), shown) => {
            let shown = shown.unwrap_or_default();
            let is_cut = bytes > SHOWN_BYTES;
            let size = if is_cut { format!(" ({bytes} byte)") } else { String::new() };
            format!("`{shown}`{size}")
        }
    };
    format!("`{file}`{line}: {content}")
}
