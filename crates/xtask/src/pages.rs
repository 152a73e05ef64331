//! Whether everybody can read the pages we write: axe in headless Chromium, over the codebook and a publication.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{error::TaskError, judges, root, say};

/// What Chromium is called where it is installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

pub(crate) fn run() -> Result<(), TaskError> {
    let Some(browser) = BROWSERS.iter().find_map(|name| program(name)) else {
        say("SKIPPED axe over the pages: Chromium is not installed");
        return Ok(());
    };
    let folder = root().join(judges::FOLDER);
    if let Err(error) = judges::node(&folder) {
        judges::skipped("axe over the pages", &error);
        return Ok(());
    }
    let pages = pages(&folder.join("pages"))?;
    judges::passes(Command::new("node").arg(folder.join("axe.mjs")).arg(browser).arg(pages))
}

/// The folder with the pages: the codebook (what its rules say is of one form, and left out), and a publication of two systems.
fn pages(folder: &Path) -> Result<PathBuf, TaskError> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(TaskError::file(folder))?;
    }
    let (written, read) = (folder.join("written"), folder.join("read"));
    fs::create_dir_all(&written).map_err(TaskError::file(&written))?;
    fs::create_dir_all(&read).map_err(TaskError::file(&read))?;
    let (codebook, year) = (written.join("all"), written.join("2020"));
    tallfest(&["codebook", "--out"], &codebook)?;
    tallfest(&["synth", "--year", "2020", "--out"], &year)?;
    let year = year.to_string_lossy().into_owned();
    tallfest(&["publish", &year, "--out"], &read.join("publication"))?;
    let (from, to) = (codebook.join("codebook"), read.join("codebook"));
    fs::rename(&from, &to).map_err(TaskError::file(&from))?;
    Ok(read)
}

/// Runs the program of this workspace with these words, the last of which is a path.
fn tallfest(words: &[&str], path: &Path) -> Result<(), TaskError> {
    let cargo = ["run", "--quiet", "--package", "tallfest-cli", "--bin", "tallfest", "--"];
    judges::passes(Command::new("cargo").current_dir(root()).args(cargo).args(words).arg(path))
}

/// Where a program is found.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
