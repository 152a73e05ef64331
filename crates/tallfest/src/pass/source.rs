//! Where the bytes of a file come from.

use std::{
    fmt,
    io::{self, Read},
};

use tallfest_rules::{Fault, Severity, Shown, structure};

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

/// A file cannot be opened or read on. Of what the operating system says, the kind is told, not the words.
pub(crate) fn unreadable(error: &io::Error) -> Fault {
    let problem = Shown::Id(error.kind().to_string());
    Fault::new(&structure::UNREADABLE_FILE, Severity::Fatal, None).with("problem", problem)
}
