//! An NDJSON file, cut into chunks of whole lines.

use std::{
    io::{self, Read},
    iter,
};

use memchr::{memchr, memchr_iter, memrchr};

use crate::buffer::{Buffer, Encoding};

/// How much is read before a chunk is handed out. Large enough that a chunk is worth a worker's while.
pub(crate) const CHUNK: usize = 1 << 20;

/// An NDJSON file, cut into numbered chunks at line ends. Memory does not grow with the file, nor with a line: one past
/// the limit is skipped unread.
#[derive(Debug)]
pub struct Lines<R> {
    buffer: Buffer<R>,
    limit: usize,
    next_line: u64,
    started: bool,
}

/// Whole lines of a file.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The number of the first line, from 1.
    pub first_line: u64,
    /// The lines.
    pub bytes: Vec<u8>,
    /// A line that was longer than the limit and stood after these.
    pub too_long: Option<TooLong>,
    /// How the file begins, in the first chunk.
    pub encoding: Encoding,
    /// Whether the last line of the chunk ends the file without a line end.
    pub ends_open: bool,
}

/// A line that was longer than the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// Its number, from 1.
    pub line: u64,
}

/// A line, without its line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its number, from 1.
    pub number: u64,
    /// What stands on it.
    pub bytes: &'a [u8],
    /// Whether it ended with a carriage return too.
    pub carriage_return: bool,
    /// Whether it is the end of the file, without a line end.
    pub ends_open: bool,
}

impl<R: Read> Lines<R> {
    /// Reads lines of at most `limit` bytes.
    pub const fn new(reader: R, limit: usize) -> Self {
        Self { buffer: Buffer::new(reader), limit, next_line: 1, started: false }
    }

    /// Reads the next lines into a chunk, whose room is used again; `false` at the end of the file.
    ///
    /// # Errors
    /// If the file cannot be read on: once, after the whole lines before it. From then on there are none.
    pub fn next_chunk(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        let mut room = std::mem::take(&mut chunk.bytes);
        room.clear();
        *chunk = Chunk { first_line: self.next_line, bytes: room, ..Chunk::default() };
        if !self.started {
            self.started = true;
            chunk.encoding = self.buffer.begin();
            if chunk.encoding == Encoding::Utf16 {
                return Ok(true);
            }
        }
        let buffer = &mut self.buffer;
        buffer.fill(CHUNK.max(self.limit.saturating_add(2)));
        let end = memrchr(b'\n', &buffer.rest).map(|last| last + 1);
        match end {
            Some(end) => self.take(chunk, end),
            None if buffer.failed.is_some() || buffer.rest.is_empty() => {
                buffer.rest.clear();
                return buffer.failed.take().map_or(Ok(false), Err);
            }
            None if buffer.ended && buffer.rest.len() <= self.limit => {
                let end = buffer.rest.len();
                self.take(chunk, end);
            }
            None => {
                chunk.too_long = Some(TooLong { line: self.next_line });
                self.next_line += 1;
                buffer.skip_line(CHUNK);
            }
        }
        Ok(true)
    }

    /// What is read goes out; what comes after the last whole line stays, in the room that the chunk brought.
    fn take(&mut self, chunk: &mut Chunk, end: usize) {
        let read = &mut self.buffer.rest;
        chunk.bytes.extend_from_slice(read.get(end..).unwrap_or_default());
        read.truncate(end);
        std::mem::swap(read, &mut chunk.bytes);
        chunk.ends_open = chunk.bytes.last() != Some(&b'\n');
        let lines = memchr_iter(b'\n', &chunk.bytes).count();
        self.next_line += u64::try_from(lines).unwrap_or(u64::MAX) + u64::from(chunk.ends_open);
    }
}

impl Chunk {
    /// The lines of the chunk.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let mut rest = self.bytes.as_slice();
        let lines = iter::from_fn(move || {
            let end = memchr(b'\n', rest);
            if rest.is_empty() {
                return None;
            }
            let (line, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
            rest = after.strip_prefix(b"\n").unwrap_or_default();
            Some((line, end.is_none()))
        });
        (self.first_line..).zip(lines).map(|(number, (bytes, ends_open))| {
            let without = bytes.strip_suffix(b"\r");
            Line {
                number,
                bytes: without.unwrap_or(bytes),
                carriage_return: without.is_some(),
                ends_open,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(input: &[u8], limit: usize) -> (Vec<(u64, Vec<u8>)>, Vec<u64>) {
        let mut lines = Lines::new(input, limit);
        let (mut read, mut too_long) = (vec![], vec![]);
        let mut chunk = Chunk::default();
        while lines.next_chunk(&mut chunk).unwrap_or_default() {
            read.extend(chunk.lines().map(|line| (line.number, line.bytes.to_vec())));
            too_long.extend(chunk.too_long.map(|line| line.line));
        }
        (read, too_long)
    }

    #[test]
    fn every_line_comes_once_with_its_number() {
        let (lines, too_long) = read(b"a\r\n\nbc\nlast", 10);
        assert_eq!(
            lines,
            [(1, b"a".to_vec()), (2, vec![]), (3, b"bc".to_vec()), (4, b"last".to_vec())]
        );
        assert!(too_long.is_empty());
    }

    #[test]
    fn a_line_of_fifty_megabytes_is_skipped_and_the_next_is_read() {
        let mut input = b"first\n".to_vec();
        input.extend(iter::repeat_n(b'x', 50_000_000));
        input.extend(b"\nthird\n");
        let (lines, too_long) = read(&input, 1 << 20);
        assert_eq!(lines, [(1, b"first".to_vec()), (3, b"third".to_vec())]);
        assert_eq!(too_long, [2]);
    }

    #[test]
    fn a_file_that_breaks_off_says_so_once_after_its_whole_lines() {
        struct Breaks(&'static [u8]);
        impl Read for Breaks {
            fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
                match self.0.read(to)? {
                    0 => Err(io::ErrorKind::InvalidData.into()),
                    read => Ok(read),
                }
            }
        }
        let mut lines = Lines::new(Breaks(b"a\nb\nhalf"), 10);
        let mut chunk = Chunk::default();
        assert!(lines.next_chunk(&mut chunk).unwrap());
        assert_eq!(chunk.lines().count(), 2);
        assert!(lines.next_chunk(&mut chunk).is_err());
        assert!(!lines.next_chunk(&mut chunk).unwrap());
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_first_line() {
        assert_eq!(read(b"\xef\xbb\xbfa\n", 10).0, [(1, b"a".to_vec())]);
    }
}
