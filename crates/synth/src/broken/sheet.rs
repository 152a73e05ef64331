//! A faulty sheet with the columns that it lacks, from a good record.

use tallfest_base::{Form, Lang};
use tallfest_formats::csv::{headings, row};

/// What may stand between two cells.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// The faulty sheet with the columns that it lacks. A sheet in whose first line no column is known is left as it is.
pub(super) fn completed<T: Form>(good: &T, faulty: &[u8]) -> Vec<u8> {
    let lines: Vec<&[u8]> = faulty.split(|byte| *byte == b'\n').collect();
    let is_heading = |line: &&[u8]| !line.starts_with(b"sep=");
    let Some(at) = lines.iter().position(is_heading) else { return faulty.to_vec() };
    let heading = lines.get(at).copied().unwrap_or_default();
    let known = heading.iter().find(|byte| SEPARATORS.contains(byte)).copied();
    let separator = known.unwrap_or(b',');
    let there: Vec<_> = heading
        .split(|byte| *byte == separator)
        .filter_map(|cell| question_of::<T>(&String::from_utf8_lossy(cell)))
        .collect();
    if there.is_empty() {
        return faulty.to_vec();
    }
    let (all, cells) = (headings::<T>(), row(good));
    let columns = all.trim_end().split(',').zip(cells.trim_end_matches('\n').split(','));
    let lacking = columns.filter(|(name, _)| {
        let question = name.split('.').next().unwrap_or(name);
        !there.contains(&question)
    });
    let (names, values): (Vec<_>, Vec<_>) = lacking.unzip();
    let more = |line: &[u8], cells: &[&str]| {
        let (line, end) =
            line.strip_suffix(b"\r").map_or((line, &b""[..]), |line| (line, &b"\r"[..]));
        let cells = cells.iter().flat_map(|cell| [&[separator], cell.as_bytes()].concat());
        [line, &cells.collect::<Vec<_>>(), end].concat()
    };
    let numbered = lines.iter().enumerate().map(|(number, line)| {
        let is_blank = line.iter().all(|byte| [separator, b' ', b'\r'].contains(byte));
        if number == at {
            more(line, &names)
        } else if number > at && !is_blank {
            more(line, &values)
        } else {
            line.to_vec()
        }
    });
    numbered.collect::<Vec<_>>().join(&b'\n')
}

/// The question that a heading names, by its id or in words.
fn question_of<T: Form>(heading: &str) -> Option<&'static str> {
    let plain = |text: &str| {
        let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
        words.join(" ")
    };
    let heading = plain(heading.trim_start_matches('\u{feff}').split('.').next()?);
    let is_named = |place: &tallfest_base::Place| {
        place.question.id == heading
            || Lang::ALL.iter().any(|lang| plain(&place.label(*lang)) == heading)
    };
    T::FIELDS.iter().map(|field| field.place()).find(is_named).map(|place| place.question.id)
}
