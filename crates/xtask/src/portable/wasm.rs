//! The crates built for `wasm32-unknown-unknown`, where that target is at hand: the pinned toolchain has it, or
//! `TALLFEST_WASM` names a folder into which Debian's `rustc-web`, `cargo-web`, `rust-web-src` and the libraries below
//! them were unpacked (`apt-get download`, `dpkg -x`). That compiler has no ready `std` for us; it builds its own.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::packages;
use crate::{error::TaskError, root, say};

/// The target.
const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) fn build() -> Result<(), TaskError> {
    let mut cargo = if in_sysroot()? {
        Command::new("cargo")
    } else if let Some(folder) = std::env::var_os("TALLFEST_WASM") {
        unpacked(&root().join(folder).join("usr"))
    } else {
        say(&format!("SKIPPED build for {TARGET}: neither in the toolchain nor in $TALLFEST_WASM"));
        return Ok(());
    };
    cargo.args(["build", "--locked", "--quiet", "--no-default-features", "--target", TARGET]);
    cargo.args(packages());
    // Not mixed with what another compiler made.
    cargo.arg("--target-dir").arg(root().join("target/wasm")).current_dir(root());
    let command = format!("cargo build --target {TARGET}");
    say(&format!("=== {command}"));
    let start = |source| TaskError::Start { command: command.clone(), source };
    if cargo.status().map_err(start)?.success() { Ok(()) } else { Err(TaskError::Command(command)) }
}

/// Whether the pinned toolchain has the target.
fn in_sysroot() -> Result<bool, TaskError> {
    let start = |source| TaskError::Start { command: "rustc".to_owned(), source };
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(root());
    let told = rustc.output().map_err(start)?;
    let sysroot = String::from_utf8_lossy(&told.stdout);
    Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

/// Debian's cargo and compiler, from a folder that is not the system's.
fn unpacked(usr: &Path) -> Command {
    let libraries = ["lib", "lib/x86_64-linux-gnu", "lib/aarch64-linux-gnu", "lib/llvm-22/lib"];
    let libraries: Vec<PathBuf> = libraries.iter().map(|folder| usr.join(folder)).collect();
    let mut cargo = Command::new(usr.join("bin/cargo"));
    cargo
        .arg("-Zbuild-std=std,panic_abort")
        .env("RUSTC", usr.join("bin/rustc"))
        .env("RUSTC_BOOTSTRAP", "1")
        // Set by the toolchain that runs this task; they would mix two of them.
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO");
    // A folder's name with a colon in it could not be told anyhow.
    if let Ok(path) = std::env::join_paths(libraries) {
        cargo.env("LD_LIBRARY_PATH", path);
    }
    cargo
}
