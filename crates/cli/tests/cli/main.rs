//! The program as people and other programs meet it: exit codes, streams, reports, files. All data are made up.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod bombs;
mod catalogue;
mod changes;
mod check;
mod codebook;
mod convert;
mod demo;
mod golden;
mod killed;
mod lint;
mod migrate;
mod printed;
mod program;
mod proof;
mod publish;
mod refused;
mod register;
mod report;
mod streams;
mod synth;
