//! Rules of the municipal report.

pub mod report;
pub mod year;
