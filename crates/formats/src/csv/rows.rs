//! A sheet, cut into chunks of whole rows.

use std::io::{self, Read};

use memchr::memchr;

use super::{
    cell::{Cells, Does, Within},
    encoding::decode,
};
use crate::{
    buffer::{Buffer, Encoding},
    lines::CHUNK,
};

/// A sheet, cut into numbered chunks at row ends; a line break between quotes ends no row. Memory does not grow with
/// the file, nor with a row: of one past the limit no more is kept than the limit.
#[derive(Debug)]
pub struct Rows<R> {
    buffer: Buffer<R>,
    limit: usize,
    separator: char,
    next_row: u64,
    /// Up to where what was read is known to be one open row, from wherever in it a row begins that is open at the end
    /// of its line.
    open: Option<Open>,
}

/// A row that was found open: where in what is read its reading stopped, and in which state.
#[derive(Debug, Clone, Copy)]
struct Open {
    end: usize,
    within: Within,
}

/// How a sheet begins.
#[derive(Debug)]
pub enum Start {
    /// As UTF-16, which is not read.
    Utf16,
    /// Nothing stands in it.
    Empty,
    /// The row of headings cannot be read.
    Broken(u64, Problem),
    /// With a row of headings.
    Head(Head),
}

/// The row of headings.
#[derive(Debug)]
pub struct Head {
    /// The headings.
    pub cells: Cells,
    /// Its number.
    pub row: u64,
    /// What separates the cells of the sheet.
    pub separator: char,
    /// Whether the file begins with a byte order mark.
    pub byte_order_mark: bool,
    /// Whether it was read as windows-1252.
    pub windows_1252: bool,
    /// Whether it ended with a carriage return too.
    pub carriage_return: bool,
}

/// What is wrong with a row that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It is longer than the limit.
    TooLong,
    /// A quote is not closed before the limit or the end of the file. Reading goes on with the next line.
    QuoteNotClosed,
    /// A byte, from 1, is a letter neither in UTF-8 nor in windows-1252.
    NotText(usize),
}

/// Whole rows of a sheet.
#[derive(Debug, Default)]
pub struct RowChunk {
    first_row: u64,
    bytes: Vec<u8>,
    /// Where each ends in the bytes.
    ends: Vec<(usize, Option<Problem>)>,
}

/// A row, without its line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// Its number as a spreadsheet counts, from 1.
    pub number: u64,
    /// What stands in it.
    pub bytes: &'a [u8],
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// Whether it ended with a carriage return too.
    pub carriage_return: bool,
}

/// Where a row ends.
enum Cut {
    /// Before this byte, its line end within.
    At(usize),
    /// Not in what was read, which ends in this state.
    Open(Within),
}

/// What separates cells; of two that fit equally well, the first holds.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

impl<R: Read> Rows<R> {
    /// Reads rows of at most `limit` bytes.
    pub const fn new(reader: R, limit: usize) -> Self {
        Self { buffer: Buffer::new(reader), limit, separator: ',', next_row: 1, open: None }
    }

    /// What separates cells.
    pub const fn separator(&self) -> char {
        self.separator
    }

    /// Reads the headings. The separator is the one that a first line `sep=;` names, as Excel writes it, or the one
    /// with which most headings are `known`.
    ///
    /// # Errors
    /// If the file cannot be read on.
    pub fn start(&mut self, known: impl Fn(&Cells) -> usize) -> io::Result<Start> {
        let encoding = self.buffer.begin();
        if encoding == Encoding::Utf16 {
            return Ok(Start::Utf16);
        }
        self.fill();
        let named = self.named_separator();
        self.skip_blank_lines();
        if let Some(error) = self.buffer.failed.take() {
            return Err(error);
        }
        if self.buffer.rest.is_empty() {
            return Ok(Start::Empty);
        }
        let separators =
            SEPARATORS.into_iter().filter(|one| named.is_none_or(|named| named == *one));
        let heads: Vec<_> = separators.map(|separator| self.head(separator)).collect();
        let broken = heads.iter().find_map(|head| head.as_ref().err().copied());
        let fit = |(head, _): &(Head, usize)| (known(&head.cells), head.cells.len());
        // The last of several that fit equally well is taken, so that they come in the opposite order.
        let Some((head, end)) = heads.into_iter().rev().flatten().max_by_key(fit) else {
            return Ok(Start::Broken(self.next_row, broken.unwrap_or(Problem::TooLong)));
        };
        self.buffer.rest.drain(..end);
        self.next_row += 1;
        self.separator = head.separator;
        Ok(Start::Head(Head { byte_order_mark: encoding == Encoding::ByteOrderMark, ..head }))
    }

