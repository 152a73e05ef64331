//! Whether each library crate builds from its package alone: a file that was left out, or one outside the crate that is
//! included, is seen nowhere else. Cargo's own verification builds every crate twice, from nothing (three minutes); here
//! the packages are unpacked beside one another and checked once, with what the steps before have built.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{error::TaskError, root};

/// What wants more than Rust to build; a step of its own checks it where that is there.
const WANTS_MORE: &str = "highs";

/// A crate that is published.
struct Package {
    name: String,
    version: String,
    features: Vec<String>,
}

pub(crate) fn run() -> Result<(), TaskError> {
    let packages = packages()?;
    let mut package = Command::new("cargo");
    package.args(["package", "--locked", "--no-verify", "--allow-dirty", "--quiet"]);
    package.args(packages.iter().map(|package| format!("--package={}", package.name)));
    package.arg("--target-dir").arg(root().join("target")).current_dir(root());
    done("cargo package", package)?;

    let folder = root().join("target/unpacked");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(TaskError::file(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(TaskError::file(&folder))?;
    for Package { name, version, .. } in &packages {
        let packed = root().join(format!("target/package/{name}-{version}.crate"));
        // Files in packages are of one day, by which cargo would take a crate for what it built of it before.
        let mut tar = Command::new("tar");
        tar.arg("-xmzf").arg(packed).arg("-C").arg(&folder);
        done("tar", tar)?;
    }
    write(&folder.join("Cargo.toml"), &workspace(&profile()?, &packages))?;
    let lock = root().join("Cargo.lock");
    fs::copy(&lock, folder.join("Cargo.lock")).map_err(TaskError::file(&lock))?;

    let mut check = Command::new("cargo");
    let features = packages.iter().flat_map(|Package { name, features, .. }| {
        let those = features.iter().filter(|feature| *feature != WANTS_MORE);
        those.map(move |feature| format!("{name}/{feature}"))
    });
    let features: Vec<String> = features.collect();
    check.args(["check", "--workspace", "--lib", "--offline", "--quiet", "--features"]);
    check.arg(features.join(","));
    check.arg("--target-dir").arg(root().join("target")).current_dir(&folder);
    done("cargo check of the packages", check)
}

/// The crates of the workspace that may be published.
fn packages() -> Result<Vec<Package>, TaskError> {
    let command = "cargo metadata --no-deps --locked --format-version 1";
    let mut metadata = Command::new("cargo");
    metadata.args(command.split(' ').skip(1)).current_dir(root());
    let start = |source| TaskError::Start { command: command.to_owned(), source };
    let told = metadata.output().map_err(start)?;
    let told: serde_json::Value = serde_json::from_slice(&told.stdout)
        .map_err(|error| TaskError::Usage(format!("{command}: {error}")))?;
    let all = told.get("packages").and_then(serde_json::Value::as_array);
    let word = |package: &serde_json::Value, key: &str| {
        package.get(key).and_then(serde_json::Value::as_str).map(str::to_owned)
    };
    // `publish = false` is an empty list of registries; without it, there is none.
    let published = all
        .into_iter()
        .flatten()
        .filter(|package| package.get("publish").is_some_and(serde_json::Value::is_null));
    let published = published.filter_map(|package| {
        let features = package.get("features").and_then(serde_json::Value::as_object);
        let features = features.into_iter().flat_map(|features| features.keys().cloned());
        let (name, version) = (word(package, "name")?, word(package, "version")?);
        Some(Package { name, version, features: features.collect() })
    });
    let published: Vec<_> = published.collect();
    if published.is_empty() {
        return Err(TaskError::Usage(format!("{command} tells of no crate that is published")));
    }
    Ok(published)
}

/// A workspace of the unpacked crates, in which each finds the others as if they came from the registry.
fn workspace(profile: &str, packages: &[Package]) -> String {
    let mut text =
        "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n\n[patch.crates-io]\n".to_owned();
    for Package { name, version, .. } in packages {
        // Writing into a text cannot fail.
        let _ = writeln!(text, "{name} = {{ path = \"{name}-{version}\" }}");
    }
    text + "\n" + profile
}

/// The profile of our workspace: with another, the libraries would be built anew.
fn profile() -> Result<String, TaskError> {
    let path: PathBuf = root().join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(TaskError::file(&path))?;
    let from = text.split_once("[profile.dev]").map(|(_, profile)| profile);
    let profile = from.and_then(|profile| profile.split("\n[").next()).unwrap_or_default();
    Ok(format!("[profile.dev]{profile}\n"))
}

fn write(path: &Path, text: &str) -> Result<(), TaskError> {
    fs::write(path, text).map_err(TaskError::file(path))
}

fn done(name: &str, mut command: Command) -> Result<(), TaskError> {
    let start = |source| TaskError::Start { command: name.to_owned(), source };
    if command.status().map_err(start)?.success() {
        Ok(())
    } else {
        Err(TaskError::Command(name.to_owned()))
    }
}
