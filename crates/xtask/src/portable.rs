//! Whether the crates that know no system know none: no file, network, thread, process, environment or clock, so that
//! they also run in a browser. Two checks stand for that on a machine without a wasm target; [`wasm`] builds where there
//! is one.
//!
//! - The sources: of `std`, only modules are named that need no system ([`sources`]).
//! - The libraries below: each was built for wasm once, and a new one must be, before it is put on the list here.

mod sources;
mod wasm;

use std::{fs, path::Path, process::Command};

pub(crate) use self::wasm::build;
use crate::{error::TaskError, root, say};

/// The crates, by the names of their folders.
const CRATES: &[&str] = &["base", "forms", "rules", "tables", "disclosure"];

/// The libraries that may stand below them: all have been built for `wasm32-unknown-unknown`.
const LIBRARIES: &[&str] = &[
    "arrayvec",
    "deranged",
    "dyn-clone",
    "equivalent",
    "foldhash",
    "hashbrown",
    "indexmap",
    "itoa",
    "memchr",
    "num-conv",
    "powerfmt",
    "ref-cast",
    "schemars",
    "serde",
    "serde_core",
    "serde_json",
    "strsim",
    "thiserror",
    "time",
    "time-core",
    "zmij",
];

pub(crate) fn run() -> Result<(), TaskError> {
    let mut found = vec![];
    for name in CRATES {
        read(&root().join("crates").join(name).join("src"), &mut found)?;
    }
    found.extend(refused(&libraries()?));
    for place in &found {
        say(place);
    }
    if found.is_empty() { Ok(()) } else { Err(TaskError::System(found.len())) }
}

/// What the sources below a folder name of the system.
fn read(folder: &Path, found: &mut Vec<String>) -> Result<(), TaskError> {
    for entry in fs::read_dir(folder).map_err(TaskError::file(folder))? {
        let path = entry.map_err(TaskError::file(folder))?.path();
        if path.is_dir() {
            read(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).map_err(TaskError::file(&path))?;
            let named = sources::named(&text)
                .map_err(|error| TaskError::Usage(format!("{}: {error}", path.display())))?;
            let place = |named: sources::Named| {
                format!("{}:{}: `{}` may need a system", path.display(), named.line, named.item)
            };
            found.extend(named.into_iter().map(place));
        }
    }
    Ok(())
}

/// The packages that go into the crates, a line each: name, version, features in brackets.
fn libraries() -> Result<String, TaskError> {
    let mut tree = Command::new("cargo");
    tree.args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "none"]);
    tree.args(["--target", "wasm32-unknown-unknown", "--format", "{p} [{f}]"]);
    // The solver of `disclosure` and what seals its certificates are features that these crates do without.
    tree.arg("--no-default-features").args(packages()).current_dir(root());
    let start = |source| TaskError::Start { command: "cargo tree".to_owned(), source };
    let listed = tree.output().map_err(start)?;
    if !listed.status.success() {
        say(&String::from_utf8_lossy(&listed.stderr));
        return Err(TaskError::Command("cargo tree".to_owned()));
    }
    Ok(String::from_utf8_lossy(&listed.stdout).into_owned())
}

/// The crates as arguments of cargo.
fn packages() -> impl Iterator<Item = String> {
    CRATES.iter().map(|name| format!("--package=tallfest-{name}"))
}

/// The lines of packages that may not be there.
fn refused(lines: &str) -> Vec<String> {
    let lines = lines.lines().filter(|line| !line.is_empty());
    let mut refused: Vec<_> = lines
        .filter(|line| {
            let name = line.split(' ').next().unwrap_or_default();
            let ours = name.strip_prefix("tallfest-").is_some_and(|name| CRATES.contains(&name));
            // Without its feature `std` the calendar has no clock.
            let clock = name == "time" && !line.contains("[]");
            clock || !ours && !LIBRARIES.contains(&name)
        })
        .map(|line| format!("{line}: not known to do without a system"))
        .collect();
    refused.dedup();
    refused
}

#[cfg(test)]
mod tests {
    use super::refused;

    #[test]
    fn a_new_library_or_a_clock_is_refused() {
        let known = "serde v1.0.229 [std]\ntallfest-base v0.1.0 (/x) []\ntime v0.3.55 []\n\ntime v0.3.55 [] (*)";
        assert_eq!(refused(known), Vec::<String>::new());
        for other in
            ["time v0.3.55 [std]", "getrandom v0.3.4 []", "tallfest-formats v0.1.0 (/x) []"]
        {
            assert_eq!(refused(&format!("{known}\n{other}")).len(), 1, "{other}");
        }
    }
}
