//! What of a file is in memory, and how the file begins.

use std::io::{self, Read};

use memchr::memchr;

/// The bytes of a file that are read and not handed out.
#[derive(Debug)]
pub(crate) struct Buffer<R> {
    reader: R,
    pub(crate) rest: Vec<u8>,
    pub(crate) ended: bool,
    /// Why the file could not be read on; told once, when what was whole before it is handed out.
    pub(crate) failed: Option<io::Error>,
}

/// How a file begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// With its first line.
    #[default]
    Plain,
    /// With a byte order mark of UTF-8, which is left out.
    ByteOrderMark,
    /// As UTF-16, which is not read.
    Utf16,
}

impl<R: Read> Buffer<R> {
    pub(crate) const fn new(reader: R) -> Self {
        Self { reader, rest: Vec::new(), ended: false, failed: None }
    }

    /// Reads on until `size` bytes are there, the file ends, or it cannot be read on.
    pub(crate) fn fill(&mut self, size: usize) {
        self.rest.reserve(size.saturating_sub(self.rest.len()));
        while self.rest.len() < size && !self.ended {
            let missing = u64::try_from(size - self.rest.len()).unwrap_or(u64::MAX);
            match self.reader.by_ref().take(missing).read_to_end(&mut self.rest) {
                Ok(read) => self.ended = read == 0,
                Err(error) => {
                    self.failed = Some(error);
                    self.ended = true;
                }
            }
        }
    }

    /// Skips what is left of a line, without keeping it.
    pub(crate) fn skip_line(&mut self, chunk: usize) {
        loop {
            if let Some(end) = memchr(b'\n', &self.rest) {
                self.rest.drain(..=end);
                return;
            }
            self.rest.clear();
            if self.ended {
                return;
            }
            self.fill(chunk);
        }
    }

    /// How the file begins; a byte order mark is taken out, and nothing is read of a file in UTF-16.
    pub(crate) fn begin(&mut self) -> Encoding {
        self.fill(4);
        // Without a mark, every second byte of a text in UTF-16 that begins with ours is 0; in UTF-8 none is.
        let marked = self.rest.starts_with(b"\xff\xfe") || self.rest.starts_with(b"\xfe\xff");
        if marked || self.rest.iter().take(2).any(|byte| *byte == 0) {
            self.rest.clear();
            self.ended = true;
            Encoding::Utf16
        } else if self.rest.starts_with(b"\xef\xbb\xbf") {
            self.rest.drain(..3);
            Encoding::ByteOrderMark
        } else {
            Encoding::Plain
        }
    }
}
