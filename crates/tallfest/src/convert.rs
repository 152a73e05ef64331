//! A file of records from one layout into the other, without loss.

use std::io::{self, Read, Write};

use tallfest_base::{Form, Records};
use tallfest_formats::{
    Chunk, Lines,
    csv::{self, Cells, Columns, Decoded, Rows, Start, Used},
    fast,
};

use crate::{Limits, Source};

/// Writes the records of a file in which nothing of structure is wrong, as a sheet or as JSON.
pub(crate) fn rewrite<T: Form>(
    source: Source<'_>,
    records: Records,
    to_sheet: bool,
    limits: &Limits,
    out: &mut dyn Write,
) -> io::Result<()> {
    if to_sheet {
        out.write_all(csv::headings::<T>().as_bytes())?;
    }
    each::<T>(source, records, limits, |record, _| write(&record, records, to_sheet, out))
}

/// Writes a record as a row or as JSON.
pub(crate) fn write<T: Form>(
    record: &T,
    records: Records,
    to_sheet: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if to_sheet {
        return out.write_all(csv::row(record).as_bytes());
    }
    match records {
        Records::One => serde_json::to_writer_pretty(&mut *out, record)?,
        Records::Many => serde_json::to_writer(&mut *out, record)?,
    }
    out.write_all(b"\n")
}

/// What was whole when the file was checked and is not now.
fn changed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the file that is read changed meanwhile")
}

/// The records of a file in which nothing of structure is wrong, each with its line, but for the one of a JSON file.
pub(crate) fn each<T: Form>(
    mut source: Source<'_>,
    records: Records,
    limits: &Limits,
    mut found: impl FnMut(T, Option<u64>) -> io::Result<()>,
) -> io::Result<()> {
    let mut read =
        |json: &[u8], line: Option<u64>| found(fast::<T>(json).ok_or_else(changed)?, line);
    if source.is_sheet {
        return each_row::<T>(source.reader, limits, read);
    }
    match records {
        Records::One => {
            let mut bytes = vec![];
            let limit = u64::try_from(limits.line).unwrap_or(u64::MAX);
            source.reader.by_ref().take(limit).read_to_end(&mut bytes)?;
            read(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes), None)
        }
        Records::Many => {
            let mut lines = Lines::new(source.reader, limits.line);
            let mut chunk = Chunk::default();
            while lines.next_chunk(&mut chunk)? {
                let is_blank = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_whitespace);
                for line in chunk.lines().filter(|line| !is_blank(line.bytes)) {
                    read(line.bytes, Some(line.number))?;
                }
            }
            Ok(())
        }
    }
}

fn each_row<T: Form>(
    reader: impl Read,
    limits: &Limits,
    mut read: impl FnMut(&[u8], Option<u64>) -> io::Result<()>,
) -> io::Result<()> {
    let mut rows = Rows::new(reader, limits.line);
    let columns = match rows.start(Columns::<T>::known)? {
        Start::Head(head) => Columns::<T>::new(&head),
        Start::Empty => return Ok(()),
        Start::Utf16 | Start::Broken(..) => return Err(changed()),
    };
    let mut used = Used::default();
    while let Some(chunk) = rows.next_chunk()? {
        for row in chunk.rows() {
            let decoded: Decoded<'_> = csv::decode(row.bytes).map_err(|_| changed())?;
            let cells = Cells::split(decoded.text(), rows.separator());
            if !cells.is_empty() {
                let translated =
                    columns.translate(&cells, row.number, &mut used).map_err(|_| changed())?;
                read(&translated.json, Some(row.number))?;
            }
        }
    }
    Ok(())
}
