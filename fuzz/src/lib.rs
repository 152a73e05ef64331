//! What must hold of any bytes, a function each, and the seeds they start from. The fuzz targets call these functions;
//! `tests/fuzzed.rs` takes in this very file and calls them on every seed, so that one piece of code says what holds.
//!
//! A function panics where its law is broken, which is what a fuzzer and a test look for. All data are made up.

pub mod document;
pub mod file;
pub mod gears;
pub mod packed;
pub mod seeds;
pub mod sheet;
pub mod sound;
pub mod submission;

use std::{fs, path::Path};

use tallfest::smiso::{Annual, Contact, Pandemic, User, Visit};

/// A target: its name, and what must hold of any bytes. Its seeds are those of the same name.
pub struct Target {
    /// The name of the target and of the folder of its corpus.
    pub name: &'static str,
    /// What must hold.
    pub holds: fn(&[u8]),
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target { name: "gears", holds: gears::agree },
    Target { name: "document", holds: document::is_read },
    Target { name: "packed", holds: packed::is_unpacked },
    Target { name: "submission", holds: submission::is_checked },
    Target { name: "contact", holds: file::is_checked::<Contact> },
    Target { name: "visit", holds: file::is_checked::<Visit> },
    Target { name: "user", holds: file::is_checked::<User> },
    Target { name: "annual", holds: file::is_checked::<Annual> },
    Target { name: "pandemic", holds: file::is_checked::<Pandemic> },
    Target { name: "contact_sheet", holds: sheet::is_checked::<Contact> },
    Target { name: "visit_sheet", holds: sheet::is_checked::<Visit> },
    Target { name: "user_sheet", holds: sheet::is_checked::<User> },
    Target { name: "annual_sheet", holds: sheet::is_checked::<Annual> },
    Target { name: "pandemic_sheet", holds: sheet::is_checked::<Pandemic> },
];

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
