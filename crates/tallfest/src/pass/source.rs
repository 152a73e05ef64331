//! Where the bytes of a file come from.

use std::{fmt, io::Read};

/// Where the bytes of a file come from.
pub struct Source<'a> {
    pub(crate) reader: Box<dyn Read + Send + 'a>,
    /// Whether a failure to read on is a failure to unpack.
    pub(crate) compressed: bool,
}

impl fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("compressed", &self.compressed).finish_non_exhaustive()
    }
}

impl<'a> Source<'a> {
    /// Bytes in memory.
    pub fn memory(bytes: &'a [u8]) -> Self {
        Self::plain(bytes)
    }

    /// A reader of the file's own bytes.
    pub fn plain(reader: impl Read + Send + 'a) -> Self {
        Self { reader: Box::new(reader), compressed: false }
    }

    /// A reader that unpacks.
    pub fn unpacking(reader: impl Read + Send + 'a) -> Self {
        Self { reader: Box::new(reader), compressed: true }
    }
}