    fn fill(&mut self) {
        // Well past the longest row, so that a chunk has many rows whatever the limit.
        self.buffer.fill(CHUNK.saturating_add(self.limit).saturating_add(3));
    }

    /// The separator of a first line `sep=;`, which a spreadsheet does not count.
    fn named_separator(&mut self) -> Option<char> {
        let after = self.buffer.rest.strip_prefix(b"sep=")?;
        let separator = char::from(*after.first()?);
        let end = match after.get(1..)? {
            [b'\n', ..] => 6,
            [b'\r', b'\n', ..] => 7,
            _ => return None,
        };
        let known = SEPARATORS.contains(&separator);
        known.then(|| {
            self.buffer.rest.drain(..end);
            separator
        })
    }

    fn skip_blank_lines(&mut self) {
        let is_blank = |byte: &u8| byte.is_ascii_whitespace() || b",;".contains(byte);
        loop {
            let rest = &self.buffer.rest;
            let blank = rest.iter().position(|byte| !is_blank(byte)).unwrap_or(rest.len());
            // The line in which something stands begins after the last line end before it.
            let mut lines = rest.iter().take(blank);
            let end = lines.rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
            let lines = rest.iter().take(end).filter(|byte| **byte == b'\n').count();
            self.next_row += u64::try_from(lines).unwrap_or(u64::MAX);
            let is_all = blank == rest.len();
            self.buffer.rest.drain(..end);
            if !is_all {
                return;
            }
            if self.buffer.ended {
                self.buffer.rest.clear();
                return;
            }
            // A line that is blank as far as it was read, and too long to be read on.
            if end == 0 {
                return;
            }
            self.fill();
        }
    }

    /// The headings as one separator has them, and where they end.
    fn head(&self, separator: char) -> Result<(Head, usize), Problem> {
        let rest = &self.buffer.rest;
        let end = match cut(rest, separator, None) {
            Cut::At(end) if end <= self.limit => end,
            Cut::Open(Within::Quoted) => return Err(Problem::QuoteNotClosed),
            Cut::Open(_) if self.buffer.ended && rest.len() <= self.limit => rest.len(),
            Cut::At(_) | Cut::Open(_) => return Err(Problem::TooLong),
        };
        let (bytes, carriage_return) = without_end(rest.get(..end).unwrap_or_default());
        let decoded = decode(bytes).map_err(Problem::NotText)?;
        let cells = Cells::split(decoded.text(), separator);
        let windows_1252 = matches!(decoded, super::Decoded::Windows1252(_));
        let row = self.next_row;
        Ok((
            Head { cells, row, separator, byte_order_mark: false, windows_1252, carriage_return },
            end,
        ))
    }

