//! Tasks of the workspace: `cargo xtask ci`, `cargo xtask generate`, `cargo xtask fmt`, `cargo xtask new-rule`,
//! `cargo xtask examples`, `cargo xtask fuzz`.

mod ci;
mod error;
mod examples;
mod fmt;
mod fuzz;
mod generate;
mod judges;
mod mutants;
mod new_rule;
mod package;
mod pages;
mod portable;
mod vectors;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "xtask", about)]
struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Everything that must hold before a change lands.
    Ci {
        /// Leave the tests out: they have been run.
        #[arg(long)]
        no_test: bool,
    },
    /// Write what is generated from the declarations: schema/, docs/codebook/, docs/rules/, docs/faults.md,
    /// tests/vectors/.
    Generate {
        /// Write nothing, and fail if what is committed differs.
        #[arg(long)]
        check: bool,
    },
    /// Format every Rust file, also those that `cargo fmt` cannot see behind a macro.
    Fmt {
        /// Write nothing, and fail if a file is not formatted.
        #[arg(long)]
        check: bool,
    },
    /// Begin a rule: its file, and its line in the list.
    NewRule {
        /// The list, by the path of its file: smiso/contact, crisis/year, submission.
        list: String,
        /// What must hold, as a file name: `next_visit_is_later`.
        name: String,
        /// The id: A-016.
        id: String,
    },
    /// Run every fuzz target, where nightly and cargo-fuzz are there.
    Fuzz {
        /// For so many seconds each.
        #[arg(long, default_value_t = 30)]
        seconds: u32,
    },
    /// Hold judges in other languages against our schemas, and run the programs of examples/consumers.
    Judges,
    /// Hold axe against the pages we write, where Chromium and Node are there.
    Pages,
    /// Run the examples of all rules.
    Examples {
        /// Change each comparison, boolean and limit of the rules in turn, and fail if no example notices.
        #[arg(long)]
        mutants: bool,
    },
}

fn main() -> ExitCode {
    let done = match Args::parse().task {
        Task::Ci { no_test } => ci::run(no_test),
        Task::Generate { check } => generate::run(check),
        Task::Fmt { check } => fmt::run(check),
        Task::NewRule { list, name, id } => new_rule::run(&list, &name, &id),
        Task::Fuzz { seconds } => fuzz::run(seconds),
        Task::Judges => judges::run(),
        Task::Pages => pages::run(pages::Program::ToBuild),
        Task::Examples { mutants: false } => examples::run(),
        Task::Examples { mutants: true } => mutants::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("xtask: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// The root of the workspace.
fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    xtask.ancestors().nth(2).map_or(xtask.clone(), PathBuf::from)
}

#[expect(clippy::print_stderr, reason = "a task talks to the person who started it")]
fn say(words: &str) {
    eprintln!("{words}");
}
