//! The tables of the municipal report.

pub mod report;