    /// The next rows; none at the end of the file.
    ///
    /// # Errors
    /// If the file cannot be read on: once, after the whole rows before it. From then on there are none.
    pub fn next_chunk(&mut self) -> io::Result<Option<RowChunk>> {
        self.fill();
        let mut chunk = RowChunk { first_row: self.next_row, ..RowChunk::default() };
        let mut end = 0;
        let mut skip = false;
        while let Some(rest) = self.buffer.rest.get(end..).filter(|rest| !rest.is_empty() && !skip)
        {
            // No row is read on past the limit and its line end.
            let window = rest.get(..self.limit.saturating_add(3)).unwrap_or(rest);
            let is_whole = window.len() == rest.len();
            let first_line = |within: &[u8]| memchr(b'\n', within).map(|at| at + 1);
            let ended = self.buffer.ended;
            let open = self.open.and_then(|open| {
                Some(Open { end: open.end.checked_sub(end)?, ..open }).filter(|open| open.end > 0)
            });
            let cut = cut(window, self.separator, open);
            if let Cut::Open(within) = cut {
                self.open = Some(Open { end: end + window.len(), within });
            }
            let (length, problem) = match cut {
                Cut::At(length) if length <= self.limit.saturating_add(2) => (length, None),
                Cut::At(length) => match first_line(window) {
                    Some(line) if line < length => (line, Some(Problem::QuoteNotClosed)),
                    _ => (length, Some(Problem::TooLong)),
                },
                // Half a row of a file that breaks off is not taken for a whole one.
                Cut::Open(_) if is_whole && self.buffer.failed.is_some() => break,
                Cut::Open(_) if is_whole && !ended => break,
                Cut::Open(within) if is_whole && within != Within::Quoted => {
                    (rest.len(), (rest.len() > self.limit).then_some(Problem::TooLong))
                }
                // It goes on over a line end, which it can only between quotes.
                Cut::Open(_) if is_whole || first_line(window).is_some() => {
                    (first_line(window).unwrap_or(rest.len()), Some(Problem::QuoteNotClosed))
                }
                Cut::Open(_) => {
                    let line = first_line(rest);
                    skip = line.is_none() && !ended;
                    (line.unwrap_or(rest.len()), Some(Problem::TooLong))
                }
            };
            end += length;
            chunk.ends.push((end, problem));
            self.next_row += 1;
        }
        self.open = self.open.and_then(|open| {
            Some(Open { end: open.end.checked_sub(end)?, ..open }).filter(|_| !skip)
        });
        if chunk.ends.is_empty() {
            self.buffer.rest.clear();
            return self.buffer.failed.take().map_or(Ok(None), Err);
        }
        let rest = self.buffer.rest.split_off(end);
        chunk.bytes = std::mem::replace(&mut self.buffer.rest, rest);
        if skip {
            self.buffer.skip_line(CHUNK);
        }
        Ok(Some(chunk))
    }
}

/// Where the row ends that begins here. What is known to be `open` is not read again: at a line end between quotes,
/// two rows that are open there read the same from there on. So every byte is read a few times at most, though every
/// line opens a quote that nothing closes.
fn cut(bytes: &[u8], separator: char, open: Option<Open>) -> Cut {
    let mut within = Within::Start;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        // Quotes, separators and line ends are one byte each, and no byte of another letter is one of them.
        let (next, does) = within.read(char::from(*byte), separator);
        at += 1;
        if does == Does::EndRow {
            return Cut::At(at);
        }
        within = next;
        if *byte == b'\n'
            && let Some(open) = open.filter(|open| at < open.end)
        {
            (within, at) = (open.within, open.end);
        }
    }
    Cut::Open(within)
}

/// A row without its line end, and whether that had a carriage return.
fn without_end(row: &[u8]) -> (&[u8], bool) {
    let row = row.strip_suffix(b"\n").unwrap_or(row);
    row.strip_suffix(b"\r").map_or((row, false), |row| (row, true))
}

