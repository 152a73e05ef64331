//! Examples of what the reader finds: the files of a good submission, some of them changed.

use serde_json::Value as Json;
use tallfest_base::Year;
use tallfest_rules::{RuleInfo, changes_of_documents};

use super::{
    Check, Read,
    examples::{change, finding},
};
use crate::{
    document::{Change, Example, FileChange, FileState, Finding, Verdict},
    faults::{Content, Files, moved, of_rule, submission},
};

/// The year of the good submission.
const YEAR: Year = 2020;
/// A longer text is cut: its beginning and its end are shown.
pub(crate) const SHOWN_BYTES: usize = 80;
/// So much of the end of a text that is cut.
const END: usize = 12;
/// A file that changes has so many of its lines shown.
const MOST_LINES: usize = 2;

/// The examples of a rule that the reader enforces.
pub(super) fn examples(info: &'static RuleInfo, check: Check<'_>) -> Vec<Example> {
    let example = |(name, files): (&str, Files)| {
        let (findings, beside) = found(info, &check(&files));
        Example {
            year: YEAR,
            name: name.to_owned(),
            given: vec![],
            changes: changes(&unchanged(&files), &files),
            verdict: if findings.is_empty() { Verdict::Held } else { Verdict::Broken },
            reason: None,
            findings,
            beside,
        }
    };
    of_rule(info).into_iter().map(example).collect()
}

/// The findings of a rule, and the ids of the other rules that find something.
pub(super) fn found(info: &RuleInfo, read: &[Read]) -> (Vec<Finding>, Vec<String>) {
    let (own, other): (Vec<_>, Vec<_>) =
        read.iter().partition(|read| read.fault.rule.id == info.id);
    let findings = own.into_iter().map(|read| Finding {
        file: Some(read.file.clone()),
        line: read.line,
        ..finding(&read.fault)
    });
    let mut beside: Vec<_> = other.iter().map(|read| read.fault.rule.id).collect();
    beside.sort_unstable();
    beside.dedup();
    (findings.collect(), beside.iter().map(ToString::to_string).collect())
}

/// What the files would be without their fault: the good submission, in each folder that holds one.
fn unchanged(files: &Files) -> Files {
    let folders = files.keys().filter_map(|name| name.strip_suffix("/submission.json"));
    let good: Files = folders.flat_map(|folder| moved(&submission(), folder)).collect();
    if good.is_empty() { submission() } else { good }
}

/// The files that differ, in the order of their names.
fn changes(before: &Files, after: &Files) -> Vec<Change> {
    let gone = before
        .keys()
        .filter(|name| !after.contains_key(*name))
        .map(|name| vec![Change::File(of_state(name, FileState::Missing))]);
    let there = after.iter().map(|(name, content)| match content {
        _ if before.get(name) == Some(content) => vec![],
        Content::Folder => vec![Change::File(of_state(name, FileState::Folder))],
        Content::Bytes(bytes) => {
            let was = before.get(name).and_then(Content::bytes);
            of_manifest(name, was, bytes).unwrap_or_else(|| of_text(name, was, bytes))
        }
    });
    gone.chain(there).flatten().collect()
}

fn of_state(file: &str, state: FileState) -> FileChange {
    FileChange { file: file.to_owned(), state, line: None, text: None, bytes: None }
}

/// A manifest that is still one, value by value.
fn of_manifest(name: &str, before: Option<&[u8]>, after: &[u8]) -> Option<Vec<Change>> {
    let json = |bytes: &[u8]| serde_json::from_slice::<Json>(bytes).ok();
    let (before, after) =
        (json(before.filter(|_| name.ends_with("submission.json"))?)?, json(after)?);
    let document = |json| [(name.to_owned(), json)];
    let changes = changes_of_documents(&document(before), &document(after));
    Some(changes.into_iter().map(change).collect())
}

/// The lines of a text that were not there before; the whole of it where it has only one.
fn of_text(name: &str, before: Option<&[u8]>, after: &[u8]) -> Vec<Change> {
    let lines = |bytes: &[u8]| -> Vec<Vec<u8>> {
        bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
    };
    let (before, after) = (lines(before.unwrap_or_default()), lines(after));
    let has_several = after.len() > 1;
    let numbered = after.iter().zip(1..);
    let new = numbered.filter(|(line, _)| !has_several || !before.contains(line));
    let change = |(line, number): (&Vec<u8>, usize)| {
        Change::File(FileChange {
            line: has_several.then_some(number),
            text: Some(excerpt(line)),
            bytes: Some(line.len()),
            ..of_state(name, FileState::File)
        })
    };
    new.take(MOST_LINES).map(change).collect()
}

/// A text as a page shows it; what is no letter is written as an escape.
fn excerpt(bytes: &[u8]) -> String {
    if bytes.len() <= SHOWN_BYTES {
        return escaped(bytes, true);
    }
    let (start, end) = (bytes.get(..SHOWN_BYTES - END), bytes.get(bytes.len() - END..));
    let shown = |part: Option<&[u8]>| escaped(part.unwrap_or_default(), false);
    format!("{}…{}", shown(start), shown(end))
}

/// Letters, and escapes for what is none; a letter that a cut went through is left out.
fn escaped(bytes: &[u8], is_whole: bool) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if letter.is_control() || letter == '\u{feff}' {
                text.extend(letter.escape_default());
            } else {
                text.push(letter);
            }
        }
        let invalid = if is_whole { chunk.invalid() } else { &[] };
        text.extend(invalid.iter().map(|byte| format!("\\x{byte:02x}")));
    }
    text
}
