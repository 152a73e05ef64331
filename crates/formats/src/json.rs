//! Records as JSON, in two gears.

mod answer;
mod faults;
mod node;
mod parse;
mod record;

pub use faults::{Faults, MoreFaults};
pub use record::{Slow, by_serde, fast, line_of, quick, slow, slow_within};
