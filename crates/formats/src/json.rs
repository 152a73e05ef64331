//! Records as JSON, in two gears.

mod answer;
mod node;
mod parse;
mod record;

pub use record::{Slow, fast, line_of, slow};
