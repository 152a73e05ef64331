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
    /// Whether the records are the rows of a sheet.
    pub(crate) is_sheet: bool,
}

impl fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut source = f.debug_struct("Source");
        source.field("compressed", &self.compressed).field("is_sheet", &self.is_sheet);
        source.finish_non_exhaustive()
    }
}

impl<'a> Source<'a> {
    /// Bytes in memory.
    pub fn memory(bytes: &'a [u8]) -> Self {
        Self::plain(bytes)
    }

    /// A reader of the file's own bytes.
    pub fn plain(reader: impl Read + Send + 'a) -> Self {
        Self { reader: Box::new(reader), compressed: false, is_sheet: false }
    }

    /// A reader that unpacks.
    pub fn unpacking(reader: impl Read + Send + 'a) -> Self {
        Self { reader: Box::new(reader), compressed: true, is_sheet: false }
    }
}

impl Source<'_> {
    /// The same, of a sheet (CSV): a row a record.
    #[must_use]
    pub fn sheet(self) -> Self {
        Self { is_sheet: true, ..self }
    }

    /// A file of a submission.
    ///
    /// # Errors
    /// If it cannot be opened.
    #[cfg(feature = "files")]
    pub fn open(file: &tallfest_formats::folder::FormFile) -> io::Result<Source<'static>> {
        use tallfest_formats::folder::{Layout, open};
        let reader = open(file)?;
        let source =
            if file.compressed { Source::unpacking(reader) } else { Source::plain(reader) };
        Ok(if file.layout == Layout::Csv { source.sheet() } else { source })
    }
}

/// A file cannot be opened or read on. Of what the operating system says, the kind is told, not the words.
pub(crate) fn unreadable(error: &io::Error) -> Fault {
    let problem = Shown::Id(error.kind().to_string());
    Fault::new(&structure::UNREADABLE_FILE, Severity::Fatal, None).with("problem", problem)
}
