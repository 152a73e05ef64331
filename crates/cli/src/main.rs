//! The command line of Tallfest.
//!
//! Exit codes: 0, nothing at or above the denied severity; 1, such findings; 2, could not run.

mod args;
mod changes;
mod check;
mod codebook;
mod convert;
mod demo;
mod error;
mod explain;
mod hidden;
mod ledger;
mod lint;
mod markdown;
mod migrate;
mod print;
mod publish;
mod refused;
mod register;
mod report;
mod schema;
mod series;
mod synth;
mod tabulate;
mod terminal;
mod verify;
mod what_if;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use error::CliError;

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match &args.command {
        Command::Demo(demo) => demo::run(demo, args.quiet),
        Command::Check(check) => check::run(check, args.quiet),
        Command::Publish(publish) => publish::run(publish, args.quiet),
        Command::Tabulate(tabulate) => tabulate::run(tabulate, args.quiet),
        Command::WhatIf(what_if) => what_if::run(what_if, args.quiet),
        Command::Verify(verify) => verify::run(verify),
        Command::Convert(convert) => convert::run(convert),
        Command::Schema(schema) => schema::run(schema),
        Command::Codebook(codebook) => codebook::run(codebook, args.quiet),
        Command::Rules(rules) => explain::rules(rules),
        Command::Explain(explain) => explain::explain(explain),
        Command::Synth(synth) => synth::run(synth, args.quiet),
        Command::Changes(changes) => changes::run(changes),
        Command::Lint(lint) => lint::run(lint),
        Command::Migrate(migrate) => migrate::run(migrate),
        Command::Register(register) => register::run(register),
        Command::Completions { shell } => args::completions(*shell).map_err(CliError::Print),
    };
    match done {
        Ok(code) => code,
        // A reader that has seen enough (`tallfest rules | head`) is no failure.
        Err(CliError::Print(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(CliError::Json(error))
            if error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe) =>
        {
            ExitCode::SUCCESS
        }
        Err(error) => {
            terminal::error(&error);
            ExitCode::from(2)
        }
    }
}
