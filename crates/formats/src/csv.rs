//! Records as a sheet: CSV as offices really send it, and as we write it.
//!
//! [`Rows`] cuts a file into chunks of whole rows, quotes understood. [`Columns`] knows from the headings which column
//! answers which question, and translates a row into the line of JSON that both gears read, so that every fault of
//! structure has one meaning. [`write`] writes records strictly.

mod cell;
mod columns;
mod encoding;
mod names;
mod rows;
mod translate;
mod write;

pub use cell::{Cells, Column};
pub use columns::Columns;
pub use encoding::{Decoded, decode};
pub use rows::{Head, Problem, Row, RowChunk, Rows, Start};
pub use translate::{Seen, Translated, Used};
pub use write::{headings, row};
