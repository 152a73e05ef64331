//! Runs every fuzz target for some seconds, on as many cores as there are, where the tools are there.

use std::{
    fs,
    process::{Command, Output},
    sync::Mutex,
    thread,
    time::Instant,
};

use crate::{error::TaskError, root, say};

/// Without a sanitizer, which finds faults of `unsafe` code and costs more than half of the speed: ours has none.
const BUILD: [&str; 4] = ["+nightly", "fuzz", "build", "--sanitizer=none"];

/// Stops a target that hangs, or takes more memory than a report of any size should.
const LIMITS: [&str; 3] = ["-timeout=20", "-rss_limit_mb=1024", "-print_final_stats=1"];

pub(crate) fn run(seconds: u32) -> Result<(), TaskError> {
    for tool in [&["fuzz", "--version"][..], &["+nightly", "--version"]] {
        let found = Command::new("cargo").args(tool).current_dir(root()).output();
        if !found.is_ok_and(|found| found.status.success()) {
            say(&format!("SKIPPED fuzzing: `cargo {}` does not run", tool.join(" ")));
            return Ok(());
        }
    }
    let started = Instant::now();
    let built = Command::new("cargo").args(BUILD).current_dir(root()).status();
    if !built.is_ok_and(|built| built.success()) {
        return Err(TaskError::Command(format!("cargo {}", BUILD.join(" "))));
    }
    say(&format!("{} s  building the fuzz targets", started.elapsed().as_secs()));
    let targets = Mutex::new(targets()?);
    let failed = Mutex::new(vec![]);
    let next = || targets.lock().ok().and_then(|mut targets| targets.pop());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(target) = next() {
                    if !is_sound(&target, seconds)
                        && let Ok(mut failed) = failed.lock()
                    {
                        failed.push(target);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_default();
    if failed.is_empty() { Ok(()) } else { Err(TaskError::Command(failed.join(", "))) }
}

/// The targets: a file each.
fn targets() -> Result<Vec<String>, TaskError> {
    let folder = root().join("fuzz/fuzz_targets");
    let entries = fs::read_dir(&folder).map_err(TaskError::file(&folder))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut targets: Vec<_> =
        names.filter_map(|name| name.strip_suffix(".rs").map(str::to_owned)).collect();
    targets.sort();
    Ok(targets)
}

/// Fuzzes a target, and says how often it ran; what is found is printed.
fn is_sound(target: &str, seconds: u32) -> bool {
    let ran = Command::new("cargo")
        .args(["+nightly", "fuzz", "run", "--sanitizer=none", target, "--"])
        .args(LIMITS)
        .arg(format!("-max_total_time={seconds}"))
        .current_dir(root())
        .output();
    match ran {
        Ok(Output { status, stderr, .. }) => {
            let log = String::from_utf8_lossy(&stderr);
            let runs =
                log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
            say(&format!("{:>10} executions of {target}", runs.unwrap_or("?").trim()));
            if !status.success() {
                say(&log);
            }
            status.success()
        }
        Err(error) => {
            say(&format!("{target}: {error}"));
            false
        }
    }
}
