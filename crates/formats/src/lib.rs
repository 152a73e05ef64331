//! The only place that knows a file format.
//!
//! - [`fast`]: the fast gear, straight into the record. [`slow`]: the slow gear, a small reader of our own that keeps
//!   places, duplicate keys and the spelling of numbers, and reports every fault of a record.
//! - [`Lines`]: an NDJSON file cut into chunks of whole lines.
//! - [`csv`]: a sheet, its rows translated into the lines that both gears read; and records written as a sheet.
//! - [`read_manifest`], [`read_register`]; [`named`]: the files of a submission by their names; [`hash_of`]: their hash.
//! - [`read_series`]: published figures, as a document of their own.
//! - With the feature `files`: the submissions in a folder ([`folder`]), and [`publication`] on disk,
//!   whole or not at all ([`output`]).

mod buffer;
pub mod csv;
mod documents;
#[cfg(feature = "files")]
pub mod folder;
mod hash;
mod json;
mod lines;
mod names;
#[cfg(feature = "files")]
pub mod output;
#[cfg(feature = "files")]
mod packed;
mod packing;
#[cfg(feature = "files")]
pub mod publication;
mod series_file;

pub use buffer::Encoding;
pub use documents::{read_manifest, read_register};
pub use hash::{FileHash, hash_of, hash_of_hashed};
pub use json::{Faults, MoreFaults, Slow, by_serde, fast, line_of, quick, slow, slow_within};
pub use lines::{Chunk, Line, Lines, TooLong};
pub use names::{Layout, MANIFEST, Named, NamedFile, REGISTER, named, shown};
pub use series_file::{SeriesFileError, read_series};