impl RowChunk {
    /// The rows of the chunk.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(end, _)| *end));
        let rows = (self.first_row..).zip(starts.zip(&self.ends));
        rows.map(|(number, (start, (end, problem)))| {
            let (bytes, carriage_return) =
                without_end(self.bytes.get(start..*end).unwrap_or_default());
            Row { number, bytes, problem: *problem, carriage_return }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = Vec<(u64, String, Option<Problem>)>;

    fn read(input: &[u8], limit: usize) -> (Vec<String>, Found) {
        let mut rows = Rows::new(input, limit);
        let known = |cells: &Cells| cells.texts().filter(|text| ["a", "b"].contains(text)).count();
        let head = match rows.start(known).unwrap() {
            Start::Head(head) => head.cells.texts().map(str::to_owned).collect(),
            Start::Utf16 | Start::Empty | Start::Broken(..) => vec![],
        };
        let mut found = vec![];
        while let Some(chunk) = rows.next_chunk().unwrap() {
            let text = |row: Row<'_>| String::from_utf8_lossy(row.bytes).into_owned();
            found.extend(chunk.rows().map(|row| (row.number, text(row), row.problem)));
        }
        (head, found)
    }

    fn row(number: u64, text: &str) -> (u64, String, Option<Problem>) {
        (number, text.to_owned(), None)
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let (head, rows) = read(b"a;b\r\n1;\"x\ny\"\r\n\r\n2;z", 100);
        assert_eq!(head, ["a", "b"]);
        assert_eq!(rows, [row(2, "1;\"x\ny\""), row(3, ""), row(4, "2;z")]);
        let (head, rows) = read(b"sep=;\r\n\na;b\n1;2\n", 100);
        assert_eq!((head, rows), (vec!["a".into(), "b".into()], vec![row(3, "1;2")]));
    }

    #[test]
    fn the_separator_is_the_one_that_gives_most_headings() {
        for head in ["a,b", "a;b", "a\tb", "a;b;\"c, d, e, f\"", "a;b;c,d,e,f,g"] {
            assert_eq!(
                read(head.as_bytes(), 100).0.first().map(String::as_str),
                Some("a"),
                "{head}"
            );
        }
    }

    #[test]
    fn a_quote_that_is_not_closed_costs_its_line_alone() {
        let (_, rows) = read(b"a,b\n1,\"open\n2,x\n3,y\n", 100);
        assert_eq!(
            rows,
            [
                (2, "1,\"open".to_owned(), Some(Problem::QuoteNotClosed)),
                row(3, "2,x"),
                row(4, "3,y")
            ]
        );
        let mut long = b"a,b\n1,\"open\n".to_vec();
        long.extend(b"2,x\n".repeat(1_000_000));
        let (_, rows) = read(&long, 1 << 10);
        assert_eq!(rows.len(), 1_000_001);
        assert_eq!(rows.iter().filter(|(.., problem)| problem.is_some()).count(), 1);
    }

    #[test]
    fn a_quote_that_every_line_opens_anew_is_read_in_little_time() {
        // From the beginning of each line, a quote is open at the end of every line after it.
        let line = "x\",\"\n";
        let sheet = format!("a,b\n{}", line.repeat(400_000));
        for limit in [100, 1 << 20] {
            let (_, rows) = read(sheet.as_bytes(), limit);
            assert_eq!(rows.len(), 400_000, "{limit}");
            let is_open = |row: &(u64, String, _)| row.2 == Some(Problem::QuoteNotClosed);
            assert!(rows.iter().all(is_open));
        }
        // What stands after the last such line is read as it is.
        let sheet = format!("a,b\n{}1,2\n3,\"4\"\n", line.repeat(3));
        let (_, rows) = read(sheet.as_bytes(), 12);
        let last: Vec<_> = rows.iter().skip(3).cloned().collect();
        assert_eq!(last, [row(5, "1,2"), row(6, "3,\"4\"")]);
    }

    #[test]
    fn headings_stand_after_any_number_of_blank_lines() {
        for blank in [0, 1, 1_000, 3_000_000] {
            let (head, rows) = read(format!("{}a,b\n1,2", "\n".repeat(blank)).as_bytes(), 100);
            let number = u64::try_from(blank).unwrap() + 2;
            assert_eq!((head.len(), rows), (2, vec![row(number, "1,2")]));
        }
        assert_eq!(read(" ,\n".repeat(1_000_000).as_bytes(), 100).1, []);
    }

    #[test]
    fn a_row_of_fifty_megabytes_is_skipped_and_the_next_is_read() {
        let mut input = b"a,b\n".to_vec();
        input.extend(std::iter::repeat_n(b'x', 50_000_000));
        input.extend(b"\n3,y\n");
        let (_, rows) = read(&input, 1 << 20);
        let short: Vec<_> = rows.iter().map(|(row, _, problem)| (*row, *problem)).collect();
        assert_eq!(short, [(2, Some(Problem::TooLong)), (3, None)]);
    }
}
