//! What the benchmarks share: made-up records of one centre, and contenders that take turns.

pub mod data;
pub mod peer;
pub mod turns;

/// Why nothing could be measured.
pub type Failed = Box<dyn std::error::Error>;
