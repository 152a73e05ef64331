//! Whether everybody can read the pages we write: axe in headless Chromium, over the codebook and a publication.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{error::TaskError, judges, root, say};

/// What Chromium is called where it is installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Whether the program `tallfest` beside this one is of the sources as they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Program {
    /// The tests have built it.
    BuiltByTests,
    /// It may be older.
    ToBuild,
}

pub(crate) fn run(program: Program) -> Result<(), TaskError> {
    let Some(browser) = BROWSERS.iter().find_map(|name| installed(name)) else {
        say("SKIPPED axe over the pages: Chromium is not installed");
        return Ok(());
    };
    let folder = root().join(judges::FOLDER);
    if let Err(error) = judges::node(&folder) {
        judges::skipped("axe over the pages", &error);
        return Ok(());
    }
    let tallfest = tallfest(program)?;
    let pages = pages(&tallfest, &folder.join("pages"))?;
    judges::passes(Command::new("node").arg(folder.join("axe.mjs")).arg(browser).arg(pages))
}

/// The folder with the pages: the codebook (what its rules say is of one form, and left out), and a publication of two systems.
fn pages(tallfest: &Path, folder: &Path) -> Result<PathBuf, TaskError> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(TaskError::file(folder))?;
    }
    let (written, read) = (folder.join("written"), folder.join("read"));
    fs::create_dir_all(&written).map_err(TaskError::file(&written))?;
    fs::create_dir_all(&read).map_err(TaskError::file(&read))?;
    let (codebook, year) = (written.join("all"), written.join("2020"));
    let run = |task: &str| {
        let mut command = Command::new(tallfest);
        command.arg(task);
        command
    };
    judges::passes(run("codebook").arg("--out").arg(&codebook))?;
    judges::passes(run("synth").args(["--year", "2020", "--out"]).arg(&year))?;
    judges::passes(run("publish").arg(&year).arg("--out").arg(read.join("publication")))?;
    let (from, to) = (codebook.join("codebook"), read.join("codebook"));
    fs::rename(&from, &to).map_err(TaskError::file(&from))?;
    Ok(read)
}

/// The program of this workspace: it stands where this one stands.
fn tallfest(program: Program) -> Result<PathBuf, TaskError> {
    let file = "xtask".to_owned();
    let here =
        std::env::current_exe().map_err(|source| TaskError::Start { command: file, source })?;
    let tallfest = here.with_file_name("tallfest");
    if program == Program::ToBuild || !tallfest.is_file() {
        let cargo = ["build", "--quiet", "--package", "tallfest-cli"];
        judges::passes(Command::new("cargo").current_dir(root()).args(cargo))?;
    }
    Ok(tallfest)
}

/// Where a program is found.
pub(crate) fn installed(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
