//! The only place that knows a file format.
//!
//! - [`fast`]: the fast gear, straight into the record. [`slow`]: the slow gear, a small reader of our own that keeps
//!   places, duplicate keys and the spelling of numbers, and reports every fault of a record.
//! - [`Lines`]: an NDJSON file cut into chunks of whole lines.
//! - [`csv`]: a sheet, its rows translated into the lines that both gears read; and records written as a sheet.
//! - [`read_manifest`], [`read_register`].
//! - With the feature `files`: the submissions in a folder ([`folder`]), and [`publication`] on disk,
//!   whole or not at all ([`output`]).

mod buffer;
pub mod csv;
mod documents;
#[cfg(feature = "files")]
pub mod folder;
mod json;
mod lines;
#[cfg(feature = "files")]
pub mod output;
#[cfg(feature = "files")]
mod packed;
#[cfg(feature = "files")]
pub mod publication;

pub use buffer::Encoding;
pub use documents::{read_manifest, read_register};
pub use json::{Slow, fast, line_of, slow};
pub use lines::{Chunk, Line, Lines, TooLong};
