//! Records as JSON, in two gears.

mod answer;
mod node;
mod parse;
mod record;

pub use record::{Slow, by_serde, fast, line_of, quick, slow};
