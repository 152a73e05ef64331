//! Everything that must hold before a change lands, each step with its seconds.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    error::TaskError, fmt, fuzz, generate, judges, mutants, package, pages, portable, root, say,
};

/// How long each fuzz target runs.
const FUZZ_SECONDS: u32 = 30;

/// A step: what it is called, and the command.
struct Step {
    name: &'static str,
    command: &'static str,
    /// What must be there for it; else it is skipped, loudly.
    needs: &'static [&'static str],
}

const fn step(name: &'static str, command: &'static str) -> Step {
    Step { name, command, needs: &[] }
}

const TESTS: Step = step("tests", "cargo test --workspace");

const STEPS: &[Step] = &[
    step("clippy", "cargo clippy --workspace --all-targets --quiet -- -D warnings"),
    step("no features", "cargo clippy -p tallfest --no-default-features --quiet -- -D warnings"),
    step("default features", "cargo clippy -p tallfest --quiet -- -D warnings"),
    step("all features", "cargo clippy -p tallfest --all-features --quiet -- -D warnings"),
    step("docs", "cargo doc --workspace --no-deps --quiet"),
    // In the workspace, features are united: a link that one of them leaves without a target shows only here.
    step("docs, no features", "cargo doc -p tallfest --no-deps --no-default-features --quiet"),
    step("docs, default features", "cargo doc -p tallfest --no-deps --quiet"),
    step("docs, all features", "cargo doc -p tallfest --no-deps --all-features --quiet"),
    // In a folder of its own: with other features, all that stands on the crate would be built anew.
    Step {
        name: "disclosure with HiGHS",
        command: "cargo test -p tallfest-disclosure --features highs --tests --quiet --target-dir target/highs",
        needs: &["cmake", "clang"],
    },
    Step {
        name: "licences and sources",
        command: "cargo deny check --hide-inclusion-graph bans licenses sources",
        needs: &["cargo-deny"],
    },
];

pub(crate) fn run(no_test: bool) -> Result<(), TaskError> {
    let mut times = vec![];
    let mut failed = vec![];
    let mut note = |name: &'static str, started: Instant, done: Result<(), TaskError>| {
        times.push((name, started.elapsed()));
        if let Err(error) = done {
            say(&format!("FAILED {name}: {error}"));
            failed.push(name);
        }
    };
    let started = Instant::now();
    note("formatting", started, fmt::run(true));
    let tests = (!no_test).then_some(&TESTS);
    for step in tests.into_iter().chain(STEPS) {
        let started = Instant::now();
        note(step.name, started, command(step));
    }
    let started = Instant::now();
    note("packages", started, package::run());
    let started = Instant::now();
    note("crates without a system", started, portable::run());
    let started = Instant::now();
    note("wasm", started, portable::build());
    let started = Instant::now();
    note("mutants of the rules", started, mutants::run());
    let started = Instant::now();
    note("fuzzing", started, fuzz::run(FUZZ_SECONDS));
    let started = Instant::now();
    note("judges of the schemas", started, judges::run());
    let started = Instant::now();
    note("axe over the pages", started, pages::run(pages::Program::BuiltByTests));
    let started = Instant::now();
    note("generated files", started, generate::run(true));
    say("");
    for (name, time) in times {
        say(&format!("{:>7.1} s  {name}", Duration::as_secs_f64(&time)));
    }
    if failed.is_empty() { Ok(()) } else { Err(TaskError::Command(failed.join(", "))) }
}

fn command(step: &Step) -> Result<(), TaskError> {
    if let Some(tool) = step.needs.iter().find(|tool| pages::installed(tool).is_none()) {
        say(&format!("SKIPPED {}: {tool} is not installed", step.name));
        return Ok(());
    }
    say(&format!("=== {}: {}", step.name, step.command));
    let mut words = step.command.split(' ');
    let program = words.next().unwrap_or_default();
    let done = Command::new(program)
        .args(words)
        .current_dir(root())
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .env("INSTA_UPDATE", "no")
        .status()
        .map_err(|source| TaskError::Start { command: step.command.to_owned(), source })?;
    if done.success() { Ok(()) } else { Err(TaskError::Command(step.command.to_owned())) }
}
