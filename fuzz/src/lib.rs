//! What the fuzz targets call.

pub mod checks;

use std::{fs, path::Path};

use checks::{TARGETS, seeds};

/// Writes the seeds of a target into its corpus: the fuzzer starts from them.
pub fn seed(target: &str) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let written = fs::create_dir_all(&corpus).and_then(|()| {
        let all = seeds::all();
        let mut seeds = all.of(target).zip(0_u32..);
        seeds.try_for_each(|(seed, number)| {
            fs::write(corpus.join(format!("seed-{number:04}")), seed)
        })
    });
    written.unwrap_or_else(|error| panic!("{}: {error}", corpus.display()));
}

/// Checks bytes by the target of a name.
pub fn run(target: &str, bytes: &[u8]) {
    let found = TARGETS.iter().find(|found| found.name == target);
    let found = found.unwrap_or_else(|| panic!("there is no target {target}"));
    (found.holds)(bytes);
}
