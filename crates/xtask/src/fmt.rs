//! Formatting. The lists of rules and tables declare their files in a macro, behind which `cargo fmt` does not look,
//! so that the formatter is given every file.

use std::process::Command;

use crate::{error::TaskError, root};

pub(crate) fn run(check: bool) -> Result<(), TaskError> {
    let start = |command: &str| {
        let command = command.to_owned();
        move |source| TaskError::Start { command, source }
    };
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "*.rs"])
        .current_dir(root())
        .output()
        .map_err(start("git ls-files"))?;
    let files = String::from_utf8_lossy(&listed.stdout).into_owned();
    let there = files.lines().filter(|file| root().join(file).is_file());
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--edition", "2024"]).args(there).current_dir(root());
    if check {
        rustfmt.arg("--check");
    }
    let done = rustfmt.status().map_err(start("rustfmt"))?;
    if done.success() { Ok(()) } else { Err(TaskError::Command("rustfmt".to_owned())) }
}
